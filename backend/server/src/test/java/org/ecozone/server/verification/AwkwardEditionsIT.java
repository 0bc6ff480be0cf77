package org.ecozone.server.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecozone.indicator.IndicatorBook;
import org.ecozone.indicator.file.IndicatorFile;
import org.ecozone.server.PostgisForTests;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Both engines on editions as no real one is: units that overlap each other and leave gaps, zones that overlap and reach out of the
 * territory, a category and a layer without zones, a layer that only one edition has.
 */
class AwkwardEditionsIT {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Map<String, String> FORMULAS = new LinkedHashMap<>();

    static {
        FORMULAS.put("all", "area: { layer: redline }");
        FORMULAS.put("some", "area: { layer: redline, categories: [B, C] }");
        FORMULAS.put("none", "area: { layer: redline, categories: [D] }");
        FORMULAS.put("nobody", "area: { layer: empty }");
        FORMULAS.put("new", "change: { layer: new }");
        FORMULAS.put("change", "change: { layer: redline }");
        FORMULAS.put(
                "shared", "area: { shared: [ { layer: redline }, { layer: farmland }, { layer: control-unit } ] }");
        FORMULAS.put("share", "share: { part: { layer: farmland, categories: [A] }, whole: { layer: redline } }");
        FORMULAS.put("of-all", "share: { part: { layer: redline }, whole: { layer: admin-area } }");
        FORMULAS.put("count", "count: { layer: redline, categories: [A, B] }");
        FORMULAS.put("distinct", "count: { layer: redline, distinct: owner }");
    }

    private static final int FIRST = 2;

    private static int next = FIRST;
    private static JdbcTemplate jdbc;
    private static PostgisFigures postgis;

