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

class TilesCertifyCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void anEditionOfTwoZones() throws IOException {
        Files.writeString(
                folder.resolve("editions.yaml"),
                "- {code: A, effectiveFrom: 2024-01-01, publishedAt: \"2024-01-01T04:00:00Z\", note: 试}\n");
        Files.writeString(folder.resolve("layers.yaml"), """
                - {id: unit, name: 单元, nameEn: Units, description: 述, kind: PARTITION, positionalAccuracyMetres: 1,
                   coverageLayer: unit, source: 试, synthetic: true, visible: true, categories: [{code: C, name: 类, nameEn: c,
                   style: {fill: "#000000", fillOpacity: 1, stroke: "#000000", strokeWidth: 1, pattern: NONE, dashed: false}}]}
                """);
        Files.createDirectories(folder.resolve("A"));
        Files.writeString(folder.resolve("A/unit.geojson"), """
                {"type": "FeatureCollection", "features": [
                {"type": "Feature", "properties": {"code": "U1", "name": "一", "category": "C"}, "geometry": {"type": "Polygon",
                 "coordinates": [[[82,44],[82.1,44],[82.1,44.1],[82,44.1],[82,44]]]}},
                {"type": "Feature", "properties": {"code": "U2", "name": "二", "category": "C"}, "geometry": {"type": "Polygon",
                 "coordinates": [[[82.1,44],[82.2,44],[82.2,44.1],[82.1,44.1],[82.1,44]]]}}]}
                """);
    }

    @Test
    void tellsOfEachLayerHowManyTilesWereReadAndThatNothingIsLost() {
        Run run = Run.of("tiles", "certify", folder.toString());
        assertThat(run.out()).contains("A 单元（unit）：2 个分区，", "；不符 0 处", "A Units: 2 zones, ", "faults 0");
        assertThat(run.code()).isZero();
    }

    @Test
    void tellsTheSameAsJson() {
        Run run = Run.of("tiles", "certify", folder.resolve("A").toString(), "--format", "json");
        JsonNode one = JsonMapper.shared().readTree(run.out()).get(0);
        assertThat(one.path("layer").asString()).isEqualTo("unit");
        assertThat(one.path("zones").asInt()).isEqualTo(2);
        // 0.2° by 0.1° is 9.1 by 6.3 tiles of zoom 14.
        assertThat(one.path("tiles").asInt()).isGreaterThan(60);
        assertThat(one.path("faults").isEmpty()).isTrue();
    }

    @Test
    void saysWhereThereIsNoEdition() {
        Run run = Run.of("tiles", "certify", folder.resolve("B").toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("既不是含 editions.yaml 的目录");
    }
}
