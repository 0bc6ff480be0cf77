package org.ecozone.sitefile.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.ecozone.sitefile.CountedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TxtLineTest {

    private static final String[] PIECES = {"\"", ",", "\t", " ", "x", "82°21′03\"", "1.5"};

    @ParameterizedTest
    @ValueSource(strings = {"\t", "\"", ",\"", "\t \"", "\"x", " "})
    void looksAtEachCharacterTwiceAtMost(String kind) {
        for (int times : new int[] {1_000, 4_000}) {
            var line = new CountedText("x" + kind.repeat(times) + "x");
            TxtLine.hasQuotedField(line);
            assertThat(line.looks()).isLessThan(8L * line.length());
        }
    }

    /** The definition, which took the square of a line of tabs. */
    @Test
    void findsQuotedFieldsAsDefined() {
        Pattern defined = Pattern.compile("(?:^|[,\\t])\\s*\"[^\"]*\"\\s*(?:[,\\t]|$)");
        var random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            var line = new StringBuilder();
            for (int n = random.nextInt(9); n > 0; n--) {
                line.append(PIECES[random.nextInt(PIECES.length)]);
            }
            assertThat(TxtLine.hasQuotedField(line))
                    .as(line.toString())
                    .isEqualTo(defined.matcher(line).find());
        }
    }
}
