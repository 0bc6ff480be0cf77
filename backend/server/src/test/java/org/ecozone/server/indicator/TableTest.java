package org.ecozone.server.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecozone.server.indicator.Table.Cell;
import org.junit.jupiter.api.Test;

class TableTest {

    private static String csv(Cell... cells) {
        byte[] bytes = new Table("x", List.of("甲", "乙"), List.of(List.of(cells))).csv();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void printsNumbersWithTheirDecimalsAndFormulasByTheirValues() {
        assertThat(csv(Cell.of(new BigDecimal("1.50")), Cell.of("A1*2", new BigDecimal("3.0000000"))))
                .isEqualTo("\uFEFF甲,乙\r\n1.50,3.0000000\r\n");
        assertThat(csv(Cell.of(new BigDecimal("1E+3")), Cell.of((BigDecimal) null)))
                .endsWith("1000,\r\n");
    }

    @Test
    void quotesWhatWouldEndAField() {
        assertThat(csv(Cell.of("a,b"), Cell.of("他说\"是\"\n完"))).endsWith("\"a,b\",\"他说\"\"是\"\"\n完\"\r\n");
    }

    @Test
    void aTextThatLooksLikeAFormulaIsNotRun() {
        assertThat(csv(Cell.of("=1+1"), Cell.of("-x"))).endsWith("'=1+1,'-x\r\n");
    }

    @Test
    void namesCells() {
        assertThat(Table.cell(0, 2)).isEqualTo("A2");
        assertThat(Table.cell(27, 10)).isEqualTo("AB10");
    }
}
