package org.ecozone.geo.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.geo.Shapes.box;
import static org.ecozone.geo.Shapes.near;
import static org.ecozone.geo.Shapes.wkt;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.overlap.OverlapIndex;
import org.ecozone.geo.overlap.Site;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

class NearestSearchTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    @Test
    void onAHighMapTheNearestIsTheNearestOnTheGround() {
        Geometry site = wkt("POINT (85 35)");
        Geometry north = wkt("POLYGON ((84 37.7, 86 37.7, 86 50, 84 50, 84 37.7))");
        Geometry south = wkt("POLYGON ((84 20, 86 20, 86 32.28, 84 32.28, 84 20))");
        Nearest nearest =
                OverlapIndex.of(List.of(south, north)).nearest(Site.of(site)).orElseThrow();
        assertThat(nearest.index()).isEqualTo(1);
        assertThat(nearest.bearing().distance().metres()).isCloseTo(299_620, within(60.0));
        assertThat(nearest.bearing().degrees() % 360).isCloseTo(0, within(1e-6));
    }

    @Test
    void onAHighMapTheNearestEndOfATallZoneIsFound() {
        Geometry site = wkt("LINESTRING (85 30, 85 50)");
        Geometry zone = wkt("POLYGON ((88.2 50, 87.2 30, 99 30, 99 50, 88.2 50))");
        Nearest nearest = OverlapIndex.of(List.of(zone)).nearest(Site.of(site)).orElseThrow();
        assertThat(nearest.bearing().distance().metres())
                .isCloseTo(brute(site, zone), within(100.0))
                .isLessThan(EllipsoidalMeasure.bearing(new Coordinate(85, 30), new Coordinate(87.2, 30))
                                .distance()
                                .metres()
                        + 1);
    }

    @Test
    void distancesAreTheLeastOnTheEllipsoid() {
        Random random = new Random(20261123);
        for (int i = 0; i < 60; i++) {
            List<Geometry> zones = new ArrayList<>();
            for (int k = 0; k < 12; k++) {
                zones.add(triangle(random, 1.5));
            }
            Geometry site = triangle(random, 0.3);
            List<Double> distances =
                    zones.stream().map(zone -> brute(site, zone)).toList();
            double least = distances.stream().min(Double::compare).orElseThrow();
            Nearest found = OverlapIndex.of(zones).nearest(Site.of(site)).orElseThrow();
            double limit = Math.pow(least * Math.tan(Math.toRadians(52)) / 6_371_000, 2) / 6;
            double metres = found.bearing().distance().metres();
            assertThat(metres).isLessThanOrEqualTo(least * (1 + limit) + 0.02);
            assertThat(distances.get(found.index())).isCloseTo(metres, within(1_000.0));
        }
    }

    @Test
    void ofZonesThatShareTheNearestBorderTheFirstIsNamed() {
        Geometry west = box(0, 0, 10, 10);
        Geometry east = box(10, 0, 20, 10);
        Site site = Site.of(near("POINT (10 15)"));
        assertThat(OverlapIndex.of(List.of(west, east))
                        .nearest(site)
                        .orElseThrow()
                        .index())
                .isZero();
        assertThat(OverlapIndex.of(List.of(east, west))
                        .nearest(site)
                        .orElseThrow()
                        .index())
                .isZero();
    }

    @Test
    void aMapWithoutZonesHasNoNearest() {
        assertThat(OverlapIndex.of(List.of()).nearest(Site.of(near("POINT (0 0)"))))
                .isEmpty();
    }

    /** The least geodesic between points of the two borders, at most 2 km apart on each. */
    private static double brute(Geometry a, Geometry b) {
        Coordinate[] as = Densifier.densify(a, 0.02).getCoordinates();
        Coordinate[] bs = Densifier.densify(b, 0.02).getCoordinates();
        double least = Double.POSITIVE_INFINITY;
        for (Coordinate from : as) {
            for (Coordinate to : bs) {
                if (Math.abs(from.y - to.y) * 110_000 < least) {
                    least = Math.min(
                            least,
                            EllipsoidalMeasure.bearing(from, to).distance().metres());
                }
            }
        }
        return least;
    }

    private static Geometry triangle(Random random, double size) {
        double x = 80 + 12 * random.nextDouble();
        double y = 38 + 12 * random.nextDouble();
        Coordinate[] corners = new Coordinate[4];
        for (int i = 0; i < 3; i++) {
            corners[i] = new Coordinate(x + size * random.nextDouble(), y + size * random.nextDouble());
        }
        corners[3] = corners[0];
        return FACTORY.createPolygon(corners);
    }
}
