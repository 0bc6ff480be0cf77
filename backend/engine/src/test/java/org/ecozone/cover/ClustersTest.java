package org.ecozone.cover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class ClustersTest {

    private static final Geometry A = box(0, 1);
    private static final Geometry B = box(1, 2);
    private static final Geometry C = box(1.5, 3);
    private static final Geometry APART = box(3.5, 4);
    private static final Geometry CORNER = read("POLYGON ((4 1, 5 1, 5 2, 4 2, 4 1))");

    @Test
    void whatTouchesOrOverlapsIsOneClusterThroughAnyNumberOfMembers() {
        assertThat(Clusters.of(List.of(C, APART, A, B, CORNER)))
                .isEqualTo(List.of(List.of(C, A, B), List.of(APART, CORNER)));
    }

    @Test
    void envelopesThatMeetAreEnough() {
        Geometry around = read("POLYGON ((0 0, 9 0, 9 9, 8 9, 8 1, 0 1, 0 0))");
        Geometry within = read("POLYGON ((2 5, 3 5, 3 6, 2 6, 2 5))");

        assertThat(Clusters.of(List.of(around, within))).hasSize(1);
        same(Clusters.union(List.of(around, within)), around.getFactory().buildGeometry(List.of(around, within)));
    }

    @Test
    void anOverlapIsCountedOnceAndOtherClustersStayAsTheyAre() {
        Geometry many = read("MULTIPOLYGON (((20 0, 21 0, 21 1, 20 1, 20 0)), ((30 0, 31 0, 31 1, 30 1, 30 0)))");

        Geometry union = Clusters.union(List.of(A, B, C, many));

        assertThat(union.getNumGeometries()).isEqualTo(3);
        assertThat(union.getGeometryN(0).equalsTopo(box(0, 3))).isTrue();
        same(union.getGeometryN(1), many.getGeometryN(0));
        same(union.getGeometryN(2), many.getGeometryN(1));
        assertThat(union.getArea()).isEqualTo(5);
    }

    @Test
    void whatIsOnePolygonIsAPolygonAndNothingIsEmpty() {
        same(Clusters.union(List.of(A)), A);
        same(Clusters.union(List.of()), read("MULTIPOLYGON EMPTY"));
        same(Clusters.union(List.of(read("POLYGON EMPTY"), A)), A);
    }

    private static void same(Geometry one, Geometry other) {
        assertThat(one.norm().equalsExact(other.norm())).isTrue();
    }

    private static Geometry box(double west, double east) {
        return read("POLYGON ((%1$s 0, %2$s 0, %2$s 1, %1$s 1, %1$s 0))".formatted(west, east));
    }

    private static Geometry read(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException e) {
            throw new IllegalArgumentException(wkt, e);
        }
    }
}
