package org.ecozone.geo.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.Crs;
import org.ecozone.geo.check.GeometryDefect.Kind;
import org.ecozone.work.Deadline;
import org.ecozone.work.DeadlinePassedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class GeometryCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((82 45, 83 45, 83 46, 82 46, 82 45))",
                "POLYGON ((82 45, 82 45, 83 45, 83 46, 83 46, 82 45))",
                "POLYGON ((82 45, 84 45, 84 47, 82 47, 82 45), (82 46, 83 46, 83 46.5, 82 46))",
                "MULTIPOLYGON (((82 45, 83 45, 83 46, 82 45)), ((83 46, 84 46, 84 47, 83 46)))",
                "MULTIPOLYGON (((80 42, 84 42, 84 46, 80 46, 80 42), (81 43, 81 45, 83 45, 83 43, 81 43)),"
                        + " ((81.5 44, 82 44, 82 44.5, 81.5 44)))",
                "LINESTRING (82 45, 83 46, 83 45, 82 46)",
                "POINT (120 30)",
                "MULTIPOINT ((82 45), (82 45))"
            })
    void findsNothingWrongWithValidGeometryInChina(String wkt) {
        assertThat(GeometryCheck.check(wkt(wkt))).isEmpty();
    }

    @Test
    void anEmptyHoleIsARingOfTooFewPoints() {
        List<GeometryDefect> defects = GeometryCheck.check(wkt("POLYGON ((82 45, 82.1 45, 82 45.1, 82 45), EMPTY)"));
        assertThat(defects).extracting(GeometryDefect::kind).containsExactly(Kind.RING_TOO_FEW_POINTS);
        assertThat(defects.get(0).message()).contains("空环");
        assertThat(GeometryCheck.check(wkt("POLYGON ((82 45, 82.1 45, 82 45.1, 82 45))")))
                .isEmpty();
    }

    @Test
    void findsEveryCrossingOfARingWithItself() {
        var defects = GeometryCheck.check(wkt("POLYGON ((80 44, 86 44, 86 45, 85 43, 83 43, 82 45, 80 45, 80 44))"));
        assertThat(defects).extracting(GeometryDefect::kind).containsOnly(Kind.SELF_INTERSECTION);
        assertThat(defects)
                .extracting(GeometryDefect::coordinate)
                .containsExactlyInAnyOrder(new Coordinate(85.5, 44), new Coordinate(82.5, 44));
        assertThat(defects)
                .allSatisfy(defect -> assertThat(defect.message()).contains("边界自相交", "北纬 44.0000000°", "条边"));
    }

    @Test
    void aDefectInMetresIsAFaultInDegrees() {
        Crs zone27 = new Crs(4515); // central meridian 81°E at an easting of 27 500 000 m
        var defects = GeometryCheck.check(
                wkt(
                        "POLYGON ((27499000 4968000, 27501000 4970000, 27501000 4968000, 27499000 4970000, 27499000 4968000))"),
                zone27);
        assertThat(defects).singleElement().satisfies(defect -> {
            assertThat(defect.coordinate()).isEqualTo(new Coordinate(27_500_000, 4_969_000));
            Fault fault = defect.asFault(zone27, FaultPlace.pointer("/geometry").of("甲"));
            assertThat(fault.code()).isEqualTo("SELF_INTERSECTION");
            assertThat(fault.messageEn()).isEqualTo(defect.messageEn());
            assertThat(fault.at()).hasToString("/geometry");
            assertThat(fault.at().subject()).isEqualTo("甲");
            assertThat(fault.at().ring()).isEqualTo(defect.path());
            assertThat(fault.at().point().longitude()).isCloseTo(81, within(1e-9));
            assertThat(fault.at().point().latitude()).isBetween(44.8, 44.9);
        });
    }

    @Test
    void countsVerticesAsGivenThoughPointsRepeat() {
        var defects = GeometryCheck.check(wkt("POLYGON ((80 40, 80 40, 80 40, 82 42, 82 40, 80 42, 80 40))"));
        assertThat(defects).hasSize(1);
        assertThat(defects.get(0).path()).isEqualTo(new FaultPlace.Ring(0, 0, 2));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "POLYGON ((80 40, 81 40, 82 40, 80 40)); RING_ZERO_AREA",
                "POLYGON ((80 40, 81 40, 80 40, 80 40)); RING_TOO_FEW_POINTS",
                "LINESTRING (80 40, 80 40); LINE_TOO_SHORT",
                "POLYGON ((80 40, 84 40, 84 44, 83 41, 82 44, 83 41, 80 44, 80 40)); SELF_INTERSECTION",
                "POLYGON ((80 40, 84 40, 84 44, 84 47, 84 44, 80 44, 80 40)); SELF_INTERSECTION",
                "POLYGON ((80 40, 84 40, 84 44, 80 44, 80 40), (86 41, 87 41, 87 42, 86 41)); HOLE_OUTSIDE_SHELL",
                "POLYGON ((80 40, 84 40, 84 44, 80 44, 80 40), (83 41, 85 41, 85 42, 83 41)); RINGS_CROSS",
                "POLYGON ((80 40, 84 40, 84 44, 80 44, 80 40), (81 41, 83 41, 83 43, 81 43, 81 41),"
                        + " (82 42, 82.5 42, 82.5 42.5, 82 42)); NESTED_HOLES",
                "MULTIPOLYGON (((80 40, 84 40, 84 44, 80 44, 80 40)), ((82 42, 83 42, 83 43, 82 42))); PARTS_OVERLAP",
                "MULTIPOLYGON (((80 40, 84 40, 84 44, 80 44, 80 40)), ((84 40, 86 40, 86 44, 84 44, 84 40)));"
                        + " PARTS_OVERLAP",
                "MULTIPOLYGON (((80 40, 84 40, 84 44, 80 44, 80 40)), ((83 43, 86 43, 86 46, 83 46, 83 43)));"
                        + " PARTS_OVERLAP",
                "POLYGON ((80 40, 84 40, 84 44, 80 44, 80 40), (80 42, 82 41, 84 42, 82 43, 80 42));"
                        + " INTERIOR_DISCONNECTED",
                "POLYGON EMPTY; EMPTY_GEOMETRY",
                "POLYGON ((45 82, 45 83, 46 83, 45 82)); AXIS_SWAPPED",
                "POLYGON ((27606800 4968400, 27606800 4968600, 27607100 4968600, 27606800 4968400));"
                        + " COORDINATES_PROJECTED",
                "POINT (4968400 606800); COORDINATES_PROJECTED",
                "POINT (2.35 48.85); OUTSIDE_CHINA",
                "POINT (182 45); COORDINATE_OUT_OF_RANGE",
                "POINT (45 82000); COORDINATE_OUT_OF_RANGE"
            })
    void namesTheFault(String wkt, Kind kind) {
        assertThat(GeometryCheck.check(wkt(wkt)))
                .isNotEmpty()
                .allSatisfy(defect -> assertThat(defect.kind()).isEqualTo(kind));
    }

    @Test
    void findsFaultsOfSeveralKindsAtOnce() {
        var defects = GeometryCheck.check(wkt("MULTIPOLYGON (((80 40, 82 42, 82 40, 80 42, 80 40)),"
                + " ((85 40, 89 40, 89 44, 85 44, 85 40), (91 41, 92 41, 92 42, 91 41), (86 41, 87 41, 87 42, 86 41),"
                + " (86.8 41.1, 86.9 41.1, 86.9 41.2, 86.8 41.1)))"));
        assertThat(defects)
                .extracting(GeometryDefect::kind)
                .containsExactlyInAnyOrder(Kind.SELF_INTERSECTION, Kind.HOLE_OUTSIDE_SHELL, Kind.NESTED_HOLES);
        assertThat(defects)
                .extracting(GeometryDefect::path)
                .contains(new FaultPlace.Ring(1, 1, null), new FaultPlace.Ring(1, 3, null));
    }

    @Test
    void reportsEveryCoordinateThatIsNotFinite() {
        Geometry line = new GeometryFactory().createLineString(new Coordinate[] {
            new Coordinate(82, 45), new Coordinate(Double.NaN, 45), new Coordinate(82, Double.POSITIVE_INFINITY)
        });
        assertThat(GeometryCheck.check(line))
                .extracting(GeometryDefect::kind, GeometryDefect::path)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Kind.COORDINATE_NOT_FINITE, new FaultPlace.Ring(0, 0, 1)),
                        org.assertj.core.groups.Tuple.tuple(Kind.COORDINATE_NOT_FINITE, new FaultPlace.Ring(0, 0, 2)));
    }

    @Test
    void offersTheSystemsThatProjectedCoordinatesMayBeIn() {
        String message =
                GeometryCheck.check(wkt("POINT (606800 4968400)")).get(0).message();
        assertThat(message).contains("EPSG:4536", "东经 82.3508°", "在本区域内", "EPSG:4537");
        assertThat(message.indexOf("EPSG:4536")).isLessThan(message.indexOf("EPSG:4537"));
    }

    @Test
    void judgesProjectedCoordinatesInTheirZone() {
        Geometry inZone = wkt("POINT (27606800 4968400)");
        assertThat(GeometryCheck.check(inZone, new Crs(4515))).isEmpty();
        assertThat(kinds(GeometryCheck.check(inZone, new Crs(4516)))).containsExactly(Kind.COORDINATE_OUT_OF_RANGE);
        assertThat(kinds(GeometryCheck.check(wkt("POINT (4968400 27606800)"), new Crs(4515))))
                .containsExactly(Kind.AXIS_SWAPPED);
        assertThat(kinds(GeometryCheck.check(wkt("POINT (27606800 100)"), new Crs(4515))))
                .containsExactly(Kind.OUTSIDE_CHINA);
    }

    @Test
    void stopsListingAtTheLimitAndSaysSo() {
        Coordinate[] zigzag = IntStream.rangeClosed(0, 3000)
                .mapToObj(i -> new Coordinate(80 + i % 2 + i * 1e-4, 40 + (i % 3) * 1.0))
                .toArray(Coordinate[]::new);
        zigzag[3000] = zigzag[0];
        var defects = GeometryCheck.check(new GeometryFactory().createPolygon(zigzag));
        assertThat(defects).hasSize(GeometryCheck.MAX_DEFECTS + 1);
        assertThat(defects.get(defects.size() - 1).kind()).isEqualTo(Kind.TOO_MANY_DEFECTS);
    }

    @Test
    void refusesWhatWouldTakeMinutesToCheck() {
        Coordinate[] retraced = IntStream.rangeClosed(0, 20_000)
                .mapToObj(i -> new Coordinate(82 + i % 2, 45))
                .toArray(Coordinate[]::new);
        retraced[19_999] = new Coordinate(83, 46);
        assertThat(kinds(GeometryCheck.check(new GeometryFactory().createPolygon(retraced))))
                .containsExactly(Kind.TOO_COMPLEX);
    }

    @Test
    void checksLargeShapesToo() {
        Coordinate[] circle = IntStream.rangeClosed(0, 20_000)
                .mapToObj(i -> new Coordinate(
                        82 + Math.cos(i % 20_000 * Math.PI / 10_000), 45 + Math.sin(i % 20_000 * Math.PI / 10_000)))
                .toArray(Coordinate[]::new);
        assertThat(GeometryCheck.check(new GeometryFactory().createPolygon(circle)))
                .isEmpty();
        circle[7] = new Coordinate(80, 45.1);
        assertThat(kinds(GeometryCheck.check(new GeometryFactory().createPolygon(circle))))
                .isNotEmpty()
                .containsOnly(Kind.SELF_INTERSECTION);
    }

    @Property(tries = 300, seed = "20261123")
    void agreesWithJtsOnWhatIsValid(
            @ForAll @Size(min = 3, max = 9) List<@DoubleRange(min = 80, max = 89) Double> numbers) {
        Coordinate[] points = IntStream.rangeClosed(0, numbers.size())
                .mapToObj(i -> new Coordinate(
                        Math.rint(numbers.get(i % numbers.size())),
                        Math.rint(numbers.get((i * 2 + 1) % numbers.size())) - 40))
                .toArray(Coordinate[]::new);
        points[numbers.size()] = points[0];
        Geometry polygon = new GeometryFactory().createPolygon(points);
        assertThat(GeometryCheck.check(polygon).isEmpty()).isEqualTo(polygon.isValid());
    }

    /** JTS, which cannot be stopped, would look at every pair of them: minutes. */
    @Test
    void partsHookedIntoEachOtherByTheThousandsAreRefusedAndFewerAreChecked() {
        assertThat(GeometryCheck.check(hooks(1_000), Crs.threeDegreeZone(27, true)))
                .isEmpty();
        assertThat(kinds(GeometryCheck.check(hooks(8_000), Crs.threeDegreeZone(27, true))))
                .containsExactly(Kind.TOO_COMPLEX);
    }

    @Test
    void theSearchForCrossingsStopsAtItsDeadline() {
        Geometry hooks = hooks(2_000);
        var past = new Deadline.Limits(Duration.ZERO, Duration.ZERO);
        assertThatThrownBy(() -> Deadline.within(
                        past, processor -> true, () -> GeometryCheck.check(hooks, Crs.threeDegreeZone(27, true))))
                .isInstanceOf(DeadlinePassedException.class);
    }

    private static Geometry hooks(int parts) {
        var factory = new GeometryFactory();
        double right = 27_620_000;
        double top = 4_980_000;
        return factory.createMultiPolygon(IntStream.range(0, parts)
                .mapToObj(i -> factory.createPolygon(new Coordinate[] {
                    new Coordinate(27_606_800 + i, 4_968_400 + i),
                    new Coordinate(right, 4_968_400 + i),
                    new Coordinate(right, 4_968_400.5 + i),
                    new Coordinate(27_606_800.5 + i, 4_968_400.5 + i),
                    new Coordinate(27_606_800.5 + i, top),
                    new Coordinate(27_606_800 + i, top),
                    new Coordinate(27_606_800 + i, 4_968_400 + i)
                }))
                .toArray(Polygon[]::new));
    }

    private static List<Kind> kinds(List<GeometryDefect> defects) {
        return defects.stream().map(GeometryDefect::kind).toList();
    }

    private static Geometry wkt(String text) {
        try {
            return new WKTReader().read(text);
        } catch (ParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }
}
