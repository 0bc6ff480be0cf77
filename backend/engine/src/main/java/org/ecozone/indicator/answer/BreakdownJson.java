package org.ecozone.indicator.answer;

import static org.ecozone.indicator.answer.HeadJson.list;
import static org.ecozone.indicator.answer.HeadJson.object;

import org.ecozone.indicator.Breakdown;
import org.ecozone.indicator.Breakdown.Amount;
import org.ecozone.indicator.Breakdown.Part;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How an indicator divides. */
final class BreakdownJson {

    private static final String LEVELLING = "各部分经强制调平，平方米和亩各自相加等于总数；亩与平方米逐行换算，末位可差一。百分数由本行印出的分子、分母算出，不能相加。";

    private BreakdownJson() {}

    static ObjectNode of(Breakdown breakdown) {
        ArrayNode parts = list();
        breakdown.parts().forEach(part -> parts.add(part(part)));
        ObjectNode json = object().put("by", breakdown.by().word())
                .put("method", HeadJson.METHOD)
                .put("printedNote", LEVELLING);
        json.set("edition", HeadJson.edition(breakdown.edition()));
        json.set("baseline", HeadJson.edition(breakdown.baseline()));
        json.set("definitions", HeadJson.definitions(breakdown.book()));
        json.set(
                "indicator",
                object().put("id", breakdown.indicator().id())
                        .put("name", breakdown.indicator().name())
                        .put("nameEn", breakdown.indicator().nameEn())
                        .put("unit", breakdown.indicator().unit())
                        .put("unitName", breakdown.indicator().unitName()));
        json.set("whole", part(breakdown.whole()));
        json.set("parts", parts);
        return json;
    }

    private static ObjectNode part(Part part) {
        ObjectNode json = object().put("kind", part.kind().name())
                .put("code", part.code())
                .put("name", part.name())
                .put("category", part.category())
                .put("value", part.value())
                .put("decimals", part.value() == null ? null : part.value().scale());
        Amount before = part.before();
        if (before != null) {
            amount(json, "after", part.numerator());
            amount(json, "before", before);
            json.put("changeSquareMetres", part.numerator().squareMetres().subtract(before.squareMetres()));
            json.put("changeMu", part.numerator().mu().subtract(before.mu()));
        } else if (part.denominator() != null) {
            amount(json, "numerator", part.numerator());
            amount(json, "denominator", part.denominator());
        } else {
            amount(json, "area", part.numerator());
        }
        return json;
    }

    private static void amount(ObjectNode json, String name, @Nullable Amount amount) {
        json.put(name + "SquareMetres", amount == null ? null : amount.squareMetres());
        json.put(name + "Mu", amount == null ? null : amount.mu());
    }
}
