package org.ecozone.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A full answer as recorded, or an extract, read by the names of the contract; figures have the digits that they have there. */
final class RecordedResult {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final JsonNode json;
    private final String layers;
    private final Map<String, JsonNode> findings = new HashMap<>();

    private RecordedResult(JsonNode json, String layers) {
        this.json = json;
        this.layers = layers;
        json.path("findings")
                .forEach(finding -> findings.put(finding.path("rule").asString(), finding));
    }

    static RecordedResult of(String text) {
        return new RecordedResult(JSON.readTree(text), "themes");
    }

    static RecordedResult ofExtract(byte[] utf8) {
        return new RecordedResult(JSON.readTree(utf8), "layers");
    }

    /** What it says of each layer. */
    List<JsonNode> themes() {
        return list(layers);
    }

    JsonNode at(String pointer) {
        return json.at(pointer);
    }

    String text(String pointer) {
        return json.at(pointer).asString("");
    }

    List<JsonNode> findings() {
        return list("findings");
    }

    List<JsonNode> list(String member) {
        List<JsonNode> all = new ArrayList<>();
        json.path(member).forEach(all::add);
        return all;
    }

    Optional<JsonNode> finding(String rule) {
        return Optional.ofNullable(findings.get(rule));
    }

    boolean isUndetermined() {
        return text("/verdict").equals("UNDETERMINED");
    }

    /** Whether nothing of the site lies where there is data of any layer. */
    boolean isOutside() {
        List<JsonNode> themes = themes();
        return json.at("/coverage/coveredShare").decimalValue(BigDecimal.ONE).signum() == 0
                && !themes.isEmpty()
                && themes.stream()
                        .allMatch(theme -> theme.path("status").asString().equals("NO_DATA"));
    }

    boolean isSynthetic() {
        return list("notices").stream()
                .anyMatch(notice -> notice.path("code").asString().equals("SYNTHETIC_DATA"));
    }

    /** What the site, a theme or a zone is counted by. */
    Measure measure() {
        if (json.at("/site/areaSquareMetres").isNumber()) {
            return Measure.AREA;
        }
        return text("/site/type").contains("Point") ? Measure.COUNT : Measure.LENGTH;
    }

    /** The dimension of control that a provision is of. */
    static String dimension(JsonNode provision) {
        JsonNode dimension = provision.path("dimension");
        return dimension.isString() ? dimension.stringValue() : "未分维度";
    }

    /** A number, or none. */
    static @Nullable BigDecimal number(JsonNode of, String member) {
        JsonNode value = of.path(member);
        return value.isNumber() ? value.decimalValue() : null;
    }

    /** What figures of a result are in, and the members and columns that have them. */
    enum Measure {
        AREA("areaSquareMetres", "unionSquareMetres", "面积（m²）", 2),
        LENGTH("lengthMetres", "unionLengthMetres", "长度（m）", 2),
        COUNT("count", "unionCount", "点数（个）", 0);

        private final String member;
        private final String union;
        private final String heading;
        private final int decimals;

        Measure(String member, String union, String heading, int decimals) {
            this.member = member;
            this.union = union;
            this.heading = heading;
            this.decimals = decimals;
        }

        String member() {
            return member;
        }

        String union() {
            return union;
        }

        String heading() {
            return heading;
        }

        int decimals() {
            return decimals;
        }
    }
}
