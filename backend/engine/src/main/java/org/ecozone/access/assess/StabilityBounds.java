package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Truth;

/** Collects how far each rule moves with the borders. */
final class StabilityBounds {

    private Effect leastAtLeast = Effect.PERMITTED;
    private Effect mostAtLeast = Effect.PERMITTED;
    private Effect leastAtMost = Effect.PERMITTED;
    private Effect mostAtMost = Effect.PERMITTED;
    private final List<Moving> moving = new ArrayList<>();

    private record Moving(Effect effect, List<Doubt> doubts) {}

    void add(Effect effect, Truth low, Truth high, List<Doubt> doubts) {
        leastAtLeast = low == Truth.TRUE ? leastAtLeast.orMoreSevere(effect) : leastAtLeast;
        mostAtLeast = high == Truth.TRUE ? mostAtLeast.orMoreSevere(effect) : mostAtLeast;
        leastAtMost = low != Truth.FALSE ? leastAtMost.orMoreSevere(effect) : leastAtMost;
        mostAtMost = high != Truth.FALSE ? mostAtMost.orMoreSevere(effect) : mostAtMost;
        if (low != high) {
            moving.add(new Moving(effect, doubts));
        }
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
