package org.ecozone.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.tile.LayerTilesTest.layer;
import static org.ecozone.tile.LayerTilesTest.zone;

import java.util.List;
import org.ecozone.fault.Fault;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.io.ParseException;

class TileCertificationTest {

    private static final String WEST = "POLYGON ((82 45, 82.4 45, 82.4 45.1, 82.4 45.2, 82 45.2, 82 45))";
    private static final String EAST = "POLYGON ((82.4 45, 82.8 45, 82.8 45.2, 82.4 45.2, 82.4 45.1, 82.4 45))";

    @Test
    void findsNothingWrongWithTilesOfTheirZones() throws ParseException {
        List<Zone> zones = List.of(zone("W", WEST), zone("E", EAST));
        TileCertificate certificate = TileCertification.of(layer(Layer.Kind.PARTITION), zones);
        assertThat(certificate.faults()).isEmpty();
        assertThat(certificate.tiles()).isGreaterThan(300);
    }

    @Test
    void findsTheGapWhereANeighbourStandsBackByTwelveMetres() throws ParseException {
        List<Zone> zones = List.of(zone("W", WEST), zone("E", EAST));
        LayerTiles gaping = LayerTiles.of(
                layer(Layer.Kind.PARTITION), List.of(zone("W", WEST.replace("82.4 ", "82.39985 ")), zone("E", EAST)));
        TileCertificate certificate = TileCertification.of(layer(Layer.Kind.PARTITION), zones, gaping);
        assertThat(certificate.faults()).extracting(Fault::code).containsOnly("TILE_GAP");
        assertThat(certificate.faults().get(0).at().point()).isNotNull();
    }

    @Test
    void findsAGapThatDoesNotReachTheEdge() throws ParseException {
        List<Zone> zones = List.of(zone("W", WEST), zone("E", EAST));
        LayerTiles gaping = LayerTiles.of(
                layer(Layer.Kind.PARTITION),
                List.of(zone("W", WEST.replace("82.4 45.1", "82.3998 45.1")), zone("E", EAST)));
        TileCertificate certificate = TileCertification.of(layer(Layer.Kind.PARTITION), zones, gaping);
        assertThat(certificate.faults()).extracting(Fault::code).contains("TILE_GAP");
    }

    @Test
    void takesGroundWithoutAZoneForNoGap() throws ParseException {
        String holed = WEST.replace("))", "), (82.1 45.05, 82.2 45.05, 82.2 45.1, 82.1 45.05))");
        TileCertificate certificate =
                TileCertification.of(layer(Layer.Kind.PARTITION), List.of(zone("W", holed), zone("E", EAST)));
        assertThat(certificate.faults()).isEmpty();
    }

    @Test
    void meetsNeighboursThatHaveOtherCornersOnTheirBorder() throws ParseException {
        // The northern one has a corner in the middle of the border that the southern one has not, and the border is
        // slanted.
        TileCertificate certificate = TileCertification.of(
                layer(Layer.Kind.PARTITION),
                List.of(
                        zone("S", "POLYGON ((82 45, 82.7 45, 82.7 45.123, 82 45.1, 82 45))"),
                        zone("N", "POLYGON ((82 45.1, 82.35 45.1115, 82.7 45.123, 82.7 45.2, 82 45.2, 82 45.1))")));
        assertThat(certificate.faults()).isEmpty();
    }

    @Test
    void findsAZoneThatIsInNoTile() throws ParseException {
        Zone lost = zone("X", "POLYGON ((82.1 45.05, 82.11 45.05, 82.11 45.06, 82.1 45.05))");
        LayerTiles without = LayerTiles.of(layer(Layer.Kind.PROTECTION), List.of(zone("W", WEST)));
        TileCertificate certificate =
                TileCertification.of(layer(Layer.Kind.PROTECTION), List.of(zone("W", WEST), lost), without);
        assertThat(certificate.faults()).hasSize(10).extracting(Fault::code).containsOnly("TILE_ZONE_MISSING");
        assertThat(certificate.faults().get(0).at().subject()).isEqualTo("test/X");
    }
}
