package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Span;
import org.ecozone.access.rule.Truth;
import org.ecozone.zoning.Zone;

/**
 * The bounds of an assessment while borders and site move within their stated accuracy, each rule for itself. Sound: where
 * the bounds agree no such move changes them; where they differ one may.
 *
 * @param leastAtLeast the mildest that {@code atLeast} can become, {@code mostAtLeast} the most severe
 * @param leastAtMost the mildest that {@code atMost} can become, {@code mostAtMost} the most severe
 * @param doubts the zones that a change hangs on, by layer and code; empty if certain
 */
public record Stability(
        Effect leastAtLeast, Effect mostAtLeast, Effect leastAtMost, Effect mostAtMost, List<Doubt> doubts) {

    public Stability {
        doubts = List.copyOf(doubts);
    }

    /** Whether no move of borders within their accuracy changes the bounds. */
    public boolean isCertain() {
        return leastAtLeast == mostAtLeast && leastAtMost == mostAtMost;
    }

    /** Collects the bounds of an assessment: as measured, and how far each rule moves them with the borders. */
    static final class Bounds {

        private Effect atLeast = Effect.PERMITTED;
        private Effect atMost = Effect.PERMITTED;
        private Effect leastAtLeast = Effect.PERMITTED;
        private Effect mostAtLeast = Effect.PERMITTED;
        private Effect leastAtMost = Effect.PERMITTED;
        private Effect mostAtMost = Effect.PERMITTED;
        private final List<Moving> moving = new ArrayList<>(0);

        private record Moving(Effect effect, List<Doubt> doubts) {}

        /** Adds a rule that comes out as {@code span}. */
        void add(Effect effect, Span span, List<Doubt> doubts) {
            atLeast = span.measured() == Truth.TRUE ? atLeast.orMoreSevere(effect) : atLeast;
            atMost = span.measured() != Truth.FALSE ? atMost.orMoreSevere(effect) : atMost;
            leastAtLeast = span.least() == Truth.TRUE ? leastAtLeast.orMoreSevere(effect) : leastAtLeast;
            mostAtLeast = span.greatest() == Truth.TRUE ? mostAtLeast.orMoreSevere(effect) : mostAtLeast;
            leastAtMost = span.least() != Truth.FALSE ? leastAtMost.orMoreSevere(effect) : leastAtMost;
            mostAtMost = span.greatest() != Truth.FALSE ? mostAtMost.orMoreSevere(effect) : mostAtMost;
            if (!span.isCertain()) {
                moving.add(new Moving(effect, doubts));
            }
        }

        Effect atLeast() {
            return atLeast;
        }

        Effect atMost() {
            return atMost;
        }

        /** Only rules more severe than what is certain can move a bound. */
        Stability stability() {
            Stability bounds = new Stability(leastAtLeast, mostAtLeast, leastAtMost, mostAtMost, List.of());
            if (bounds.isCertain()) {
                return bounds;
            }
            List<Doubt> doubts = moving.stream()
                    .filter(m -> m.effect.isMoreSevereThan(leastAtLeast))
                    .flatMap(m -> m.doubts.stream())
                    .sorted(Comparator.comparing((Doubt d) -> d.zone().layer())
                            .thenComparing(d -> d.zone().code())
                            .thenComparing(Doubt::kind))
                    .toList();
            List<Doubt> distinct = new ArrayList<>();
            for (Doubt doubt : doubts) {
                Doubt last = distinct.isEmpty() ? null : distinct.get(distinct.size() - 1);
                if (last == null || last.zone() != doubt.zone() || last.kind() != doubt.kind()) {
                    distinct.add(doubt);
                }
            }
            return new Stability(leastAtLeast, mostAtLeast, leastAtMost, mostAtMost, distinct);
        }
    }

    /**
     * A zone whose part in an answer depends on where borders were measured.
     *
     * @param zone the zone
     * @param kind what a move of the borders within their accuracy could do
     */
    public record Doubt(Zone zone, Kind kind) {

        /** What a move could do. */
        public enum Kind {
            /** The site meets the zone, and might not. */
            MAY_VANISH,
            /** The site does not meet the zone, and might. */
            MAY_APPEAR
        }
    }
}
