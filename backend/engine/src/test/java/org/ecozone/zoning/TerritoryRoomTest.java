package org.ecozone.zoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.geo.Shapes.box;
import static org.ecozone.geo.Shapes.near;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Percentage;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Length;
import org.ecozone.geo.Share;
import org.ecozone.geo.overlap.Site;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** One unit is about 79 m by 111 m; borders are right to 5 m. */
class TerritoryRoomTest {

    private static final double REACH = 500 + 5;

    private final ZoningMap map = map(box(0, 0, 50, 100), box(50, 0, 100, 100));

    @Test
    void aSiteNearTheEdgeHasAsMuchRoomAsThereIs() {
        double east = 100 - 100 / metres(99, 50, 100, 50);
        double exact = metres(east, 51, 100, 51);
        assertThat(exact).isCloseTo(100, within(0.1));
        for (Geometry site : List.of(
                box(98, 50, east, 51), near("POINT (" + east + " 51)"), near("LINESTRING (98 51, " + east + " 51)"))) {
            assertThat(room(map, site))
                    .isCloseTo(exact, Percentage.withPercentage(0.1))
                    .isLessThanOrEqualTo(exact);
        }
    }

    @Test
    void bordersThatZonesShareAreNoEdge() {
        assertThat(room(map, box(49, 50, 51, 51))).isGreaterThan(REACH);
        assertThat(room(map, box(49, 50, 50, 51))).isGreaterThan(REACH);
        assertThat(room(map, box(48, 50, 49.9, 51))).isGreaterThan(REACH);
        assertThat(room(map, box(49, 0.5, 51, 1))).isCloseTo(metres(50, 0.5, 50, 0), within(0.01));
    }

    @Test
    void aSiteThatLiesPartlyOutsideOrOnTheEdgeHasNone() {
        assertThat(room(map, box(99, 50, 101, 51))).isZero();
        assertThat(room(map, box(99, 50, 100.01, 51))).isZero();
        assertThat(room(map, box(99, 50, 100, 51))).isZero();
        assertThat(room(map, box(150, 50, 151, 51))).isZero();
    }

    @Test
    void whereNothingIsAskedRoomIsToldUpToWhatBordersMayBeOff() {
        assertThat(map.overlaps(Site.of(box(99, 50, 99.5, 51))).room().metres()).isBetween(5.0, 39.0);
        assertThat(map.measure(Site.of(box(99, 50, 99.96, 51))).room().metres())
                .isCloseTo(metres(99.96, 51, 100, 51), within(0.01));
    }

    @Test
    void theAccuracyOfTheSiteIsAddedToWhatIsLookedFor() {
        Asked asked = new Asked(Map.of("park", 50.0), Set.of(), 100);
        double exact = metres(98, 51, 100, 51);
        assertThat(map.overlaps(Site.of(box(97, 50, 98, 51)), asked).room().metres())
                .isLessThanOrEqualTo(exact)
                .isGreaterThan(50 + 100 + 5);
    }

    @Test
    void aHoleInTheTerritoryIsAnEdge() {
        ZoningMap pierced = map(
                box(0, 0, 50, 100), near("POLYGON ((50 0, 100 0, 100 100, 50 100, 50 60, 52 60, 52 40, 50 40, 50 0))"));
        assertThat(room(pierced, box(48, 50, 49, 51))).isCloseTo(metres(49, 51, 50, 51), within(0.01));
        assertThat(room(pierced, box(48, 30, 60, 70))).isZero();
    }

    @Test
    void aGapThatIsOnlyRoundingIsNone() {
        ZoningMap tiny = map(
                box(0, 0, 50, 100), near("POLYGON ((50 0, 100 0, 100 100, 50 100, 50 51, 50.001 50, 50 49, 50 0))"));
        assertThat(room(tiny, box(48, 50, 49, 51))).isGreaterThan(REACH - 400).isGreaterThan(metres(49, 50, 52, 50));
        ZoningMap wide =
                map(box(0, 0, 50, 100), near("POLYGON ((50 0, 100 0, 100 100, 50 100, 50 51, 50.1 50, 50 49, 50 0))"));
        assertThat(room(wide, box(48, 50, 49, 51))).isLessThan(metres(49, 50, 51, 50));
    }

    @Test
    void ofSeveralCoverageLayersTheNearestEdgeCounts() {
        List<Layer> layers = List.of(layer("admin-area", "admin-area"), layer("survey", "survey"));
        ZoningMap two = ZoningMap.of(
                map.edition(),
                layers,
                List.of(zone("admin-area", "A", box(0, 0, 100, 100)), zone("survey", "S", box(0, 0, 60, 100))));
        assertThat(room(two, box(58, 50, 59, 51))).isCloseTo(metres(59, 51, 60, 51), within(0.01));
        assertThat(room(two, box(58, 50, 61, 51))).isZero();
    }

    @Test
    void aTerritoryThatCannotBeUnitedOrIsNotThereGivesNoRoom() {
        Geometry broken = near("GEOMETRYCOLLECTION (POLYGON ((1 1, 3 1, 3 3, 1 3, 1 1)), LINESTRING (0 0, 9 9))");
        assertThat(room(map(box(0, 0, 20, 20), broken), box(14, 14, 15, 15))).isZero();
        assertThat(room(map(), box(14, 14, 15, 15))).isZero();
        assertThat(ZoningMap.of(map.edition(), List.of(), List.of())
                        .overlaps(Site.of(box(0, 0, 1, 1)))
                        .room())
                .isEqualTo(new Length(0));
    }

    @Test
    void anExampleThatSaysNothingOfTheEdgeIsFarFromIt() {
        SiteOverlaps example = new SiteOverlaps(map.edition(), Area.ZERO, Area.ZERO, Area.ZERO, Share.WHOLE, List.of());
        assertThat(example.room().metres()).isEqualTo(1e9);
    }

    private static double room(ZoningMap map, Geometry site) {
        Asked asked = new Asked(Map.of("park", 500.0), Set.of(), 0);
        return map.overlaps(Site.of(site), asked).room().metres();
    }

    private static ZoningMap map(Geometry... territory) {
        List<Zone> zones = new ArrayList<>();
        for (Geometry part : territory) {
            zones.add(zone("admin-area", "A" + zones.size(), part));
        }
        zones.add(zone("park", "P", box(10, 10, 20, 20)));
        return ZoningMap.of(
                new Edition("2026.1", Edition.Status.PUBLISHED, LocalDate.EPOCH, null, null),
                List.of(layer("admin-area", "admin-area"), layer("park", "admin-area")),
                zones);
    }

    private static double metres(double x1, double y1, double x2, double y2) {
        return EllipsoidalMeasure.bearing(
                        new Coordinate(82 + x1 / 1000, 45 + y1 / 1000), new Coordinate(82 + x2 / 1000, 45 + y2 / 1000))
                .distance()
                .metres();
    }

    private static Layer layer(String id, String coverage) {
        return new Layer(id, id, id, "", Layer.Kind.PROTECTION, 5, coverage, List.of(), "test", true, true);
    }

    private static Zone zone(String layer, String code, Geometry geometry) {
        return new Zone(layer, code, "示例" + code, "X", Map.of(), geometry);
    }
}
