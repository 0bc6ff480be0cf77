package org.ecozone.geo.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.ecozone.geo.Crs;
import org.ecozone.geo.Reprojection;
import org.ecozone.geo.Shapes;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

class PlaneAreaTest {

    private static final Crs CRS = new Crs(4536);
    private static final Envelope WINDOW = Shapes.box(-50, -50, 50, 50).getEnvelopeInternal();

    private final PlaneArea square = PlaneArea.of(Shapes.wkt("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"));

    @Test
    void tellsWhetherAPointIsDeeperThanSoManyMetres() {
        assertThat(square.isDeeper(50, 50, 49.9)).isTrue();
        assertThat(square.isDeeper(50, 50, 50)).isFalse();
        assertThat(square.isDeeper(20, 50, 19.9)).isTrue();
        assertThat(square.isDeeper(20, 50, 20.1)).isFalse();
        assertThat(square.isDeeper(-1, 50, 0)).isFalse();
    }

    @Test
    void aHoleIsOutside() {
        PlaneArea ring = PlaneArea.of(
                Shapes.wkt("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (40 40, 60 40, 60 60, 40 60, 40 40))"));
        assertThat(ring.isDeeper(50, 50, 0)).isFalse();
        assertThat(ring.isDeeper(20, 50, 19)).isTrue();
        assertThat(ring.isDeeper(30, 50, 11)).isFalse();
        assertThat(ring.depth(new Coordinate(30, 50))).isCloseTo(10, within(1e-9));
    }

    /** What is cut off by the window is no deeper than to where it is cut. */
    @Test
    void endsWithTheWindow() {
        PlaneArea wide =
                PlaneArea.within(Shapes.box(-500, -500, 500, 500), WINDOW, CRS).orElseThrow();
        Coordinate middle = Reprojection.toPlane(new Coordinate(82, 45), CRS);
        assertThat(wide.isDeeper(middle.x, middle.y, 3_900)).isTrue();
        assertThat(wide.isDeeper(middle.x, middle.y, 4_000)).isFalse();
    }

    @Test
    void whatLiesBesideTheWindowIsNotThere() {
        assertThat(PlaneArea.within(Shapes.box(60, 60, 70, 70), WINDOW, CRS)).isEqualTo(Optional.empty());
    }

    @Test
    void besideAreasAPointIsAsDeepAsItIsFarFromAllOfThem() {
        PlaneArea window = PlaneArea.of(Shapes.wkt("POLYGON ((-500 -500, 500 -500, 500 500, -500 500, -500 -500))"));
        PlaneArea corner = PlaneArea.of(Shapes.wkt("POLYGON ((300 0, 400 0, 300 100, 300 0))"));
        Beside beside = new Beside(List.of(square, corner), window);
        assertThat(beside.isDeeper(-30, 50, 29.9)).isTrue();
        assertThat(beside.isDeeper(-30, 50, 30.1)).isFalse();
        assertThat(beside.isDeeper(-30, -40, 49.9)).isTrue();
        assertThat(beside.isDeeper(-30, -40, 50.1)).isFalse();
        assertThat(beside.isDeeper(50, 50, 0)).isFalse();
        assertThat(beside.isDeeper(250, 50, 49.9)).isTrue();
        assertThat(beside.isDeeper(250, 50, 50.1)).isFalse();
        assertThat(beside.isDeeper(400, 100, 70.7)).isTrue();
        assertThat(beside.isDeeper(400, 100, 70.8)).isFalse();
    }

    @Test
    void aHoleOfAnAreaIsBesideIt() {
        PlaneArea ring = PlaneArea.of(
                Shapes.wkt("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), (40 40, 60 40, 60 60, 40 60, 40 40))"));
        Beside beside = new Beside(List.of(ring), PlaneArea.of(Shapes.wkt("POLYGON ((0 0, 99 0, 99 99, 0 0))")));
        assertThat(beside.isDeeper(50, 49, 0)).isTrue();
        assertThat(beside.isDeeper(50, 45, 5.1)).isFalse();
    }

    /** Beyond the window nothing is known. */
    @Test
    void besideEndsWithTheWindow() {
        PlaneArea window = PlaneArea.ofWindow(WINDOW, CRS).orElseThrow();
        Beside beside = new Beside(List.of(), window);
        Coordinate middle = Reprojection.toPlane(new Coordinate(82, 45), CRS);
        assertThat(beside.isDeeper(middle.x, middle.y, 3_900)).isTrue();
        assertThat(beside.isDeeper(middle.x, middle.y, 4_000)).isFalse();
        assertThat(PlaneArea.ofWindow(new Envelope(82, 82.1, 55.45, 55.55), CRS))
                .isEmpty();
    }

    /** Of 100 by 100 units a strip of 50 is left in the west, and 0.01, 0.8 m, between two boxes: too thin for a disc. */
    @Test
    void whatIsLeftOfAWindowIsInPartsThatHoldADisc() {
        var boxes = List.of(Shapes.box(0, -60, 20, 60), Shapes.box(20.01, -60, 60, 60));
        List<PlaneArea> left = PlaneArea.beside(boxes, WINDOW, CRS, 1);
        assertThat(left).hasSize(1);
        Coordinate inside = Reprojection.toPlane(new Coordinate(81.975, 45), CRS);
        assertThat(left.get(0).isDeeper(inside.x, inside.y, 1_900)).isTrue();
        assertThat(left.get(0).isDeeper(inside.x, inside.y, 2_000)).isFalse();
        assertThat(PlaneArea.beside(boxes, WINDOW, CRS, 0.3)).hasSize(2);
        assertThat(PlaneArea.beside(List.of(Shapes.box(-60, -60, 60, 60)), WINDOW, CRS, 0))
                .isEmpty();
    }

    @Test
    void discsAroundDeepPointsLieInTheAreaTheDeepestFirst() {
        var shape = Shapes.near("POLYGON ((0 0, 20 0, 20 2, 2 2, 2 30, 0 30, 0 0))");
        PlaneArea plane = PlaneArea.within(shape, WINDOW, CRS).orElseThrow();
        List<DeepPoint> points = DeepPoint.of(shape, CRS, 16);
        assertThat(points).hasSizeBetween(5, 16);
        double last = Double.POSITIVE_INFINITY;
        for (DeepPoint point : points) {
            assertThat(plane.isDeeper(point.x(), point.y(), point.depth() - 1e-6))
                    .isTrue();
            assertThat(point.depth()).isLessThanOrEqualTo(last);
            last = point.depth();
        }
    }
}
