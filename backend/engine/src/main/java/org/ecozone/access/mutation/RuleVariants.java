package org.ecozone.access.mutation;

import java.util.List;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Rule;

/** Rule books that differ from a real one; for those who check rules and the tests of rules. */
public final class RuleVariants {

    private RuleVariants() {}

    /** {@code book} with these rules in place of its own. */
    public static RuleBook withRules(RuleBook book, List<Rule> rules) {
        return book.with(rules);
    }

    /** {@code book} with every rule asking for the place alone: its answers tell where a site lies. */
    public static RuleBook placesOnly(RuleBook book) {
        return book.with(book.rules().stream().map(r -> r.with(r.where(), null)).toList());
    }
}
