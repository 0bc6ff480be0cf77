package org.ecozone.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The provisions in force on a day with what they can be based on then. Those of a unit's list are found by its code: a site
 * is held only against the lists of its own units.
 */
final class RulesOfDay {

    /** A provision with those of its citations that are in force; never without one. */
    record InForce<T>(T provision, List<Citation> citations) {}

    /**
     * The provisions of one list.
     *
     * @param notInForce ids of rules none of whose citations is in force
     */
    record Part(List<InForce<Rule>> rules, List<InForce<PersonClause>> byPerson, List<String> notInForce) {

        private Part() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private static final Part NONE = new Part(List.of(), List.of(), List.of());

    private final Part general = new Part();
    private final Map<String, Part> ofUnit = new HashMap<>();
    private final LocalDate day;

    RulesOfDay(RuleBook.Contents contents, LocalDate day) {
        this.day = day;
        contents.rules().forEach(rule -> {
            Part part = part(rule.clause());
            if (!add(rule, Rule::cites, part.rules)) {
                part.notInForce.add(rule.id());
            }
        });
        contents.personClauses().forEach(clause -> add(clause, PersonClause::cites, part(clause.clause()).byPerson));
    }

    /** What holds whatever the unit. */
    Part general() {
        return general;
    }

    /** The list of the unit {@code code}; empty where it has none. */
    Part ofUnit(String code) {
        return ofUnit.getOrDefault(code, NONE);
    }

    private Part part(@Nullable Clause clause) {
        return clause == null || clause.unit() == null
                ? general
                : ofUnit.computeIfAbsent(clause.unit(), code -> new Part());
    }

    private <T> boolean add(T provision, Function<T, List<Citation>> cites, List<InForce<T>> to) {
        List<Citation> citations = Citation.inForce(cites.apply(provision), day);
        return !citations.isEmpty() && to.add(new InForce<>(provision, citations));
    }
}
