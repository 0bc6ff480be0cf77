package org.ecozone.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.ecozone.zoning.Headline;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

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

    @Test
    void aLayerMayStateWhereItStandsAmongTheHardFacts() {
        files.layers("admin-area PARTITION T", "redline PROTECTION R headline: 3", "park REFERENCE P headline: none");
        files.zones("B", "park", "P1 P 82.3 44.1 82.4 44.2");
        var editions = EditionFolder.of(folder);
        assertThat(editions.read(editions.entry("B")).layers())
                .extracting(Layer::headline)
                .containsExactly(null, new Headline(3), new Headline(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "1000", "first", "true", "[1]", "'3'"})
    void anyOtherHeadlineIsRefusedWithWhatWasExpected(String stated) {
        files.layers("admin-area PARTITION T headline: " + stated);
        assertThatThrownBy(() -> EditionFolder.of(folder))
                .hasMessageContaining("layers.yaml")
                .hasMessageContaining("headline 应为 1 至 999 的整数（排在第几行）或 none（不列为一行）；收到 " + stated.replace("'", ""));
    }

    /** A description comes back from the database with its members in another order, and those from before never had a headline. */
    @Test
    void aDescriptionWithoutAHeadlineHasTheHashThatItAlwaysHad() {
        var editions = EditionFolder.of(folder);
        Layer layer = editions.read(editions.entry("B")).layers().get(0);
        String json = JsonMapper.shared().writeValueAsString(layer);
        assertThat(json).doesNotContain("headline");
        String turned = "{\"visible\":true," + json.substring(1).replace(",\"visible\":true", "");
        Layer stored = JsonMapper.shared().readValue(turned, Layer.class);
        assertThat(stored).isEqualTo(layer);
        assertThat(ContentHash.ofLayer(stored)).isEqualTo(ContentHash.ofLayer(layer));
    }

    @Test
    void aStatedHeadlineIsPartOfTheHashAndComesBackFromTheDatabase() {
        for (String stated : List.of("7", "none")) {
            files.layers("admin-area PARTITION T headline: " + stated, "redline PROTECTION R");
            var editions = EditionFolder.of(folder);
            Layer layer = editions.read(editions.entry("B")).layers().get(0);
            String json = JsonMapper.shared().writeValueAsString(layer);
            assertThat(json).contains(stated.equals("none") ? "\"headline\":\"none\"" : "\"headline\":7");
            assertThat(JsonMapper.shared().readValue(json, Layer.class)).isEqualTo(layer);
            Layer silent = JsonMapper.shared()
                    .readValue(json.replaceFirst("\"headline\":(7|\"none\")", "\"headline\":null"), Layer.class);
            assertThat(ContentHash.ofLayer(layer)).isNotEqualTo(ContentHash.ofLayer(silent));
        }
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
                        "2020.1 sha256:42df912760b959f6e740f57beb5835709f6a7d4935caae5bebb42f640fd78bed",
                        "2025.1 sha256:a3d923ffde9544290bf2c1ca7989b45948389c54577c34a1a938bd7d17e4704f",
                        "2026.1 sha256:791165aeaf14ba9afb12998b7eea42867dbf1093ab4fada8fc7e4701c97365f7");
    }
}
