package org.ecozone.access.coverage;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Where;
import org.ecozone.access.rule.Where.Relation;
import org.jspecify.annotations.Nullable;

/**
 * That a rule speaks of a kind of ground for itself: wherever a site meets such ground, the rule is asked.
 *
 * <p>A place that must be met together with another, that only counts from some extent on, or that lies outside the zones says
 * nothing of the ground alone, and is none.
 *
 * @param layer id of the layer
 * @param zones which of its zones; null for all
 */
record Binding(String layer, @Nullable Condition zones, Rule rule) {

    /**
     * The kinds of ground that {@code rule} speaks of; none where it only asks a person, or only lets pass. The list of a unit
     * says nothing of other ground.
     */
    static List<Binding> of(Rule rule) {
        List<Binding> bindings = new ArrayList<>();
        boolean isOfUnit = rule.clause() != null && rule.clause().unit() != null;
        boolean stands = !rule.settledByPerson() && rule.effect() != Effect.PERMITTED && !isOfUnit;
        if (stands && rule.where() != null) {
            collect(rule.where(), rule, bindings);
        }
        return bindings;
    }

    private static void collect(Where where, Rule rule, List<Binding> bindings) {
        if (where instanceof Where.Any any) {
            any.parts().forEach(part -> collect(part, rule, bindings));
        } else if (where instanceof Where.OfLayer of && speaksOfGround(of)) {
            bindings.add(new Binding(of.layer(), of.zones(), rule));
        }
    }

    private static boolean speaksOfGround(Where.OfLayer of) {
        return of.relation() == Relation.OVERLAPS && of.least() == null && of.overlapClass() == null;
    }
}
