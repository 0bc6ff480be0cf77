package org.ecozone.geo.overlap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Length;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;

/**
 * The identities that every answer satisfies, each over 10,000 pairs of {@link ShapePairs}. The seed is fixed;
 * {@code -Decozone.seed=…} tries another.
 */
class OverlapIdentitiesTest {

    private static final int PAIRS = 10_000;
    private static final long SEED = Long.getLong("ecozone.seed", 20_261_123);
    private static final Length EXACT = new Length(0);
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Two coordinates near 82°, each a multiple of 1.6 nm. */
    private static final double ROUNDING_METRES = 4e-9;

    @Test
    void theCommonAreaIsNotNegativeAndNoMoreThanEither() {
        forAllPairs((a, b) -> assertThat(common(a, b)).isBetween(0.0, Math.min(area(a), area(b)) * (1 + 1e-12)));
    }

    @Test
    void theCommonAreaIsTheSameBothWays() {
        forAllPairs((a, b) -> assertThat(common(a, b)).isEqualTo(common(b, a), within(tolerance(a, b))));
    }

    @Test
    void partAndRestAddUp() {
        forAllPairs((a, b) -> {
            Geometry rest = complement(a, b);
            assertThat(common(a, b) + common(a, rest)).isEqualTo(area(a), within(tolerance(a, b)));
        });
    }

