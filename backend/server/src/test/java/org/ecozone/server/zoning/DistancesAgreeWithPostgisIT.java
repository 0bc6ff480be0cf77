package org.ecozone.server.zoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ecozone.geo.overlap.Site;
import org.ecozone.server.RunningServer;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The engine's nearest zones against {@code ST_Distance(geography)} of PostGIS. PostGIS looks for the nearest places on a sphere
 * and measures between them on the ellipsoid, so what it gives for lines and areas is never less than the least distance, but may
 * be more by as much as the ellipsoid is flat. Between points it is exact: for point sites the border of the zone is taken as
 * points.
 */
class DistancesAgreeWithPostgisIT extends RunningServer {

    private static final int SITES = 120;
    private static final int EXHAUSTIVE = 12;
    private static final int KINDS = 3;
    private static final int POINT = 2;
    private static final long SEED = 20_261_123;
    private static final double METRES = 0.002;
    private static final double FLATTENING = 0.0034;

    /** Between points of a border taken so: 0.0001 degrees are 11 m. */
    private static final double HALF_STEP_METRES = 5.6;

    /** Edges of geography are geodesics: cut so short, they are straight in longitude and latitude to 0.3 mm. */
    private static final String PREPARE = """
            CREATE TEMPORARY TABLE far (layer text, code text, ground geography);
            CREATE TEMPORARY TABLE sites (id integer PRIMARY KEY, ground geography);
            """;

    private static final String ZONES = """
            INSERT INTO far SELECT z.layer, z.code, ST_Segmentize(z.geom, 0.001)::geography
            FROM zones z JOIN editions e ON e.code = ?
                AND z.from_edition <= e.seq AND (z.until_edition IS NULL OR z.until_edition > e.seq)
            """;

    private static final String OF_ZONE = """
            SELECT ST_Distance(f.ground, s.ground) FROM far f, sites s WHERE s.id = ? AND f.layer = ? AND f.code = ?
            """;

    private static final String OF_POINTS = """
            SELECT min(ST_Distance(p.geom::geography, s.ground))
            FROM far f, sites s, ST_DumpPoints(ST_Segmentize(ST_Boundary(f.ground::geometry), 0.0001)) p
            WHERE s.id = ? AND f.layer = ? AND f.code = ?
            """;

    private static final String OF_LAYER = """
            SELECT min(ST_Distance(f.ground, s.ground)) FROM far f, sites s WHERE s.id = ? AND f.layer = ?
            """;

    @Autowired
    private PublishedEditions editions;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void theNearestZoneIsAsFarAsPostgisSaysAndNoOtherIsNearer() throws Exception {
        ZoningMap map = editions.choose(EditionQuery.of(null, null, null, Clock.systemUTC()))
                .map();
        List<Geometry> sites = sites(map);
        try (var connection = jdbc.getDataSource().getConnection()) {
            var one = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            prepare(one, map.edition().code(), sites);
            Map<String, Double> worst = new HashMap<>();
            int compared = 0;
            for (int i = 0; i < sites.size(); i++) {
                for (LayerOverlap layer : map.overlaps(Site.of(sites.get(i))).layers()) {
                    if (layer.nearest() != null) {
                        compare(one, i, layer, worst);
                        compared++;
                    }
                }
            }
            one.execute("DROP TABLE far, sites");
            assertThat(compared).isGreaterThan(5 * SITES);
            System.out.printf("distances against PostGIS: %d, at worst %s%n", compared, worst);
        }
    }

    private static void compare(JdbcTemplate one, int site, LayerOverlap layer, Map<String, Double> worst) {
        String id = layer.layer().id();
        double ours = layer.nearest().distance().metres();
        double named = one.queryForObject(
                OF_ZONE, Double.class, site, id, layer.nearest().code());
        assertThat(named)
                .as("site %d, %s", site, layer.nearest())
                .isBetween(ours - METRES, ours * (1 + FLATTENING) + METRES);
        if (site % KINDS == POINT) {
            double exact = one.queryForObject(
                    OF_POINTS, Double.class, site, id, layer.nearest().code());
            assertThat(exact)
                    .as("point site %d, %s", site, layer.nearest())
                    .isBetween(ours - METRES, Math.hypot(ours, HALF_STEP_METRES) + METRES);
            worst.merge("metres", Math.abs(exact - ours), Math::max);
        }
        if (site < EXHAUSTIVE) {
            double least = one.queryForObject(OF_LAYER, Double.class, site, id);
            assertThat(least).as("site %d, %s", site, layer.nearest()).isGreaterThan(ours - METRES);
        }
    }

    private static void prepare(JdbcTemplate one, String edition, List<Geometry> sites) {
        one.execute(PREPARE);
        one.update(ZONES, edition);
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < sites.size(); i++) {
            rows.add(new Object[] {i, sites.get(i).toText()});
        }
        one.batchUpdate(
                "INSERT INTO sites VALUES (?, ST_Segmentize(ST_GeomFromText(?, 4490), 0.001)::geography)", rows);
    }

    /** Triangles, lines and points about corners of zones. */
    private static List<Geometry> sites(ZoningMap map) {
        List<Coordinate> corners = map.layers().stream()
                .flatMap(layer -> map.zones(layer.id()).orElseThrow().stream())
                .flatMap(zone -> Arrays.stream(zone.geometry().getCoordinates()))
                .toList();
        var random = new Random(SEED);
        var factory = new GeometryFactory();
        List<Geometry> sites = new ArrayList<>();
        for (int i = 0; i < SITES; i++) {
            Coordinate near = corners.get(random.nextInt(corners.size()));
            double reach = 0.0002 * Math.pow(100, random.nextDouble());
            Coordinate a =
                    new Coordinate(near.x + reach * random.nextGaussian(), near.y + reach * random.nextGaussian());
            Coordinate b = new Coordinate(a.x + reach, a.y + reach * random.nextDouble());
            Coordinate c = new Coordinate(a.x, a.y + reach);
            sites.add(
                    switch (i % KINDS) {
                        case 0 -> factory.createPolygon(new Coordinate[] {a, b, c, a});
                        case 1 -> factory.createLineString(new Coordinate[] {a, b, c});
                        default -> factory.createPoint(a);
                    });
        }
        return sites;
    }
}
