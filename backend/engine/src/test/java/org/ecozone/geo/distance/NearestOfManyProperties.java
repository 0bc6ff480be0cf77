package org.ecozone.geo.distance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ecozone.geo.Length;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The search over lists in one tree against every polygon asked by itself, to the last bit. Zones of a list share borders, so
 * that several are equally near. Another seed: {@code -Decozone.seed=…}.
 */
class NearestOfManyProperties {

    private static final long SEED = Long.getLong("ecozone.seed", 20_261_129);
    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double CELL = 1 / 64.0;

    @ParameterizedTest
    @ValueSource(ints = {1, 6, 20})
    void theFirstOfTheNearestIsFoundAndAllThatAreWithin(int side) {
        var random = new Random(SEED + side);
        List<List<Geometry>> lists = List.of(tiling(random, side), tiling(random, side), tiling(random, 2));
        EnvelopeTree tree = EnvelopeTree.of(lists.stream()
                .map(list -> list.stream().map(Geometry::getEnvelopeInternal).toList())
                .toList());
        for (int list = 0; list < lists.size(); list++) {
            List<Geometry> zones = lists.get(list);
            var search = new NearestSearch(zones.stream().map(Edges::new).toList(), tree.part(list));
            List<NearestSearch> alone = alone(zones, tree.extent());
            for (int i = 0; i < 40; i++) {
                compare(search, alone, new Edges(site(random, side, i)), random);
            }
        }
    }

    /** Each with a corner of the extent, so that it is placed in the same frame. */
    private static List<NearestSearch> alone(List<Geometry> zones, Envelope extent) {
        return zones.stream()
                .map(zone -> new NearestSearch(
                        List.of(new Edges(zone)),
                        EnvelopeTree.of(List.of(List.of(zone.getEnvelopeInternal()), List.of(extent)))
                                .part(0)))
                .toList();
    }

    private static void compare(NearestSearch search, List<NearestSearch> alone, Edges site, Random random) {
        double[] metres = alone.stream()
                .mapToDouble(one -> one.metres(site, 0, Double.POSITIVE_INFINITY))
                .toArray();
        double least = IntStream.range(0, metres.length)
                .mapToDouble(i -> metres[i])
                .min()
                .orElseThrow();
        Nearest found = search.find(site).orElseThrow();
        int first = IntStream.range(0, metres.length)
                .filter(i -> metres[i] <= least + EdgeSearch.SAME_METRES)
                .findFirst()
                .orElseThrow();
        assertThat(found.index()).isEqualTo(first);
        assertThat(found.bearing().distance().metres()).isEqualTo(metres[first]);
        double most = least + 3_000 * random.nextDouble();
        List<Near> expected = IntStream.range(0, metres.length)
                .filter(i -> i % 5 != 1 && metres[i] <= most)
                .mapToObj(i -> new Near(i, new Length(metres[i])))
                .sorted(Comparator.comparing(Near::distance).thenComparing(Near::index))
                .toList();
        assertThat(search.within(site, most, i -> i % 5 != 1)).isEqualTo(expected);
    }

    /** Cells of a grid whose inner corners are moved, in no order; some are left out. */
    private static List<Geometry> tiling(Random random, int side) {
        Coordinate[][] corners = new Coordinate[side + 1][side + 1];
        for (int x = 0; x <= side; x++) {
            for (int y = 0; y <= side; y++) {
                corners[x][y] = new Coordinate(
                        82 + CELL * (x + 0.3 * random.nextDouble()), 44 + CELL * (y + 0.3 * random.nextDouble()));
            }
        }
        List<Geometry> zones = new ArrayList<>();
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                if (zones.isEmpty() || random.nextInt(4) > 0) {
                    zones.add(FACTORY.createPolygon(new Coordinate[] {
                        corners[x][y], corners[x + 1][y], corners[x + 1][y + 1], corners[x][y + 1], corners[x][y]
                    }));
                }
            }
        }
        java.util.Collections.shuffle(zones, random);
        return zones;
    }

    private static Geometry site(Random random, int side, int i) {
        double x = 82 + CELL * side * (1.6 * random.nextDouble() - 0.3);
        double y = 44 + CELL * side * (1.6 * random.nextDouble() - 0.3);
        Coordinate a = new Coordinate(x, y);
        Coordinate b = new Coordinate(x + CELL * random.nextDouble(), y + CELL * random.nextDouble());
        return switch (i % 3) {
            case 0 -> FACTORY.createPoint(a);
            case 1 -> FACTORY.createLineString(new Coordinate[] {a, b});
            default -> FACTORY.createPolygon(new Coordinate[] {a, b, new Coordinate(x, b.y), a});
        };
    }
}
