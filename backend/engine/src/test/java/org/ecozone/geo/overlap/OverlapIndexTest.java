package org.ecozone.geo.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.geo.Shapes.box;
import static org.ecozone.geo.Shapes.near;

import java.util.List;
import java.util.stream.IntStream;
import org.ecozone.geo.Area;
import org.ecozone.geo.Count;
import org.ecozone.geo.Length;
import org.ecozone.geo.Shapes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Geometry;

class OverlapIndexTest {

    private static final Length FIVE_METRES = new Length(5);

    @Test
    void aSiteWithinAZoneKeepsItsAreaToTheLastBit() {
        Site site = Site.of(box(2, 2, 4, 4));
        Overlap overlap = only(site, box(0, 0, 10, 10));
        assertThat(overlap.overlapClass()).isEqualTo(OverlapClass.INSIDE);
        assertThat(overlap.extent()).isEqualTo(site.extent());
    }

    @Test
    void aSiteEqualToAZoneIsInside() {
        assertThat(only(Site.of(box(0, 0, 10, 10)), box(0, 0, 10, 10)).overlapClass())
                .isEqualTo(OverlapClass.INSIDE);
    }

    @Test
    void halfASiteOverlaps() {
        Site site = Site.of(box(5, 0, 15, 10));
        Overlap overlap = only(site, box(0, 0, 10, 10));
        assertThat(overlap.overlapClass()).isEqualTo(OverlapClass.OVERLAP);
        assertThat(overlap.extent().shareOf(site.extent()).value()).isEqualTo(0.5, within(1e-9));
    }

    @Test
    void aSharedBorderTouches() {
        Overlap overlap = only(Site.of(box(10, 2, 20, 8)), box(0, 0, 10, 10));
        assertThat(overlap.overlapClass()).isEqualTo(OverlapClass.TOUCH);
        assertThat(overlap.extent().isNothing()).isTrue();
    }

    @Test
    void aSharedCornerTouches() {
        assertThat(only(Site.of(box(10, 10, 20, 20)), box(0, 0, 10, 10)).overlapClass())
                .isEqualTo(OverlapClass.TOUCH);
    }

    @Test
    void aBorderOffByOneMetreIsAContactButIsListed() {
        Overlap overlap = only(Site.of(box(9.99, 2, 20, 8)), box(0, 0, 10, 10));
        assertThat(overlap.overlapClass()).isEqualTo(OverlapClass.BOUNDARY_CONTACT);
        assertThat(((Area) overlap.extent()).squareMetres()).isBetween(500.0, 560.0);
    }

    @Test
    void withoutAStatedAccuracyEveryAreaOverlaps() {
        OverlapIndex index = OverlapIndex.of(List.of(box(0, 0, 10, 10)));
        assertThat(index.overlaps(Site.of(box(9.99, 2, 20, 8)), new Length(0)))
                .extracting(Overlap::overlapClass)
                .containsExactly(OverlapClass.OVERLAP);
    }

    @Test
    void aNarrowZoneThroughASiteIsNoContact() {
        Geometry ditch = box(4.98, -5, 5.02, 15);
        assertThat(only(Site.of(box(0, 0, 10, 10)), ditch).overlapClass()).isEqualTo(OverlapClass.OVERLAP);
    }

    @Test
    void aNarrowZoneAlongTheInnerEdgeOfASiteIsNoContactWhenMostOfItIsThere() {
        Geometry strip = box(9.97, 1, 9.99, 9);
        assertThat(only(Site.of(box(0, 0, 10, 10)), strip).overlapClass()).isEqualTo(OverlapClass.OVERLAP);
    }

    @Test
    void aNarrowSiteThatReachesIntoAZoneIsNoContact() {
        Site pipeline = Site.of(box(5, 5, 30, 5.02));
        assertThat(only(pipeline, box(0, 0, 10, 10)).overlapClass()).isEqualTo(OverlapClass.OVERLAP);
    }

