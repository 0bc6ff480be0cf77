package org.ecozone.server.indicator;

import static org.ecozone.server.indicator.Table.cell;

import java.math.BigDecimal;
import java.util.List;
import org.ecozone.indicator.Indicator;
import org.ecozone.indicator.IndicatorValue;
import org.ecozone.indicator.IndicatorValues;
import org.ecozone.indicator.Operands;
import org.ecozone.indicator.Printed;
import org.ecozone.indicator.Result;
import org.ecozone.indicator.Target;
import org.ecozone.server.indicator.Table.Cell;
import org.jspecify.annotations.Nullable;

/** All indicators of an edition as tables: values and margins as formulas of what they are made of. */
final class IndicatorWorkbook {

    private static final List<String> COLUMNS = List.of(
            "编号",
            "指标",
            "Indicator",
            "组",
            "性质",
            "状态",
            "按测得值",
            "值",
            "单位",
            "分子（m²）",
            "分母（m²）",
            "基准版本（m²）",
            "不确定度",
            "目标方式",
            "目标值",
            "目标原文",
            "目标年份",
            "余量",
            "余量（亩）",
            "规划所述值",
            "批准值",
            "填报年份",
            "没有数据的原因",
            "印数说明");
    private static final int VALUE = COLUMNS.indexOf("值");
    private static final int NUMERATOR = COLUMNS.indexOf("分子（m²）");
    private static final int DENOMINATOR = COLUMNS.indexOf("分母（m²）");
    private static final int BASELINE = COLUMNS.indexOf("基准版本（m²）");
    private static final int TARGET = COLUMNS.indexOf("目标值");

    private IndicatorWorkbook() {}

    static Workbook of(Figures.Answered<IndicatorValues> answered) {
        IndicatorValues values = answered.figures();
        boolean synthetic = values.layers().stream().anyMatch(layer -> layer.synthetic());
        var origin = new Workbook.Origin(
                "指标", values.edition(), values.baseline(), values.book(), synthetic, answered.hash());
        return new Workbook(List.of(indicators(values), trend(values), origin.table()));
    }

    private static Table indicators(IndicatorValues values) {
        var rows = new Table.Rows();
        values.values().forEach(value -> rows.add(row(value, rows.next())));
        return new Table("指标", COLUMNS, rows.all());
    }

    private static Cell[] row(IndicatorValue value, int row) {
        Indicator indicator = value.indicator();
        @Nullable Printed printed = value.printed();
        @Nullable Operands operands = printed == null ? null : printed.operands();
        @Nullable Target target = indicator.target();
        return new Cell[] {
            Cell.of(indicator.id()),
            Cell.of(indicator.name()),
            Cell.of(indicator.nameEn()),
            Cell.of(indicator.group()),
            Cell.of(indicator.nature().name()),
            Cell.of(value.judgement().status().name()),
            Cell.of(name(value.judgement().asMeasured())),
            value(printed, row),
            Cell.of(indicator.unitName()),
            Cell.of(operands == null ? null : operands.numeratorSquareMetres()),
            Cell.of(operands == null ? null : operands.denominatorSquareMetres()),
            Cell.of(operands == null ? null : operands.baselineSquareMetres()),
            Cell.of(printed == null ? null : printed.uncertainty()),
            Cell.of(target == null ? null : target.comparator().name()),
            Cell.of(target == null ? null : target.value()),
            Cell.of(target == null ? null : target.words()),
            year(target == null ? null : target.year()),
            margin(printed, target, row),
            Cell.of(printed == null ? null : printed.marginMu()),
            Cell.of(indicator.stated() == null ? null : indicator.stated().value()),
            Cell.of(indicator.approved() == null ? null : indicator.approved().value()),
            year(value.result() instanceof Result.EnteredValue entered ? entered.year() : null),
            Cell.of(value.result() instanceof Result.NoData none ? none.reason() : null),
            Cell.of(printed == null ? null : printed.note())
        };
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }

    private static Cell year(@Nullable Integer year) {
        return Cell.of(year == null ? null : year.toString());
    }

    /** Of areas a formula of them; parts that were levelled to sum to their whole stand as they are printed. */
    private static Cell value(@Nullable Printed printed, int row) {
        if (printed == null) {
            return Cell.of((BigDecimal) null);
        }
        Operands operands = printed.operands();
        BigDecimal value = printed.value();
        String numerator = cell(NUMERATOR, row);
        String given;
        BigDecimal gives;
        if (operands.denominatorSquareMetres() != null) {
            given = "100*" + numerator + "/" + cell(DENOMINATOR, row);
            gives = Ratio.percent(operands.numeratorSquareMetres(), operands.denominatorSquareMetres(), value.scale());
        } else if (operands.baselineSquareMetres() != null) {
            given = "(" + numerator + "-" + cell(BASELINE, row) + ")*3/2000";
            gives = Ratio.mu(operands.numeratorSquareMetres().subtract(operands.baselineSquareMetres()), value.scale());
        } else if (operands.numeratorSquareMetres() != null) {
            given = numerator + "*3/2000";
            gives = Ratio.mu(operands.numeratorSquareMetres(), value.scale());
        } else {
            return Cell.of(value);
        }
        return gives.compareTo(value) == 0
                ? Cell.of("ROUND(" + given + "," + value.scale() + ")", value)
                : Cell.of(value);
    }

    private static Cell margin(@Nullable Printed printed, @Nullable Target target, int row) {
        if (printed == null || target == null || printed.margin() == null || target.value() == null) {
            return Cell.of(printed == null ? null : printed.margin());
        }
        String value = cell(VALUE, row);
        String aim = cell(TARGET, row);
        String difference = target.comparator() == Target.Comparator.AT_MOST ? aim + "-" + value : value + "-" + aim;
        int decimals = printed.margin().scale();
        return Cell.of("ROUND(" + difference + "," + decimals + ")", printed.margin());
    }

    private static Table trend(IndicatorValues values) {
        var rows = new Table.Rows();
        for (IndicatorValue value : values.values()) {
            for (IndicatorValue.TrendPoint point : value.trend()) {
                rows.add(
                        Cell.of(value.indicator().id()),
                        Cell.of(value.indicator().name()),
                        Cell.of(point.edition()),
                        Cell.of(point.effectiveFrom().toString()),
                        Cell.of(point.value()),
                        Cell.of(value.indicator().unitName()),
                        Cell.of(point.status().name()));
            }
        }
        return new Table("各版本", List.of("编号", "指标", "数据版本", "生效日期", "值", "单位", "状态"), rows.all());
    }
}
