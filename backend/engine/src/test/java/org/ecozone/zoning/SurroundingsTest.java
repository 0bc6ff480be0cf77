package org.ecozone.zoning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.geo.Shapes.box;
import static org.ecozone.geo.Shapes.near;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.OverlapClass;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.LayerOverlap.Status;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** One unit is about 79 m by 111 m; borders are right to 5 m. */
class SurroundingsTest {

    private static final Asked REMAINDER = new Asked(Map.of(), Set.of("park"), 0);

    private final ZoningMap map = ZoningMap.of(
            new Edition("2026.1", Edition.Status.PUBLISHED, LocalDate.EPOCH, null, null),
            List.of(layer("admin-area"), layer("park")),
            List.of(
                    zone("admin-area", "A", box(0, 0, 100, 100)),
                    zone("park", "P1", box(10, 10, 20, 20)),
                    zone("park", "P2", box(30, 10, 40, 20)),
                    zone("park", "P3", box(20, 20.02, 30, 30))));

    @Test
    void zonesWithinTheDistanceAskedAreNamedNearestFirst() {
        LayerOverlap park = park(box(21, 14, 22, 15), asked(630));
        assertThat(park.near()).extracting(n -> n.zone().code()).containsExactly("P1", "P3", "P2");
        assertThat(park.near().get(0).distance()).isEqualTo(park.nearest().distance());
        assertThat(park.near().get(0).distance().metres()).isCloseTo(metres(21, 14.5, 20, 14.5), within(0.01));
        assertThat(park.near().get(1).distance().metres()).isCloseTo(metres(21.5, 15, 21.5, 20.02), within(0.01));
        assertThat(park.near().get(2).distance().metres()).isCloseTo(metres(22, 14.5, 30, 14.5), within(0.01));
    }

    @Test
    void whatBordersAndSiteMayBeOffIsAddedToTheDistanceAsked() {
        double exact = metres(21.5, 15, 21.5, 20.02);
        Geometry site = box(21, 14, 22, 15);
        assertThat(codes(park(site, asked(exact - 4.9)))).containsExactly("P1", "P3");
        assertThat(codes(park(site, asked(exact - 5.1)))).containsExactly("P1");
        assertThat(codes(park(site, new Asked(Map.of("park", exact - 5.1), Set.of(), 1))))
                .containsExactly("P1", "P3");
    }

    @Test
    void whereNoDistanceIsAskedZonesWithinTheToleranceAreNamed() {
        LayerOverlap park = park(box(20.05, 14, 22, 15), Asked.nothing());
        assertThat(park.status()).isEqualTo(Status.CLEAR);
        assertThat(codes(park)).containsExactly("P1");
        assertThat(park.near().get(0).distance().metres()).isCloseTo(metres(20.05, 15, 20, 15), within(0.01));
    }

    @Test
    void zonesThatAreTouchedOrInContactAreNearAtNoDistance() {
        assertThat(park(box(20, 14, 22, 15), Asked.nothing()).near())
                .containsExactly(new NearZone(zoneOf("P1"), new Length(0)));
        LayerOverlap contact = park(box(19.99, 14, 22, 15), Asked.nothing());
        assertThat(contact.status()).isEqualTo(Status.BOUNDARY_CONTACT);
        assertThat(contact.near()).containsExactly(new NearZone(zoneOf("P1"), new Length(0)));
    }

    @Test
    void aZoneThatCountsAsAnOverlapIsNotNear() {
        assertThat(codes(park(box(18, 14, 22, 15), asked(1000)))).containsExactly("P3", "P2");
        assertThat(codes(park(box(14, 14, 15, 15), asked(1000)))).containsExactly("P3");
    }

    @Test
    void zonesNearASiteWithoutDataAreNamedToo() {
        SiteOverlaps overlaps =
                map.overlaps(Site.of(box(-3, 14, -2, 15)), new Asked(Map.of("admin-area", 200.0), Set.of(), 0));
        LayerOverlap admin = overlaps.layer("admin-area").orElseThrow();
        assertThat(admin.status()).isEqualTo(Status.NO_DATA);
        assertThat(codes(admin)).containsExactly("A");
    }

