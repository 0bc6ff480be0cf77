package org.ecozone.server.zoning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assertj.core.data.Offset;
import org.ecozone.geo.Area;
import org.ecozone.geo.overlap.Site;
import org.ecozone.server.RunningServer;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.ZoneOverlap;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The engine's areas against PostGIS, the independent second engine: every zone of every layer under 1,000 random sites. */
class AgreesWithPostgisIT extends RunningServer {

    private static final int SITES = 1_000;
    private static final long SEED = 20_261_123;
    private static final double RELATIVE = 1e-6;
    private static final double SQUARE_METRES = 0.5;

    private static final String SITES_TABLE = """
            CREATE TEMPORARY TABLE sites (id integer PRIMARY KEY, geom geometry(Polygon, 4490))
            """;

    private static final String OVERLAPS = """
            SELECT s.id || ' ' || z.layer || ' ' || z.code AS place,
                   ST_Area(ST_Segmentize(ST_CollectionExtract(ST_Intersection(z.geom, s.geom), 3), 0.0005)::geography) AS area
            FROM sites s
            JOIN zones z ON ST_Intersects(z.geom, s.geom)
            JOIN editions e ON e.code = ?
                AND z.from_edition <= e.seq AND (z.until_edition IS NULL OR z.until_edition > e.seq)
            """;

    @Autowired
    private PublishedEditions editions;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void areasOfAThousandRandomSitesAgreeOnEveryZone() throws Exception {
        ZoningMap map = editions.choose(EditionQuery.of(null, null, null, Clock.systemUTC()))
                .map();
        List<Geometry> sites = sites(map);
        Map<String, Double> ours = ours(map, sites);
        Map<String, Double> theirs = theirs(map.edition().code(), sites);
        assertThat(ours).hasSizeGreaterThan(5 * SITES);
        Map<String, Double> all = new TreeMap<>(theirs);
        ours.forEach(all::putIfAbsent);
        all.keySet().forEach(place -> {
            double expected = theirs.getOrDefault(place, 0.0);
            assertThat(ours.getOrDefault(place, 0.0))
                    .as(place)
                    .isCloseTo(expected, Offset.offset(Math.max(SQUARE_METRES, RELATIVE * expected)));
        });
        System.out.printf("agreement with PostGIS: %d sites, %d overlaps%n", SITES, all.size());
    }

    private static Map<String, Double> ours(ZoningMap map, List<Geometry> sites) {
        Map<String, Double> areas = new TreeMap<>();
        for (int i = 0; i < sites.size(); i++) {
            for (LayerOverlap layer : map.overlaps(Site.of(sites.get(i))).layers()) {
                for (ZoneOverlap zone : layer.zones()) {
                    areas.put(
                            i + " " + layer.layer().id() + " " + zone.zone().code(),
                            ((Area) zone.extent()).squareMetres());
                }
            }
        }
        return areas;
    }

    private Map<String, Double> theirs(String edition, List<Geometry> sites) throws Exception {
        try (var connection = jdbc.getDataSource().getConnection()) {
            var one = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            one.execute(SITES_TABLE);
            List<Object[]> rows = new ArrayList<>();
            for (int i = 0; i < sites.size(); i++) {
                rows.add(new Object[] {i, sites.get(i).toText()});
            }
            one.batchUpdate("INSERT INTO sites VALUES (?, ST_GeomFromText(?, 4490))", rows);
            one.execute("ANALYZE sites");
            Map<String, Double> areas = new TreeMap<>();
            one.query(
                    OVERLAPS,
                    row -> {
                        areas.put(row.getString("place"), row.getDouble("area"));
                    },
                    edition);
            one.execute("DROP TABLE sites");
            return areas;
        }
    }

    /** Stars of 3 to 40 corners, 20 m to 6 km wide, at the borders of zones, where engines may differ. */
    private static List<Geometry> sites(ZoningMap map) {
        List<Coordinate> corners = map.layers().stream()
                .flatMap(layer -> map.zones(layer.id()).orElseThrow().stream())
                .flatMap(zone -> Arrays.stream(zone.geometry().getCoordinates()))
                .toList();
        var random = new Random(SEED);
        var factory = new GeometryFactory();
        List<Geometry> sites = new ArrayList<>();
        while (sites.size() < SITES) {
            double radius = 0.0001 * Math.pow(300, random.nextDouble());
            Coordinate near = corners.get(random.nextInt(corners.size()));
            double lon = near.x + radius * (random.nextDouble() - 0.5);
            double lat = near.y + radius * (random.nextDouble() - 0.5);
            sites.add(factory.createPolygon(star(lon, lat, radius, random)));
        }
        return sites;
    }

    private static Coordinate[] star(double lon, double lat, double radius, Random random) {
        int corners = 3 + random.nextInt(38);
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double reach = radius * (0.3 + 0.7 * random.nextDouble());
            ring[i] = new Coordinate(lon + reach * Math.cos(angle), lat + reach * Math.sin(angle));
        }
        ring[corners] = ring[0];
        return ring;
    }
}
