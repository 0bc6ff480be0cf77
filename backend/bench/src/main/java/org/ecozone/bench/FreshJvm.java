package org.ecozone.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ecozone.comparison.Basis;
import org.ecozone.comparison.EditionComparison;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.indicator.Indicators;
import org.ecozone.indicator.file.IndicatorFile;
import org.ecozone.zoning.ZoningMap;

/** What the auditor's first question costs after a start, when nothing is compiled yet: asked in a JVM of its own. */
final class FreshJvm {

    /** What is asked first. */
    enum Question {
        INDICATORS,
        COMPARISON
    }

    private FreshJvm() {}

    /** Seconds that {@code question} takes there; reading the data does not count. */
    static double seconds(Path project, Question question) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:MaxRAMPercentage=50",
                "-cp",
                System.getProperty("java.class.path"),
                FreshJvm.class.getName(),
                project.toString(),
                question.name());
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.waitFor() != 0) {
                throw new IllegalStateException("a JVM of its own failed: " + said);
            }
            return Double.parseDouble(said);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static void main(String[] arguments) {
        Path project = Path.of(arguments[0]);
        List<ZoningMap> maps = DemoEdition.maps(project);
        IndicatorBook book = IndicatorFile.load(project.resolve("data/indicators"));
        ZoningMap latest = maps.get(maps.size() - 1);
        var watch = new Stopwatch();
        switch (Question.valueOf(arguments[1])) {
            case INDICATORS -> Indicators.of(book).evaluate(latest, maps.get(0), maps);
            case COMPARISON ->
                EditionComparison.of(
                        maps.get(0),
                        latest,
                        Basis.none(new Basis.Dividers(
                                book.layers().units(), book.layers().adminAreas())));
        }
        System.out.println(String.format(Locale.ROOT, "%.3f", watch.seconds()));
    }
}