    @Test
    void aSiteWellInsideAZoneReachesDeepHoweverSmallItIs() {
        for (String tiny : List.of(
                "POLYGON ((15 15, 15.001 15, 15.001 15.001, 15 15))",
                "POINT (15 15)",
                "LINESTRING (15 15, 15 15.001)")) {
            ZoneOverlap overlap = park(near(tiny), Asked.nothing()).zones().get(0);
            assertThat(overlap.overlapClass()).isEqualTo(OverlapClass.INSIDE);
            assertThat(overlap.depth().metres()).isGreaterThan(5).isLessThan(metres(15, 15, 20, 15) + 0.1);
        }
    }

    @Test
    void depthIsNeverMoreThanThePartReachesIn() {
        double reach = metres(19.97, 15, 20, 15);
        for (String edge : List.of(
                "POLYGON ((19.97 14, 22 14, 22 15, 19.97 15, 19.97 14))",
                "MULTIPOINT ((19.97 14.5), (22 14))",
                "LINESTRING (19.97 14.5, 22 14.5)")) {
            LayerOverlap park = park(near(edge), new Asked(Map.of(), Set.of(), 20));
            assertThat(park.zones()).hasSize(1);
            assertThat(park.zones().get(0).depth().metres()).isLessThan(reach + 0.001);
        }
    }

    @Test
    void ofSeveralPiecesTheDeepestCounts() {
        Geometry pieces = near(
                "MULTIPOLYGON (((19.93 14, 22 14, 22 15, 19.93 15, 19.93 14)), ((19.5 16, 22 16, 22 16.1, 19.5 16.1, 19.5 16)))");
        double deepest = metres(19.5, 16, 20, 16);
        ZoneOverlap overlap =
                park(pieces, new Asked(Map.of(), Set.of(), 20)).zones().get(0);
        assertThat(overlap.depth().metres()).isGreaterThan(25).isLessThan(deepest + 0.001);
    }

    @Test
    void touchesAndContactsHaveNoDepth() {
        assertThat(park(box(19.99, 14, 22, 15), Asked.nothing()).zones())
                .extracting(ZoneOverlap::depth)
                .containsOnly(new Length(0));
    }

    @Test
    void holesLessenTheCircleThatFits() {
        Geometry pierced = near(
                "POLYGON ((50 50, 60 50, 60 60, 50 60, 50 50), (52 52, 52.001 52, 52.001 52.001, 52 52), (54 54, 54.001 54, 54.001 54.001, 54 54), (56 56, 56.001 56, 56.001 56.001, 56 56))");
        ZoningMap one = ZoningMap.of(
                map.edition(),
                List.of(layer("admin-area"), layer("park")),
                List.of(zone("admin-area", "A", box(0, 0, 100, 100)), zone("park", "P", pierced)));
        double depth = one.measure(Site.of(box(40, 40, 70, 70)))
                .layer("park")
                .orElseThrow()
                .zones()
                .get(0)
                .depth()
                .metres();
        double square = EllipsoidalMeasure.area(box(50, 50, 60, 60)).squareMetres()
                / EllipsoidalMeasure.length(box(50, 50, 60, 60)).metres();
        assertThat(depth).isGreaterThan(0.5 * square).isLessThan(0.95 * square);
    }

    @Test
    void aRemainderIsAnsweredOnlyWhereItIsAsked() {
        assertThat(park(box(18, 14, 22, 15), Asked.nothing()).remainder()).isNull();
        SiteOverlaps all = map.overlaps(Site.of(box(18, 14, 22, 15)), REMAINDER);
        assertThat(all.layer("admin-area").orElseThrow().remainder()).isNull();
        assertThat(all.layer("park").orElseThrow().remainder()).isNotNull();
    }

    @Test
    void aSiteAcrossTheBorderHasTheRestAsRemainder() {
        Site site = Site.of(box(18, 14, 22, 15));
        LayerOverlap park = map.overlaps(site, REMAINDER).layer("park").orElseThrow();
        assertThat(park.remainder().isDecisive()).isTrue();
        assertThat(park.remainder().extent().plus(park.union())).isEqualTo(site.extent());
        assertThat(park.remainder().depth().metres()).isGreaterThan(5).isLessThan(metres(20, 14, 22, 14) + 0.1);
        assertThat(park.remainder().room()).isEqualTo(new Length(0));
    }