    @Test
    void aNarrowSiteAcrossANarrowZoneIsNoContact() {
        Site pipeline = Site.of(box(0, 5, 30, 5.036));
        assertThat(only(pipeline, box(10, 0, 10.1, 10)).overlapClass()).isEqualTo(OverlapClass.OVERLAP);
    }

    @Test
    void aNarrowSiteThatReachesDeepIntoANarrowZoneIsNoContact() {
        Site pipeline = Site.of(box(0, 5, 10.09, 5.036));
        assertThat(only(pipeline, box(10, 0, 10.1, 10)).overlapClass()).isEqualTo(OverlapClass.OVERLAP);
    }

    @Test
    void aSmallPartOfASiteThatLiesInAZoneIsNoContact() {
        Geometry plantAndMast = near("MULTIPOLYGON (((20 2, 30 2, 30 8, 20 8, 20 2)),"
                + "((9.95 4, 9.99 4, 9.99 4.03, 9.95 4.03, 9.95 4)))");
        assertThat(only(Site.of(plantAndMast), box(0, 0, 10, 10)).overlapClass())
                .isEqualTo(OverlapClass.OVERLAP);
    }

    @Test
    void aSmallPartOfASiteThatLiesMostlyInAZoneIsNoContact() {
        Geometry plantAndMast = near("MULTIPOLYGON (((20 2, 30 2, 30 8, 20 8, 20 2)),"
                + "((9.97 4, 10.01 4, 10.01 4.03, 9.97 4.03, 9.97 4)))");
        assertThat(only(Site.of(plantAndMast), box(0, 0, 10, 10)).overlapClass())
                .isEqualTo(OverlapClass.OVERLAP);
    }

    @Test
    void sliversOverlapThoughOverlayFindsNothing() {
        Geometry slivers = Shapes.wkt("MULTIPOLYGON (((82 45, 82.000000000001 45, 82 45.000000000001, 82 45)),"
                + "((82.001 45.000000000001, 82.001 45, 82.003 45.002, 82.001 45.000000000001)))");
        Geometry zone = Shapes.wkt("POLYGON ((82 45.000000000001, 82 45, 82.003 45.001999999999, 82 45.000000000001))");
        assertThat(only(Site.of(slivers), zone).overlapClass()).isEqualTo(OverlapClass.OVERLAP);
    }

    @Test
    void aSmallPartOfAZoneThatLiesInASiteIsNoContact() {
        Geometry meadowAndSpring = near("MULTIPOLYGON (((20 2, 30 2, 30 8, 20 8, 20 2)),"
                + "((9.95 4, 9.99 4, 9.99 4.03, 9.95 4.03, 9.95 4)))");
        assertThat(only(Site.of(box(0, 0, 10, 10)), meadowAndSpring).overlapClass())
                .isEqualTo(OverlapClass.OVERLAP);
    }

    @Test
    void contactsThatTogetherAreMostOfTheSiteAreNoContacts() {
        Site lane = Site.of(box(9.95, 0, 10.05, 10));
        OverlapIndex index =
                OverlapIndex.of(List.of(box(0, 0, 9.999, 10), box(9.999, 0, 20, 5), box(9.999, 5, 20, 10)));
        assertThat(index.overlaps(lane, FIVE_METRES))
                .extracting(Overlap::overlapClass)
                .containsOnly(OverlapClass.OVERLAP);
    }

