package org.ecozone.access.assess;

import java.util.List;
import org.ecozone.access.rule.Effect;

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
}
