package org.ecozone.geo.widening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/** A line of few vertices can have any number of crossings: they are counted before anything is made of them. */
class ForeseenNodesTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private static LineString scribble(int vertices) {
        var random = new Random(vertices);
        return FACTORY.createLineString(IntStream.range(0, vertices)
                .mapToObj(i -> new Coordinate(4_000 * random.nextDouble(), 4_000 * random.nextDouble()))
                .toArray(Coordinate[]::new));
    }

    private static LineString zigzag(int vertices) {
        return FACTORY.createLineString(IntStream.range(0, vertices)
                .mapToObj(i -> new Coordinate(1_000.0 * i / vertices, i % 2 == 0 ? 0 : 1_000))
                .toArray(Coordinate[]::new));
    }

    /** Half of them across the other half. */
    private static Geometry roads(int count) {
        return FACTORY.createMultiLineString(IntStream.range(0, count)
                .mapToObj(i -> {
                    double at = 10_000.0 * Math.floorDiv(i, 2) / count;
                    Coordinate from = i % 2 == 0 ? new Coordinate(at, 0) : new Coordinate(0, at);
                    Coordinate to = i % 2 == 0 ? new Coordinate(at + 90, 5_000) : new Coordinate(5_000, at + 70);
                    return FACTORY.createLineString(new Coordinate[] {from, to});
                })
                .toArray(LineString[]::new));
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 4_000, 20_000})
    void smallPreviewThatTakesTheServerAScribbleIsRefusedBeforeItIsWidened(int vertices) {
        assertThatExceptionOfType(WideningRefusedException.class)
                .isThrownBy(() -> ForeseenNodes.check(scribble(vertices), 0.005))
                .satisfies(refused -> assertThat(refused.nodes())
                        .isGreaterThan(ForeseenNodes.MOST)
                        .isLessThan(3L * ForeseenNodes.MOST));
    }

    @Test
    void smallPreviewThatTakesTheServerAZigzagIsRefusedForItsRoundJoins() {
        // Each turn back is half a circle: 64 segments, and two sides of the segment before it.
        assertThatExceptionOfType(WideningRefusedException.class)
                .isThrownBy(() -> ForeseenNodes.check(zigzag(19_000), 0.005))
                .satisfies(refused -> assertThat(refused.nodes()).isBetween(19_000L * 64, 19_000L * 67));
    }

    @ParameterizedTest
    @CsvSource({"60, 10", "300, 10", "300, 0.005"})
    void ordinaryRoadNetworksPass(int count, double metres) {
        assertThatCode(() -> ForeseenNodes.check(roads(count), metres)).doesNotThrowAnyException();
    }

    @Test
    void ofBordersCloserThanTheWidthFewStay() {
        assertThatCode(() -> ForeseenNodes.check(scribble(1_000), 10)).doesNotThrowAnyException();
    }
}
