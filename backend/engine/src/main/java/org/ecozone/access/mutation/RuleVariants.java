package org.ecozone.access.mutation;

import java.util.List;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Where;
import org.jspecify.annotations.Nullable;

/** Rule books that differ from a real one; for those who check rules and the tests of rules. */
public final class RuleVariants {

    private RuleVariants() {}

    /** {@code book} with these rules in place of its own. */
    public static RuleBook withRules(RuleBook book, List<Rule> rules) {
        return book.with(rules);
    }

    /** {@code book} with every rule asking for the place alone: its answers tell where a site lies. */
    public static RuleBook placesOnly(RuleBook book) {
        return book.with(
                book.rules().stream().map(r -> with(r, r.where(), null)).toList());
    }

    /** {@code rule} with another place and condition. */
    static Rule with(Rule rule, @Nullable Where where, @Nullable Condition when) {
        return new Rule(
                rule.id(),
                rule.title(),
                rule.level(),
                rule.dimension(),
                rule.effect(),
                where,
                when,
                rule.cites(),
                rule.note(),
                rule.interpretation(),
                rule.clause());
    }

    /** {@code rule} with another effect and other citations. */
    static Rule with(Rule rule, Effect effect, List<Citation> cites) {
        return new Rule(
                rule.id(),
                rule.title(),
                rule.level(),
                rule.dimension(),
                effect,
                rule.where(),
                rule.when(),
                cites,
                rule.note(),
                rule.interpretation(),
                rule.clause());
    }
}
