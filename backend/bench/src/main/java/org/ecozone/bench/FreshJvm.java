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
import org.ecozone.report.Format;
import org.ecozone.report.ReportWriter;
import org.ecozone.report.content.Material;
import org.ecozone.report.text.FontSet;
import org.ecozone.zoning.ZoningMap;

/** What a first question costs after a start, when nothing is compiled yet: asked in a JVM of its own. */
final class FreshJvm {

    /** What is asked first. */
    enum Question {
        INDICATORS,
        COMPARISON,
        /** A report as PDF, its fonts read too. */
        REPORT,
        /** The same when some reports of another site were made before, as a server does at its start. */
        REPORT_AFTER_WARM_UP
    }

    private static final int WARM_UP = 3;

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
        Question question = Question.valueOf(arguments[1]);
        double seconds = switch (question) {
            case REPORT -> report(project, 0);
            case REPORT_AFTER_WARM_UP -> report(project, WARM_UP);
            case INDICATORS, COMPARISON -> audit(project, question);
        };
        System.out.println(String.format(Locale.ROOT, "%.3f", seconds));
    }

    private static double report(Path project, int before) {
        DemoEdition demo = DemoEdition.read(project.resolve("data/demo"), Bench.EDITION);
        var samples = new SampleReports(project, demo.map());
        List<Material> materials = SampleSites.of(demo, 2, Options.SEED).stream()
                .map(samples::material)
                .toList();
        FontSet[] fonts = {null};
        var writer = new ReportWriter(
                () -> fonts[0] == null ? fonts[0] = FontSet.load(Path.of("no-such-folder")) : fonts[0]);
        for (int i = 0; i < before; i++) {
            writer.write(materials.get(1), Format.PDF);
        }
        var watch = new Stopwatch();
        writer.write(materials.get(0), Format.PDF);
        return watch.seconds();
    }

    private static double audit(Path project, Question question) {
        List<ZoningMap> maps = DemoEdition.maps(project);
        IndicatorBook book = IndicatorFile.load(project.resolve("data/indicators"));
        ZoningMap latest = maps.get(maps.size() - 1);
        var watch = new Stopwatch();
        if (question == Question.INDICATORS) {
            Indicators.of(book).evaluate(latest, maps.get(0), maps);
        } else {
            EditionComparison.of(
                    maps.get(0),
                    latest,
                    Basis.none(new Basis.Dividers(
                            book.layers().units(), book.layers().adminAreas())));
        }
        return watch.seconds();
    }
}
