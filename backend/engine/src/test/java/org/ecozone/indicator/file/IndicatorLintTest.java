package org.ecozone.indicator.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecozone.fault.Fault;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

class IndicatorLintTest {

    private static final String BOOK = """
            version: "1"
            territory: admin-area
            units: control-unit
            adminAreas: admin-area
            indicators:
            - { id: a, name: 甲, nameEn: A, group: 组, nature: STATED, unit: MU, precision: 2, purpose: 一, basis: 二, recompute: 三,
                area: { layer: water, categories: [LEVEL_1] } }
            - { id: b, name: 甲, nameEn: A, group: 组, nature: STATED, unit: PERCENT, precision: 2, purpose: 一, basis: 二, recompute: 三,
                share: { part: { common: [ { layer: water }, { layer: admin-area } ] }, whole: { layer: admin-area } } }
            - { id: c, name: 甲, nameEn: A, group: 组, nature: STATED, unit: COUNT, precision: 0, purpose: 一, basis: 二, recompute: 三,
                count: { layer: water, distinct: sourceName } }
            """;

    @Test
    void whatSomeEditionHasIsKnown() {
        assertThat(lint(BOOK)).isEmpty();
    }

    @Test
    void whatNoEditionHasIsTold() {
        String slips = BOOK.replace("territory: admin-area", "territory: adminarea")
                .replace("LEVEL_1", "LEVEL_9")
                .replace("part: { common: [ { layer: water }", "part: { common: [ { layer: waters }")
                .replace("sourceName", "source");

        assertThat(lint(slips))
                .extracting(fault -> fault.at().line(), fault -> fault.at().subject(), Fault::code)
                .containsExactly(
                        tuple(0, null, "LAYER_UNKNOWN"),
                        tuple(6, "a", "CATEGORY_UNKNOWN"),
                        tuple(8, "b", "LAYER_UNKNOWN"),
                        tuple(10, "c", "ATTRIBUTE_UNKNOWN"));
        assertThat(lint(slips))
                .allSatisfy(fault -> assertThat(fault.messageEn()).isNotBlank());
    }

    private static List<Fault> lint(String text) {
        IndicatorBook book = IndicatorFile.load(text.getBytes(StandardCharsets.UTF_8));
        return IndicatorLint.of(
                book, List.of(map(List.of("admin-area", "control-unit")), map(List.of("admin-area", "water"))));
    }

    private static ZoningMap map(List<String> layers) {
        return ZoningMap.of(
                new Edition("2026.1", Edition.Status.PUBLISHED, LocalDate.of(2026, 1, 1), null, null),
                layers.stream().map(IndicatorLintTest::layer).toList(),
                layers.stream().map(IndicatorLintTest::zone).toList());
    }

    private static Layer layer(String id) {
        var style = new Layer.Style("#000000", 0.5, "#000000", 1, "NONE", false);
        var category = new Layer.Category("LEVEL_1", "一级", "Level 1", style);
        return new Layer(id, id, id, "", Layer.Kind.REFERENCE, 1, "admin-area", List.of(category), "测试", false, true);
    }

    private static Zone zone(String layer) {
        Coordinate[] corners = {
            new Coordinate(82, 44), new Coordinate(82.01, 44), new Coordinate(82.01, 44.01), new Coordinate(82, 44)
        };
        return new Zone(
                layer,
                layer + "-1",
                "图斑",
                "LEVEL_1",
                Map.of("sourceName", "甲"),
                new GeometryFactory().createPolygon(corners));
    }
}
