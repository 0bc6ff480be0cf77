package org.ecozone.report.xlsx;

import org.apache.poi.xssf.usermodel.XSSFRow;
import org.ecozone.report.text.Visible;

/**
 * How many lines a text takes in a column, reckoned: not every program measures the rows of a file that it opens, and a row as low as
 * one line hides the rest of a clause. In doubt a line too many.
 */
final class Lines {

    private static final float POINTS = 14;
    private static final float AROUND = 4;
    /** Of a column's width that holds no letters. */
    private static final double INDENT = 2;

    private static final float MOST_POINTS = 409;
    /** From here on characters are as wide as two Latin letters. */
    private static final int WIDE = 0x2000;

    private Lines() {}

    /**
     * Those of {@code text}.
     *
     * @param width of the column in Latin letters
     */
    static int of(String text, double width) {
        double room = Math.max(2, width - INDENT);
        return Math.max(
                1,
                Visible.of(text)
                        .lines()
                        .mapToInt(line -> (int) Math.max(1, Math.ceil(width(line) / room)))
                        .sum());
    }

    private static int width(String line) {
        return line.codePoints().map(c -> c >= WIDE ? 2 : 1).sum();
    }

    /** Makes {@code row} high enough for so many lines, as far as a row may be. */
    static void height(XSSFRow row, int lines, float scale) {
        row.setHeightInPoints(Math.min(MOST_POINTS, (POINTS * lines + AROUND) * scale));
    }
}