    @Test
    void aHoleOneMetreTooSmallForTheSiteIsAContact() {
        Geometry around = near(
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2.01 2.01, 7.99 2.01, 7.99 7.99, 2.01 7.99, 2.01 2.01))");
        assertThat(only(Site.of(box(2, 2, 8, 8)), around).overlapClass()).isEqualTo(OverlapClass.BOUNDARY_CONTACT);
    }

    @Test
    void aSliverTooThinForOverlayStillOverlaps() {
        Geometry sliver =
                Shapes.wkt("POLYGON ((82.001 45.000000000001, 82.001 45, 82.003 45.002, 82.001 45.000000000001))");
        Geometry zone = Shapes.wkt("POLYGON ((82 45.000000000001, 82 45, 82.003 45.001999999999, 82 45.000000000001))");
        assertThat(only(Site.of(sliver), sliver.buffer(0.01)).overlapClass()).isEqualTo(OverlapClass.INSIDE);
        assertThat(only(Site.of(zone), box(1, -1, 2, 5)).overlapClass().isDecisive())
                .isTrue();
        OverlapIndex west = OverlapIndex.of(List.of(box(-1, -1, 1.5, 5)));
        assertThat(west.uncovered(Site.of(zone)).isEmpty()).isFalse();
    }

    @Test
    void aHoleOfAZoneIsNotInTheZone() {
        Geometry ring = near("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 8 2, 8 8, 2 8, 2 2))");
        assertThat(OverlapIndex.of(List.of(ring)).overlaps(Site.of(box(3, 3, 7, 7)), FIVE_METRES))
                .isEmpty();
    }

    @Test
    void aLineHasALengthInAZone() {
        Site line = Site.of(near("LINESTRING (5 5, 15 5)"));
        Overlap overlap = only(line, box(0, 0, 10, 10));
        assertThat(overlap.overlapClass()).isEqualTo(OverlapClass.OVERLAP);
        assertThat(((Length) overlap.extent()).metres()).isCloseTo(394.3, within(0.5));
    }

    @Test
    void aLineThatEndsOnABorderTouches() {
        assertThat(only(Site.of(near("LINESTRING (10 5, 15 5)")), box(0, 0, 10, 10))
                        .overlapClass())
                .isEqualTo(OverlapClass.TOUCH);
    }

    @Test
    void pointsAreCountedAndAPointOnABorderTouches() {
        Overlap some = only(Site.of(near("MULTIPOINT ((5 5), (10 5), (20 5))")), box(0, 0, 10, 10));
        assertThat(some.overlapClass()).isEqualTo(OverlapClass.OVERLAP);
        assertThat(some.extent()).isEqualTo(new Count(1));
        assertThat(only(Site.of(near("POINT (5 5)")), box(0, 0, 10, 10)).overlapClass())
                .isEqualTo(OverlapClass.INSIDE);
        assertThat(only(Site.of(near("POINT (10 5)")), box(0, 0, 10, 10)).overlapClass())
                .isEqualTo(OverlapClass.TOUCH);
    }

    @Test
    void aPointOnTheBorderBetweenTwoZonesLiesOnTheirGround() {
        OverlapIndex index = OverlapIndex.of(List.of(box(0, 0, 10, 10), box(10, 0, 20, 10), box(0, 10, 9, 20)));
        List<Overlap> between = index.overlaps(Site.of(near("POINT (10 5)")), FIVE_METRES);
        assertThat(between).extracting(Overlap::overlapClass).containsOnly(OverlapClass.INSIDE);
        List<Overlap> both = index.overlaps(Site.of(near("MULTIPOINT ((10 5), (10 0))")), FIVE_METRES);
        assertThat(both).extracting(Overlap::extent).containsOnly(new Count(1));
        assertThat(both).extracting(Overlap::overlapClass).containsOnly(OverlapClass.OVERLAP);
        assertThat(index.overlaps(Site.of(near("POINT (10 10)")), FIVE_METRES))
                .extracting(Overlap::overlapClass)
                .containsOnly(OverlapClass.TOUCH);
    }

    @Test
    void identicalZonesCountTwiceInTheSumAndOnceInTheUnion() {
        Site site = Site.of(box(5, 0, 15, 10));
        OverlapIndex index = OverlapIndex.of(List.of(box(0, 0, 10, 10), box(0, 0, 10, 10)));
        List<Overlap> overlaps = index.overlaps(site, FIVE_METRES);
        assertThat(index.union(site, overlaps).shareOf(site.extent()).value()).isEqualTo(0.5, within(1e-9));
        assertThat(index.overlappingPairs(site, overlaps)).containsExactly(new int[] {0, 1});
    }

    @Test
    @Timeout(20)
    void aSiteOfManyVerticesMeetsManyZonesLikeOneOfFew() {
        List<Geometry> zones = IntStream.range(0, 900)
                .mapToObj(i -> box(i % 30 * 10 - 50, i / 30 * 10 - 50, i % 30 * 10 - 41, i / 30 * 10 - 41))
                .toList();
        Geometry plain = box(-5, -5, 195, 195);
        Geometry many = Densifier.densify(plain, plain.getLength() / 200_000);
        OverlapIndex index = OverlapIndex.of(zones);
        List<Overlap> expected = index.overlaps(Site.of(plain), FIVE_METRES);
        List<Overlap> found = index.overlaps(Site.of(many), FIVE_METRES);
        assertThat(found)
                .extracting(Overlap::index)
                .isEqualTo(expected.stream().map(Overlap::index).toList());
        for (int i = 0; i < found.size(); i++) {
            assertThat(found.get(i).overlapClass()).isEqualTo(expected.get(i).overlapClass());
            assertThat(((Area) found.get(i).extent()).squareMetres())
                    .isEqualTo(((Area) expected.get(i).extent()).squareMetres(), within(1e-3));
        }
    }

    @Test
    void aTouchAtTheCornerOfTheZonesExtentIsATouch() {
        OverlapIndex index = OverlapIndex.of(List.of(near("POLYGON ((0 0, 10 0, 10 10, 0 0))")));
        for (Length accuracy : List.of(FIVE_METRES, new Length(0))) {
            assertThat(index.overlaps(Site.of(near("POLYGON ((10 10, 20 11, 20 12, 10 10))")), accuracy))
                    .extracting(Overlap::overlapClass)
                    .containsExactly(OverlapClass.TOUCH);
        }
    }

    @Test
    void neighboursDoNotOverlap() {
        Site site = Site.of(box(5, 0, 15, 10));
        OverlapIndex index = OverlapIndex.of(List.of(box(0, 0, 10, 10), box(10, 0, 20, 10)));
        List<Overlap> overlaps = index.overlaps(site, FIVE_METRES);
        assertThat(index.union(site, overlaps)).isEqualTo(site.extent());
        assertThat(index.overlappingPairs(site, overlaps)).isEmpty();
    }

    @Test
    void whatNoPolygonCoversIsUncovered() {
        Site site = Site.of(box(5, 0, 15, 10));
        OverlapIndex index = OverlapIndex.of(List.of(box(0, 0, 10, 10)));
        assertThat(Site.of(index.uncovered(site))
                        .extent()
                        .shareOf(site.extent())
                        .value())
                .isEqualTo(0.5, within(1e-9));
        assertThat(index.uncovered(Site.of(box(0, 0, 10, 10))).isEmpty()).isTrue();
        assertThat(OverlapIndex.of(List.of(box(0, 0, 10, 10), box(10, 0, 20, 10)))
                        .uncovered(site)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void theNearestZoneIsTheNearestOnTheGroundNotInDegrees() {
        Site site = Site.of(near("POINT (0 0)"));
        Geometry north = box(-1, 10, 1, 12);
        Geometry east = box(13, -1, 15, 1);
        var nearest = OverlapIndex.of(List.of(north, east)).nearest(site).orElseThrow();
        assertThat(nearest.index()).isEqualTo(1);
        assertThat(nearest.bearing().degrees()).isCloseTo(90, within(0.1));
        assertThat(nearest.bearing().distance().metres()).isCloseTo(1025.1, within(0.5));
    }

    private static Overlap only(Site site, Geometry zone) {
        List<Overlap> overlaps = OverlapIndex.of(List.of(zone)).overlaps(site, FIVE_METRES);
        assertThat(overlaps).hasSize(1);
        return overlaps.get(0);
    }
}
