package org.ecozone.access.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.access.coverage.Silence;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The provisions in force on a day with what they can be based on then. Those of a unit's list are found by its code: a site
 * is held only against the lists of its own units.
 */
public final class RulesOfDay {

    /**
     * A provision that is in force.
     *
     * @param citations those of its own that are in force; never empty
     * @param reads keys of the facts that it reads, in its condition or for a layer that is not there
     */
    public record InForce<T>(T provision, List<Citation> citations, List<String> reads) {}

    /**
     * The provisions of one list.
     *
     * @param notInForce ids of rules none of whose citations is in force
     */
    public record Part(List<InForce<Rule>> rules, List<InForce<PersonClause>> byPerson, List<String> notInForce) {

        private Part() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    private static final Part NONE = new Part(List.of(), List.of(), List.of());

    private final Part general = new Part();
    private final Map<String, Part> ofUnit = new HashMap<>();
    private final List<Silence> silences;
    private final LocalDate day;

    RulesOfDay(RuleBook.Contents contents, LocalDate day) {
        this.day = day;
        this.silences = contents.silences().stream()
                .filter(silence -> silence.holdsOn(day))
                .toList();
        // In the order of outcomes, so that little is left to sort.
        contents.rules().stream()
                .sorted(Comparator.comparing(Rule::effect).thenComparing(Rule::id))
                .forEach(this::add);
        for (PersonClause clause : contents.personClauses()) {
            List<Citation> citations = clause.citationsInForce(day);
            if (!citations.isEmpty()) {
                part(clause.clause()).byPerson.add(new InForce<>(clause, citations, List.of()));
            }
        }
    }

    private void add(Rule rule) {
        Part part = part(rule.clause());
        List<Citation> citations = rule.citationsInForce(day);
        if (citations.isEmpty()) {
            part.notInForce.add(rule.id());
        } else {
            part.rules.add(new InForce<>(rule, citations, reads(rule)));
        }
    }

    private static List<String> reads(Rule rule) {
        Set<String> reads = new TreeSet<>(rule.facts());
        if (rule.where() != null) {
            reads.addAll(rule.where().facts());
        }
        return List.copyOf(reads);
    }

    /** The silences that hold. */
    public List<Silence> silences() {
        return silences;
    }

    /** What holds whatever the unit. */
    public Part general() {
        return general;
    }

    /** The list of the unit {@code code}; empty where it has none. */
    public Part ofUnit(String code) {
        return ofUnit.getOrDefault(code, NONE);
    }

    private Part part(@Nullable Clause clause) {
        return clause == null || clause.unit() == null
                ? general
                : ofUnit.computeIfAbsent(clause.unit(), code -> new Part());
    }
}
