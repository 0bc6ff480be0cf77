package org.ecozone.comparison.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.comparison.SmallEdition.box;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.comparison.Adjustment;
import org.ecozone.comparison.Basis;
import org.ecozone.comparison.EditionComparison;
import org.ecozone.comparison.SmallEdition;
import org.ecozone.json.CanonicalJson;
import org.ecozone.zoning.Layer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ComparisonAnswerTest {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Adjustment MOVED = new Adjustment(
            "B",
            "文件1号",
            LocalDate.of(2026, 1, 2),
            "理由",
            "redline",
            Set.of("H1"),
            Optional.of(new Adjustment.Place(82.5, 44.5)),
            true);

    private static final Basis BASIS =
            new Basis(List.of(MOVED), Map.of("redline", new BigDecimal("100")), SmallEdition.DIVIDING);

    /** One zone moves over three units, one goes, one is renumbered; farmland is where the first one was. */
    private static final EditionComparison COMPARISON = EditionComparison.of(
            SmallEdition.of("A")
                    .redline("H1", box(82.0101, 82.0702, 44.8103, 44.8204))
                    .redline("H2", box(82.08, 82.09, 44.81, 44.82))
                    .redline("H3", box(82.10, 82.11, 44.83, 44.84))
                    .map(),
            SmallEdition.of("B")
                    .redline("H1", box(82.0205, 82.0809, 44.8206, 44.8307))
                    .redline("N3", box(82.10, 82.11, 44.83, 44.84))
                    .zone("farmland", "F1", "FARMLAND", box(82.01, 82.02, 44.81, 44.82))
                    .map(),
            BASIS);

    private final JsonNode answer = read(ComparisonAnswer.comparison(COMPARISON));
    private final JsonNode redline = layer("redline");

    @Test
    void namesBothEditionsMethodThresholdsAndBasis() {
        assertThat(answer.at("/before/code").stringValue()).isEqualTo("A");
        assertThat(answer.at("/before/hash").stringValue()).isEqualTo("sha256:A");
        assertThat(answer.at("/after/code").stringValue()).isEqualTo("B");
        assertThat(answer.at("/method").stringValue()).isEqualTo("ELLIPSOIDAL_CGCS2000");
        assertThat(answer.at("/sliverSquareMetres").intValue()).isEqualTo(400);
        assertThat(answer.at("/thresholds/sameZoneShare").decimalValue()).isEqualByComparingTo("0.5");
        assertThat(answer.at("/basis/floorsMu/redline").intValue()).isEqualTo(100);
        assertThat(answer.at("/basis/adjustments/0/document").stringValue()).isEqualTo("文件1号");
        assertThat(answer.at("/basis/adjustments/0/date").stringValue()).isEqualTo("2026-01-02");
        assertThat(answer.at("/basis/adjustments/0/place/0").decimalValue()).isEqualByComparingTo("82.5");
    }

    @Test
    void aLayerHasTheMembersOfTheContract() {
        assertThat(members(redline))
                .contains(
                        "layer",
                        "beforeSquareMetres",
                        "retainedSquareMetres",
                        "lostSquareMetres",
                        "gainedSquareMetres",
                        "afterSquareMetres",
                        "residualSquareMetres",
                        "areaRate",
                        "retentionRate",
                        "zones",
                        "byUnit",
                        "byAdminArea",
                        "byCategory",
                        "findings");
        assertThat(members(redline.path("zones"))).containsExactly("added", "changed", "removed");
        assertThat(redline.path("findings"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(members(finding))
                        .contains("code", "severity", "message", "zones", "evidence", "polygons"));
    }

    @Test
    void printedFiguresCloseOnTheirOwn() {
        for (String unit : List.of("SquareMetres", "Mu")) {
            closes(redline, unit);
            for (String by : List.of("byUnit", "byAdminArea", "byCategory")) {
                assertThat(redline.path(by)).hasSizeGreaterThan(1);
                redline.path(by).forEach(part -> closes(part, unit));
                for (String member : List.of("before", "retained", "lost", "gained", "after")) {
                    assertThat(sum(redline.path(by), member + unit))
                            .isEqualByComparingTo(number(redline, member + unit));
                }
            }
        }
        rates(redline);
        redline.path("byUnit").forEach(ComparisonAnswerTest::rates);
    }

    private static void closes(JsonNode figures, String unit) {
        assertThat(number(figures, "before" + unit)
                        .subtract(number(figures, "lost" + unit))
                        .add(number(figures, "gained" + unit)))
                .isEqualByComparingTo(number(figures, "after" + unit));
    }

    private static void rates(JsonNode figures) {
        BigDecimal before = number(figures, "beforeSquareMetres");
        if (before.signum() == 0) {
            assertThat(figures.path("areaRate").isNull()).isTrue();
            return;
        }
        assertThat(number(figures, "areaRate"))
                .isEqualByComparingTo(number(figures, "afterSquareMetres").divide(before, 8, RoundingMode.HALF_UP));
        assertThat(number(figures, "retentionRate"))
                .isEqualByComparingTo(number(figures, "retainedSquareMetres").divide(before, 8, RoundingMode.HALF_UP));
    }

    @Test
    void evidencePrintsWhatTheBalancePrints() {
        JsonNode swap = finding("SWAP").path("evidence");
        for (String member : List.of("beforeMu", "lostMu", "gainedMu", "afterMu", "lostSquareMetres")) {
            assertThat(number(swap, member)).isEqualByComparingTo(number(redline, member));
        }
        assertThat(finding("SWAP").path("message").stringValue())
                .contains(number(redline, "lostMu").setScale(2).toPlainString());
        assertThat(number(swap, "thresholdKeptShare")).isEqualByComparingTo("0.01");
    }

    @Test
    void differencesAreFeaturesThatSumToTheBalance() {
        JsonNode collection = read(ComparisonAnswer.differences(
                COMPARISON, COMPARISON.layer("redline").orElseThrow()));
        List<JsonNode> features = collection.path("features").valueStream().toList();

        assertThat(collection.path("type").stringValue()).isEqualTo("FeatureCollection");
        assertThat(sum(features, "LOST")).isEqualByComparingTo(number(redline, "lostSquareMetres"));
        assertThat(sum(features, "GAINED")).isEqualByComparingTo(number(redline, "gainedSquareMetres"));
        assertThat(features)
                .extracting(feature -> feature.at("/properties/kind").stringValue())
                .containsExactly("LOST", "LOST", "GAINED", "ATTRIBUTE");
        JsonNode first = features.get(0).path("properties");
        assertThat(members(first))
                .contains("areaSquareMetres", "zonesBefore", "zonesAfter", "standsThere", "reason", "sliver");
        assertThat(first.at("/zonesBefore/0").stringValue()).isEqualTo("H1");
        assertThat(first.at("/reason/document").stringValue()).isEqualTo("文件1号");
        assertThat(first.at("/standsThere").findValuesAsString("layer"))
                .containsExactly("control-unit", "admin-area", "farmland");
        assertThat(features.get(1).at("/properties/reason").isNull()).isTrue();
        assertThat(features.get(0).at("/geometry/type").stringValue()).isEqualTo("Polygon");
        assertThat(features.get(0).at("/geometry/coordinates/0/0/0").doubleValue())
                .isBetween(82.0, 82.12);
    }

    private static BigDecimal sum(List<JsonNode> features, String kind) {
        return features.stream()
                .map(feature -> feature.path("properties"))
                .filter(properties -> properties.path("kind").stringValue().equals(kind))
                .map(properties -> number(properties, "areaSquareMetres"))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void answersAreCanonicalAndCarryTheHashOfTheRest() {
        for (ComparisonAnswer made : List.of(
                ComparisonAnswer.comparison(COMPARISON),
                ComparisonAnswer.differences(
                        COMPARISON, COMPARISON.layer("redline").orElseThrow()))) {
            ObjectNode json = (ObjectNode) read(made);
            assertThat(CanonicalJson.bytes(json)).isEqualTo(made.content());
            assertThat(json.remove("resultHash").stringValue()).isEqualTo(made.hash());
            assertThat(made.hash()).isEqualTo(CanonicalJson.sha256(json));
        }
    }

    @Test
    void aLayerOfOneSideHasNullsAndNoZeros() {
        JsonNode one = read(ComparisonAnswer.comparison(EditionComparison.of(
                        SmallEdition.of("A").map(),
                        SmallEdition.of("B")
                                .layer("wetland", Layer.Kind.PROTECTION, "WET")
                                .zone("wetland", "W", "WET", box(82.01, 82.02, 44.81, 44.82))
                                .map(),
                        Basis.none(SmallEdition.DIVIDING))))
                .path("layers")
                .valueStream()
                .filter(layer -> layer.path("layer").stringValue().equals("wetland"))
                .findFirst()
                .orElseThrow();

        assertThat(one.path("presence").stringValue()).isEqualTo("AFTER");
        assertThat(number(one, "afterSquareMetres").signum()).isPositive();
        for (String member : List.of("beforeSquareMetres", "lostMu", "gainedMu", "areaRate", "zones", "byUnit")) {
            assertThat(one.path(member).isNull()).as(member).isTrue();
        }
        assertThat(members(one)).isEqualTo(members(redline));
    }

    /** A bow tie. */
    @Test
    void aLayerWithAnInvalidZoneHasNoFigureAndSaysWhy() {
        EditionComparison comparison = EditionComparison.of(
                SmallEdition.of("A")
                        .redline("H1", box(82.01, 82.02, 44.81, 44.82))
                        .map(),
                SmallEdition.of("B")
                        .redline("H1", "POLYGON ((82.01 44.81, 82.02 44.82, 82.02 44.81, 82.01 44.82, 82.01 44.81))")
                        .map(),
                Basis.none(SmallEdition.DIVIDING));
        JsonNode broken = read(ComparisonAnswer.comparison(comparison))
                .path("layers")
                .valueStream()
                .filter(layer -> layer.path("layer").stringValue().equals("redline"))
                .findFirst()
                .orElseThrow();

        assertThat(broken.at("/uncomputed/message").stringValue()).contains("H1", "B");
        assertThat(broken.path("beforeSquareMetres").isNull()).isTrue();
        assertThat(broken.path("afterSquareMetres").isNull()).isTrue();
        assertThat(members(broken)).isEqualTo(members(redline));
        assertThat(read(ComparisonAnswer.differences(
                                comparison, comparison.layer("redline").orElseThrow()))
                        .path("features"))
                .isEmpty();
    }

    private JsonNode layer(String id) {
        return answer.path("layers")
                .valueStream()
                .filter(layer -> layer.path("layer").stringValue().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode finding(String code) {
        return redline.path("findings")
                .valueStream()
                .filter(finding -> finding.path("code").stringValue().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static BigDecimal sum(JsonNode parts, String member) {
        return parts.valueStream().map(part -> number(part, member)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal number(JsonNode json, String member) {
        return json.path(member).decimalValue();
    }

    private static Set<String> members(JsonNode json) {
        return new TreeSet<>(json.propertyNames());
    }

    private static JsonNode read(ComparisonAnswer made) {
        return MAPPER.readTree(new String(made.content(), StandardCharsets.UTF_8));
    }
}
