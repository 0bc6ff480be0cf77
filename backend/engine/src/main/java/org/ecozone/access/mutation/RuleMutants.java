package org.ecozone.access.mutation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.lint.LintCitations;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.ConditionNode;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Where;

/**
 * Rule books in each of which one thing is wrong that somebody could write wrong: to judge tests of rules. All there are, in
 * the same order each time. A clause of a template is spoilt for all units at once, as it would be in its file.
 */
public final class RuleMutants {

    private final RuleBook book;
    private final ConditionMutations conditions;
    private final WhereMutations places;

    private RuleMutants(RuleBook book) {
        this.book = book;
        this.conditions = new ConditionMutations(book.factBook().byKey());
        Set<String> layers = new TreeSet<>();
        book.rules().stream()
                .filter(rule -> rule.where() != null)
                .forEach(rule -> rule.where().eachLayer(part -> layers.add(part.layer())));
        this.places = new WhereMutations(List.copyOf(layers), conditions);
    }

    /**
     * A spoilt rule.
     *
     * @param model id of the rule, or of the clause of a template
     * @param kind what was done
     * @param description what it says now, in Chinese
     * @param rules the rule, or all instances of the clause, as they are now
     */
    public record Mutant(String model, MutationKind kind, String description, List<Rule> rules) {

        public Mutant {
            rules = List.copyOf(rules);
        }

        @Override
        public String toString() {
            return model + " " + kind.label() + "：" + description;
        }
    }

    /** Every mutant of {@code book}. */
    public static List<Mutant> of(RuleBook book) {
        RuleMutants mutants = new RuleMutants(book);
        Map<String, List<Rule>> byModel = book.rules().stream()
                .collect(Collectors.groupingBy(Rule::model, LinkedHashMap::new, Collectors.toList()));
        List<Mutant> all = new ArrayList<>();
        byModel.forEach((model, rules) -> all.addAll(mutants.of(model, rules)));
        return List.copyOf(all);
    }

    /** {@code book} with the rules of {@code mutant} in place of its own. */
    public static RuleBook apply(RuleBook book, Mutant mutant) {
        Map<String, Rule> changed = mutant.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        return book.with(book.rules().stream()
                .map(rule -> changed.getOrDefault(rule.id(), rule))
                .toList());
    }

    private List<Mutant> of(String model, List<Rule> instances) {
        Map<String, Mutation<Rule>> first = new LinkedHashMap<>();
        Map<String, List<Rule>> rules = new HashMap<>();
        for (Rule instance : instances) {
            for (Mutation<Rule> mutation : mutations(instance)) {
                first.putIfAbsent(mutation.key(), mutation);
                rules.computeIfAbsent(mutation.key(), key -> new ArrayList<>()).add(mutation.result());
            }
        }
        return first.values().stream()
                .map(m -> new Mutant(model, m.kind(), m.text(), rules.get(m.key())))
                .toList();
    }

    private List<Mutation<Rule>> mutations(Rule rule) {
        List<Mutation<Rule>> found = new ArrayList<>();
        if (rule.when() != null) {
            for (Mutation<ConditionNode> m : conditions.of(rule.when().root())) {
                found.add(m.as("when", rule.with(rule.where(), Condition.of(m.result()))));
            }
            if (rule.where() != null) {
                found.add(new Mutation<>(
                        MutationKind.CONJUNCT_DROPPED, "no when", "没有条件", rule.with(rule.where(), null)));
            }
        }
        for (Mutation<Where> m : places.of(rule)) {
            found.add(m.as("where", rule.with(m.result(), rule.when())));
        }
        Effect other = rule.effect() == Effect.PERMITTED
                ? Effect.PROHIBITED
                : Effect.values()[rule.effect().ordinal() + 1];
        found.add(
                new Mutation<>(MutationKind.EFFECT, "effect", "效力改为 " + other.label(), rule.with(other, rule.cites())));
        found.addAll(withoutDocument(rule));
        return found;
    }

    /** Only where a day loses its law base with the document. */
    private List<Mutation<Rule>> withoutDocument(Rule rule) {
        List<Mutation<Rule>> found = new ArrayList<>();
        Set<Citation.Document> documents = new LinkedHashSet<>();
        rule.cites().forEach(cite -> documents.add(cite.document()));
        for (Citation.Document document : documents) {
            List<Citation> left =
                    rule.cites().stream().filter(c -> c.document() != document).toList();
            for (LocalDate day : LintCitations.days(book.from(), rule)) {
                if (!rule.citationsInForce(day).isEmpty()
                        && !left.isEmpty()
                        && Citation.inForce(left, day).isEmpty()) {
                    found.add(new Mutation<>(
                            MutationKind.DOCUMENT_DROPPED,
                            "without " + document.id(),
                            "没有依据 " + document.id() + "（" + day + " 没有依据）",
                            rule.with(rule.effect(), left)));
                    break;
                }
            }
        }
        return found;
    }
}
