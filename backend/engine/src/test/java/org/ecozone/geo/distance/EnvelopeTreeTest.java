package org.ecozone.geo.distance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.ecozone.geo.EllipsoidalMeasure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Another seed: {@code -Decozone.seed=…}. */
class EnvelopeTreeTest {

    private static final long SEED = Long.getLong("ecozone.seed", 20_261_129);

    /** How many envelopes the lists have. */
    @ParameterizedTest
    @CsvSource({"0", "1", "7", "8", "9", "65", "3000"})
    void candidatesAreThoseThatALookAtEveryEnvelopeFinds(int count) {
        var random = new Random(SEED + count);
        List<List<Envelope>> lists = lists(random, count);
        List<Envelope> all = lists.stream().flatMap(List::stream).toList();
        EnvelopeTree tree = EnvelopeTree.of(lists);
        for (int i = 0; i < 200; i++) {
            Envelope asked = i % 3 == 0 && count > 0 ? all.get(random.nextInt(all.size())) : envelope(random, 2);
            assertThat(tree.meeting(asked)).isEqualTo(meeting(all, asked));
            int list = random.nextInt(lists.size());
            assertThat(tree.part(list).meeting(asked)).isEqualTo(meeting(lists.get(list), asked));
        }
    }

    /** JTS's own predicate: closed, and nothing meets an empty envelope. */
    private static int[] meeting(List<Envelope> envelopes, Envelope asked) {
        return IntStream.range(0, envelopes.size())
                .filter(i -> envelopes.get(i).intersects(asked))
                .toArray();
    }

    @Test
    void everyListKeepsItsOwnNumbers() {
        EnvelopeTree tree = EnvelopeTree.of(List.of(
                List.of(),
                List.of(new Envelope(0, 1, 0, 1), new Envelope(2, 3, 0, 1)),
                List.of(),
                List.of(new Envelope(0, 3, 0, 1))));
        Envelope east = new Envelope(3, 4, 1, 2);
        assertThat(tree.meeting(east)).containsExactly(1, 2);
        assertThat(tree.part(1).meeting(east)).containsExactly(1);
        assertThat(tree.part(3).meeting(east)).containsExactly(0);
        assertThat(tree.part(0).meeting(east)).isEmpty();
        assertThat(IntStream.range(0, 5).map(tree::start)).containsExactly(0, 0, 2, 2, 3);
    }

    @Test
    void moreListsThanBitsAreStillToldApart() {
        List<List<Envelope>> lists = IntStream.range(0, 150)
                .mapToObj(i -> List.of(new Envelope(i, i + 2, 0, 1)))
                .toList();
        EnvelopeTree tree = EnvelopeTree.of(lists);
        for (int i = 0; i < 150; i++) {
            assertThat(tree.part(i).meeting(new Envelope(0, 200, 0, 1))).containsExactly(0);
            assertThat(tree.part(i).meeting(new Envelope(i + 3, 200, 0, 1))).isEmpty();
        }
    }

    /** Size of the map in degrees and its south: across the equator, at a pole, over the antimeridian. */
    @ParameterizedTest
    @CsvSource({"82, 44, 3", "-20, -20, 60", "-180, 60, 30", "-180, -90, 360"})
    void whatIsLeftOutIsFartherThanAsked(double west, double south, double size) {
        var random = new Random(SEED);
        double high = Math.min(size, 180);
        List<Envelope> places = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double lon = west + size * random.nextDouble();
            double lat = Math.min(90, south + high * random.nextDouble());
            places.add(new Envelope(lon, lon, lat, lat));
        }
        EnvelopeTree.Part part = EnvelopeTree.ofOne(places);
        for (int i = 0; i < 30; i++) {
            Coordinate from = places.get(random.nextInt(places.size())).centre();
            double most = 20_000_000 * Math.pow(random.nextDouble(), 4);
            boolean[] seen = new boolean[places.size()];
            part.visit(new Envelope(from), most, position -> {
                seen[position] = true;
                return most;
            });
            for (int k = 0; k < seen.length; k++) {
                double metres = EllipsoidalMeasure.bearing(from, places.get(k).centre())
                        .distance()
                        .metres();
                assertThat(seen[k] || metres > most)
                        .as("%s from %s", places.get(k), from)
                        .isTrue();
            }
        }
    }

    @Test
    void theNearestIsVisitedFirstAndTheSearchEndsWhereItIsTold() {
        List<Envelope> row = IntStream.range(0, 500)
                .mapToObj(i -> new Envelope(82 + i * 0.01, 82 + i * 0.01, 44, 44))
                .toList();
        List<Integer> visited = new ArrayList<>();
        EnvelopeTree.ofOne(row).visit(new Envelope(new Coordinate(84, 44.001)), Double.POSITIVE_INFINITY, i -> {
            visited.add(i);
            return 2_000;
        });
        assertThat(visited.get(0)).isEqualTo(200);
        assertThat(visited).containsExactlyInAnyOrder(198, 199, 200, 201, 202);
    }

    private static List<List<Envelope>> lists(Random random, int count) {
        List<List<Envelope>> lists = new ArrayList<>();
        for (int list = 0; list < 5; list++) {
            lists.add(new ArrayList<>());
        }
        for (int i = 0; i < count; i++) {
            lists.get(i % 4).add(random.nextInt(20) == 0 ? new Envelope() : envelope(random, 1));
        }
        return lists;
    }

    /** Of grid coordinates, so that many share a side or a corner, or are points and lines. */
    private static Envelope envelope(Random random, int size) {
        int x = random.nextInt(60);
        int y = random.nextInt(60);
        int[] reach = IntStream.range(0, 2).map(i -> random.nextInt(3 * size)).toArray();
        if (random.nextInt(30) == 0) {
            Arrays.fill(reach, 60);
        }
        return new Envelope(82 + x / 16.0, 82 + (x + reach[0]) / 16.0, 44 + y / 16.0, 44 + (y + reach[1]) / 16.0);
    }
}
