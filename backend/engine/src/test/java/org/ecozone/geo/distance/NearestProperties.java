package org.ecozone.geo.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.OverlapIndex;
import org.ecozone.geo.overlap.Site;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The search against all pairs of edges, each minimised by geodesics alone: no plane, no space, no index. */
class NearestProperties {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /** Size of the map in degrees, and its latitude. */
    @ParameterizedTest
    @CsvSource({"0.01, 45", "0.3, 45", "3, 45", "3, 70", "3, -45", "0.3, 0"})
    void theNearestIsTheLeastOfAllPairsOfEdges(double size, double latitude) {
        Random random = new Random(Double.hashCode(size) + 31L * Double.hashCode(latitude));
        for (int round = 0; round < 12; round++) {
            List<Geometry> zones = new ArrayList<>();
            for (int k = 0; k < 8; k++) {
                zones.add(shape(random, size, latitude, size / 6, 3 + random.nextInt(2)));
            }
            Geometry site = site(random, size, latitude, round);
            double[] exact =
                    zones.stream().mapToDouble(zone -> brute(site, zone)).toArray();
            int expected = IntStream.range(0, exact.length)
                    .reduce((i, j) -> exact[j] < exact[i] ? j : i)
                    .orElseThrow();
            double tolerance = 1e-5;
            OverlapIndex index = OverlapIndex.of(zones);
            Nearest found = index.nearest(Site.of(site)).orElseThrow();
            assertThat(exact[found.index()]).isCloseTo(exact[expected], within(tolerance));
            assertThat(found.bearing().distance().metres()).isCloseTo(exact[expected], within(tolerance));
            double most = exact[expected] * 2 + 1;
            List<Near> near = index.near(Site.of(site), new Length(most), i -> i != 3);
            assertThat(near.stream().map(Near::index).sorted().toList())
                    .isEqualTo(IntStream.range(0, exact.length)
                            .filter(i -> i != 3 && exact[i] <= most)
                            .boxed()
                            .toList());
            assertThat(near)
                    .allSatisfy(one ->
                            assertThat(one.distance().metres()).isCloseTo(exact[one.index()], within(tolerance)));
            assertThat(near).isSortedAccordingTo((a, b) -> a.distance().compareTo(b.distance()));
        }
    }

    private static Geometry site(Random random, double size, double latitude, int round) {
        Geometry shape = shape(random, size, latitude, size / 20, 3);
        return switch (round % 3) {
            case 0 -> shape;
            case 1 -> FACTORY.createPoint(shape.getCoordinate());
            default ->
                FACTORY.createLineString(new Coordinate[] {shape.getCoordinates()[0], shape.getCoordinates()[1]});
        };
    }

    private static Geometry shape(Random random, double size, double latitude, double reach, int corners) {
        double lon = 82 + size * random.nextDouble();
        double lat = latitude + size * random.nextDouble();
        Coordinate[] ring = new Coordinate[corners + 1];
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * i / corners;
            double out = reach * (0.2 + 0.8 * random.nextDouble());
            ring[i] = new Coordinate(lon + out * Math.cos(angle), lat + out * Math.sin(angle));
        }
        ring[corners] = ring[0];
        return FACTORY.createPolygon(ring);
    }

    private static double brute(Geometry a, Geometry b) {
        Coordinate[] as = a.getCoordinates();
        Coordinate[] bs = b.getCoordinates();
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < Math.max(1, as.length - 1); i++) {
            for (int j = 0; j < bs.length - 1; j++) {
                least = Math.min(least, ofEdges(as[i], as[Math.min(i + 1, as.length - 1)], bs[j], bs[j + 1]));
            }
        }
        return least;
    }

    private static double ofEdges(Coordinate a, Coordinate b, Coordinate p, Coordinate q) {
        return least(s -> least(t -> EllipsoidalMeasure.bearing(between(a, b, s), between(p, q, t))
                .distance()
                .metres()));
    }

    private static Coordinate between(Coordinate a, Coordinate b, double share) {
        return new Coordinate(a.x + share * (b.x - a.x), a.y + share * (b.y - a.y));
    }

    /** Least value on [0, 1] of a function with one minimum, ends included. */
    private static double least(DoubleUnaryOperator of) {
        double low = 0;
        double high = 1;
        double x1 = 1 - GOLDEN;
        double x2 = GOLDEN;
        double f1 = of.applyAsDouble(x1);
        double f2 = of.applyAsDouble(x2);
        for (int i = 0; i < 50; i++) {
            if (f1 < f2) {
                high = x2;
                x2 = x1;
                f2 = f1;
                x1 = high - GOLDEN * (high - low);
                f1 = of.applyAsDouble(x1);
            } else {
                low = x1;
                x1 = x2;
                f1 = f2;
                x2 = low + GOLDEN * (high - low);
                f2 = of.applyAsDouble(x2);
            }
        }
        return Math.min(Math.min(f1, f2), Math.min(of.applyAsDouble(0), of.applyAsDouble(1)));
    }
}
