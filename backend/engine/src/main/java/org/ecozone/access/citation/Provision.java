package org.ecozone.access.citation;

import java.util.List;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule, or a clause that a person must check: what both have.
 *
 * @param model what it is an instance of; its own id where it is none
 * @param effect null where a person must check it
 * @param clause null for law and plan
 */
record Provision(
        String model,
        String title,
        Rule.Dimension dimension,
        @Nullable Effect effect,
        @Nullable Clause clause,
        List<Citation> cites) {

    static Provision of(Rule rule) {
        return new Provision(rule.model(), rule.title(), rule.dimension(), rule.effect(), rule.clause(), rule.cites());
    }

    static Provision of(PersonClause clause) {
        return new Provision(clause.model(), clause.title(), clause.dimension(), null, clause.clause(), clause.cites());
    }

    /** The same for all instances of one clause, and for nothing else. */
    String kind() {
        return (unit() == null ? "" : "unit ") + model;
    }

    @Nullable
    String unit() {
        return clause == null ? null : clause.unit();
    }
}
