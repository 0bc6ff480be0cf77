package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EditionCheckCommandTest {

    @TempDir
    Path folder;

    /** One layer that is to tile, one zone too few: a hole of a tenth of a degree in the middle. */
    @BeforeEach
    void anEditionWithAHole() throws IOException {
        Files.writeString(
                folder.resolve("editions.yaml"),
                "- {code: A, effectiveFrom: 2024-01-01, publishedAt: \"2024-01-01T04:00:00Z\", note: 试}\n");
        Files.writeString(folder.resolve("layers.yaml"), """
                - {id: unit, name: 名, nameEn: name, description: 述, kind: PARTITION, positionalAccuracyMetres: 1,
                   coverageLayer: unit, source: 试, synthetic: true, visible: true, categories: [{code: C, name: 类, nameEn: c,
                   style: {fill: "#000000", fillOpacity: 1, stroke: "#000000", strokeWidth: 1, pattern: NONE, dashed: false}}]}
                """);
        Files.createDirectories(folder.resolve("A"));
        Files.writeString(folder.resolve("A/unit.geojson"), """
                {"type": "FeatureCollection", "features": [
                {"type": "Feature", "properties": {"code": "U1", "name": "一", "category": "C"}, "geometry": {"type": "Polygon",
                 "coordinates": [[[82,44],[83,44],[83,45],[82,45],[82,44]],[[82.4,44.4],[82.4,44.5],[82.5,44.5],[82.5,44.4],[82.4,44.4]]]}}]}
                """);
    }

    @Test
    void aGapIsToldWithItsPlaceAndEndsWithOne() {
        Run run = Run.of("edition", "check", folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("WARNING TILING_GAP unit (82.4", "unit：空隙：不属于任何单元", "unit: Gap: in no unit", "错误 0 个，提醒 1 个");
    }

    @Test
    void asJsonTheGapIsAPolygonThatAMapCanShow() {
        Run run = Run.of("edition", "check", folder.resolve("A").toString(), "--format", "json");
        JsonNode gap = JsonMapper.shared().readTree(run.out()).at("/features/0");
        assertThat(gap.at("/geometry/type").asString()).isEqualTo("Polygon");
        assertThat(gap.at("/geometry/coordinates/0").size()).isEqualTo(5);
        assertThat(gap.at("/properties/code").asString()).isEqualTo("TILING_GAP");
        assertThat(gap.at("/properties/zones/0").asString()).isEqualTo("U1");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void whatCannotBeReadIsAFindingWithFileAndLine() throws IOException {
        Files.writeString(folder.resolve("A/unit.geojson"), "{\"type\": \"FeatureCollection\",\n\"features\": [{]}");
        Run run = Run.of("edition", "check", folder.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("ERROR JSON_INVALID A/unit.geojson:2");
    }

    @Test
    void aSoundEditionEndsWithZero() throws IOException {
        String file = Files.readString(folder.resolve("A/unit.geojson"));
        Files.writeString(
                folder.resolve("A/unit.geojson"),
                file.replace(",[[82.4,44.4],[82.4,44.5],[82.5,44.5],[82.5,44.4],[82.4,44.4]]", ""));
        Run run = Run.of("edition", "check", folder.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("错误 0 个，提醒 0 个", "edition A: 1 layers, 1 zones; errors 0, warnings 0");
    }

    @Test
    void aFolderWithoutEditionsEndsWithThree() {
        Run run = Run.of("edition", "check", folder.resolve("elsewhere").toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("既不是含 editions.yaml 的目录", "neither a folder with editions.yaml");
    }
}
