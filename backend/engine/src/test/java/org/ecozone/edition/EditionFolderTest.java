package org.ecozone.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.zoning.Zone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionFolderTest {

    private static final Path DEMO = Path.of("../../data/demo");

    @TempDir
    Path folder;

    private EditionFiles files;

    @BeforeEach
    void twoEditions() {
        files = new EditionFiles(folder);
        files.editions("A 2024-01-01", "B 2025-01-01");
        files.layers("admin-area PARTITION T", "redline PROTECTION R");
        files.zones("A", "admin-area", "T1 T 82 44 83 45");
        files.zones("A", "redline", "R1 R 82.1 44.1 82.2 44.2");
        files.zones("B", "admin-area", "T1 T 82 44 83 45");
        files.zones("B", "redline", "R1 R 82.1 44.1 82.2 44.2", "R2 R 82.3 44.1 82.4 44.2");
    }

    @Test
    void editionsAreReadOldestFirstWithTheirLayersAndZones() {
        var editions = EditionFolder.of(folder);
        assertThat(editions.entries()).extracting(EditionFolder.Entry::code).containsExactly("A", "B");
        EditionContent content = editions.read(editions.entry("B"));
        assertThat(content.layers()).extracting("id").containsExactly("admin-area", "redline");
        assertThat(content.zones()).extracting(Zone::code).containsExactly("T1", "R1", "R2");
        assertThat(content.zones().get(2).geometry().getSRID()).isEqualTo(4490);
    }

    @Test
    void attributesKeepTheirKinds() {
        files.write("B/redline.geojson", """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"code":"R1","name":"红","category":"R","rank":2,"share":0.5,"old":true,"kind":"山"},
                 "geometry":{"type":"Polygon","coordinates":[[[82,44],[83,44],[83,45],[82,44]]]}}]}
                """);
        var editions = EditionFolder.of(folder);
        assertThat(editions.read(editions.entry("B")).zones().get(1).attributes())
                .containsEntry("rank", 2L)
                .containsEntry("share", 0.5)
                .containsEntry("old", true)
                .containsEntry("kind", "山")
                .hasSize(4);
    }

    @Test
    void everyFileThatIsMissingOrFaultyIsNamedAtOnce() {
        files.write("B/admin-area.geojson", "{\"type\":\"FeatureCollection\",\n\"features\":[\n{]}");
        files.delete("B/redline.geojson");
        var editions = EditionFolder.of(folder);
        assertThatThrownBy(() -> editions.read(editions.entry("B")))
                .hasMessageContaining("数据版本 B 有 2 处错误")
                .hasMessageContaining("admin-area.geojson:3 不是合法的 JSON")
                .hasMessageContaining("redline.geojson 没有这个文件");
    }

    @Test
    void anEditionThatTheFolderLacksIsNamed() {
        var editions = EditionFolder.of(folder);
        assertThatThrownBy(() -> editions.entry("C")).hasMessageContaining("no edition C");
    }

    @Test
    void anUnknownFieldOfALayerIsRefused() {
        files.write("layers.yaml", "- {id: x, colour: red}");
        assertThatThrownBy(() -> EditionFolder.of(folder)).hasMessageContaining("layers.yaml");
    }

    /** Expected values: the recipe of {@link ContentHash}, followed by a program in another language that shares nothing with this. */
    @Test
    void theHashesOfTheDemonstrationDataAreThoseOfTheRecipe() {
        var editions = EditionFolder.of(DEMO);
        List<String> hashes = editions.entries().stream()
                .map(entry -> entry.code() + " " + editions.published(entry).hash())
                .toList();
        assertThat(hashes)
                .containsExactly(
                        "2020.1 sha256:c983075378da40753bb191e935fdb28a2abf9ab7c33a757755376cb1d3d82bfa",
                        "2025.1 sha256:e3467cbf99b67981c854be7ff4f03526886ad668522deace5a041e7d50cd24eb",
                        "2026.1 sha256:adef4b96e7f36fe38e9768c282628b4aff4f2e8db074becd5c64ef4937844e47");
    }
}
