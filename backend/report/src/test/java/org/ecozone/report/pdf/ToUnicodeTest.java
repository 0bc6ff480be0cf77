package org.ecozone.report.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecozone.report.form.Sample;
import org.ecozone.report.text.FontFace;
import org.junit.jupiter.api.Test;

class ToUnicodeTest {

    private static final FontFace NOTO = Sample.fonts().regular().get(0);
    private static final FontFace HANA = Sample.fonts().regular().get(1);

    @Test
    void saysTheCharacterThatWasSetWhereOthersShareItsGlyph() {
        assertThat(NOTO.glyph(0x4E00)).isEqualTo(NOTO.glyph(0x2F00));
        String line = String.format(Locale.ROOT, "<%04X> <4E00>\n", NOTO.glyph(0x4E00));
        assertThat(ToUnicode.of(NOTO, Set.of(0x4E00))).contains(line);
        assertThat(ToUnicode.of(NOTO, Set.of(0x4E00, 0x2F00))).contains(line);
        assertThat(ToUnicode.of(NOTO, Set.of(0x2F00))).contains("<2F00>").doesNotContain("<4E00>");
    }

    @Test
    void writesCharactersBeyondTheBasicPlaneAsPairs() {
        assertThat(ToUnicode.of(HANA, Set.of(0x20BB7)))
                .contains("1 beginbfchar")
                .contains("<D842DFB7>");
    }

    @Test
    void writesBlocksOfAHundredAtMost() {
        Set<Integer> characters = IntStream.range(0x4E00, 0x4E00 + 250).boxed().collect(Collectors.toSet());
        assertThat(ToUnicode.of(NOTO, characters))
                .contains("100 beginbfchar")
                .contains("50 beginbfchar")
                .doesNotContain("250 beginbfchar");
    }
}
