package org.ecozone.server.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.ecozone.edition.EditionRefused;
import org.ecozone.server.EcozoneServer;
import org.ecozone.server.PostgisForTests;
import org.ecozone.server.PostgisForTests.Database;
import org.ecozone.server.ProjectData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whole starts of the application on a small data set. */
class DemoImportIT {

    private static final String LAYER = """
            - {id: %s, name: 图层, nameEn: layer, description: 示例, kind: PROTECTION, positionalAccuracyMetres: 1,
               coverageLayer: admin-area, source: 测试, synthetic: true, visible: true,
               categories: [{code: %s, name: 类, nameEn: c,
                 style: {fill: "#FFFFFF", fillOpacity: 0.5, stroke: "#000000", strokeWidth: 1, pattern: NONE, dashed: false}}]}
            """;

    private static final String EDITION = """
            - {code: "%s", effectiveFrom: %s, publishedAt: %sT04:00:00Z, note: 测试}
            """;

    @TempDir
    private Path data;

    private Database database;

    @BeforeEach
    void twoEditionsOfTwoLayers() {
        database = PostgisForTests.freshDatabase();
        write("demo/layers.yaml", LAYER.formatted("admin-area", "CITY") + LAYER.formatted("redline", "REDLINE"));
        write(
                "demo/editions.yaml",
                EDITION.formatted("A", "2020-01-01", "2020-01-01")
                        + EDITION.formatted("B", "2021-01-01", "2021-01-01"));
        for (String edition : List.of("A", "B")) {
            layer(edition, "admin-area", cell("T", "CITY", 82, 44, 1));
        }
        layer("A", "redline", cell("R1", "REDLINE", 82.1, 44.1, 0.1), cell("R2", "REDLINE", 82.3, 44.1, 0.1));
        layer("B", "redline", cell("R1", "REDLINE", 82.1, 44.1, 0.1), cell("R3", "REDLINE", 82.5, 44.1, 0.1));
    }

