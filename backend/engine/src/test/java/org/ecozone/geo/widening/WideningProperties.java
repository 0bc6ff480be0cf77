package org.ecozone.geo.widening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** Lines of every shape, in a plane, widened; held against {@link Capsules}. */
class WideningProperties {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private enum Shape {
        RING,
        STAR,
        EIGHT,
        SPIRAL,
        CLOVER,
        SCRIBBLE,
        CLOSED_SCRIBBLE,
        LOLLIPOP,
        TWICE_ROUND
    }

    /** Of the area: arcs are drawn by 32 chords to a quarter, and bends shallower than a hundredth of the width are left out. */
    private static final double SAME = 2e-3;

    @Property(tries = 1_500)
    void aLineIsWidenedToTheUnionOfItsCapsules(
            @ForAll Shape shape,
            @ForAll @IntRange(min = 3, max = 60) int vertices,
            @ForAll @DoubleRange(min = -2.5, max = 1.5) double width,
            @ForAll @DoubleRange(min = 0.7, max = 3.3) double size,
            @ForAll long seed) {
        double radius = Math.pow(10, size);
        agrees(line(shape, vertices, radius, new Random(seed)), radius * Math.pow(10, width));
    }

    @Property(tries = 300)
    void severalLinesAreWidenedToTheUnionOfTheirCapsules(
            @ForAll Shape one,
            @ForAll Shape other,
            @ForAll @IntRange(min = 3, max = 30) int vertices,
            @ForAll @DoubleRange(min = -2, max = 1) double width,
            @ForAll long seed) {
        Random random = new Random(seed);
        LineString second = line(other, vertices, 100 * (0.1 + random.nextDouble()), random);
        Geometry both = FACTORY.createMultiLineString(new LineString[] {line(one, vertices, 100, random), second});
        agrees(both, 100 * Math.pow(10, width));
    }

    private static void agrees(Geometry drawn, double metres) {
        Geometry widened = Widening.inPlane(drawn, metres);
        double expected = Capsules.union(drawn, metres).getArea();
        assertThat(widened.getArea() / expected).isBetween(1 - SAME, 1 + SAME);
        assertThat(widened.isValid()).isTrue();
        assertThat(widened.covers(drawn)).isTrue();
    }

    private static LineString line(Shape shape, int vertices, double radius, Random random) {
        List<Coordinate> points = new ArrayList<>();
        double turn = random.nextDouble();
        for (int i = 0; i < vertices; i++) {
            double share = (double) i / vertices;
            double angle = 2 * Math.PI * (share + turn);
            points.add(
                    switch (shape) {
                        case RING -> at(angle, radius);
                        case STAR -> at(angle, i % 2 == 0 ? radius : radius * (0.1 + 0.5 * turn));
                        case EIGHT -> new Coordinate(radius * Math.sin(angle), radius / 2 * Math.sin(2 * angle));
                        case SPIRAL -> at(3 * angle, radius * share);
                        case CLOVER -> at(angle, radius * Math.cos(3 * angle));
                        case SCRIBBLE, CLOSED_SCRIBBLE ->
                            new Coordinate(radius * random.nextDouble(), radius * random.nextDouble());
                        case LOLLIPOP -> i == 0 ? at(angle, 2 * radius) : at(angle, radius);
                        case TWICE_ROUND -> at(2 * angle, radius);
                    });
        }
        if (shape == Shape.RING || shape == Shape.STAR || shape == Shape.EIGHT || shape == Shape.CLOSED_SCRIBBLE) {
            points.add(points.get(0).copy());
        } else if (shape == Shape.LOLLIPOP) {
            points.add(points.get(1).copy());
        }
        if (random.nextBoolean()) {
            Collections.reverse(points);
        }
        return FACTORY.createLineString(points.toArray(Coordinate[]::new));
    }

    private static Coordinate at(double angle, double radius) {
        return new Coordinate(radius * Math.cos(angle), radius * Math.sin(angle));
    }
}
