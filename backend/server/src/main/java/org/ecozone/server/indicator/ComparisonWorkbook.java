package org.ecozone.server.indicator;

import static org.ecozone.server.indicator.Table.cell;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.comparison.AreaUnit;
import org.ecozone.comparison.Breakdown;
import org.ecozone.comparison.EditionComparison;
import org.ecozone.comparison.Finding;
import org.ecozone.comparison.LayerComparison;
import org.ecozone.comparison.LayerComparison.Compared;
import org.ecozone.comparison.PrintedBalance;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.server.indicator.Table.Cell;
import org.jspecify.annotations.Nullable;

/**
 * The balances of two editions as a table, each layer followed by its parts: what is there after is a formula of what was there before,
 * lost and gained, rates are formulas, and under the parts stands their sum.
 */
final class ComparisonWorkbook {

    private static final List<String> COLUMNS = List.of(
            "图层",
            "图层名称",
            "分解",
            "编码",
            "名称",
            "类别",
            "前一版本（m²）",
            "保留（m²）",
            "减少（m²）",
            "增加（m²）",
            "后一版本（m²）",
            "面积保有率",
            "原位保留率",
            "前一版本（亩）",
            "保留（亩）",
            "减少（亩）",
            "增加（亩）",
            "后一版本（亩）");
    private static final int SQUARE_METRES = COLUMNS.indexOf("前一版本（m²）");
    private static final int MU = COLUMNS.indexOf("前一版本（亩）");
    private static final int MEMBERS = 5;

    private final Table.Rows rows = new Table.Rows();

    private ComparisonWorkbook() {}

    /** @param book the definitions that gave the floors */
    static Workbook of(Figures.Answered<EditionComparison> answered, IndicatorBook book) {
        EditionComparison comparison = answered.figures();
        boolean synthetic =
                comparison.layers().stream().anyMatch(layer -> layer.layer().synthetic());
        var origin = new Workbook.Origin(
                "数据版本比较", comparison.after(), comparison.before(), book, synthetic, answered.hash());
        return new Workbook(List.of(balances(comparison), findings(comparison), origin.table()));
    }

    private static Table balances(EditionComparison comparison) {
        var made = new ComparisonWorkbook();
        comparison.layers().forEach(made::layer);
        return new Table("面积平衡", COLUMNS, made.rows.all());
    }

    private void layer(LayerComparison layer) {
        if (layer instanceof Compared both) {
            PrintedBalance squareMetres = PrintedBalance.of(both.balance(), AreaUnit.SQUARE_METRES);
            PrintedBalance mu = PrintedBalance.of(both.balance(), AreaUnit.MU);
            rows.add(row(layer, "全部", null, null, null, squareMetres, mu));
            divided(both, "按单元", both.breakdowns().byUnit(), squareMetres, mu);
            divided(both, "按团场", both.breakdowns().byAdminArea(), squareMetres, mu);
            divided(both, "按单元类别", both.breakdowns().byCategory(), squareMetres, mu);
        } else {
            rows.add(Cell.of(layer.layer().id()), Cell.of(layer.layer().name()), Cell.of("两个版本不能比较"));
        }
    }

    private void divided(
            Compared layer, String by, Optional<Breakdown> breakdown, PrintedBalance squareMetres, PrintedBalance mu) {
        if (breakdown.isEmpty()) {
            return;
        }
        int first = rows.next();
        for (Breakdown.Printed printed : breakdown.get().printed(layer.balance())) {
            Breakdown.Part part = printed.part();
            rows.add(row(layer, by, part.code(), part.name(), part.category(), printed.squareMetres(), printed.mu()));
        }
        if (!breakdown.get().repeated().isNothing()) {
            rows.add(row(
                    layer,
                    by,
                    null,
                    "重复计算（应减去）",
                    null,
                    breakdown.get().printedRepeated(AreaUnit.SQUARE_METRES).negated(),
                    breakdown.get().printedRepeated(AreaUnit.MU).negated()));
        }
        List<Cell> sums = head(layer, by, null, "合计", null);
        sums(sums, SQUARE_METRES, first, squareMetres);
        rates(sums, squareMetres);
        sums(sums, MU, first, mu);
        rows.add(sums.toArray(Cell[]::new));
    }

    private static List<Cell> head(
            LayerComparison layer, String by, @Nullable String code, @Nullable String name, @Nullable String category) {
        return new ArrayList<>(List.of(
                Cell.of(layer.layer().id()),
                Cell.of(layer.layer().name()),
                Cell.of(by),
                Cell.of(code),
                Cell.of(name),
                Cell.of(category)));
    }

    private Cell[] row(
            LayerComparison layer,
            String by,
            @Nullable String code,
            @Nullable String name,
            @Nullable String category,
            PrintedBalance squareMetres,
            PrintedBalance mu) {
        List<Cell> cells = head(layer, by, code, name, category);
        balance(cells, SQUARE_METRES, squareMetres);
        rates(cells, squareMetres);
        balance(cells, MU, mu);
        return cells.toArray(Cell[]::new);
    }

    private void balance(List<Cell> cells, int at, PrintedBalance balance) {
        int row = rows.next();
        String before = cell(at, row);
        String lost = cell(at + 2, row);
        cells.add(Cell.of(balance.before()));
        cells.add(rounded(before + "-" + lost, balance.retained()));
        cells.add(Cell.of(balance.lost()));
        cells.add(Cell.of(balance.gained()));
        cells.add(rounded(before + "-" + lost + "+" + cell(at + 3, row), balance.after()));
    }

    private void rates(List<Cell> cells, PrintedBalance squareMetres) {
        int row = rows.next();
        String before = cell(SQUARE_METRES, row);
        cells.add(rate(cell(SQUARE_METRES + MEMBERS - 1, row) + "/" + before, squareMetres.areaRate()));
        cells.add(rate(cell(SQUARE_METRES + 1, row) + "/" + before, squareMetres.retentionRate()));
    }

    private static Cell rate(String formula, Optional<BigDecimal> rate) {
        return rate.map(value -> rounded(formula, value)).orElse(Cell.of(""));
    }

    private static Cell rounded(String formula, BigDecimal value) {
        return Cell.of("ROUND(" + formula + "," + value.scale() + ")", value);
    }

    /** Sums of the rows from {@code first} on, which are the layer's own figures. */
    private void sums(List<Cell> cells, int at, int first, PrintedBalance total) {
        List<BigDecimal> members =
                List.of(total.before(), total.retained(), total.lost(), total.gained(), total.after());
        for (int i = 0; i < members.size(); i++) {
            String range = cell(at + i, first) + ":" + cell(at + i, rows.next() - 1);
            cells.add(rounded("SUM(" + range + ")", members.get(i)));
        }
    }

    private static Table findings(EditionComparison comparison) {
        var rows = new Table.Rows();
        for (Compared layer : comparison.compared()) {
            for (Finding finding : layer.findings()) {
                rows.add(
                        Cell.of(layer.layer().id()),
                        Cell.of(layer.layer().name()),
                        Cell.of(finding.code().name()),
                        Cell.of(finding.severity().name()),
                        Cell.of(finding.message()),
                        Cell.of(finding.messageEn()),
                        Cell.of(String.join("、", finding.zones())));
            }
        }
        return new Table("发现", List.of("图层", "图层名称", "代码", "严重程度", "说明", "Message", "图斑"), rows.all());
    }
}
