package org.ecozone.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.ecozone.access.rule.Effect;
import org.ecozone.report.content.RecordedResult.Measure;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Block.Column;
import org.ecozone.report.document.Cell;
import org.ecozone.screening.sheet.Amount;
import org.ecozone.screening.sheet.HeadlineRow;
import org.ecozone.screening.sheet.HeadlineRow.Contact;
import org.ecozone.screening.sheet.HeadlineRow.Status;
import org.ecozone.screening.sheet.MetCategory;
import org.ecozone.screening.sheet.NearestZone;
import org.ecozone.screening.sheet.Weight;
import org.jspecify.annotations.Nullable;

/** The hard facts: always the same rows, met or not. */
final class HardFacts {

    private HardFacts() {}

    /** With what rules make of them. */
    static List<Block> weighed(RecordedResult result, List<HeadlineRow> rows) {
        return blocks(result.measure(), rows, true);
    }

    /** What lies there, and nothing more. */
    static List<Block> bare(RecordedResult result, List<HeadlineRow> rows) {
        return blocks(result.measure(), rows, false);
    }

    private static List<Block> blocks(Measure measure, List<HeadlineRow> rows, boolean isWeighed) {
        boolean isArea = measure == Measure.AREA;
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("事实", 18, false));
        columns.add(new Column("涉及情况", 26, false));
        if (isArea) {
            columns.add(new Column("面积（亩）", 12, true));
        }
        columns.add(new Column(measure.heading(), 17, true));
        columns.add(new Column("占地块", 15, true));
        columns.add(new Column("最近距离（m）", 19, true));
        if (isWeighed) {
            columns.add(new Column("准入", 15, false));
        }
        List<List<Cell>> cells =
                rows.stream().map(row -> row(row, measure, isWeighed)).toList();
        return List.of(new Block.Table("facts", "六项事实", columns, cells));
    }

    private static List<Cell> row(HeadlineRow row, Measure measure, boolean isWeighed) {
        boolean isMet = row.status() == Status.HIT;
        @Nullable Amount amount = isMet ? row.amount() : null;
        @Nullable BigDecimal value = amount == null ? null : amount.value();
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(row.name()));
        cells.add(Cell.of(situation(row)));
        if (measure == Measure.AREA) {
            cells.add(Figures.areaMu(amount == null ? null : amount.mu()));
        }
        cells.add(Figures.value(value, measure.decimals()));
        cells.add(Figures.shareCell(isMet ? row.shareOfSite() : null));
        cells.add(nearest(row.nearest()));
        if (isWeighed) {
            cells.add(severity(row));
        }
        return cells;
    }

    /** What is met of a layer, the strictest first; or why nothing is. */
    private static String situation(HeadlineRow row) {
        String said = switch (row.status()) {
            case HIT -> categories(row);
            case BOUNDARY_CONTACT ->
                row.contacts().isEmpty()
                        ? "仅边界接触"
                        : "仅边界接触："
                                + row.contacts().stream()
                                        .map(Contact::name)
                                        .distinct()
                                        .collect(Collectors.joining(Words.COMMA));
            case CLEAR -> "不涉及";
            case NO_DATA -> "无数据，不能认定是否涉及";
            case NO_LAYER -> "本版本没有这个图层";
        };
        if (row.beyond() != null) {
            String beyond = "界外 " + Figures.amount(row.beyond().amount()) + "（占地块 "
                    + Figures.share(row.beyond().shareOfSite()) + "）";
            said = row.status() == Status.HIT ? said + "；" + beyond : beyond;
        }
        boolean isPartlyUnknown = row.status() == Status.HIT && row.uncovered() != null;
        return isPartlyUnknown ? said + "；另有 " + Figures.amount(row.uncovered()) + "无数据" : said;
    }

    private static String categories(HeadlineRow row) {
        if (row.categories().size() < 2) {
            String name = row.categories().stream()
                    .map(MetCategory::name)
                    .filter(one -> one != null && !one.equals(row.name()))
                    .findFirst()
                    .orElse("");
            return name.isEmpty() ? "涉及" : "涉及" + name;
        }
        return "涉及"
                + row.categories().stream()
                        .map(met -> (met.name() == null ? met.category() : met.name()) + " "
                                + (met.isUpperBound() ? "≤ " : "") + Figures.amount(met.amount()))
                        .collect(Collectors.joining(Words.COMMA));
    }

    private static Cell nearest(@Nullable NearestZone nearest) {
        return nearest == null
                ? Figures.NONE
                : new Cell.Number(
                        nearest.distanceMetres(),
                        Figures.exact(nearest.distanceMetres(), 1) + "，" + Words.wind(nearest.bearingDegrees()));
    }

    /** What rules make of a row. */
    private static Cell severity(HeadlineRow row) {
        if (row.status() != Status.HIT && row.status() != Status.BOUNDARY_CONTACT && row.beyond() == null) {
            return Figures.NONE;
        }
        List<String> words = new ArrayList<>();
        row.holds()
                .map(Weight::effect)
                .filter(effect -> effect != Effect.PERMITTED)
                .ifPresent(effect -> words.add(effect.label()));
        row.open()
                .map(Weight::effect)
                .filter(effect -> effect != Effect.PERMITTED)
                .filter(effect ->
                        row.holds().map(Weight::effect).filter(effect::equals).isEmpty())
                .ifPresent(effect -> words.add(Words.mayBe(effect)));
        boolean isProhibited = row.holds()
                .map(Weight::effect)
                .filter(Effect.PROHIBITED::equals)
                .isPresent();
        String text = words.isEmpty() ? "—" : String.join(Words.COMMA, words);
        return new Cell.Text(text, isProhibited ? Block.Tone.WARNING : Block.Tone.PLAIN);
    }
}
