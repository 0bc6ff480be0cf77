package org.ecozone.geo.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.Shapes;
import org.ecozone.geo.check.GeometryDefect.Kind;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** One fault hides no other. */
class GeometryCheckAllAtOnceTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Coordinate NO_NUMBER = new Coordinate(Double.NaN, 45);

    @Test
    void fiveFaultsGiveFivePlacedMessages() {
        Polygon broken =
                polygon(ring(80, 44, 81, 44, 81, 45, 80, 44), ring(80.5, 44.1, 80.6, 44.1, 80.6, 44.2, 80.5, 44.1));
        broken.getExteriorRing().getCoordinateSequence().getCoordinate(1).setCoordinate(NO_NUMBER);
        Polygon bowTie = polygon(ring(82, 44, 83, 45, 83, 44, 82, 45, 82, 44));
        Polygon flat = polygon(ring(84, 44, 85, 44, 86, 44, 84, 44));
        Polygon holes = polygon(
                ring(88, 44, 90, 44, 90, 46, 88, 46, 88, 44),
                ring(91, 44, 91.5, 44, 91.5, 44.5, 91, 44),
                ring(88.5, 45, 88.5, 45, 88.5, 45, 88.5, 45));
        var defects = GeometryCheck.check(FACTORY.createMultiPolygon(new Polygon[] {broken, bowTie, flat, holes}));
        assertThat(defects)
                .extracting(GeometryDefect::kind, GeometryDefect::path)
                .containsExactlyInAnyOrder(
                        tuple(Kind.COORDINATE_NOT_FINITE, new FaultPlace.Ring(0, 0, 1)),
                        tuple(Kind.SELF_INTERSECTION, new FaultPlace.Ring(1, 0, 0)),
                        tuple(Kind.RING_ZERO_AREA, new FaultPlace.Ring(2, 0, null)),
                        tuple(Kind.RING_TOO_FEW_POINTS, new FaultPlace.Ring(3, 2, null)),
                        tuple(Kind.HOLE_OUTSIDE_SHELL, new FaultPlace.Ring(3, 1, null)));
        assertThat(defects).allSatisfy(defect -> {
            assertThat(defect.message()).containsPattern("\\p{IsHan}");
            assertThat(defect.messageEn()).doesNotContainPattern("\\p{IsHan}").endsWith(".");
        });
    }

    @Test
    void aWrongPlaceHidesNoCrossingAndIsNotCalledEastOrNorth() {
        var defects = GeometryCheck.check(polygon(ring(44, 82, 45, 83, 44, 83, 45, 82, 44, 82)));
        assertThat(defects).extracting(GeometryDefect::kind).containsExactly(Kind.AXIS_SWAPPED, Kind.SELF_INTERSECTION);
        assertThat(defects.get(1).message())
                .contains("坐标 [44.5000000, 82.5000000]")
                .doesNotContain("东经");
        var metres = GeometryCheck.check(polygon(ring(
                600_000, 4_970_000, 600_100, 4_970_100, 600_100, 4_970_000, 600_000, 4_970_100, 600_000, 4_970_000)));
        assertThat(metres)
                .extracting(GeometryDefect::kind)
                .containsExactly(Kind.COORDINATES_PROJECTED, Kind.SELF_INTERSECTION);
        assertThat(metres.get(1).messageEn()).contains("[600050.000, 4970050.000]");
    }

    @Test
    void aCutInteriorInOnePartIsFoundBesideACrossingInAnother() {
        Polygon cut =
                polygon(ring(80, 40, 84, 40, 84, 44, 80, 44, 80, 40), ring(80, 42, 82, 41, 84, 42, 82, 43, 80, 42));
        Polygon bowTie = polygon(ring(90, 40, 91, 41, 91, 40, 90, 41, 90, 40));
        assertThat(GeometryCheck.check(FACTORY.createMultiPolygon(new Polygon[] {cut, bowTie})))
                .extracting(GeometryDefect::kind, d -> d.path().part())
                .containsExactlyInAnyOrder(tuple(Kind.INTERIOR_DISCONNECTED, 0), tuple(Kind.SELF_INTERSECTION, 1));
    }

    @Test
    void partsOfCollectionsAreCountedThroughAndMayOverlap() {
        Geometry collection = Shapes.wkt("GEOMETRYCOLLECTION (POINT (82 45), POLYGON ((80 44, 81 44, 81 45, 80 44)),"
                + " GEOMETRYCOLLECTION (MULTIPOLYGON (EMPTY, ((80 44, 81 44, 81 45, 80 44))), LINESTRING (82 45, 82 45)),"
                + " POLYGON ((82 44, 83 45, 83 44, 82 45, 82 44)))");
        assertThat(GeometryCheck.check(collection))
                .extracting(GeometryDefect::kind, GeometryDefect::path)
                .containsExactly(
                        tuple(Kind.LINE_TOO_SHORT, new FaultPlace.Ring(4, 0, null)),
                        tuple(Kind.SELF_INTERSECTION, new FaultPlace.Ring(5, 0, 0)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON Z ((82 45 900, 83 45 NaN, 83 46 1e308, 82 45 900))",
                "POLYGON M ((82 45 1, 83 45 2, 83 46 3, 82 45 1))",
                "LINESTRING ZM (82 45 1 2, 83 45 3 4)",
                "MULTIPOINT ((82 45), EMPTY)",
                "MULTIPOLYGON (EMPTY, ((82 45, 83 45, 83 46, 82 45)))",
                "GEOMETRYCOLLECTION (POINT (82 45), LINESTRING (82 45, 83 46), POLYGON ((82 45, 83 45, 83 46, 82 45)))"
            })
    void heightsMeasuresEmptyPartsAndMixedKindsAreNoDefect(String wkt) {
        assertThat(GeometryCheck.check(Shapes.wkt(wkt))).isEmpty();
    }

    @Test
    void aRingThatOnlyTouchesItselfIsToldFromOneThatCrosses() {
        Polygon touching = polygon(ring(80, 40, 84, 40, 84, 44, 82, 40, 80, 44, 80, 40));
        assertThat(GeometryCheck.check(touching))
                .extracting(GeometryDefect::message)
                .singleElement()
                .asString()
                .contains("自相接");
        Polygon crossing = polygon(ring(80, 40, 84, 44, 84, 40, 80, 44, 80, 40));
        assertThat(GeometryCheck.check(crossing))
                .extracting(GeometryDefect::messageEn)
                .singleElement()
                .asString()
                .contains("crosses itself");
    }

    @Test
    void limitsAreNamedWithTheirNumber() {
        Coordinate[] points = circle(GeometryCheck.MAX_VERTICES + 1);
        assertThat(GeometryCheck.check(FACTORY.createLineString(points)))
                .singleElement()
                .satisfies(defect -> assertThat(defect.message() + defect.messageEn())
                        .contains("1000001", "1000000", "at most 1000000"));
        List<LinearRing> holes = IntStream.range(0, 20_002)
                .mapToObj(i -> {
                    double x = 80.1 + (i % 200) * 0.01;
                    double y = 40.1 + (i / 200) * 0.01;
                    return ring(x, y, x + 0.001, y, x + 0.001, y + 0.001, x, y + 0.001, x, y);
                })
                .toList();
        Polygon sieve =
                FACTORY.createPolygon(ring(80, 40, 83, 40, 83, 43, 80, 43, 80, 40), holes.toArray(LinearRing[]::new));
        assertThat(GeometryCheck.check(sieve))
                .singleElement()
                .satisfies(defect -> assertThat(defect.message()).contains("2000500030", "2000000000"));
    }

    @Test
    void aMillionVerticesAreCheckedInSeconds() {
        Geometry million = polygon(FACTORY.createLinearRing(circle(GeometryCheck.MAX_VERTICES)));
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(GeometryCheck.check(million)).isEmpty());
    }

    /** {@code count} points about a wavy circle, closed. */
    private static Coordinate[] circle(int count) {
        Coordinate[] points = IntStream.range(0, count)
                .mapToObj(i -> {
                    double angle = 2 * Math.PI * i / (count - 1);
                    double radius = 1 + 0.2 * Math.sin(50 * angle) + 0.001 * Math.sin(20_000 * angle);
                    return new Coordinate(82 + radius * Math.cos(angle), 45 + radius * Math.sin(angle));
                })
                .toArray(Coordinate[]::new);
        points[count - 1] = points[0];
        return points;
    }

    private static Polygon polygon(LinearRing shell, LinearRing... holes) {
        return FACTORY.createPolygon(shell, holes);
    }

    private static LinearRing ring(double... ordinates) {
        return FACTORY.createLinearRing(IntStream.range(0, ordinates.length / 2)
                .mapToObj(i -> new Coordinate(ordinates[2 * i], ordinates[2 * i + 1]))
                .toArray(Coordinate[]::new));
    }
}
