package org.ecozone.access.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.FactBook;
import org.ecozone.access.rule.Facts;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Values;
import org.jspecify.annotations.Nullable;

/**
 * A rule, or a clause that a person must check, that may hold for projects of an industry, wherever they stand.
 *
 * @param id of the rule or clause
 * @param isByIndustry whether it tells this industry from others: by its code, or by what follows from the code
 * @param outcome TRUE where it holds for every project of the industry on the ground it speaks of, UNKNOWN where that hangs on more
 */
public record Applicable(String id, boolean isByIndustry, Truth outcome) {

    /**
     * All of {@code rules} and {@code clauses} in their order but those whose condition no project of {@code industry} can meet. What is
     * known is the code, and what follows from it.
     *
     * @param facts tell what follows from an industry
     * @param industry a code of GB/T 4754 that the catalogue has
     */
    public static List<Applicable> of(
            Collection<Rule> rules, Collection<PersonClause> clauses, FactBook facts, String industry) {
        Map<String, Object> known =
                new HashMap<>(Facts.read(Map.of(), industry, facts).facts().known());
        known.put(Condition.INDUSTRY, industry);
        Values values = known::get;
        List<Applicable> all = new ArrayList<>();
        for (Rule rule : rules) {
            @Nullable Condition when = rule.when();
            Truth outcome = when == null ? Truth.TRUE : when.root().evaluate(values);
            if (outcome != Truth.FALSE) {
                all.add(new Applicable(rule.id(), reads(when, known.keySet()), outcome));
            }
        }
        for (PersonClause clause : clauses) {
            all.add(new Applicable(clause.id(), false, Truth.UNKNOWN));
        }
        return all;
    }

    private static boolean reads(@Nullable Condition when, Set<String> keys) {
        return when != null && when.keys().stream().anyMatch(keys::contains);
    }
}
