package org.ecozone.geo.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.geo.Shapes.box;
import static org.ecozone.geo.Shapes.near;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.OverlayFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class LineOverlapsTest {

    private static final Length EXACT = new Length(0);
    private static final Geometry WEST = box(0, 0, 10, 10);
    private static final Geometry EAST = box(10, 0, 20, 10);
    private static final Geometry RING = near("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 4 6, 6 6, 6 4, 4 4))");

    /** How much of a line lies in the square 0 … 10 with a hole 4 … 6, and of which class that is. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINESTRING (1 1, 3 1)                    | INSIDE  | LINESTRING (1 1, 3 1)",
                "LINESTRING (0 0, 10 0)                   | INSIDE  | LINESTRING (0 0, 10 0)",
                "LINESTRING (0 0, 10 0, 10 10, 0 10, 0 0) | INSIDE  | LINESTRING (0 0, 10 0, 10 10, 0 10, 0 0)",
                "LINESTRING (4 4, 6 4)                    | INSIDE  | LINESTRING (4 4, 6 4)",
                "LINESTRING (0 10, 10 10)                 | INSIDE  | LINESTRING (0 10, 10 10)",
                "LINESTRING (-5 2, 15 2)                  | OVERLAP | LINESTRING (0 2, 10 2)",
                "LINESTRING (15 2, -5 2)                  | OVERLAP | LINESTRING (10 2, 0 2)",
                "LINESTRING (-5 0, 15 0)                  | OVERLAP | LINESTRING (0 0, 10 0)",
                "LINESTRING (-5 5, 15 5)                  | OVERLAP | MULTILINESTRING ((0 5, 4 5), (6 5, 10 5))",
                "LINESTRING (-5 4, 15 4)                  | OVERLAP | LINESTRING (0 4, 10 4)",
                "LINESTRING (5 5, 5 2)                    | OVERLAP | LINESTRING (5 4, 5 2)",
                "LINESTRING (4 4, 6 6)                    | TOUCH   | ",
                "LINESTRING (-5 5, 0 10, 5 15)            | TOUCH   | ",
                "LINESTRING (10 5, 15 5)                  | TOUCH   | ",
                "LINESTRING (10 10, 15 15)                | TOUCH   | ",
                "LINESTRING (15 5, 10 5, 15 8)            | TOUCH   | ",
                "LINESTRING (5.5 4.5, 5.5 5.5)            |         | ",
                "LINESTRING (12 0, 12 10)                 |         | ",
                "LINESTRING (0 0, 10 10)                  | OVERLAP | MULTILINESTRING ((0 0, 4 4), (6 6, 10 10))",
                "LINESTRING (-5 -5, 15 15)                | OVERLAP | MULTILINESTRING ((0 0, 4 4), (6 6, 10 10))",
                "LINESTRING (10 2, 10 8, 15 8)            | OVERLAP | LINESTRING (10 2, 10 8)",
                "LINESTRING (5 0, 8 0, 8 -5, 2 -5, 2 0)   | OVERLAP | LINESTRING (5 0, 8 0)",
                "LINESTRING (1 1, 1 1, 2 1, 2 1, 2 -1)    | OVERLAP | LINESTRING (1 1, 2 1, 2 0)",
                "MULTILINESTRING ((1 1, 3 1), (1 2, 3 2)) | INSIDE  | MULTILINESTRING ((1 1, 3 1), (1 2, 3 2))",
                "MULTILINESTRING ((1 1, 3 1), (11 2, 13 2)) | OVERLAP | LINESTRING (1 1, 3 1)",
                "MULTILINESTRING ((11 2, 13 2), (10 1, 11 1)) | TOUCH | ",
                "LINESTRING (1 1, 3 3, 3 1, 1 3, -1 3)    | OVERLAP | LINESTRING (1 1, 3 3, 3 1, 1 3, 0 3)",
            })
    void whatOfALineLiesInARing(String line, OverlapClass expected, String piece) {
        Site site = Site.of(near(line.strip()));
        OverlapIndex index = OverlapIndex.of(List.of(RING));
        List<Overlap> overlaps = index.overlaps(site, EXACT);
        if (expected == null) {
            assertThat(overlaps).isEmpty();
            return;
        }
        assertThat(overlaps).extracting(Overlap::overlapClass).containsExactly(expected);
        Geometry found = index.piece(site, overlaps.get(0));
        if (piece == null) {
            assertThat(found.isEmpty()).isTrue();
        } else {
            assertThat(found.equalsExact(near(piece), 1e-13)).as(found.toText()).isTrue();
        }
        assertThat(metres(overlaps.get(0).extent())).isEqualTo(length(found), within(1e-8));
    }

    @Test
    void aLineWithinAZoneKeepsItsLengthToTheLastBit() {
        Site site = Site.of(near("LINESTRING (1 1, 3 1.7, 2 3)"));
        assertThat(OverlapIndex.of(List.of(WEST)).overlaps(site, EXACT))
                .extracting(Overlap::overlapClass, Overlap::extent)
                .containsExactly(tuple(OverlapClass.INSIDE, site.extent()));
    }

    @Test
    void aLineAlongASharedBorderCountsInBothAndOnceInTheUnion() {
        Site site = Site.of(near("LINESTRING (10 -5, 10 15)"));
        OverlapIndex index = OverlapIndex.of(List.of(WEST, EAST));
        List<Overlap> overlaps = index.overlaps(site, EXACT);
        double half = metres(site.extent()) / 2;
        assertThat(overlaps).extracting(Overlap::overlapClass).containsOnly(OverlapClass.OVERLAP);
        assertThat(overlaps).allSatisfy(o -> assertThat(metres(o.extent())).isEqualTo(half, within(1e-3)));
        assertThat(index.union(site, overlaps)).isEqualTo(overlaps.get(0).extent());
        assertThat(index.overlappingPairs(site, overlaps)).containsExactly(new int[] {0, 1});
    }

    @Test
    void aLineAcrossNeighboursIsCoveredWithoutGapOrPair() {
        Site site = Site.of(near("LINESTRING (1 1, 19 8.3)"));
        OverlapIndex index = OverlapIndex.of(List.of(WEST, EAST));
        List<Overlap> overlaps = index.overlaps(site, EXACT);
        assertThat(index.union(site, overlaps)).isEqualTo(site.extent());
        assertThat(uncovered(index, site)).isEqualTo(site.nothing());
        assertThat(index.uncovered(site).isEmpty()).isTrue();
        assertThat(index.overlappingPairs(site, overlaps)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5.1, 15", "5.3, 13.7", "1.9, 11.3", "9.99, 17"})
    void aCornerOfOneZoneOnTheEdgeOfAnotherLeavesNoGap(double from, double to) {
        Site site = Site.of(near("LINESTRING (%s 5, %s 5)".formatted(from, to)));
        Geometry east = near("POLYGON ((10 0, 20 0, 20 10, 10 10, 10 5, 10 0))");
        OverlapIndex index = OverlapIndex.of(List.of(WEST, east));
        List<Overlap> overlaps = index.overlaps(site, EXACT);
        assertThat(index.union(site, overlaps)).isEqualTo(site.extent());
        assertThat(uncovered(index, site)).isEqualTo(site.nothing());
        assertThat(index.overlappingPairs(site, overlaps)).isEmpty();
    }

    @Test
    void aStretchRunTwiceCountsOnceInTheSiteAndInItsParts() {
        Site site = Site.of(near("LINESTRING (5 5, 25 5, 15 5, 15 8)"));
        assertThat(site.geometry().equalsExact(near("MULTILINESTRING ((5 5, 25 5), (15 5, 15 8))"), 1e-13))
                .isTrue();
        OverlapIndex index = OverlapIndex.of(List.of(WEST, EAST));
        List<Overlap> overlaps = index.overlaps(site, EXACT);
        assertThat(metres(overlaps.get(1).extent()))
                .isEqualTo(
                        length(near("LINESTRING (10 5, 20 5)")) + length(near("LINESTRING (15 5, 15 8)")),
                        within(1e-8));
        assertThat(index.union(site, overlaps).plus(uncovered(index, site))).isEqualTo(site.extent());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LINESTRING (0 0, 10 0, 0 0)           | LINESTRING (0 0, 10 0)",
                "LINESTRING (2 0, 8 0, 8 5, 5 0, 0 0)  | MULTILINESTRING ((2 0, 8 0, 8 5, 5 0), (2 0, 0 0))",
                "LINESTRING (0 0, 10 0, 10 0.00000005, 0 0.00000005) | LINESTRING (0 0, 10 0, 10 0.00000005)",
                "LINESTRING (0 0, 10 0, 10 0.001, 0 0.001) | LINESTRING (0 0, 10 0, 10 0.001, 0 0.001)",
                "LINESTRING (0 0, 10 0, 0 0.001)       | LINESTRING (0 0, 10 0, 0 0.001)",
                "LINESTRING (0 0, 10 10, 10 0, 0 10)   | LINESTRING (0 0, 10 10, 10 0, 0 10)",
                "MULTILINESTRING ((0 0, 10 0), (2 0, 4 0)) | LINESTRING (0 0, 10 0)",
                "MULTILINESTRING ((2 0, 4 0), (0 0, 10 0)) | MULTILINESTRING ((2 0, 4 0), (0 0, 2 0), (4 0, 10 0))",
            })
    void everyStretchIsTakenTheFirstTimeItIsRun(String line, String once) {
        Geometry taken = Site.of(near(line)).geometry();
        Geometry expected = near(once);
        assertThat(length(taken)).isEqualTo(length(expected), within(1e-7));
        assertThat(taken.getNumGeometries()).isBetween(expected.getNumGeometries(), expected.getNumGeometries() + 1);
    }

    @Test
    void aGapOfRoundingIsAContactAndAGapOfAMillimetreIsNone() {
        Site site = Site.of(near("LINESTRING (5 5, 15 5)"));
        OverlapIndex rounded = OverlapIndex.of(List.of(WEST, box(10.000000001, 0, 20, 10)));
        Geometry gap = rounded.uncovered(site);
        assertThat(length(gap)).isBetween(5e-8, 2e-7);
        assertThat(uncovered(rounded, site).isNothing()).isFalse();
        assertThat(isContactGap(rounded, site)).isTrue();
        OverlapIndex apart = OverlapIndex.of(List.of(WEST, box(10.00002, 0, 20, 10)));
        assertThat(isContactGap(apart, site)).isFalse();
    }

    @Test
    void whatIsNoPolygonFailsInsteadOfMissing() {
        Geometry broken = near("GEOMETRYCOLLECTION (POLYGON ((1 1, 3 1, 3 3, 1 3, 1 1)), LINESTRING (0 0, 9 9))");
        OverlapIndex index = OverlapIndex.of(List.of(broken));
        assertThatThrownBy(() -> index.overlaps(Site.of(near("LINESTRING (0 1, 5 1)")), EXACT))
                .isInstanceOf(OverlayFailedException.class);
        assertThatThrownBy(() -> index.overlaps(Site.of(near("POINT (2 2)")), EXACT))
                .isInstanceOf(OverlayFailedException.class);
    }

    @Test
    void aLineOfOnePointIsNoSite() {
        assertThatThrownBy(() -> Site.of(near("LINESTRING (1 1, 1 1)"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Timeout(20)
    void aLongLineOverAZoneOfManyVerticesTakesNoTime() {
        Geometry zone = new GeometryFactory().createPolygon(wave(100_000, 0));
        Geometry line = new GeometryFactory().createLineString(wave(100_000, 1e-8));
        Site site = Site.of(line);
        OverlapIndex index = OverlapIndex.of(List.of(zone));
        List<Overlap> overlaps = index.overlaps(site, EXACT);
        assertThat(metres(index.union(site, overlaps)) + metres(uncovered(index, site)))
                .isEqualTo(metres(site.extent()), within(1e-12 * metres(site.extent())));
        assertThat(index.piece(site, overlaps.get(0)).getNumGeometries()).isGreaterThan(20_000);
        Site along = Site.of(new GeometryFactory().createLineString(wave(100_000, 0)));
        assertThat(index.overlaps(along, EXACT))
                .extracting(Overlap::overlapClass)
                .containsExactly(OverlapClass.INSIDE);
    }

    /** A closed curve of {@code n} corners, every other one off by {@code jitter} degrees, in and out by turns of four. */
    private static Coordinate[] wave(int n, double jitter) {
        Coordinate[] ring = IntStream.rangeClosed(0, n)
                .mapToObj(i -> {
                    double angle = 2 * Math.PI * i / n;
                    double radius = 0.1 * (1 + 0.2 * Math.sin(37 * angle)) + (i % 4 - 1.5) * jitter;
                    return new Coordinate(82 + radius * Math.cos(angle), 45 + radius * Math.sin(angle));
                })
                .toArray(Coordinate[]::new);
        ring[n] = ring[0].copy();
        return Arrays.copyOf(ring, n + 1);
    }

    private static Extent uncovered(OverlapIndex index, Site site) {
        List<Overlap> overlaps = index.overlaps(site, EXACT);
        return index.uncoveredExtent(site, overlaps, index.union(site, overlaps));
    }

    private static boolean isContactGap(OverlapIndex index, Site site) {
        return index.isContactGap(site, uncovered(index, site), index.overlaps(site, EXACT), new Length(5));
    }

    private static double metres(Extent extent) {
        return ((Length) extent).metres();
    }

    private static double length(Geometry lines) {
        return EllipsoidalMeasure.length(lines).metres();
    }
}
