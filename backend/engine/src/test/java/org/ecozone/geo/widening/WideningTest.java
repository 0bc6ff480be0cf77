package org.ecozone.geo.widening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ecozone.geo.EllipsoidalMeasure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.buffer.BufferOp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Areas of single lines are those of their capsules united in the plane of zone 27, arcs drawn by 128 chords to a quarter. */
class WideningTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** So much arcs of 32 chords are short, and a little. */
    private static final double CHORDS = 5e-4;

    @ParameterizedTest
    @CsvSource({
        "g01-closed-loop-widened, 399994, 300",
        "g02-village-ring-road-widened, 1318472, 500",
        "g04-figure-of-eight-closed-widened, 1093409, 500"
    })
    void aClosedLineKeepsItsMiddle(String name, double squareMetres, double metres) {
        Geometry drawn = line(read(name));
        Geometry area = Widening.widen(drawn, metres);
        assertThat(EllipsoidalMeasure.area(area).squareMetres()).isCloseTo(squareMetres, within(CHORDS * squareMetres));
        assertThat(area.covers(drawn)).isTrue();
        assertThat(area.covers(drawn.getEnvelope().getCentroid())).isTrue();
    }

    @Test
    @Timeout(60)
    void g10AScribbleOf1500VerticesIsWidened() {
        Geometry drawn = line(read("g10-self-crossing-line-1500-vertices-widened"));
        Geometry area = Widening.widen(drawn, 6);
        // The ground that 1,500 points at random leave uncovered in the box around them, counted by the distance to the
        // line.
        assertThat(area.getArea() / expectedShare(drawn, 6)).isBetween(0.98, 1.02);
    }

    /** Area in square degrees by a count of 20,000 places in the box around. */
    private static double expectedShare(Geometry drawn, double metres) {
        var random = new Random(1);
        var box = drawn.getEnvelopeInternal();
        double east = 111_320 * Math.cos(Math.toRadians(box.centre().y));
        Coordinate[] points = drawn.getCoordinates();
        double margin = 2 * metres / 79_000;
        box.expandBy(margin);
        int inside = 0;
        int places = 20_000;
        for (int i = 0; i < places; i++) {
            double x = box.getMinX() + box.getWidth() * random.nextDouble();
            double y = box.getMinY() + box.getHeight() * random.nextDouble();
            inside += isNear(points, x, y, east, metres) ? 1 : 0;
        }
        return box.getArea() * inside / places;
    }

    private static boolean isNear(Coordinate[] points, double x, double y, double east, double metres) {
        for (int i = 1; i < points.length; i++) {
            double ax = (points[i - 1].x - x) * east;
            double ay = (points[i - 1].y - y) * 111_130;
            double dx = (points[i].x - points[i - 1].x) * east;
            double dy = (points[i].y - points[i - 1].y) * 111_130;
            double at = Math.max(0, Math.min(1, -(ax * dx + ay * dy) / (dx * dx + dy * dy)));
            if (Math.hypot(ax + at * dx, ay + at * dy) <= metres) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @ValueSource(doubles = {3, 30, 500})
    void aTrackOf20000VerticesTakesSeconds(double metres) {
        Geometry track = track(20_000);
        long start = System.nanoTime();
        Geometry area = Widening.widen(track, metres);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(area.getNumPoints()).isGreaterThan(100);
    }

    private static Geometry track(int vertices) {
        var random = new Random(5);
        Coordinate[] points = new Coordinate[vertices];
        double heading = 0;
        double x = 82;
        double y = 44.8;
        for (int i = 0; i < vertices; i++) {
            points[i] = new Coordinate(x, y);
            heading = 0.995 * heading + 0.15 * random.nextGaussian();
            x += 4e-5 * Math.cos(heading);
            y += 3e-5 * Math.sin(heading);
        }
        return line(points);
    }

    @Test
    void ordinaryLinesAreWidenedAsJtsDoes() {
        Geometry plane = line(new Coordinate(0, 0), new Coordinate(100, 0), new Coordinate(150, 80));
        assertThat(Widening.inPlane(plane, 12).equalsExact(BufferOp.bufferOp(plane, 12, 32)))
                .isTrue();
    }

    @Test
    void anAreaThatLacksTheLineOrItsMiddleIsNotWhole() {
        Geometry ring = FACTORY.createPoint(new Coordinate(0, 0)).buffer(100, 8).getBoundary();
        Geometry closed = line(ring.getCoordinates());
        assertThat(Wholeness.holds(BufferOp.bufferOp(closed, 500, 32), closed, 500))
                .isFalse();
        assertThat(Wholeness.holds(Capsules.union(closed, 500), closed, 500)).isTrue();
        assertThat(Wholeness.holds(Capsules.union(closed, 400), closed, 500)).isFalse();
        Geometry elsewhere = line(new Coordinate(5_000, 0), new Coordinate(5_001, 0));
        assertThat(Wholeness.holds(Capsules.union(closed, 500), elsewhere, 500)).isFalse();
    }

    private static Geometry line(Coordinate... points) {
        return FACTORY.createLineString(points);
    }

    private static Coordinate[] read(String name) {
        try (var file = WideningTest.class.getResourceAsStream(name + ".geojson")) {
            JsonNode line = JsonMapper.shared().readTree(file).path("geometry").path("coordinates");
            List<Coordinate> points = new ArrayList<>();
            line.forEach(point -> points.add(
                    new Coordinate(point.get(0).doubleValue(), point.get(1).doubleValue())));
            return points.toArray(Coordinate[]::new);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