    @Test
    void overlayAgrees() {
        forAllPairs((a, b) -> {
            Geometry piece = OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION);
            // Overlay snaps, by up to 9 µm, where it has to.
            double snapped = 2e-5 * (perimeter(a) + perimeter(b));
            assertThat(common(a, b)).isEqualTo(area(piece), within(snapped + 1e-9 * area(a)));
        });
    }

    @Test
    void whatSharesAPointIsFoundAndWhatSharesGroundDecides() {
        forAllPairs((a, b) -> {
            List<Overlap> found = OverlapIndex.of(List.of(b)).overlaps(Site.of(a), EXACT);
            assertThat(found.isEmpty()).isNotEqualTo(RelateNG.relate(b, a, RelatePredicate.intersects()));
            for (Overlap overlap : found) {
                assertThat(overlap.overlapClass().isDecisive()).isEqualTo(RelateNG.relate(b, a, "T********"));
                boolean isInside = overlap.overlapClass() == OverlapClass.INSIDE;
                if (RelateNG.relate(b, a, RelatePredicate.covers())) {
                    assertThat(isInside).isTrue();
                } else if (isInside) {
                    assertThat(common(a, complement(a, b))).isLessThanOrEqualTo(tolerance(a, b));
                }
            }
        });
    }

    @Test
    void whatOnlyTouchesNeverDecidesAndIsNeverLost() {
        forAllPairs((a, b) -> {
            List<Overlap> found = OverlapIndex.of(List.of(b)).overlaps(Site.of(a), new Length(1));
            assertThat(found.isEmpty()).isNotEqualTo(RelateNG.relate(b, a, RelatePredicate.intersects()));
            if (!RelateNG.relate(b, a, "T********")) {
                assertThat(found).noneMatch(overlap -> overlap.overlapClass().isDecisive());
            } else if (area(OverlayNGRobust.overlay(a, b, OverlayNG.INTERSECTION)) > 1.01 * perimeter(a)) {
                assertThat(found).allMatch(overlap -> overlap.overlapClass().isDecisive());
            }
        });
    }

    /** Ground that lies in several zones counts once: against the union of the pieces that overlay cuts. */
    @Test
    void theUnionOfOverlappingZonesAgreesWithOverlay() {
        ShapePairs pairs = new ShapePairs(SEED);
        for (int i = 0; i < PAIRS; i++) {
            Geometry[] first = pairs.next();
            Geometry[] second = pairs.next();
            List<Geometry> zones = List.of(first[1], second[0], second[1]);
            OverlapIndex index = OverlapIndex.of(zones);
            Site site = Site.of(first[0]);
            List<Overlap> overlaps = index.overlaps(site, EXACT);
            double border = perimeter(first[0])
                    + zones.stream()
                            .mapToDouble(OverlapIdentitiesTest::perimeter)
                            .sum();
            Geometry ground = OverlayNGRobust.overlay(first[0], OverlayNGRobust.union(zones), OverlayNG.INTERSECTION);
            assertThat(((Area) index.union(site, overlaps)).squareMetres())
                    .as("%s over %s", first[0], zones)
                    .isEqualTo(area(ground), within(1e-9 * area(first[0]) + 2e-5 * border));
            for (int[] pair : index.overlappingPairs(site, overlaps)) {
                assertThat(RelateNG.relate(
                                zones.get(overlaps.get(pair[0]).index()),
                                zones.get(overlaps.get(pair[1]).index()),
                                "T********"))
                        .isTrue();
            }
        }
    }

    @Test
    void aTilingHasTheAreaOfTheSite() {
        Random random = new Random(SEED);
        for (int map = 0; map < 10; map++) {
            OverlapIndex tiling = OverlapIndex.of(tiles(random));
            ShapePairs pairs = new ShapePairs(SEED + map);
            for (int i = 0; i < PAIRS / 20; i++) {
                for (Geometry site : pairs.next()) {
                    double sum = tiling.overlaps(Site.of(site), EXACT).stream()
                            .mapToDouble(o -> ((Area) o.extent()).squareMetres())
                            .sum();
                    double whole = area(site);
                    assertThat(sum).isEqualTo(whole, within(1e-9 * whole + ROUNDING_METRES * perimeter(site)));
                }
            }
        }
    }

    private static void forAllPairs(BiConsumer<Geometry, Geometry> check) {
        ShapePairs pairs = new ShapePairs(SEED);
        for (int i = 0; i < PAIRS; i++) {
            Geometry[] pair = pairs.next();
            try {
                check.accept(pair[0], pair[1]);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("pair " + i + " of seed " + SEED + ":\n" + pair[0] + "\n" + pair[1], e);
            }
        }
    }

    /** Quadrangles with shared, moved corners that cover all shapes. */
    private static List<Geometry> tiles(Random random) {
        int n = 8;
        Coordinate[][] corners = new Coordinate[n + 1][n + 1];
        for (int i = 0; i <= n; i++) {
            for (int j = 0; j <= n; j++) {
                double cell = 0.4 / n;
                corners[i][j] = new Coordinate(
                        81.8 + cell * (i + 0.4 * random.nextDouble()), 44.8 + cell * (j + 0.4 * random.nextDouble()));
            }
        }
        List<Geometry> tiles = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                tiles.add(FACTORY.createPolygon(new Coordinate[] {
                    corners[i][j], corners[i + 1][j], corners[i + 1][j + 1], corners[i][j + 1], corners[i][j]
                }));
            }
        }
        return tiles;
    }

    /** What is around both and not {@code b}. */
    private static Geometry complement(Geometry a, Geometry b) {
        Envelope around = a.getEnvelopeInternal();
        around.expandToInclude(b.getEnvelopeInternal());
        around.expandBy(0.001);
        return OverlayNGRobust.overlay(FACTORY.toGeometry(around), b, OverlayNG.DIFFERENCE);
    }

    private static double common(Geometry site, Geometry zone) {
        return OverlapIndex.of(List.of(zone)).overlaps(Site.of(site), EXACT).stream()
                .mapToDouble(o -> ((Area) o.extent()).squareMetres())
                .sum();
    }

    private static double tolerance(Geometry a, Geometry b) {
        return 1e-9 * Math.min(area(a), area(b)) + ROUNDING_METRES * (perimeter(a) + perimeter(b));
    }

    private static double area(Geometry geometry) {
        return EllipsoidalMeasure.area(geometry).squareMetres();
    }

    private static double perimeter(Geometry geometry) {
        return EllipsoidalMeasure.length(geometry).metres();
    }
}
