package org.ecozone.access.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.book.RuleFaults;
import org.ecozone.access.coverage.CoverageMatrix;
import org.ecozone.access.coverage.Silence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SilenceSheetTest {

    private static final String SILENCE = """
            - id: S-1
              layer: park
              industries: ["01"]
              reason: 读过，没有规定
              read: [ { document: law, article: 第一条 } ]
            """;

    @TempDir
    private Path dir;

    @BeforeEach
    void writeGoodFiles() throws IOException {
        write("rulebook.yaml", "version: '1'\nfrom: 2020-01-01\n");
        write("facts.yaml", """
                - key: pollutes
                  label: 污染
                  labelEn: Pollutes
                  type: BOOLEAN
                  help: 见报告
                  form: 表四
                  group: 污染
                """);
        write("rules/a.yaml", """
                - id: R-1
                  title: 规则
                  level: 国家
                  dimension: 空间布局约束
                  effect: PROHIBITED
                  when: "pollutes = true"
                  cites: [ { document: law, article: 第一条 } ]
                """);
        write("citations.yaml", """
                - id: law
                  title: 某法
                  from: 2020-01-01
                  until: 2026-08-14
                  articles: [ { id: 第一条, summary: 要旨 } ]
                """);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(dir.resolve(file).getParent());
        Files.writeString(dir.resolve(file), text);
    }

    @Test
    void holdsWhileWhatWasReadIsInForce() throws IOException {
        write("silent/a.yaml", SILENCE);

        Silence silence = RuleReading.load(dir).silences().get(0);

        assertThat(silence.holdsOn(LocalDate.of(2026, 8, 14))).isTrue();
        assertThat(silence.holdsOn(LocalDate.of(2026, 8, 15))).isFalse();
    }

    @Test
    void ceasesToHoldWhenALaterTextSpeaks() throws IOException {
        write("silent/a.yaml", SILENCE + "  until: 2021-11-30\n");

        RuleBook book = RuleReading.load(dir);

        Silence silence = book.silences().get(0);
        assertThat(silence.holdsOn(LocalDate.of(2021, 11, 30))).isTrue();
        assertThat(silence.holdsOn(LocalDate.of(2021, 12, 1))).isFalse();
        assertThat(CoverageMatrix.days(book.rules(), book.silences(), book.from()))
                .containsExactly(LocalDate.of(2020, 1, 1), LocalDate.of(2021, 12, 1), LocalDate.of(2026, 8, 15));
    }

    @Test
    void refusesALastDayThatIsNoDate() throws IOException {
        write("silent/a.yaml", SILENCE + "  until: 明年\n");

        RuleFaults faults = catchThrowableOfType(RuleFaults.class, () -> RuleReading.load(dir));

        assertThat(faults.faults())
                .extracting(f -> f.at() + " " + f.code())
                .containsExactly("silent/a.yaml:6 VALUE_INVALID");
    }

    @Test
    void refusesASilenceWithoutReasonOrText() throws IOException {
        write("silent/a.yaml", "- id: S-1\n  layer: park\n");

        RuleFaults faults = catchThrowableOfType(RuleFaults.class, () -> RuleReading.load(dir));

        assertThat(faults.faults())
                .extracting(f -> f.at() + " " + f.code())
                .containsExactly("silent/a.yaml:1 KEY_MISSING", "silent/a.yaml:1 CITATION_MISSING");
    }
}
