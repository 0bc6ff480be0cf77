package org.ecozone.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.ecozone.server.RunningServer;
import org.ecozone.server.zoning.PublishedEditions;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tiles of the last zoom, where nothing is simplified, against ST_AsMVTGeom. */
class TilesAgreeWithPostgisIT extends RunningServer {

    private static final String EDITION = "2026.1";

    /** One tile of so many. */
    private static final int SAMPLE = 7;

    /** Square cells of the square that stands for a small part. */
    private static final double SQUARE = 64;

    private static final String THEIRS = """
            SELECT z.code, ST_Area(g.geom) AS area, ST_Perimeter(g.geom) AS perimeter,
                   ST_XMin(g.geom) AS west, ST_XMax(g.geom) AS east, ST_YMin(g.geom) AS north, ST_YMax(g.geom) AS south
            FROM zones z
            JOIN editions e ON e.code = ?
                AND z.from_edition <= e.seq AND (z.until_edition IS NULL OR z.until_edition > e.seq)
            CROSS JOIN (SELECT CAST(? AS integer) AS z, CAST(? AS integer) AS x, CAST(? AS integer) AS y) t
            CROSS JOIN LATERAL (
                SELECT ST_AsMVTGeom(ST_Transform(z.geom, 3857), ST_TileEnvelope(t.z, t.x, t.y), 4096, 64, true) AS geom) g
            WHERE z.layer = ? AND g.geom IS NOT NULL
                AND z.geom && ST_Transform(ST_TileEnvelope(t.z, t.x, t.y, margin => 64 / 4096.0), 4490)
            """;

    private record Theirs(double area, double perimeter, Envelope envelope) {}

    @Autowired
    private PublishedEditions editions;

    @Autowired
    private JdbcTemplate jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"control-unit", "redline", "farmland", "water-source"})
    void areasAreTheSameButForACellAlongTheBorder(String layer) {
        ZoningMap map = editions.named(EDITION, "edition");
        LayerTiles tiles =
                LayerTiles.of(map.layer(layer).orElseThrow(), map.zones(layer).orElseThrow());
        int compared = 0;
        for (TileAddress address : TileAddress.of(tiles.bounds(), Tiles.LAST_ZOOM)) {
            if ((address.x() + address.y()) % SAMPLE == 0) {
                compared += compare(layer, address, tiles.tile(address));
            }
        }
        assertThat(compared).isGreaterThan(20);
    }

    private int compare(String layer, TileAddress address, byte[] tile) {
        Map<String, Geometry> ours = new HashMap<>();
        if (tile.length > 0) {
            ReadTile.of(tile)
                    .features()
                    .forEach(feature ->
                            ours.put(String.valueOf(feature.attributes().get("code")), feature.area()));
        }
        Map<String, Theirs> theirs = theirs(layer, address);
        theirs.forEach((code, expected) -> {
            String where = layer + "/" + code + " in " + address;
            assertThat(ours).as(where).containsKey(code);
            Geometry area = ours.remove(code);
            assertThat(area.getArea())
                    .as(where)
                    .isCloseTo(expected.area(), Offset.offset(expected.perimeter() + SQUARE));
            if (expected.area() > 100 * SQUARE) {
                assertSame(area.getEnvelopeInternal(), expected.envelope(), where);
            }
        });
        ours.forEach((code, area) -> assertThat(area.getArea()).as(code).isLessThanOrEqualTo(SQUARE));
        return theirs.size();
    }

    /** Within the margin nobody sees where PostGIS cuts; thin ends of a zone are squares in ours. */
    private static void assertSame(Envelope ours, Envelope theirs, String where) {
        double allowed = Tiles.SMALL;
        assertThat(ours.getMinX()).as(where).isCloseTo(theirs.getMinX(), Offset.offset(allowed));
        assertThat(ours.getMaxX()).as(where).isCloseTo(theirs.getMaxX(), Offset.offset(allowed));
        assertThat(ours.getMinY()).as(where).isCloseTo(theirs.getMinY(), Offset.offset(allowed));
        assertThat(ours.getMaxY()).as(where).isCloseTo(theirs.getMaxY(), Offset.offset(allowed));
    }

    private Map<String, Theirs> theirs(String layer, TileAddress address) {
        Map<String, Theirs> theirs = new HashMap<>();
        List<Object> parameters = List.of(EDITION, address.zoom(), address.x(), address.y(), layer);
        jdbc.query(
                THEIRS,
                row -> {
                    theirs.put(
                            row.getString("code"),
                            new Theirs(
                                    row.getDouble("area"),
                                    row.getDouble("perimeter"),
                                    new Envelope(
                                            row.getDouble("west"),
                                            row.getDouble("east"),
                                            row.getDouble("north"),
                                            row.getDouble("south"))));
                },
                parameters.toArray());
        return theirs;
    }
}
