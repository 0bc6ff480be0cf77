package org.ecozone.screening.rescreen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;

/** Releases that differ from the project's own. */
final class Releases {

    private static final Path OWN = Path.of("../../data/rules");

    /** A clause that anybody checks is new, one is gone, and one is a rule now. */
    static final RuleBook OTHER_CLAUSES = of("2020-12-31", true);

    private Releases() {}

    /** The project's own, complete from {@code day} on. */
    static RuleBook from(LocalDate day) {
        return of(day.toString(), false);
    }

    private static RuleBook of(String from, boolean hasOtherClauses) {
        try {
            Path folder = Files.createTempDirectory("ecozone-release");
            try (Stream<Path> files = Files.walk(OWN)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path copy = folder.resolve(OWN.relativize(file));
                    Files.createDirectories(copy.getParent());
                    String text = Files.readString(file);
                    if (file.endsWith("rulebook.yaml")) {
                        text = replaced(text, "(?m)^from: .*$", "from: " + from);
                    }
                    if (hasOtherClauses && file.endsWith("region.yaml")) {
                        text = otherClauses(text);
                    }
                    Files.writeString(copy, text);
                }
            }
            return RuleReading.load(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String otherClauses(String region) {
        String without = replaced(region, "(?s)- id: AL-Q-S6\\n.*?\\n\\n", "");
        String decided = replaced(without, "(?s)(- id: AL-Q-S5\\n.*?)check: PERSON", "$1effect: CONDITIONAL");
        return decided + """

                - id: AL-Q-T1
                  title: 测试：由人核对
                  modality: 要求
                  dimension: 空间布局约束
                  check: PERSON
                """;
    }

    private static String replaced(String text, String pattern, String by) {
        if (!Pattern.compile(pattern).matcher(text).find()) {
            throw new IllegalStateException("nothing like " + pattern);
        }
        return text.replaceFirst(pattern, by);
    }
}
