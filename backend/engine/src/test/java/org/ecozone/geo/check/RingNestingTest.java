package org.ecozone.geo.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.LinearRing;
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
