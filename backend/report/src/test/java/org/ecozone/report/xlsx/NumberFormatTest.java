package org.ecozone.report.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.ecozone.report.document.Cell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "44.61        | 44.61 亩          | #,##0.00\" 亩\"",
                "44.6149      | 44.61             | #,##0.00",
                "1234.5       | 1,234.50          | #,##0.00",
                "1234.5       | 1234.50           | 0.00",
                "29740.1234   | 29,740 平方米     | #,##0\" 平方米\"",
                "-3.5         | −3.5 米           | #,##0.0\" 米\"",
                "0.1234       | 12.34%            | #,##0.00%",
                "0.1234       | 12.34 %           | #,##0.00\" \"%",
                "0.76679      | 76.68\u00a0%     | #,##0.00\"\u00a0\"%",
                "0.00003      | <\u00a00.01\u00a0% | \"<\u00a00.01\u00a0%\"",
                "0.99997      | >\u00a099.99\u00a0% | \">\u00a099.99\u00a0%\"",
                "7            | 7                 | #,##0",
                "44.61        | 约 44.61 亩       | 0.00",
                "44.61        | 44.62 亩          | #,##0.00",
                "29740.1234   | 44.61 亩（29,740 平方米） | 0.0000",
                "1e3          | 一千              | 0"
            })
    void showsTheNumberAsItIsWritten(BigDecimal value, String text, String format) {
        assertThat(NumberFormat.of(new Cell.Number(value, text))).isEqualTo(format);
    }
}
