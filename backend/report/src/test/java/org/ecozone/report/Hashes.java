package org.ecozone.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.ecozone.json.CanonicalJson;
import org.ecozone.report.text.FontSet;

/** Hashes of a sample in every form; a program, so that another process can tell its own. */
final class Hashes {

    private Hashes() {}

    static List<String> all(ReportWriter writer) {
        return Arrays.stream(Format.values())
                .map(format -> format + " "
                        + CanonicalJson.sha256(
                                writer.write(Samples.of(Samples.REFINERY, format.ordinal() < 3), format)))
                .toList();
    }

    public static void main(String... none) {
        FontSet fonts = FontSet.load(Path.of("no-such-folder"));
        all(new ReportWriter(() -> fonts)).forEach(System.out::println);
    }
}
