package org.ecozone.report.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Which document of environmental assessment a project needs, as far as the facts tell. */
final class Eia {

    /** The strictest first. */
    private static final List<String> CLASSES = List.of("REPORT_BOOK", "REPORT_FORM", "REGISTRATION", "NONE");

    private static final Map<String, String> NAMES =
            Map.of("REPORT_BOOK", "报告书", "REPORT_FORM", "报告表", "REGISTRATION", "登记表", "NONE", "不纳入环评管理");

    private Eia() {}

    /** The class, or what is missing for it: a choice of all that is possible tells nothing. */
    static String inShort(JsonNode eia, FactWords facts) {
        List<String> possible = texts(eia.path("possible"));
        List<String> missing = texts(eia.path("missingFacts"));
        if (eia.path("class").isString()) {
            return NAMES.getOrDefault(
                    eia.path("class").asString(), eia.path("class").asString());
        }
        if (missing.isEmpty() || possible.size() == 1) {
            return possible.isEmpty()
                    ? "不能确定"
                    : CLASSES.stream()
                            .filter(possible::contains)
                            .map(NAMES::get)
                            .collect(Collectors.joining(" 或 "));
        }
        return "待定：缺 " + facts.shortLabel(missing.get(0)) + (missing.size() > 1 ? " 等 " + missing.size() + " 项" : "");
    }

    static List<String> texts(JsonNode list) {
        List<String> all = new ArrayList<>();
        list.forEach(one -> all.add(one.asString()));
        return all;
    }
}
