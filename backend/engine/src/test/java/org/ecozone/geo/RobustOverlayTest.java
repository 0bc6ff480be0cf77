package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class RobustOverlayTest {

    private static final String LEFT = "POLYGON ((0 0, 1 0, 1 1, 0 1, 0 0))";

    @Test
    void dissolvesPolygonsThatShareBordersVertexByVertex() {
        assertThat(RobustOverlay.dissolved(read(LEFT, "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0))")))
                .hasValueSatisfying(union -> assertThat(union.equalsTopo(read("POLYGON ((0 0, 2 0, 2 1, 0 1, 0 0))")))
                        .isTrue());
    }

    @Test
    void keepsPolygonsThatLieApart() {
        assertThat(RobustOverlay.dissolved(read(LEFT, "POLYGON ((3 0, 4 0, 4 1, 3 1, 3 0))")))
                .hasValueSatisfying(union -> assertThat(union.getArea()).isEqualTo(2));
    }

    @Test
    void fillsAHoleThatAnotherOneLiesIn() {
        String ring = "POLYGON ((0 0, 9 0, 9 9, 0 9, 0 0), (3 3, 6 3, 6 6, 3 6, 3 3))";
        assertThat(RobustOverlay.dissolved(read(ring, "POLYGON ((3 3, 6 3, 6 6, 3 6, 3 3))")))
                .hasValueSatisfying(union -> assertThat(union.getArea()).isEqualTo(81));
    }

    @Test
    void refusesPolygonsThatOverlap() {
        assertThat(RobustOverlay.dissolved(read(LEFT, "POLYGON ((0.5 0.5, 2 0.5, 2 2, 0.5 2, 0.5 0.5))")))
                .isEmpty();
    }

    @Test
    void refusesAPolygonInsideAnother() {
        assertThat(RobustOverlay.dissolved(read(LEFT, "POLYGON ((0.2 0.2, 0.4 0.2, 0.4 0.4, 0.2 0.4, 0.2 0.2))")))
                .isEmpty();
    }

    @Test
    void refusesTheSamePolygonTwiceOrThrice() {
        assertThat(RobustOverlay.dissolved(read(LEFT, LEFT))).isEmpty();
        assertThat(RobustOverlay.dissolved(read(LEFT, LEFT, LEFT))).isEmpty();
    }

    @Test
    void refusesABorderWithOtherVertices() {
        assertThat(RobustOverlay.dissolved(read(LEFT, "POLYGON ((1 0, 2 0, 2 1, 1 1, 1 0.5, 1 0))")))
                .isEmpty();
    }

    private static List<Geometry> read(String... wkts) {
        return Arrays.stream(wkts).map(RobustOverlayTest::read).toList();
    }

    private static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
