package org.ecozone.geo.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Length;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.overlap.FacingBorders.Answer;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;
import org.locationtech.jts.operation.relateng.RelateNG;
import org.locationtech.jts.operation.relateng.RelatePredicate;

/**
 * What runs and strips tell, held against exact geometry of the whole areas. The seed is fixed; {@code -Decozone.seed=…} tries
 * another, {@code -Decozone.pairs=…} more.
 */
class FacingBordersTest {

    private static final int PAIRS = Integer.getInteger("ecozone.pairs", 10_000);
    private static final long SEED = Long.getLong("ecozone.seed", 20_261_123);

    @Test
    void whatIsToldIsWhatExactGeometrySays() {
        BorderPairs pairs = new BorderPairs(SEED);
        Map<Answer, Integer> told = new EnumMap<>(Answer.class);
        for (int i = 0; i < PAIRS; i++) {
            Geometry[] pair = pairs.next();
            Length accuracy = new Length(pairs.accuracyMetres());
            Site site = Site.of(pair[0]);
            Ground ground = new Ground(pair[1]);
            Answer answer = AreaOverlaps.facing(site, ground, accuracy);
            told.merge(answer, 1, Integer::sum);
            if (answer != Answer.OPEN) {
                assertThat(answer)
                        .as("pair %d of seed %d at %s:%n%s%n%s", i, SEED, accuracy, pair[0], pair[1])
                        .isEqualTo(isContact(site, ground, accuracy) ? Answer.CONTACT : Answer.FINDING);
            }
        }
        assertThat(told.get(Answer.CONTACT)).as("%s", told).isGreaterThan(PAIRS / 20);
        assertThat(told.get(Answer.FINDING)).as("%s", told).isGreaterThan(PAIRS / 20);
    }

    @Test
    void whetherBordersMeetIsWhatExactPredicatesSay() {
        BorderPairs pairs = new BorderPairs(SEED);
        for (int i = 0; i < PAIRS; i++) {
            Geometry[] pair = pairs.next();
            boolean isFound = !OverlapIndex.of(List.of(pair[1]))
                    .overlaps(Site.of(pair[0]), new Length(1))
                    .isEmpty();
            assertThat(isFound)
                    .as("pair %d of seed %d:%n%s%n%s", i, SEED, pair[0], pair[1])
                    .isEqualTo(RelateNG.relate(pair[1], pair[0], RelatePredicate.intersects()));
        }
    }

    private static boolean isContact(Site site, Ground ground, Length accuracy) {
        Geometry piece = Polygons.ofDimension(
                OverlayNGRobust.overlay(ground.geometry(), site.geometry(), OverlayNG.INTERSECTION), 2);
        if (piece.isEmpty()) {
            return !AreaOverlaps.isThin(site, ground);
        }
        return BoundaryContact.isContact(ground, ground.geometry(), site, piece, accuracy);
    }
}
