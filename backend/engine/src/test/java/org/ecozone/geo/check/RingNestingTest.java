package org.ecozone.geo.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecozone.work.Deadline;
import org.ecozone.work.DeadlinePassedException;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.algorithm.PointLocation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class RingNestingTest {

    @Test
    void makesAHoleOfARingInARing() {
        assertThat(nested("(4 4, 4 6, 6 6, 4 4)", "(0 0, 9 0, 9 9, 0 9, 0 0)"))
                .isEqualTo("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (4 4, 4 6, 6 6, 4 4))");
    }

    @Test
    void makesAPartOfARingBesideAndOfARingInAHole() {
        assertThat(nested(
                        "(0 0, 9 0, 9 9, 0 9, 0 0)",
                        "(1 1, 8 1, 8 8, 1 8, 1 1)",
                        "(2 2, 3 2, 3 3, 2 2)",
                        "(20 0, 21 0, 21 1, 20 0)"))
                .isEqualTo(
                        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (1 1, 8 1, 8 8, 1 8, 1 1)), ((2 2, 3 2, 3 3, 2 2)),"
                                + " ((20 0, 21 0, 21 1, 20 0)))");
    }

    @Test
    void seesAHoleThoughItsFirstVertexTouchesTheOuterRing() {
        assertThat(nested("(0 0, 9 0, 9 9, 0 9, 0 0)", "(0 0, 4 2, 2 4, 0 0)"))
                .isEqualTo("POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (0 0, 4 2, 2 4, 0 0))");
    }

    @Test
    void refusesNoRingsAtAll() {
        assertThatThrownBy(() -> RingNesting.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** The rule by itself: the smallest ring, the later one of two of a size, that holds the first vertex of another one not on its border. */
    @Test
    void placesRingsAsTheRuleSaysWhateverTheyDoToEachOther() {
        var random = new Random(20261130);
        for (int round = 0; round < 400; round++) {
            List<LinearRing> rings = new ArrayList<>();
            int size = 2 + random.nextInt(9);
            for (int i = 0; i < 2 + random.nextInt(40); i++) {
                int x = random.nextInt(size);
                int y = random.nextInt(size);
                int side = 1 + random.nextInt(size);
                rings.add(random.nextBoolean() ? square(x, y, side) : hook(x, y, 3 * side));
            }
            RingNesting nesting = RingNesting.of(rings);
            for (int i = 0; i < rings.size(); i++) {
                assertThat(nesting.isShell(i)).isEqualTo(depth(i, rings) % 2 == 0);
            }
        }
    }

    private static int depth(int ring, List<LinearRing> rings) {
        List<Integer> largestFirst = IntStream.range(0, rings.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -area(rings.get(i))))
                .toList();
        for (int before = largestFirst.indexOf(ring) - 1; before >= 0; before--) {
            int outer = largestFirst.get(before);
            if (holds(rings.get(outer), rings.get(ring))) {
                return 1 + depth(outer, rings);
            }
        }
        return 0;
    }

    private static double area(LinearRing ring) {
        return ring.getFactory().createPolygon(ring).getArea();
    }

    private static boolean holds(LinearRing outer, LinearRing inner) {
        int first = Stream.of(inner.getCoordinates())
                .mapToInt(vertex -> PointLocation.locateInRing(vertex, outer.getCoordinates()))
                .filter(location -> location != Location.BOUNDARY)
                .findFirst()
                .orElse(Location.EXTERIOR);
        return first == Location.INTERIOR && outer.getEnvelopeInternal().covers(inner.getEnvelopeInternal());
    }

    static Stream<Named<IntFunction<LinearRing>>> placesOfThousands() {
        int[] shuffled = new Random(1).ints(0, 60).limit(10_000).map(i -> 2 * i).toArray();
        return Stream.of(
                Named.of("each in the one before", i -> square(i, i, 20_000 - 2 * i)),
                Named.of("each about the one before", i -> square(-i, -i, 1 + 2 * i)),
                Named.of("in rows", i -> square(2 * (i % 70), 2 * (i / 70), 1)),
                Named.of("anyhow", i -> square(shuffled[2 * i] + 0.001 * i, shuffled[2 * i + 1], 1)));
    }

    @ParameterizedTest
    @MethodSource("placesOfThousands")
    void fourTimesTheRingsTakeLittleMoreThanFourTimesTheSteps(IntFunction<LinearRing> ring) {
        assertThat(steps(4_800, ring)).isLessThan(7 * steps(1_200, ring));
    }

    /** Their extents tell nothing: each is laid against each at most once. */
    @Test
    void hooksInEachOtherAreLaidAgainstEachOtherOnceAndUntilTheDeadline() {
        int rings = 1_500;
        assertThat(steps(rings, i -> hook(i, i, 10_000 - i))).isLessThan(3L * rings * rings / 2);
        var past = new Deadline.Limits(Duration.ZERO, Duration.ZERO);
        List<LinearRing> hooks = rings(rings, i -> hook(i, i, 10_000 - i));
        assertThatThrownBy(() -> Deadline.within(past, processor -> true, () -> RingNesting.of(hooks)))
                .isInstanceOf(DeadlinePassedException.class);
    }

    private static long steps(int rings, IntFunction<LinearRing> ring) {
        return RingNesting.of(rings(rings, ring)).steps();
    }

    private static List<LinearRing> rings(int number, IntFunction<LinearRing> ring) {
        return IntStream.range(0, number).mapToObj(ring).toList();
    }

    private static LinearRing square(double x, double y, double side) {
        return ring(x, y, x + side, y, x + side, y + side, x, y + side);
    }

    /** An L whose upright and foot are half a unit wide. */
    private static LinearRing hook(double x, double y, double side) {
        return ring(x, y, x + side, y, x + side, y + 0.5, x + 0.5, y + 0.5, x + 0.5, y + side, x, y + side);
    }

    private static LinearRing ring(double... xy) {
        Coordinate[] points = IntStream.rangeClosed(0, xy.length / 2)
                .map(i -> i % (xy.length / 2))
                .mapToObj(i -> new Coordinate(xy[2 * i], xy[2 * i + 1]))
                .toArray(Coordinate[]::new);
        return new GeometryFactory().createLinearRing(points);
    }

    private static String nested(String... rings) {
        return RingNesting.of(Stream.of(rings).map(RingNestingTest::ring).toList())
                .geometry()
                .toText();
    }

    private static LinearRing ring(String points) {
        try {
            return (LinearRing) new WKTReader().read("LINEARRING " + points);
        } catch (ParseException e) {
            throw new IllegalArgumentException(points, e);
        }
    }
}
