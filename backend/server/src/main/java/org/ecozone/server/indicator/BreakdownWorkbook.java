package org.ecozone.server.indicator;

import static org.ecozone.server.indicator.Table.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ecozone.indicator.Breakdown;
import org.ecozone.indicator.Breakdown.Amount;
import org.ecozone.indicator.Breakdown.Part;
import org.ecozone.server.indicator.Table.Cell;
import org.jspecify.annotations.Nullable;

/** An indicator's parts as a table, with their sums as formulas in the last row. */
final class BreakdownWorkbook {

    private static final int FIRST = 2;
    private static final int AREAS = 4;

    private final Breakdown breakdown;
    private final Table.Rows rows = new Table.Rows();
    private final boolean isShare;
    private final boolean isChange;

    private BreakdownWorkbook(Breakdown breakdown) {
        this.breakdown = breakdown;
        isShare = breakdown.whole().denominator() != null;
        isChange = breakdown.whole().before() != null;
    }

    /** @param synthetic whether the edition is demonstration data */
    static Workbook of(Figures.Answered<Breakdown> answered, boolean synthetic) {
        Breakdown breakdown = answered.figures();
        var origin = new Workbook.Origin(
                breakdown.indicator().name(),
                breakdown.edition(),
                breakdown.baseline(),
                breakdown.book(),
                synthetic,
                answered.hash());
        return new Workbook(List.of(new BreakdownWorkbook(breakdown).table(), origin.table()));
    }

    private Table table() {
        breakdown.parts().forEach(this::part);
        sums();
        List<String> columns = new ArrayList<>(List.of("部分", "编码", "名称", "类别"));
        if (isShare) {
            columns.addAll(List.of("分子（m²）", "分子（亩）", "分母（m²）", "分母（亩）", "占比（%）"));
        } else if (isChange) {
            columns.addAll(List.of("本版本（m²）", "本版本（亩）", "基准版本（m²）", "基准版本（亩）", "变化（m²）", "变化（亩）"));
        } else {
            columns.addAll(List.of("面积（m²）", "面积（亩）"));
        }
        return new Table("分解", columns, rows.all());
    }

    private void part(Part part) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of(part.kind().name()), Cell.of(part.code()), Cell.of(part.name()), Cell.of(part.category())));
        amount(cells, part.numerator());
        int row = rows.next();
        if (isShare) {
            amount(cells, part.denominator());
            cells.add(percent(row, part.value()));
        } else if (isChange) {
            Amount before = Objects.requireNonNull(part.before());
            amount(cells, before);
            change(
                    cells,
                    row,
                    part.numerator().squareMetres().subtract(before.squareMetres()),
                    part.numerator().mu().subtract(before.mu()));
        }
        rows.add(cells.toArray(Cell[]::new));
    }

    private static void amount(List<Cell> cells, @Nullable Amount amount) {
        cells.add(Cell.of(amount == null ? null : amount.squareMetres()));
        cells.add(Cell.of(amount == null ? null : amount.mu()));
    }

    private static Cell percent(int row, @Nullable BigDecimal value) {
        String share = "100*" + cell(AREAS, row) + "/" + cell(AREAS + 2, row);
        return Cell.of("ROUND(" + share + "," + (value == null ? 0 : value.scale()) + ")", value);
    }

    private static void change(List<Cell> cells, int row, BigDecimal squareMetres, BigDecimal mu) {
        cells.add(Cell.of(difference(row, 0, squareMetres.scale()), squareMetres));
        cells.add(Cell.of(difference(row, 1, mu.scale()), mu));
    }

    private static String difference(int row, int unit, int decimals) {
        return "ROUND(" + cell(AREAS + unit, row) + "-" + cell(AREAS + 2 + unit, row) + "," + decimals + ")";
    }

    /** The parts' sums are the whole's printed figures. */
    private void sums() {
        Part whole = breakdown.whole();
        int row = rows.next();
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.of("WHOLE"), Cell.of(""), Cell.of(breakdown.indicator().name() + " 合计"), Cell.of("")));
        sum(cells, whole.numerator());
        if (isShare) {
            sum(cells, Objects.requireNonNull(whole.denominator()));
            cells.add(percent(row, whole.value()));
        } else if (isChange) {
            Amount before = Objects.requireNonNull(whole.before());
            sum(cells, before);
            change(
                    cells,
                    row,
                    whole.numerator().squareMetres().subtract(before.squareMetres()),
                    whole.numerator().mu().subtract(before.mu()));
        }
        rows.add(cells.toArray(Cell[]::new));
    }

    private void sum(List<Cell> cells, Amount amount) {
        cells.add(sum(cells.size(), amount.squareMetres()));
        cells.add(sum(cells.size(), amount.mu()));
    }

    private Cell sum(int column, BigDecimal value) {
        String range = cell(column, FIRST) + ":" + cell(column, rows.next() - 1);
        return Cell.of("ROUND(SUM(" + range + ")," + value.scale() + ")", value);
    }
}
