package org.ecozone.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Length;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class CoverTest {

    private static final double NEAR = 1e-3;
    private static final Length FAR = new Length(10_000);

    @Test
    void groundInTwoGeometriesCountsOnce() {
        Cover cover = Cover.of(List.of(read(box(82.00, 82.02, 0.01)), read(box(82.01, 82.03, 0.01))), 1);

        assertThat(cover.area().squareMetres()).isCloseTo(squareMetres(box(82.00, 82.03, 0.01)), within(NEAR));
    }

    @Test
    void theOrderOfGeometriesMakesNoDifference() {
        List<Geometry> boxes = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            boxes.add(read(box(82.003 * (1 + i * 1e-5), 82.004 + i * 0.00081, 0.001234567 + i * 0.0003)));
        }
        Cover there = Cover.of(boxes, 1);
        Collections.reverse(boxes);
        Cover back = Cover.of(boxes, 1);

        assertThat(back.area()).isEqualTo(there.area());
        assertThat(back.geometry().equalsExact(there.geometry())).isTrue();
    }

    @Test
    void whatTwoHaveInCommonDoesNotDependOnWhichIsAsked() {
        Cover one = cover(box(82.00, 82.02, 0.0123456));
        Cover other = cover("POLYGON ((82.01 44.79, 82.04 44.80, 82.03 44.82, 82.011 44.815, 82.01 44.79))");

        assertThat(one.commonArea(other)).isEqualTo(other.commonArea(one));
        assertThat(one.commonAreaAgain(other)).isEqualTo(other.commonAreaAgain(one));
        assertThat(one.commonArea(other).squareMetres())
                .isCloseTo(one.common(other).area().squareMetres(), within(NEAR))
                .isCloseTo(one.commonAreaAgain(other).squareMetres(), within(NEAR))
                .isPositive();
    }

    @Test
    void aCoverWithinAnotherIsAllOfWhatTheyHaveInCommon() {
        Cover small = cover(box(82.01, 82.02, 0.005));
        Cover large = cover(box(82.00, 82.03, 0.01));

        assertThat(small.commonArea(large)).isEqualTo(small.area());
        assertThat(small.isAll(small.commonArea(large))).isTrue();
        assertThat(large.isAll(small.commonArea(large))).isFalse();
        assertThat(small.without(large).area()).isEqualTo(Area.ZERO);
    }

    @Test
    void nothingHasNothingInCommonAndIsAllOfNothing() {
        Cover nothing = Cover.of(List.of(), 1);
        Cover cover = cover(box(82.00, 82.01, 0.01));

        assertThat(nothing.commonArea(cover)).isEqualTo(Area.ZERO);
        assertThat(cover.commonArea(nothing)).isEqualTo(Area.ZERO);
        assertThat(nothing.isAll(Area.ZERO)).isTrue();
        assertThat(nothing.patches()).isEmpty();
        assertThat(nothing.distance(cover)).isEmpty();
        assertThat(cover.distance(nothing)).isEmpty();
        assertThat(nothing.holds(82.005, 44.805)).isFalse();
        assertThat(nothing.thickness()).isEqualTo(new Length(0));
        assertThat(nothing.compactness()).isZero();
    }

    /** A strip of 10⁻¹⁰ degrees is what overlay rounds. */
    @Test
    void patchesAreConnectedPolygonsWithoutThoseOfRounding() {
        Cover cover = Cover.of(
                List.of(
                        read(box(82.00, 82.01, 0.01)),
                        read(box(82.02, 82.03, 0.01)),
                        read(
                                "POLYGON ((82.05 44.80, 82.06 44.80, 82.06 44.8000000001, 82.05 44.8000000001, 82.05 44.80))")),
                3);

        assertThat(cover.geometry().getNumGeometries()).isEqualTo(3);
        assertThat(cover.patches())
                .hasSize(2)
                .allSatisfy(patch -> assertThat(patch.accuracyMetres()).isEqualTo(3));
    }

    @Test
    void holdsPointsWithinAndOnTheBorder() {
        Cover cover = cover(box(82.00, 82.01, 0.01));

        assertThat(cover.holds(82.005, 44.805)).isTrue();
        assertThat(cover.holds(82.00, 44.805)).isTrue();
        assertThat(cover.holds(82.02, 44.805)).isFalse();
    }

    /** A square kilometre within a frame of a kilometre is a kilometre and a half from the border at its middle. */
    @Test
    void depthIsTakenFromTheBorderOfTheWhole() {
        Cover frame = cover(degrees(0.5, 3));
        Cover middle = cover(degrees(1.5, 1));
        Cover edge = cover(degrees(0.5, 1));

        assertThat(frame.depth(middle, FAR).metres()).isBetween(1_495.0, 1_505.0);
        assertThat(frame.depth(edge, FAR).metres()).isBetween(400.0, 1_010.0);
        assertThat(frame.depth(cover(box(83.00, 83.01, 0.01)), FAR)).isEqualTo(new Length(0));
    }

    @Test
    void distanceIsOnTheEllipsoidAndNothingWhereTheyTouch() {
        Cover west = cover(box(82.00, 82.01, 0.01));

        assertThat(west.distance(cover(box(82.02, 82.03, 0.01))).orElseThrow().metres())
                .as("0.01° at the northern edge, 44.81°: N cos φ Δλ = 791.3 m")
                .isCloseTo(791.3, within(0.5));
        assertThat(west.distance(cover(box(82.01, 82.03, 0.01)))).contains(new Length(0));
    }

    @Test
    void thicknessIsTheWidthOfAStripAndCompactnessThatOfASquare() {
        Cover strip = cover(box(82.00, 82.10, 0.0001));
        Cover square = cover(degrees(0, 1));

        assertThat(strip.thickness().metres()).isCloseTo(11.1, within(0.1));
        assertThat(square.compactness()).isCloseTo(Math.PI / 4, within(1e-3));
    }

    /** A square of {@code side} km, its south-west corner {@code from} km east and north of 82° E 44.80° N. */
    private static String degrees(double from, double side) {
        double east = 1 / 79.08;
        double north = 1 / 111.13;
        return String.format(
                Locale.ROOT,
                "POLYGON ((%1$.8f %3$.8f, %2$.8f %3$.8f, %2$.8f %4$.8f, %1$.8f %4$.8f, %1$.8f %3$.8f))",
                82 + from * east,
                82 + (from + side) * east,
                44.80 + from * north,
                44.80 + (from + side) * north);
    }

    /** From 44.80° north on, so many degrees high. */
    private static String box(double west, double east, double height) {
        return String.format(
                Locale.ROOT,
                "POLYGON ((%1$s 44.80, %2$s 44.80, %2$s %3$.10f, %1$s %3$.10f, %1$s 44.80))",
                west,
                east,
                44.80 + height);
    }

    private static Cover cover(String wkt) {
        return Cover.of(List.of(read(wkt)), 1);
    }

    private static double squareMetres(String wkt) {
        return EllipsoidalMeasure.area(read(wkt)).squareMetres();
    }

    private static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
