package org.ecozone.cover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.RobustOverlay;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** Divisions by the ground measure against overlay, another algorithm. */
class DivisionProperties {

    private static final double TOLERANCE_SQUARE_METRES = 1e-3;

    @Property(tries = 500, seed = "20261123")
    void partsRestAndRepetitionAreThoseOfOverlay(@ForAll long seed) {
        var random = new Random(seed);
        Cover cover = Cover.of(triangles(random, 1 + random.nextInt(3)), 1);
        List<Geometry> grounds = triangles(random, 1 + random.nextInt(6));
        List<Zone> zones = new ArrayList<>();
        for (Geometry ground : grounds) {
            zones.add(new Zone("unit", "U" + zones.size(), "单元", "A", Map.of(), ground));
        }

        Division division = new Division.Zones(zones).divide(cover);

        double sum = 0;
        for (int i = 0; i < zones.size(); i++) {
            double common = area(RobustOverlay.intersection(cover.geometry(), grounds.get(i)));
            sum += common;
            assertThat(division.parts().get(i).area().squareMetres()).isCloseTo(common, near());
        }
        Geometry together = RobustOverlay.union(grounds);
        double once = area(RobustOverlay.intersection(cover.geometry(), together));
        assertThat(division.repeated().squareMetres()).isCloseTo(sum - once, near());
        assertThat(division.inNone().squareMetres())
                .isCloseTo(area(RobustOverlay.difference(cover.geometry(), together)), near());
    }

    private static Offset<Double> near() {
        return within(TOLERANCE_SQUARE_METRES);
    }

    private static double area(Geometry geometry) {
        return EllipsoidalMeasure.area(Polygons.ofDimension(geometry, 2)).squareMetres();
    }

    /** Within a square of a kilometre, about. */
    private static List<Geometry> triangles(Random random, int count) {
        List<Geometry> triangles = new ArrayList<>();
        while (triangles.size() < count) {
            Coordinate first = corner(random);
            Geometry triangle = new GeometryFactory()
                    .createPolygon(new Coordinate[] {first, corner(random), corner(random), first});
            if (triangle.isValid()) {
                triangles.add(triangle);
            }
        }
        return triangles;
    }

    private static Coordinate corner(Random random) {
        return new Coordinate(82 + random.nextDouble() / 100, 44.8 + random.nextDouble() / 100);
    }
}
