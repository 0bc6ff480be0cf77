package org.ecozone.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.ecozone.geo.Area;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ApartTest {

    private static final String KEPT = "((82.0 44.8, 82.1 44.8, 82.1 44.9, 82.0 44.9, 82.0 44.8))";
    private static final String KEPT_TURNED = "((82.1 44.9, 82.1 44.8, 82.0 44.8, 82.0 44.9, 82.1 44.9))";
    private static final String BEFORE = "((82.2 44.8, 82.3 44.8, 82.3 44.9, 82.2 44.9, 82.2 44.8))";
    private static final String AFTER = "((82.25 44.8, 82.3 44.8, 82.3 44.9, 82.25 44.9, 82.25 44.8))";
    private static final String LOST = "POLYGON ((82.2 44.8, 82.25 44.8, 82.25 44.9, 82.2 44.9, 82.2 44.8))";

    @Test
    void polygonsOfBothAreLeftOutWhereverTheyBeginAndWhicheverWayTheyRun() {
        Apart apart = Apart.of(
                read("MULTIPOLYGON (" + KEPT + ", " + BEFORE + ")"),
                read("MULTIPOLYGON (" + AFTER + ", " + KEPT_TURNED + ")"));

        assertThat(apart.first().equalsExact(read("MULTIPOLYGON (" + BEFORE + ")")))
                .isTrue();
        assertThat(apart.second().equalsExact(read("MULTIPOLYGON (" + AFTER + ")")))
                .isTrue();
    }

    @Test
    void aVertexMoreIsAnotherPolygon() {
        Geometry first = read("POLYGON " + KEPT);
        Geometry second = read("POLYGON ((82.0 44.8, 82.05 44.8, 82.1 44.8, 82.1 44.9, 82.0 44.9, 82.0 44.8))");

        assertThat(Apart.of(first, second)).isEqualTo(new Apart(first, second));
    }

    @Test
    void aDifferenceIsTheSameWithoutThem() {
        Cover before = cover("MULTIPOLYGON (" + KEPT + ", " + BEFORE + ")");
        Cover after = cover("MULTIPOLYGON (" + KEPT_TURNED + ", " + AFTER + ")");

        assertThat(before.without(after)
                        .geometry()
                        .norm()
                        .equalsExact(read(LOST).norm()))
                .isTrue();
        assertThat(after.without(before).isEmpty()).isTrue();
        assertThat(before.without(before).area()).isEqualTo(Area.ZERO);
    }

    /** The polygon that both have fills the hole of one that only the first has: it stays a hole. */
    @Test
    void aPolygonInAHoleOfAnotherIsNoPartOfIt() {
        String ring =
                "((82.0 44.0, 82.4 44.0, 82.4 44.4, 82.0 44.4, 82.0 44.0), (82.1 44.1, 82.1 44.2, 82.2 44.2, 82.2 44.1, 82.1 44.1))";
        String core = "((82.12 44.12, 82.18 44.12, 82.18 44.18, 82.12 44.18, 82.12 44.12))";

        Cover rest = cover("MULTIPOLYGON (" + ring + ", " + core + ")").without(cover("POLYGON " + core));

        assertThat(rest.geometry().norm().equalsExact(read("POLYGON " + ring).norm()))
                .isTrue();
    }

    private static Cover cover(String wkt) {
        return Cover.of(List.of(read(wkt)), 1);
    }

    private static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
