package org.ecozone.screening.sheet;

import java.math.BigDecimal;
import java.util.Comparator;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.Truth;

/**
 * In which order the hits of a site are told: by what they mean, then by where they lie, and only then by how much is certain. Of
 * one layer that protects the stricter category comes first, however small; layers are compared by what the site has of each in
 * all, for a first category of one is not stricter than a second of another. What protects comes before what informs.
 */
final class HeadOrder {

    /** A total order of the hits of one result: none has the same rule and place twice. */
    static final Comparator<Placed> ORDER = Comparator.comparing(
                    (Placed placed) -> placed.hit().effect())
            .thenComparing(Placed::role)
            .thenComparing(Placed::layerShare, Comparator.reverseOrder())
            .thenComparing(Placed::layerPosition)
            .thenComparing(Placed::strictness)
            .thenComparing(placed -> placed.hit().amount(), Comparator.reverseOrder())
            .thenComparing(Placed::categoryPosition)
            .thenComparing(placed -> placed.hit().category(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(placed -> placed.hit().outcome() == Truth.TRUE ? 0 : 1)
            .thenComparing(Placed::scope)
            .thenComparing(placed -> placed.hit().rule());

    private HeadOrder() {}

    /** Where a rule speaks. */
    enum Role {
        PROTECTED,
        OTHER_LAYER,
        NO_PLACE
    }

    /**
     * A hit with what its place in the order depends on.
     *
     * @param layerShare what the site has of the whole layer
     * @param layerPosition of the layer in the legend
     * @param categoryPosition of the category in its layer
     */
    record Placed(
            Hit hit, Role role, BigDecimal layerShare, int layerPosition, int categoryPosition, Clause.Scope scope) {

        /** Categories of a layer that does not protect are none stricter than the other. */
        int strictness() {
            return role == Role.PROTECTED ? categoryPosition : 0;
        }
    }
}
