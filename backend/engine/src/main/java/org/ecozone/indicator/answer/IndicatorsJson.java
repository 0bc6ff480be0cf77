package org.ecozone.indicator.answer;

import static org.ecozone.indicator.answer.HeadJson.list;
import static org.ecozone.indicator.answer.HeadJson.object;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.ecozone.geo.Area;
import org.ecozone.indicator.Explanation;
import org.ecozone.indicator.Figure;
import org.ecozone.indicator.Formula;
import org.ecozone.indicator.FormulaWords;
import org.ecozone.indicator.Indicator;
import org.ecozone.indicator.IndicatorValue;
import org.ecozone.indicator.IndicatorValue.TrendPoint;
import org.ecozone.indicator.IndicatorValues;
import org.ecozone.indicator.Indicators;
import org.ecozone.indicator.Operands;
import org.ecozone.indicator.PlainSum;
import org.ecozone.indicator.Printed;
import org.ecozone.indicator.Result;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All indicators of an edition. */
final class IndicatorsJson {

    private static final int SHARE_DECIMALS = 6;
    private static final int AREA_DECIMALS = 2;

    private final Map<String, String> documents;
    private final FormulaWords words;

    private IndicatorsJson(IndicatorValues values) {
        documents = values.book().documents();
        words = new FormulaWords(values.layers());
    }

    static ObjectNode of(IndicatorValues values) {
        var writer = new IndicatorsJson(values);
        ArrayNode indicators = list();
        values.values().forEach(value -> indicators.add(writer.indicator(value)));
        ObjectNode json =
                object().put("method", HeadJson.METHOD).put("synthetic", HeadJson.isSynthetic(values.layers()));
        json.set("edition", HeadJson.edition(values.edition()));
        json.set("baseline", HeadJson.edition(values.baseline()));
        json.set("definitions", HeadJson.definitions(values.book()));
        Area territory = values.territory();
        if (territory == null) {
            json.putNull("territory");
        } else {
            json.set("territory", territory(territory));
        }
        json.set("indicators", indicators);
        return json;
    }

    private static ObjectNode territory(Area territory) {
        BigDecimal squareMetres = territory.roundedSquareMetres(AREA_DECIMALS);
        return object().put("areaSquareMetres", squareMetres).put("areaMu", Operands.inMu(squareMetres, AREA_DECIMALS));
    }

    private ObjectNode indicator(IndicatorValue value) {
        Indicator indicator = value.indicator();
        ObjectNode json = object().put("id", indicator.id())
                .put("name", indicator.name())
                .put("nameEn", indicator.nameEn())
                .put("group", indicator.group())
                .put("nature", indicator.nature().name())
                .put("unit", indicator.unit())
                .put("unitName", indicator.unitName())
                .put("spatial", Indicators.isDivisible(indicator))
                .put("status", value.judgement().status().name())
                .put("asMeasured", HeadJson.name(value.judgement().asMeasured()))
                .put("noDataShare", share(value.noDataShare()));
        printed(json, value.printed());
        json.set("plainSum", plainSum(value.plainSum()));
        reason(json, value.result());
        json.set("stated", figure(indicator.stated()));
        json.set("approved", figure(indicator.approved()));
        json.set("target", indicator.target() == null ? null : HeadJson.target(indicator.target(), documents));
        ArrayNode contradictions = list();
        indicator.contradictions().forEach(one -> contradictions.add(HeadJson.figure(one, documents)));
        json.set("contradictions", contradictions);
        json.set("definition", definition(indicator));
        json.set("series", series(indicator.formula()));
        json.set("trend", trend(value));
        return json;
    }

    private @Nullable ObjectNode figure(@Nullable Figure figure) {
        return figure == null ? null : HeadJson.figure(figure, documents);
    }

    /** All members, null without data: a client need not tell absent from null. */
    private static void printed(ObjectNode json, @Nullable Printed printed) {
        boolean is = printed != null;
        json.put("value", is ? printed.value() : null)
                .put("decimals", is ? printed.value().scale() : null)
                .put("numeratorSquareMetres", is ? printed.operands().numeratorSquareMetres() : null)
                .put("denominatorSquareMetres", is ? printed.operands().denominatorSquareMetres() : null)
                .put("baselineSquareMetres", is ? printed.operands().baselineSquareMetres() : null)
                .put("uncertainty", is ? printed.uncertainty() : null)
                .put("uncertaintyMu", is ? printed.uncertaintyMu() : null)
                .put("margin", is ? printed.margin() : null)
                .put("marginMu", is ? printed.marginMu() : null)
                .put("printedNote", is ? printed.note() : null);
    }

    private static @Nullable ObjectNode plainSum(@Nullable PlainSum sum) {
        return sum == null
                ? null
                : object().put("squareMetres", sum.squareMetres())
                        .put("mu", Operands.inMu(sum.squareMetres(), AREA_DECIMALS))
                        .put("repeatedMu", sum.repeatedMu())
                        .put("value", sum.value())
                        .put("marginMu", sum.marginMu());
    }

    private static void reason(ObjectNode json, Result result) {
        Result.NoData none = result instanceof Result.NoData noData ? noData : null;
        json.put("noDataReason", none == null ? null : none.reason())
                .put("noDataReasonEn", none == null ? null : none.reasonEn())
                .put("valueYear", result instanceof Result.EnteredValue entered ? entered.year() : null);
    }

    private ObjectNode definition(Indicator indicator) {
        Explanation explanation = indicator.explanation();
        ObjectNode json = object().put("formula", indicator.formula().match(words))
                .put("overlaps", indicator.formula().layers().isEmpty() ? null : "UNION")
                .put("precision", indicator.precision())
                .put("partsOf", indicator.partsOf())
                .put("purpose", explanation.purpose())
                .put("basis", explanation.basis())
                .put("recompute", explanation.recompute());
        json.set("layers", HeadJson.texts(indicator.formula().layers().stream().toList()));
        json.set("notes", HeadJson.texts(explanation.notes()));
        json.set("seeAlso", HeadJson.texts(explanation.seeAlso()));
        return json;
    }

    private ArrayNode series(Formula formula) {
        ArrayNode series = list();
        if (formula instanceof Formula.Entered entered) {
            for (Formula.Entry entry : entered.series()) {
                series.add(object().put("year", entry.year())
                        .put("value", entry.value())
                        .put("words", entry.words())
                        .put("evidence", entry.evidence())
                        .set("source", HeadJson.source(entry.source(), documents)));
            }
        }
        return series;
    }

    private static ArrayNode trend(IndicatorValue value) {
        ArrayNode trend = list();
        for (TrendPoint point : value.trend()) {
            trend.add(object().put("edition", point.edition())
                    .put("effectiveFrom", point.effectiveFrom().toString())
                    .put("value", point.value())
                    .put(
                            "decimals",
                            point.value() == null ? null : point.value().scale())
                    .put("status", point.status().name()));
        }
        return trend;
    }

    private static @Nullable BigDecimal share(@Nullable Double share) {
        return share == null ? null : BigDecimal.valueOf(share).setScale(SHARE_DECIMALS, RoundingMode.HALF_UP);
    }
}
