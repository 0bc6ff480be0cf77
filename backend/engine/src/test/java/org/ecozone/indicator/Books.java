package org.ecozone.indicator;

import java.nio.charset.StandardCharsets;
import org.ecozone.indicator.file.IndicatorFile;

/** Books of a few definitions. */
final class Books {

    private static final String HEAD = """
            version: "test"
            territory: admin-area
            units: control-unit
            adminAreas: admin-area
            declaredArea: areaMu
            documents:
              - { id: plan, title: 规划 }
            indicators:
            """;

    private static final String REST = """
              name: 指标
              nameEn: Indicator
              group: 组
              nature: STATED
              purpose: 测试
              basis: 测试
              recompute: 测试
            """;

    private Books() {}

    /**
     * A book of one indicator, {@code it}.
     *
     * @param unit with its precision, for example {@code MU, 2}
     * @param lines of its formula and target
     */
    static IndicatorBook of(String unit, String... lines) {
        return book(definition("it", unit, lines));
    }

    static IndicatorBook book(String... definitions) {
        return IndicatorFile.load((HEAD + String.join("", definitions)).getBytes(StandardCharsets.UTF_8));
    }

    static String definition(String id, String unit, String... lines) {
        String[] of = unit.split(", *");
        StringBuilder text = new StringBuilder("- id: " + id + "\n" + REST);
        text.append("  unit: ")
                .append(of[0])
                .append("\n  precision: ")
                .append(of[1])
                .append('\n');
        for (String line : lines) {
            text.append("  ").append(line).append('\n');
        }
        return text.toString();
    }

    /** A target line. */
    static String target(String comparator, String value) {
        return "target: { comparator: %s, value: %s, document: plan, article: 一 }".formatted(comparator, value);
    }
}
