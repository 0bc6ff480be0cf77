package org.ecozone.server.indicator;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellReference;
import org.jspecify.annotations.Nullable;

/**
 * A table for a spreadsheet. Its head is row 1 of the sheet, so that formulas can name cells.
 *
 * @param name of the sheet
 * @param columns heads, each with its unit
 */
record Table(String name, List<String> columns, List<List<Cell>> rows) {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** What stands in a cell. */
    sealed interface Cell {

        static Cell of(@Nullable String text) {
            return new Text(text == null ? "" : text);
        }

        static Cell of(@Nullable BigDecimal value) {
            return value == null ? new Text("") : new Number(value);
        }

        /** A number that a spreadsheet computes by {@code formula}; as text where there is no {@code value}. */
        static Cell of(String formula, @Nullable BigDecimal value) {
            return value == null ? new Text("") : new Formula(formula, value);
        }
    }

    record Text(String text) implements Cell {}

    /** A number, with the decimals that it is printed with. */
    record Number(BigDecimal value) implements Cell {}

    /**
     * A number that is computed.
     *
     * @param formula in the language of spreadsheets, without {@code =}
     * @param value what it gives, as it is printed
     */
    record Formula(String formula, BigDecimal value) implements Cell {}

    /** Rows while they are made. */
    static final class Rows {

        private final List<List<Cell>> rows = new ArrayList<>();

        void add(Cell... cells) {
            rows.add(List.of(cells));
        }

        /** The number that the next row has in the sheet. */
        int next() {
            return rows.size() + 2;
        }

        List<List<Cell>> all() {
            return rows;
        }
    }

    /** The letter of column {@code index}, counted from 0, and {@code row}: the name of a cell. */
    static String cell(int index, int row) {
        return CellReference.convertNumToColString(index) + row;
    }

    /** As CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets tell it; formulas by their values. */
    byte[] csv() {
        var text = new StringBuilder().append(BYTE_ORDER_MARK);
        line(text, columns);
        rows.forEach(row -> line(text, row.stream().map(Table::plain).toList()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, List<String> values) {
        text.append(values.stream().map(Table::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String quoted(String value) {
        boolean isPlain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return isPlain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }

    private static String plain(Cell cell) {
        if (cell instanceof Number number) {
            return number.value().toPlainString();
        }
        if (cell instanceof Formula formula) {
            return formula.value().toPlainString();
        }
        return inert(((Text) cell).text());
    }

    /** A spreadsheet would run a text that begins like a formula. */
    private static String inert(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
