package org.ecozone.geo.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.geo.Shapes.box;
import static org.ecozone.geo.Shapes.wkt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Length;
import org.ecozone.geo.OverlayFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class PiecesTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @ParameterizedTest
    @ValueSource(doubles = {0, 1})
    void g13ASiteThatTouchesAZoneIsNotInsideIt(double accuracy) {
        String[] shapes =
                read("g13-touching-site-called-inside-at-accuracy-0.wkt").split("\n");
        Site site = Site.of(wkt(shapes[0]));
        Overlap overlap = OverlapIndex.of(List.of(wkt(shapes[1])))
                .overlaps(site, new Length(accuracy))
                .get(0);
        assertThat(overlap.overlapClass()).isEqualTo(OverlapClass.TOUCH);
        assertThat(overlap.extent()).isEqualTo(Area.ZERO);
    }

    /** A comb has teeth on the other side of a box: what is within the box are strips that are one polygon only outside. */
    @Test
    void whatIsNearABoxIsValidAndTheSameWithinIt() {
        Random random = new Random(7);
        Geometry comb = comb(60);
        RingRuns runs = RingRuns.of(comb);
        for (int i = 0; i < 2_000; i++) {
            Envelope box =
                    new Envelope(new Coordinate(82 + 0.07 * random.nextDouble(), 45 + 0.02 * random.nextDouble()));
            box.expandBy(0.02 * random.nextDouble(), 0.01 * random.nextDouble());
            Geometry near = runs.near(box);
            assertThat(near.isValid()).isTrue();
            Geometry within = FACTORY.toGeometry(box);
            Geometry expected = OverlayNGRobust.overlay(comb, within, OverlayNG.INTERSECTION);
            Geometry found = OverlayNGRobust.overlay(near, within, OverlayNG.INTERSECTION);
            assertThat(found.getArea()).isCloseTo(expected.getArea(), within(1e-15));
        }
    }

    private static Geometry comb(int teeth) {
        Coordinate[] points = new Coordinate[4 * teeth + 3];
        for (int i = 0; i < teeth; i++) {
            double x = 82 + i * 1e-3;
            points[4 * i] = new Coordinate(x, 45.001);
            points[4 * i + 1] = new Coordinate(x, 45.02);
            points[4 * i + 2] = new Coordinate(x + 5e-4, 45.02);
            points[4 * i + 3] = new Coordinate(x + 5e-4, 45.001);
        }
        points[4 * teeth] = new Coordinate(82 + teeth * 1e-3, 45);
        points[4 * teeth + 1] = new Coordinate(82, 45);
        points[4 * teeth + 2] = points[0].copy();
        return FACTORY.createPolygon(points);
    }

    /** Overlay takes all parts at once; here only those that a ground comes near are cut by it. */
    @Test
    void whatIsLeftOfManyPartsIsTheSameAsOfAllAtOnce() {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            Geometry parts = parts(Pieces.MANY_PARTS + random.nextInt(60), random);
            Geometry ground = FACTORY.createPoint(new Coordinate(82 + 0.1 * random.nextDouble(), 45.05))
                    .buffer(0.06 * random.nextDouble() + 1e-4, 3);
            Geometry expected = OverlayNGRobust.overlay(parts, ground, OverlayNG.DIFFERENCE);
            Geometry left = Pieces.without(parts, Ground.of(ground));
            assertThat(left.isValid()).isTrue();
            assertThat(left.isEmpty()).isEqualTo(expected.isEmpty());
            assertThat(left.isEmpty() || left.norm().equalsExact(expected.norm()))
                    .isTrue();
        }
    }

    /** Squares of a grid, some of them left out. */
    private static Geometry parts(int count, Random random) {
        return FACTORY.createMultiPolygon(IntStream.range(0, count)
                .mapToObj(i -> {
                    double x = 82 + i % 10 * 0.01 + 0.002 * random.nextDouble();
                    double y = 45 + Math.floorDiv(i, 10) * 0.01 + 0.002 * random.nextDouble();
                    return (Polygon) box(x, y, x + 0.006, y + 0.006);
                })
                .toArray(Polygon[]::new));
    }

    @Test
    void aPieceHasTheAreaThatIsExpectedOrThereIsNone() {
        Site site = Site.of(box(0, 0, 2, 2));
        Ground ground = Ground.of(box(1, 1, 3, 3));
        double area = EllipsoidalMeasure.area(box(1, 1, 2, 2)).squareMetres();
        assertThat(Pieces.common(site, ground, new Pieces.Expected(area, 0, 400))
                        .equalsTopo(box(1, 1, 2, 2)))
                .isTrue();
        long before = Recourse.PIECE_REDONE.times();
        assertThatThrownBy(() -> Pieces.common(site, ground, new Pieces.Expected(area + 0.1, 0, 400)))
                .isInstanceOf(OverlayFailedException.class);
        assertThat(Recourse.PIECE_REDONE.times()).isGreaterThan(before);
    }

    @Test
    void partAndRestSumToTheSite() {
        Site site = Site.of(box(0, 0, 2, 2));
        Geometry rest = Pieces.without(site.geometry(), Ground.of(box(1, 1, 3, 3)));
        double whole = EllipsoidalMeasure.area(box(0, 0, 2, 2)).squareMetres();
        double part = EllipsoidalMeasure.area(box(1, 1, 2, 2)).squareMetres();
        assertThat(EllipsoidalMeasure.area(rest).squareMetres()).isCloseTo(whole - part, within(1e-6));
    }

    private static String read(String name) {
        try (var file = PiecesTest.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
