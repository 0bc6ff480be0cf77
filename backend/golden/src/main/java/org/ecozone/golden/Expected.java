package org.ecozone.golden;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecozone.access.assess.RuleOutcome.Measured;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Truth;
import org.ecozone.screening.Verdict;

/**
 * What a case must come out as; only what is named is compared.
 *
 * @param verdict the verdict
 * @param rules truth by rule id
 * @param effects effect by rule id, of rules that are TRUE or UNKNOWN
 * @param only ids of all rules that are TRUE; no others are
 * @param missingFacts the missing facts, in any order
 * @param certain whether no move of borders within their accuracy changes the verdict
 * @param measured by rule id, whether its truth depends on where borders were measured
 * @param notInForce ids of rules that must be among those not in force
 * @param byPerson ids of clauses that must be among those that a person checks
 * @param eia class of the environmental impact assessment, by its name; UNKNOWN where it cannot be told
 */
record Expected(
        Verdict verdict,
        SortedMap<String, Truth> rules,
        Map<String, Effect> effects,
        Optional<List<String>> only,
        Optional<Set<String>> missingFacts,
        Optional<Boolean> certain,
        Map<String, Measured> measured,
        List<String> notInForce,
        List<String> byPerson,
        Optional<String> eia) {

    Expected {
        rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
        effects = Collections.unmodifiableSortedMap(new TreeMap<>(effects));
        measured = Collections.unmodifiableSortedMap(new TreeMap<>(measured));
        notInForce = List.copyOf(notInForce);
        byPerson = List.copyOf(byPerson);
    }

    /** Ids of the rules whose truth or effect it names, sorted. */
    SortedSet<String> named() {
        SortedSet<String> named = new TreeSet<>(rules.keySet());
        named.addAll(effects.keySet());
        only.ifPresent(named::addAll);
        return named;
    }
}