    @BeforeAll
    static void database() {
        PostgisForTests.Database database = PostgisForTests.freshDatabase();
        var source = new PGSimpleDataSource();
        source.setUrl(database.url());
        source.setUser(database.user());
        source.setPassword(database.password());
        Flyway.configure().dataSource(source).load().migrate();
        jdbc = new JdbcTemplate(source);
        postgis = new PostgisFigures(source);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyFigureIsTheSame(long seed) throws SQLException {
        var random = new Random(seed);
        ZoningMap baseline = edition("before-" + seed, random, List.of("redline", "farmland", "empty"));
        ZoningMap edition = edition("after-" + seed, random, List.of("redline", "farmland", "empty", "new"));
        var question = new Question(edition, baseline, book());
        List<ComparedFigure> compared = ComparedFigure.of(
                ExpectedFigures.of(question, () -> {}),
                postgis.run(question, new RunningStatement(), (step, of, title, titleEn) -> {})
                        .figures());
        assertThat(compared).filteredOn(ComparedFigure::isDifferent).isEmpty();
        assertThat(compared)
                .extracting(ComparedFigure::id)
                .contains("indicator/none/value", "indicator/distinct/value", "balance/redline/lost")
                .doesNotContain("indicator/nobody/value", "indicator/new/value", "balance/new/after");
        for (String part : List.of("breakdown/all/unit/(repeated)/numerator", "breakdown/all/unit/(none)/numerator")) {
            assertThat(compared)
                    .filteredOn(figure -> figure.id().equals(part))
                    .singleElement()
                    .satisfies(figure -> assertThat(Math.abs(figure.expected())).isGreaterThan(1_000));
        }
    }

    /** Neither engine makes up a division by a layer that nobody has delivered. */
    @Test
    void nothingIsDividedByUnitsThatAreNotThere() throws SQLException {
        var random = new Random(9);
        ZoningMap baseline = edition("before-9", random, List.of("redline", "farmland", "empty"));
        List<Zone> zones = zones(random);
        zones.removeIf(zone -> zone.layer().equals("control-unit"));
        ZoningMap edition = edition("after-9", zones, List.of("redline", "farmland", "empty"));
        var question = new Question(edition, baseline, book());
        List<ComparedFigure> compared = ComparedFigure.of(
                ExpectedFigures.of(question, () -> {}),
                postgis.run(question, new RunningStatement(), (step, of, title, titleEn) -> {})
                        .figures());
        assertThat(compared).filteredOn(ComparedFigure::isDifferent).isEmpty();
        assertThat(compared)
                .extracting(ComparedFigure::id)
                .anyMatch(id -> id.startsWith("breakdown/all/admin-area/"))
                .anyMatch(id -> id.startsWith("balance/redline/admin-area/"))
                .noneMatch(id -> id.contains("/unit/") || id.contains("/category/"));
    }

    private static IndicatorBook book() {
        var yaml =
                new StringBuilder("version: \"1\"\nterritory: admin-area\nunits: control-unit\nadminAreas: admin-area\n"
                        + "documents:\n  - { id: d, title: t }\nindicators:\n");
        FORMULAS.forEach((id, formula) -> {
            String unit = formula.startsWith("share") ? "PERCENT" : formula.startsWith("count") ? "COUNT" : "MU";
            yaml.append("- id: ").append(id).append("\n  name: n\n  nameEn: n\n  group: g\n  nature: STATED\n  unit: ");
            yaml.append(unit)
                    .append("\n  precision: ")
                    .append(unit.equals("COUNT") ? 0 : 2)
                    .append("\n  ");
            yaml.append(formula).append("\n  purpose: p\n  basis: b\n  recompute: r\n  approved: null\n");
        });
        return IndicatorFile.load(yaml.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** In memory and, as the next edition, in the database. */
    private static ZoningMap edition(String code, Random random, List<String> more) {
        List<Zone> zones = zones(random);
        if (more.contains("new")) {
            zones.add(zone("new", 0, star(random)));
        }
        return edition(code, zones, more);
    }

    private static ZoningMap edition(String code, List<Zone> zones, List<String> more) {
        List<Layer> layers = new ArrayList<>(List.of(layer("admin-area"), layer("control-unit")));
        more.forEach(layer -> layers.add(layer(layer)));
        int seq = next++;
        store(code, seq, zones);
        return ZoningMap.of(
                new Edition(code, Edition.Status.DRAFT, LocalDate.EPOCH, Instant.EPOCH, "sha256:" + seq),
                layers,
                zones);
    }

    private static List<Zone> zones(Random random) {
        List<Zone> zones = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            zones.add(zone("admin-area", i, box(82 + 0.05 * i, 44.8, 0.05, 0.2)));
            zones.add(zone("control-unit", i, box(82.01 + 0.045 * i, 44.82, 0.06, 0.12)));
        }
        for (int i = 0; i < 12; i++) {
            zones.add(zone("redline", i, star(random)));
            zones.add(zone("farmland", i, star(random)));
        }
        return zones;
    }

    private static final String EDITION = """
            INSERT INTO editions (seq, code, status, effective_from, predecessor) VALUES (?, ?, 'DRAFT', '2020-01-01', ?)
            """;

    private static final String ZONE = """
            INSERT INTO zones (layer, code, name, category, attributes, geom, area_m2, area_method, content_hash, from_edition)
            VALUES (?, ?, '', ?, jsonb_build_object('owner', ?::text), ST_Multi(ST_GeomFromText(?, 4490)), 1, '',
                'sha256:' || repeat('0', 64), ?)
            """;

    private static void store(String code, int seq, List<Zone> zones) {
        jdbc.update(EDITION, seq, code, seq == FIRST ? null : seq - 1);
        jdbc.update("UPDATE zones SET until_edition = ? WHERE until_edition IS NULL", seq);
        for (Zone zone : zones) {
            jdbc.update(
                    ZONE,
                    zone.layer(),
                    zone.code(),
                    zone.category(),
                    zone.attributes().get("owner"),
                    zone.geometry().toText(),
                    seq);
        }
    }

    private static Layer layer(String id) {
        var style = new Layer.Style("#FFFFFF", 1, "#000000", 1, "NONE", false);
        List<Layer.Category> categories = List.of("A", "B", "C", "D").stream()
                .map(category -> new Layer.Category(category, category, category, style))
                .toList();
        return new Layer(id, id, id, "", Layer.Kind.PROTECTION, 1, "admin-area", categories, "", true, true);
    }

    private static Zone zone(String layer, int i, Geometry lonLat) {
        String category = List.of("A", "B", "C").get(i % 3);
        return new Zone(layer, "Z" + i, "", category, Map.of("owner", "o" + i % 5), lonLat);
    }

    private static Geometry box(double west, double south, double width, double height) {
        return ring(
                new Coordinate(west, south),
                new Coordinate(west + width, south),
                new Coordinate(west + width, south + height),
                new Coordinate(west, south + height),
                new Coordinate(west, south));
    }

    /** 1 to 4 km wide, some of it outside of the territory. */
    private static Geometry star(Random random) {
        int corners = 5 + random.nextInt(20);
        double lon = 82 + 0.2 * random.nextDouble();
        double lat = 44.8 + 0.2 * random.nextDouble();
        double radius = 0.01 + 0.03 * random.nextDouble();
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double reach = radius * (0.4 + 0.6 * random.nextDouble());
            ring[i] = new Coordinate(lon + reach * Math.cos(angle), lat + reach * Math.sin(angle));
        }
        ring[corners] = ring[0].copy();
        return ring(ring);
    }

    private static Geometry ring(Coordinate... corners) {
        return FACTORY.createPolygon(corners);
    }
}
