package org.ecozone.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class LayerTilesTest {

    /** The tile of zoom 14 in which 82.5° E, 45° N lies; a degree has 4096 · 2^14 / 360 = 186413.5 cells from west to east. */
    private static final TileAddress DEEP = new TileAddress(14, 11946, 5893);

    /** Its western side: (11946 / 2^14) · 360° − 180°. */
    private static final double WEST = 82.4853515625;

    @Test
    void placesAZoneWhereTheFormulaOfTheProjectionDoes() throws ParseException {
        ReadTile tile = read(DEEP, zone("A", "POLYGON ((82.49 45, 82.50 45, 82.50 45.005, 82.49 45.005, 82.49 45))"));
        Geometry area = tile.features().get(0).area();
        // (82.49 − WEST) · 186413.5 and (82.50 − WEST) · 186413.5.
        assertThat(area.getEnvelopeInternal().getMinX()).isEqualTo(Math.rint((82.49 - WEST) * 4096 * 16384 / 360));
        assertThat(area.getEnvelopeInternal().getMaxX()).isEqualTo(Math.rint((82.50 - WEST) * 4096 * 16384 / 360));
        // arsinh(tan 45°) = 0.881373587 and arsinh(tan 45.005°) = 0.881496998: y is (π − that) / 2π · 4096 · 2^14 −
        // 5893 · 4096.
        assertThat(area.getEnvelopeInternal().getMaxY()).isEqualTo(cell(0.881373587019543));
        assertThat(area.getEnvelopeInternal().getMinY())
                .isEqualTo(cell(Math.log(Math.tan(Math.PI / 4 + Math.toRadians(45.005) / 2))));
        assertThat(tile.layer()).isEqualTo("test");
        assertThat(tile.extent()).isEqualTo(4096);
    }

    private static double cell(double mercator) {
        return Math.rint((Math.PI - mercator) / (2 * Math.PI) * 4096 * 16384 - 5893 * 4096.0);
    }

    @Test
    void tellsCodeNameCategoryAndArea() throws ParseException {
        ReadTile tile = read(DEEP, zone("A", "POLYGON ((82.49 45, 82.50 45, 82.50 45.005, 82.49 45.005, 82.49 45))"));
        Map<String, Object> attributes = tile.features().get(0).attributes();
        assertThat(attributes)
                .containsEntry("code", "A")
                .containsEntry("name", "甲")
                .containsEntry("category", "ONE");
        // 788.5 m by 555.7 m on the ellipsoid, in mu of 2000/3 m².
        assertThat((Double) attributes.get("areaMu")).isBetween(656.0, 658.5);
    }

    @Test
    void drawsAWellOfTwoMetresAtEveryZoomInOneSquare() throws ParseException {
        Zone well = zone("W", "POLYGON ((82.49 45, 82.49002 45, 82.49002 45.00002, 82.49 45.00002, 82.49 45))");
        LayerTiles tiles = LayerTiles.of(layer(Layer.Kind.PROTECTION), List.of(well));
        for (int zoom = Tiles.FIRST_ZOOM; zoom <= Tiles.LAST_ZOOM; zoom++) {
            var address = new TileAddress(zoom, 11946 >> 14 - zoom, 5893 >> 14 - zoom);
            Geometry area = ReadTile.of(tiles.tile(address)).features().get(0).area();
            assertThat(area.getArea()).as("zoom %s", zoom).isEqualTo(64);
        }
    }

    @Test
    void keepsADitchThatIsNarrowerThanACellInEveryTileOfItsMiddle() throws ParseException {
        Zone ditch = zone("D", "POLYGON ((82 45, 82.5 45.2, 83 45, 82.5 45.2000001, 82 45))");
        TileCertificate certificate = TileCertification.of(layer(Layer.Kind.PROTECTION), List.of(ditch));
        assertThat(certificate.faults()).isEmpty();
        assertThat(certificate.tiles()).isGreaterThanOrEqualTo(10);
    }

    @Test
    void givesTheSameBytesAgainAndInWhicheverOrderTilesAreAsked() throws ParseException {
        List<Zone> zones = List.of(
                zone("A", "POLYGON ((82.49 45, 82.50 45, 82.50 45.005, 82.49 45.005, 82.49 45))"),
                zone("B", "POLYGON ((82.50 45, 82.53 45, 82.51 45.01, 82.50 45.005, 82.50 45))"));
        LayerTiles once = LayerTiles.of(layer(Layer.Kind.PARTITION), zones);
        LayerTiles again = LayerTiles.of(layer(Layer.Kind.PARTITION), zones);
        var coarse = new TileAddress(9, 11946 >> 5, 5893 >> 5);
        byte[] deep = once.tile(DEEP);
        byte[] low = once.tile(coarse);
        assertThat(again.tile(coarse)).isEqualTo(low).isNotEmpty();
        assertThat(again.tile(DEEP)).isEqualTo(deep).isNotEmpty();
    }

    @Test
    void givesAZoneTheSameIdInEveryEditionAndEachItsOwn() throws ParseException {
        Zone before = zone("A", "POLYGON ((82.49 45, 82.50 45, 82.50 45.005, 82.49 45.005, 82.49 45))");
        Zone after = zone("A", "POLYGON ((82.49 45, 82.50 45, 82.50 45.003, 82.49 45.003, 82.49 45))");
        Zone other = zone("B", "POLYGON ((82.49 45, 82.50 45, 82.50 45.003, 82.49 45.003, 82.49 45))");
        long id = read(DEEP, before).features().get(0).id();
        assertThat(read(DEEP, after).features().get(0).id()).isEqualTo(id).isBetween(1L, 1L << 53);
        assertThat(read(DEEP, other).features().get(0).id()).isNotEqualTo(id);
    }

    @Test
    void isEmptyWhereNothingLies() throws ParseException {
        LayerTiles tiles = LayerTiles.of(
                layer(Layer.Kind.PROTECTION),
                List.of(zone("A", "POLYGON ((82.49 45, 82.5 45, 82.5 45.01, 82.49 45))")));
        assertThat(tiles.tile(new TileAddress(14, 0, 0))).isEmpty();
    }

    private static ReadTile read(TileAddress address, Zone... zones) {
        return ReadTile.of(
                LayerTiles.of(layer(Layer.Kind.PROTECTION), List.of(zones)).tile(address));
    }

    static Layer layer(Layer.Kind kind) {
        var style = new Layer.Style("#112233", 0.5, "#445566", 1, "NONE", false);
        return new Layer(
                "test",
                "图层",
                "Layer",
                "",
                kind,
                1,
                "test",
                List.of(new Layer.Category("ONE", "一", "One", style)),
                "",
                true,
                true);
    }

    static Zone zone(String code, String wkt) throws ParseException {
        return new Zone("test", code, "甲", "ONE", Map.of(), new WKTReader().read(wkt));
    }
}
