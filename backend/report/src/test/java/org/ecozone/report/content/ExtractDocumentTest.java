package org.ecozone.report.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ecozone.report.PlainText;
import org.ecozone.report.Samples;
import org.ecozone.report.document.Block;
import org.ecozone.report.document.Cell;
import org.ecozone.report.document.Document;
import org.ecozone.report.document.Section;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractDocumentTest {

    private static final String ROAD = "LINESTRING (82.2 44.8, 82.4 44.85)";
    private static final String WELL = "POINT (82.35 44.85)";
    private static final String ELSEWHERE = "POINT (116.4 39.9)";
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static Document document(ExtractMaterial material) {
        return ExtractDocument.of(material, List.of());
    }

    private static String text(Document document) {
        return PlainText.of(document).replace('\u00a0', ' ');
    }

    private static Stream<Block.Table> tables(Document document) {
        return document.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast);
    }

    private static Block.Table table(Document document, String id) {
        return tables(document).filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** Areas, day and edition as the screening of the same place was recorded with. */
    @Test
    void whatWasAskedStandsFirstAndThatItIsNoVerdict() {
        Document document = document(Samples.extract("某地块", Samples.PLACE));
        assertThat(document.sections().get(0).id()).isEqualTo("asked");
        assertThat(text(new Document("", "", "", "", document.sections().subList(0, 1), document.of())))
                .contains(
                        "不是研判结论",
                        "某地块",
                        "688.75 亩",
                        "459,167.03 m²",
                        "东经 82.496500° 至 82.506000°，北纬 44.828000° 至 44.833500°",
                        "2026.1 · 按 2026-11-30");
        assertThat(document.footer()).contains("不是研判结论", "sha256:");
        assertThat(document.banner()).contains("演示数据（合成）");
        assertThat(document.of().at()).hasToString("2026-11-29T16:00:00Z");
    }

    @Test
    void theHardFactsHaveTheirAreasAndDistancesAndNoEffect() {
        Block.Table facts = table(document(Samples.extract("", Samples.PLACE)), "facts");
        assertThat(facts.rows()).hasSize(6);
        assertThat(facts.columns()).extracting(Block.Column::heading).doesNotContain("条款");
        assertThat(facts.rows().get(0)).extracting(Cell::text).contains("生态保护红线", "不涉及", "4,830.1，东");
        assertThat(facts.rows().get(3)).extracting(Cell::text).contains("饮用水水源保护区", "688.75");
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.PLACE, ROAD, WELL})
    void everyProvisionIsToldOnceAndEveryLayer(String wkt) {
        ExtractMaterial material = Samples.extract("某地", wkt);
        JsonNode json = EXACT.readTree(material.json());
        Document document = document(material);
        List<String> told = Stream.of("provisions", "lists")
                .flatMap(id -> table(document, id).rows().stream())
                .map(row -> row.get(row.size() - 4).text() + "\n"
                        + row.get(row.size() - 3).text())
                .map(ExtractDocumentTest::ruleIn)
                .toList();
        assertThat(json.path("provisions").size()).isGreaterThan(20);
        assertThat(told)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(json.path("provisions").findValuesAsString("rule"));
        assertThat(table(document, "layers").rows().stream()
                        .map(row -> row.get(0).text()))
                .containsExactlyElementsOf(json.path("layers")
                        .valueStream()
                        .map(layer -> layer.path("name").asString())
                        .toList());
        assertThat(table(document, "documents").rows())
                .hasSize(json.path("documents").size());
    }

    private static String ruleIn(String cells) {
        return cells.lines()
                .filter(line -> line.matches("[A-Z0-9]+(-[A-Z0-9]+)+ · .*"))
                .findFirst()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .orElseThrow(() -> new AssertionError(cells));
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.PLACE, ROAD, WELL})
    void theOverviewCountsEveryProvisionOnce(String wkt) {
        ExtractMaterial material = Samples.extract("某地", wkt);
        JsonNode provisions = EXACT.readTree(material.json()).path("provisions");
        List<List<Cell>> rows = table(document(material), "overview").rows();
        assertThat(sum(rows, 1)).isEqualTo(provisions.size());
        assertThat(sum(rows, 2) + sum(rows, 3) + sum(rows, 4) + sum(rows, 5) + sum(rows, 6))
                .isEqualTo(provisions.size());
        assertThat(sum(rows, 2))
                .isEqualTo(provisions
                        .valueStream()
                        .filter(one -> one.path("effect").asString("").equals("PROHIBITED"))
                        .count());
    }

    private static long sum(List<List<Cell>> rows, int column) {
        return rows.stream()
                .map(row -> row.get(column).text())
                .filter(text -> !text.equals("—"))
                .mapToLong(Long::parseLong)
                .sum();
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.PLACE, ROAD, WELL})
    void everyNumberOfATableIsOneOfTheExtract(String wkt) {
        ExtractMaterial material = Samples.extract("某地", wkt);
        Set<BigDecimal> extracted = new HashSet<>();
        numbers(EXACT.readTree(material.json()), extracted);
        assertThat(tables(document(material))
                        .flatMap(table -> table.rows().stream().flatMap(List::stream))
                        .filter(Cell.Number.class::isInstance)
                        .map(number -> ((Cell.Number) number).value().stripTrailingZeros()))
                .hasSizeGreaterThan(30)
                .allMatch(extracted::contains);
    }

    private static void numbers(JsonNode json, Set<BigDecimal> found) {
        if (json.isNumber()) {
            found.add(json.decimalValue().stripTrailingZeros());
        }
        json.forEach(one -> numbers(one, found));
    }

    @Test
    void aPlaceOutsideSaysSoAndIsNowhereClear() {
        Document document = document(Samples.extract("北京某地", ELSEWHERE));
        assertThat(text(document)).contains("地块不在第五师双河市范围内", "没有逐条列出", "无数据，不能认定是否涉及");
        assertThat(document.sections()).extracting(Section::id).containsExactly("asked", "facts", "layers", "basis");
        assertThat(table(document, "layers").rows())
                .allSatisfy(row -> assertThat(row.get(1).text()).isEqualTo("无数据"));
    }

    @Test
    void aListThatIsNotHeldIsNotOneThatDemandsNothing() {
        ExtractMaterial held = Samples.extract("某地块", Samples.PLACE);
        assertThat(text(document(held))).doesNotContain("没有收录这份清单");
        String without = new String(held.json(), StandardCharsets.UTF_8).replace("\"held\":true", "\"held\":false");
        assertThat(text(document(new ExtractMaterial(
                        without.getBytes(StandardCharsets.UTF_8), held.rows(), held.site(), held.rules(), held.map()))))
                .contains("没有收录这份清单，不等于没有要求");
    }

    @Test
    void aProvisionSaysToWhatPlaceAndProjectsItApplies() {
        List<Cell> levelOne = table(document(Samples.extract("", Samples.PLACE)), "provisions").rows().stream()
                .filter(row -> row.get(1).text().contains("\nR-WS-08 "))
                .findFirst()
                .orElseThrow();
        assertThat(levelOne)
                .extracting(Cell::text)
                .containsExactly(
                        "饮用水水源保护区",
                        "饮用水水源一级保护区内已建成的与供水设施和保护水源无关的项目，责令拆除或者关闭\nR-WS-08 · 空间布局约束\n解释口径：现有设施的三种后果",
                        "禁止准入",
                        "涉及饮用水水源保护区（一级保护区）\n项目：“按现有设施研判”为是，并且“与供水设施和保护水源有关”为否",
                        "《中华人民共和国生态环境法典》第三百一十九条");
    }
}
