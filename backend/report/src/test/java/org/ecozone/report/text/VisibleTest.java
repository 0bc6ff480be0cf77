package org.ecozone.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTest {

    @Test
    void leavesOrdinaryTextAsItIs() {
        String text = "双河市𠮷㙍（44.61 亩）\n第二行\t—“é”　全角空格";
        assertThat(Visible.of(text)).isSameAs(text);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x0, 0x7, 0x1B, 0x7F, 0x85, 0xAD, 0x61C, 0x200B, 0x200D, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B,
                0x202C, 0x202D, 0x202E, 0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF, 0xFE0F, 0xE0100, 0xFFFC, 0x3164,
                0xFFFE, 0x1FFFF, 0xFDD0, 0xE0041
            })
    void writesOutWhatCannotBeSeen(int codePoint) {
        String hidden = "甲" + Character.toString(codePoint) + "乙";
        assertThat(Visible.of(hidden)).isEqualTo(String.format("甲〔U+%04X〕乙", codePoint));
    }

    @Test
    void writesOutHalvesOfSurrogatePairs() {
        assertThat(Visible.of("甲\uD842")).isEqualTo("甲〔U+D842〕");
        assertThat(Visible.of("\uDFB7乙")).isEqualTo("〔U+DFB7〕乙");
    }

    @Test
    void takesEveryEndOfLineForOne() {
        assertThat(Visible.of("一\r\n二\r三\n四")).isEqualTo("一\n二\n三\n四");
    }

    @Test
    void takesBlanksOfAnyWidthForBlanks() {
        assertThat(Visible.of("1\u2009234\u202F567\u00A0亩")).isEqualTo("1 234 567\u00A0亩");
    }
}
