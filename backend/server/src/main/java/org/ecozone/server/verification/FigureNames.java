package org.ecozone.server.verification;

import java.util.Map;
import org.ecozone.indicator.Indicator;
import org.ecozone.zoning.Layer;

/** What figures are called in Chinese. */
final class FigureNames {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("value", "值"),
            Map.entry("numerator", "面积或分子"),
            Map.entry("denominator", "分母"),
            Map.entry("baseline", "基准版本面积"),
            Map.entry("before", "前一版本面积"),
            Map.entry("retained", "保留"),
            Map.entry("lost", "减少"),
            Map.entry("gained", "增加"),
            Map.entry("after", "后一版本面积"),
            Map.entry("unit", "按单元"),
            Map.entry("admin-area", "按团场"),
            Map.entry("category", "按单元类别"),
            Map.entry("(none)", "不属于任何一个"),
            Map.entry("(repeated)", "重复计算"));

    private final Question question;

    FigureNames(Question question) {
        this.question = question;
    }

    /** The name of the figure {@code id}. */
    String of(String id) {
        String[] parts = id.split("/");
        var name = new StringBuilder(parts[0].equals("balance") ? layer(parts[1]) : indicator(parts[1]));
        for (int i = 2; i < parts.length; i++) {
            name.append(" · ").append(WORDS.getOrDefault(parts[i], parts[i]));
        }
        return name.toString();
    }

    private String indicator(String id) {
        return question.book().indicator(id).map(Indicator::name).orElse(id);
    }

    private String layer(String id) {
        return question.edition().layer(id).map(Layer::name).orElse(id);
    }
}