    @Test
    void aSiteInsideHasNoRemainderAndTellsHowMuchRoomThereIs() {
        Remainder remainder = park(box(14, 14, 15, 15), REMAINDER).remainder();
        assertThat(remainder.isDecisive()).isFalse();
        assertThat(remainder.extent().isNothing()).isTrue();
        assertThat(remainder.room().metres()).isGreaterThan(5).isLessThan(metres(14, 14, 10, 14) + 0.1);
        double exact = metres(10.1, 14, 10, 14);
        assertThat(park(box(10.1, 14, 15, 15), REMAINDER).remainder().room().metres())
                .isCloseTo(exact, within(0.01));
    }

    @Test
    void whatSticksOutByLessThanTheAccuracyIsAContact() {
        Remainder remainder = park(box(14, 14, 20.01, 15), REMAINDER).remainder();
        assertThat(remainder.extent().isNothing()).isFalse();
        assertThat(remainder.isContact()).isTrue();
        assertThat(remainder.isDecisive()).isFalse();
    }

    @Test
    void aSiteWhollyOutsideIsItsOwnRemainder() {
        Site site = Site.of(box(60, 60, 60.01, 60.01));
        Remainder remainder =
                map.overlaps(site, REMAINDER).layer("park").orElseThrow().remainder();
        assertThat(remainder.extent()).isEqualTo(site.extent());
        assertThat(remainder.isDecisive()).isTrue();
        assertThat(remainder.depth().metres()).isGreaterThan(5);
    }

    @Test
    void aRemainderIsLookedForOnlyWhereThereIsData() {
        Remainder contact = park(box(-5, 14, 2, 15), new Asked(Map.of(), Set.of("park", "admin-area"), 0))
                .remainder();
        assertThat(contact.isDecisive()).isTrue();
        assertThat(contact.extent()
                        .shareOf(Site.of(box(-5, 14, 2, 15)).extent())
                        .value())
                .isEqualTo(2.0 / 7, within(1e-6));
        Remainder none = map.overlaps(Site.of(box(-5, 14, 2, 15)), new Asked(Map.of(), Set.of("admin-area"), 0))
                .layer("admin-area")
                .orElseThrow()
                .remainder();
        assertThat(none.extent().isNothing()).isTrue();
    }

    @Test
    void linesAndPointsHaveRemaindersOfTheirKind() {
        Site line = Site.of(near("LINESTRING (18 14.5, 22 14.5)"));
        LayerOverlap park = map.overlaps(line, REMAINDER).layer("park").orElseThrow();
        assertThat(park.remainder()
                        .extent()
                        .plus(park.union())
                        .shareOf(line.extent())
                        .value())
                .isEqualTo(1, within(1e-12));
        assertThat(park.remainder().depth().metres()).isGreaterThan(5).isLessThan(metres(20, 14.5, 22, 14.5) + 0.1);
        Remainder points =
                park(near("MULTIPOINT ((15 15), (25 15))"), REMAINDER).remainder();
        assertThat(points.isDecisive()).isTrue();
        assertThat(points.depth().metres()).isGreaterThan(5).isLessThan(metres(20, 15, 25, 15) + 0.1);
    }

    @Test
    void refusesDistancesThatAreNone() {
        assertThatThrownBy(() -> new Asked(Map.of("park", -1.0), Set.of(), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("park");
        assertThatThrownBy(() -> new Asked(Map.of(), Set.of(), Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private LayerOverlap park(Geometry site, Asked asked) {
        return map.overlaps(Site.of(site), asked).layer("park").orElseThrow();
    }

    private static Asked asked(double metres) {
        return new Asked(Map.of("park", metres), Set.of(), 0);
    }

    private static List<String> codes(LayerOverlap layer) {
        return layer.near().stream().map(n -> n.zone().code()).toList();
    }

    private Zone zoneOf(String code) {
        return map.zones("park").orElseThrow().stream()
                .filter(zone -> zone.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static double metres(double x1, double y1, double x2, double y2) {
        return EllipsoidalMeasure.bearing(
                        new Coordinate(82 + x1 / 1000, 45 + y1 / 1000), new Coordinate(82 + x2 / 1000, 45 + y2 / 1000))
                .distance()
                .metres();
    }

    private static Layer layer(String id) {
        return new Layer(id, id, id, "", Layer.Kind.PROTECTION, 5, "admin-area", List.of(), "test", true, true);
    }

    private static Zone zone(String layer, String code, Geometry geometry) {
        return new Zone(layer, code, "示例" + code, "X", Map.of(), geometry);
    }
}