    private void write(String path, String text) {
        try {
            Path file = data.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void layer(String edition, String layer, String... features) {
        String joined = String.join(",\n", features);
        write(
                "demo/" + edition + "/" + layer + ".geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[\n" + joined + "\n]}\n");
    }

    private static String cell(String code, String category, double lon, double lat, double size) {
        String ring = Stream.of(
                        new double[] {0, 0},
                        new double[] {1, 0},
                        new double[] {1, 1},
                        new double[] {0, 1},
                        new double[] {0, 0})
                .map(corner -> "[" + (lon + size * corner[0]) + "," + (lat + size * corner[1]) + "]")
                .toList()
                .toString();
        return feature(code, category, ring);
    }

    private static String feature(String code, String category, String ring) {
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code + "\",\"name\":\"名" + code
                + "\",\"category\":\"" + category
                + "\",\"rank\":1},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":["
                + ring + "]}}";
    }

    private ConfigurableApplicationContext start() {
        Path rules = ProjectData.folder();
        return new SpringApplicationBuilder(EcozoneServer.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--ecozone.demo.folder=" + data.resolve("demo"),
                        "--ecozone.access.start-anyway=true",
                        "--ecozone.data=" + rules);
    }

    private List<String> rows(String sql) {
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final String RANGES =
            "SELECT code || ' ' || from_edition || '-' || coalesce(until_edition::text, '') FROM zones ORDER BY code";

    @Test
    void anEditionCostsWhatChangedAndASecondStartImportsNothing() {
        start().close();
        List<String> editions = rows("SELECT code || ' ' || hash FROM editions ORDER BY seq");
        assertThat(rows(RANGES)).containsExactly("R1 1-", "R2 1-2", "R3 2-", "T 1-");
        assertThat(rows("SELECT id || ' ' || from_edition FROM layers ORDER BY id"))
                .containsExactly("admin-area 1", "redline 1");
        layer("B", "redline", cell("R9", "REDLINE", 82.7, 44.1, 0.1));
        start().close();
        assertThat(rows(RANGES)).containsExactly("R1 1-", "R2 1-2", "R3 2-", "T 1-");
        assertThat(rows("SELECT code || ' ' || hash FROM editions ORDER BY seq"))
                .isEqualTo(editions);
    }

    @Test
    void theSameFilesGiveTheSameHashesInAnotherDatabase() {
        start().close();
        List<String> first = rows("SELECT hash FROM editions ORDER BY seq");
        database = PostgisForTests.freshDatabase();
        start().close();
        assertThat(rows("SELECT hash FROM editions ORDER BY seq")).isEqualTo(first);
    }

    @Test
    void aChangeInTheFirstEditionChangesTheHashOfTheSecond() {
        start().close();
        String second = rows("SELECT hash FROM editions WHERE code = 'B'").get(0);
        database = PostgisForTests.freshDatabase();
        layer("A", "redline", cell("R1", "REDLINE", 82.1, 44.1, 0.1));
        start().close();
        assertThat(rows("SELECT hash FROM editions WHERE code = 'B'").get(0)).isNotEqualTo(second);
    }

    @Test
    void aFaultyEditionIsRefusedWithAllItsFaultsAndNothingIsKept() {
        layer(
                "B",
                "redline",
                feature("R1", "REDLINE", "[[82,44.1],[82.1,44.2],[82.1,44.1],[82,44.2],[82,44.1]]"),
                cell("R2", "BLUELINE", 82.3, 44.1, 0.1),
                cell("R3", "REDLINE", 82.5, 44.1, 0.1),
                cell("R3", "REDLINE", 82.7, 44.1, 0.1),
                feature("R4", "REDLINE", "[[82,44.1],[82.1,44.2],[82.1,44.1]]"),
                "{\"type\":\"Feature\",\"properties\":{},\"geometry\":null}");
        assertThatThrownBy(this::start)
                .rootCause()
                .isInstanceOf(EditionRefused.class)
                .hasMessageContaining("redline R1：边界自相交")
                .hasMessageContaining("redline R2：图层没有类别 BLUELINE")
                .hasMessageContaining("redline R3：编码重复")
                .hasMessageContaining("redline.geojson:6 R4：环应至少有 4 个点且首尾相同")
                .hasMessageContaining("redline.geojson:7 缺少属性 code");
        assertThat(rows("SELECT code FROM editions")).isEmpty();
    }

    @Test
    void brokenFilesAreNamedWithTheirLine() {
        write("demo/B/redline.geojson", "{\"type\":\"FeatureCollection\",\n\"features\":[\n{]}");
        assertThatThrownBy(this::start).rootCause().hasMessageContaining("redline.geojson:3 不是合法的 JSON");
        write("demo/layers.yaml", "- {id: x, colour: red}");
        assertThatThrownBy(this::start).rootCause().hasMessageContaining("layers.yaml");
    }

    @Test
    void twoServersThatStartAtOnceImportOnce() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var starts = List.of(threads.submit(this::start), threads.submit(this::start));
            for (var started : starts) {
                started.get().close();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(rows("SELECT code FROM editions ORDER BY seq")).containsExactly("A", "B");
    }

    @Test
    void contentThatWasChangedBehindTheTriggersStopsTheStart() throws Exception {
        start().close();
        var jdbc = new JdbcTemplate(new SingleConnectionDataSource(database.connect(), true));
        jdbc.execute("ALTER TABLE zones DISABLE TRIGGER immutable");
        jdbc.execute("UPDATE zones SET geom = ST_Translate(geom, 0.0000001, 0) WHERE code = 'R1'");
        jdbc.execute("ALTER TABLE zones ENABLE ALWAYS TRIGGER immutable");
        assertThatThrownBy(this::start).rootCause().hasMessageContaining("redline R1 的内容与其散列值不符");
        jdbc.execute("ALTER TABLE zones DISABLE TRIGGER immutable");
        jdbc.execute("DELETE FROM zones WHERE code = 'R1'");
        assertThatThrownBy(this::start).rootCause().hasMessageContaining("数据版本 A 的内容与公布时的散列值不符");
        jdbc.getDataSource().getConnection().close();
    }
}
