package org.ecozone.geo.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.geo.Shapes.box;
import static org.ecozone.geo.Shapes.near;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ecozone.geo.Count;
import org.ecozone.geo.Length;

class PointProperties {

    private static final Length EXACT = new Length(0);

    /** In a box, or on its border where no box holds it inside and the boxes it touches fill all four quarters around it. */
    @Property(tries = 10_000, seed = "20261123")
    void aPointCountsWhereItIsInsideOrOnSharedGround(
            @ForAll("corner") int[] point, @ForAll("boxes") List<int[]> boxes) {
        Site site = Site.of(near("POINT (%d %d)".formatted(point[0], point[1])));
        OverlapIndex index = OverlapIndex.of(
                boxes.stream().map(b -> box(b[0], b[1], b[2], b[3])).toList());
        List<Overlap> overlaps = index.overlaps(site, EXACT);
        boolean isInside = boxes.stream().anyMatch(b -> isIn(b, point[0], point[1]));
        boolean isGround = !isInside
                && List.of(new double[] {-0.5, -0.5}, new double[] {0.5, -0.5}, new double[] {0.5, 0.5}, new double[] {
                            -0.5, 0.5
                        })
                        .stream()
                        .allMatch(q -> boxes.stream()
                                .anyMatch(b -> touches(b, point) && isIn(b, point[0] + q[0], point[1] + q[1])));
        long holding = boxes.stream().filter(b -> isIn(b, point[0], point[1])).count();
        long touched = boxes.stream().filter(b -> touches(b, point)).count();
        assertThat(overlaps).hasSize((int) (holding + touched));
        for (Overlap overlap : overlaps) {
            boolean counts = isIn(boxes.get(overlap.index()), point[0], point[1]) || isGround;
            assertThat(overlap.overlapClass()).isEqualTo(counts ? OverlapClass.INSIDE : OverlapClass.TOUCH);
            assertThat(overlap.extent()).isEqualTo(new Count(counts ? 1 : 0));
            assertThat(index.piece(site, overlap).isEmpty()).isEqualTo(!counts);
        }
        assertThat(index.union(site, overlaps)).isEqualTo(new Count(isInside || isGround ? 1 : 0));
        assertThat(index.uncoveredExtent(site, overlaps, index.union(site, overlaps)))
                .isEqualTo(new Count(overlaps.isEmpty() ? 1 : 0));
        assertThat(index.uncovered(site).isEmpty()).isEqualTo(!overlaps.isEmpty());
    }

    @Example
    void aPointWhereThreeZonesMeetCountsInEach() {
        OverlapIndex index = OverlapIndex.of(List.of(
                near("POLYGON ((5 5, 0 0, 10 0, 5 5))"),
                near("POLYGON ((5 5, 10 0, 10 10, 4 11, 5 5))"),
                near("POLYGON ((5 5, 4 11, 0 0, 5 5))")));
        Site site = Site.of(near("MULTIPOINT ((5 5), (5 5), (7 1))"));
        List<Overlap> overlaps = index.overlaps(site, EXACT);
        assertThat(overlaps).extracting(Overlap::extent).containsExactly(new Count(2), new Count(1), new Count(1));
        assertThat(index.union(site, overlaps)).isEqualTo(new Count(2));
        assertThat(index.overlappingPairs(site, overlaps)).hasSize(3);
    }

    private static boolean isIn(int[] b, double x, double y) {
        return x > b[0] && x < b[2] && y > b[1] && y < b[3];
    }

    private static boolean touches(int[] b, int[] point) {
        boolean isCovered = point[0] >= b[0] && point[0] <= b[2] && point[1] >= b[1] && point[1] <= b[3];
        return isCovered && !isIn(b, point[0], point[1]);
    }

    @Provide
    Arbitrary<int[]> corner() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4))
                .as((x, y) -> new int[] {x, y});
    }

    @Provide
    Arbitrary<List<int[]>> boxes() {
        return Combinators.combine(corner(), corner())
                .as((a, b) -> new int[] {
                    Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])
                })
                .filter(b -> b[0] < b[2] && b[1] < b[3])
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
