package org.ecozone.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecozone.access.rule.Effect;
import org.ecozone.screening.Verdict;
import tools.jackson.databind.JsonNode;

/** Words for the codes of a result; those of the page. */
final class Words {

    static final String DIVISION = "第五师双河市";
    static final String COMMA = "、";

    private static final List<String> WINDS = List.of("北", "东北", "东", "东南", "南", "西南", "西", "西北");
    private static final int OCTANT = 45;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private static final Map<String, String> TRUTHS = Map.of("TRUE", "成立", "FALSE", "不成立", "UNKNOWN", "未知");
    private static final Map<String, String> CLASSES =
            Map.of("INSIDE", "在内", "OVERLAP", "重叠", "BOUNDARY_CONTACT", "边界相接", "TOUCH", "接触", "UNCOVERED", "无数据");
    private static final Map<String, String> STATUSES =
            Map.of("HIT", "重叠", "BOUNDARY_CONTACT", "仅边界相接", "CLEAR", "不涉及", "NO_DATA", "无数据");
    private static final Map<String, String> CONFORMITIES =
            Map.of("CONFORMS", "符合", "CONTRARY", "不符合", "NOT_APPLICABLE", "不适用");
    private static final Map<String, String> SCOPES =
            Map.of("LAW", "法律法规与政策", "REGION", "区域总体准入要求", "CATEGORY", "管控单元分类要求", "UNIT", "单元准入清单");

    private Words() {}

    static String verdict(String code) {
        return Verdict.valueOf(code).label();
    }

    static String effect(String code) {
        return Effect.valueOf(code).label();
    }

    static String mayBe(Effect effect) {
        return "待定：可能" + effect.label();
    }

    static String truth(String code) {
        return TRUTHS.getOrDefault(code, code);
    }

    static String overlapClass(String code) {
        return CLASSES.getOrDefault(code, code);
    }

    static String status(String code) {
        return STATUSES.getOrDefault(code, code);
    }

    static String conformity(String code) {
        return CONFORMITIES.getOrDefault(code, code);
    }

    static String scope(String code) {
        return SCOPES.getOrDefault(code, code);
    }

    /** Which of eight winds a bearing points to. */
    static String wind(BigDecimal degreesFromNorth) {
        int octant = degreesFromNorth
                .divide(BigDecimal.valueOf(OCTANT), 0, RoundingMode.HALF_UP)
                .intValueExact();
        return WINDS.get(Math.floorMod(octant, WINDS.size()));
    }

    /** As the office writes it, Asia/Shanghai. */
    static String moment(Instant instant) {
        return MINUTE.format(instant);
    }

    static String bracketed(String title) {
        return title.startsWith("《") ? title : "《" + title + "》";
    }

    /** An article. */
    static String cited(String document, String article) {
        return bracketed(document) + article;
    }

    /** The articles of a provision: the first so many, and how many there are. */
    static String cited(JsonNode citations, int most) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < citations.size() && i < most; i++) {
            JsonNode one = citations.get(i);
            all.append(i == 0 ? "" : "；")
                    .append(cited(
                            one.path("document").asString(), one.path("article").asString("")));
        }
        return citations.size() > most ? all + " 等 " + citations.size() + " 处" : all.toString();
    }
}
