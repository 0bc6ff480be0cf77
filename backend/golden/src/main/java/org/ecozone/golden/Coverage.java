package org.ecozone.golden;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.mutation.RuleVariants;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Which truths of which rules the golden set shows. Only truths that a case names count, and FALSE only where the rule was
 * really asked: the site lies where it speaks of, or its condition holds. Clauses of units are counted by template.
 */
final class Coverage {

    private final RulesOnMap all;
    private final RulesOnMap placesOnly;
    private final Map<String, Rule> rules;
    private final Map<String, Set<Truth>> shown = new TreeMap<>();
    private final List<TruthException> exceptions;

    private Coverage(Examination examination) {
        RuleBook book = examination.book();
        this.all = examination.rules();
        this.placesOnly = RulesOnMap.of(RuleVariants.placesOnly(book));
        this.rules = book.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        this.exceptions = examination.golden().exceptions();
        book.rules().forEach(rule -> shown.putIfAbsent(rule.model(), EnumSet.noneOf(Truth.class)));
    }

    static Coverage of(Examination examination) {
        Coverage coverage = new Coverage(examination);
        for (GoldenCase of : examination.golden().cases()) {
            coverage.add(examination.question(of));
        }
        return coverage;
    }

    /** What no case shows and no exception excuses: by rule or clause of a template. */
    Map<String, Set<Truth>> missing() {
        Map<String, Set<Truth>> missing = new TreeMap<>();
        shown.forEach((model, truths) -> {
            Set<Truth> left = EnumSet.complementOf(EnumSet.copyOf(truths));
            exceptions.stream().filter(e -> e.rule().equals(model)).forEach(e -> left.removeAll(e.truths()));
            if (!left.isEmpty()) {
                missing.put(model, left);
            }
        });
        return missing;
    }

    /** Exceptions of rules that are none, or of truths that a case shows after all. */
    List<String> wrongExceptions() {
        List<String> wrong = new ArrayList<>();
        for (TruthException exception : exceptions) {
            @Nullable Set<Truth> truths = shown.get(exception.rule());
            if (truths == null) {
                wrong.add("exceptions.yaml：没有规则 " + exception.rule());
            } else {
                exception.truths().stream()
                        .filter(truths::contains)
                        .forEach(t -> wrong.add("exceptions.yaml：" + exception.rule() + " 有用例为 " + t));
            }
        }
        return wrong;
    }

    /** How many truths there are to show, of rules and clauses of templates. */
    int wanted() {
        return shown.size() * Truth.values().length
                - exceptions.stream().mapToInt(e -> e.truths().size()).sum();
    }

    private void add(Question question) {
        Answer answer = question.put(all);
        Answer place = question.put(placesOnly);
        question.of().expected().rules().forEach((id, expected) -> {
            @Nullable Rule rule = rules.get(id);
            if (rule != null
                    && answer.truth(id) == expected
                    && (expected != Truth.FALSE || isAsked(rule, answer, place))) {
                shown.get(rule.model()).add(expected);
            }
        });
    }

    private static boolean isAsked(Rule rule, Answer answer, Answer place) {
        return place.truth(rule.id()) != Truth.FALSE
                || rule.when() == null
                || rule.when().evaluate(answer.assessment().values()) == Truth.TRUE;
    }
}
