package org.ecozone.sitefile.table;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Turns the events of a sheet into rows: numbers in full precision, dates as ISO dates, cells in their columns. */
final class XlsxRows implements SheetContentsHandler {

    /** Cells that are read of one sheet; more is no table of vertices. */
    private static final int MAX_CELLS = 20_000_000;

    private static final int MAX_ROW_NUMBER = 1_048_576;

    private final Predicate<TableRow> each;
    private List<String> cells = new ArrayList<>();
    private int read;
    private boolean isHidden;
    private int hidden;
    private boolean isTooWide;

    XlsxRows(Predicate<TableRow> each) {
        this.each = each;
    }

    /** Ends the reading of a sheet of which enough was seen. */
    static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Enough() {
            super(null, null, false, false);
        }
    }

    /** Whether a row had more columns, or the sheet more cells, than are read. */
    boolean isTooWide() {
        return isTooWide;
    }

    /** Takes down whether the row that begins is one that Excel does not show. */
    void hide(boolean isHiddenNow, boolean isRow) {
        isHidden = isRow ? isHiddenNow : isHidden;
    }

    /** Rows with cells that Excel does not show. */
    int hidden() {
        return hidden;
    }

    @Override
    public void startRow(int row) {
        cells = new ArrayList<>();
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
        int column = reference == null ? cells.size() : new CellReference(reference).getCol();
        if (column < 0 || column >= Table.MAX_COLUMNS || ++read > MAX_CELLS) {
            isTooWide = text != null && !text.isBlank() || read > MAX_CELLS;
            if (isTooWide) {
                throw new Enough();
            }
            return;
        }
        if (column >= cells.size()) {
            cells.addAll(Collections.nCopies(column + 1 - cells.size(), ""));
        }
        cells.set(column, text == null ? "" : text);
    }

    @Override
    public void endRow(int row) {
        hidden += isHidden && cells.stream().anyMatch(cell -> !cell.isBlank()) ? 1 : 0;
        if (row < 0 || row >= MAX_ROW_NUMBER || !each.test(new TableRow(row + 1, cells))) {
            throw new Enough();
        }
    }

    /** Numbers as they are stored, not as they are shown: a coordinate shown without decimals still has them. */
    static final class RawNumbers extends DataFormatter {
        @Override
        public String formatRawCellContents(double value, int formatIndex, String formatString) {
            if (DateUtil.isADateFormat(formatIndex, formatString) && DateUtil.isValidExcelDate(value)) {
                LocalDateTime date = DateUtil.getLocalDateTime(value);
                return date == null ? plain(value) : date.toLocalDate().toString();
            }
            return plain(value);
        }

        private static String plain(double value) {
            return Double.isFinite(value)
                    ? new BigDecimal(Double.toString(value))
                            .stripTrailingZeros()
                            .toPlainString()
                    : String.valueOf(value);
        }
    }
}
