package org.ecozone.golden;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.mutation.RuleMutants;
import org.ecozone.access.mutation.RuleMutants.Mutant;
import org.ecozone.access.mutation.RuleVariants;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;
import org.ecozone.zoning.Asked;
import org.ecozone.zoning.Layer;
import org.jspecify.annotations.Nullable;

/**
 * Spoils one rule after the other and tells which of the spoilt books the golden set finds: some case comes out otherwise
 * than expected, in its verdict or in a rule that it names.
 */
final class Mutations {

    private final RuleBook book;
    private final List<Asking> askings = new ArrayList<>();
    private final Map<String, Effect> effects = new TreeMap<>();
    private final Map<String, List<Asking>> naming = new LinkedHashMap<>();

    /** A case with what the rules answer as they are. */
    private record Asking(Question question, Map<String, Truth> truths, Set<String> differences) {}

    /** A mutant with what its rules say alone; the whole book is made where it is first asked. */
    private final class Spoilt {

        private final Mutant mutant;
        private final RulesOnMap alone;
        private @Nullable RulesOnMap whole;

        Spoilt(Mutant mutant, RulesOnMap alone) {
            this.mutant = mutant;
            this.alone = alone;
        }

        RulesOnMap whole() {
            if (whole == null) {
                whole = RulesOnMap.of(RuleMutants.apply(book, mutant));
            }
            return whole;
        }
    }

    /**
     * What came of it.
     *
     * @param mutants all
     * @param survivors those that no case finds
     */
    record Score(List<Mutant> mutants, List<Mutant> survivors) {

        /** Percent of the mutants that are found. */
        double percent() {
            return mutants.isEmpty() ? 100 : 100.0 * (mutants.size() - survivors.size()) / mutants.size();
        }
    }

    private Mutations(Examination examination) {
        this.book = examination.book();
        book.rules().forEach(rule -> effects.put(rule.id(), rule.effect()));
        for (GoldenCase of : examination.golden().cases()) {
            Question question = examination.question(
                    of, widest(examination.maps().map(of.edition()).layers(), of));
            Answer answer = question.put(examination.rules());
            Map<String, Truth> truths = new TreeMap<>();
            for (RuleOutcome outcome : answer.assessment().outcomes()) {
                truths.put(outcome.rule().id(), outcome.truth());
            }
            Asking asking = new Asking(question, truths, new HashSet<>(answer.differences(of.expected())));
            askings.add(asking);
            of.expected()
                    .named()
                    .forEach(id ->
                            naming.computeIfAbsent(id, k -> new ArrayList<>()).add(asking));
        }
    }

    static Score score(Examination examination) {
        Mutations mutations = new Mutations(examination);
        List<Mutant> mutants = RuleMutants.of(examination.book());
        return new Score(
                mutants, mutants.stream().filter(m -> !mutations.isFound(m)).toList());
    }

    /** More than any rule asks, spoilt or not. */
    private Asked widest(List<Layer> layers, GoldenCase of) {
        Asked asked = Question.asked(of, book);
        Map<String, Double> within = new TreeMap<>();
        Set<String> remainders = new TreeSet<>();
        double most = asked.withinMetres().values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        for (Layer layer : layers) {
            if (!layer.id().equals(Where.UNIT_LAYER)) {
                within.put(layer.id(), 2 * most);
            }
            remainders.add(layer.id());
        }
        return new Asked(within, remainders, asked.siteAccuracyMetres());
    }

    private boolean isFound(Mutant mutant) {
        Spoilt spoilt = new Spoilt(mutant, RulesOnMap.of(RuleVariants.withRules(book, mutant.rules())));
        Set<Asking> first = new LinkedHashSet<>();
        mutant.rules().forEach(rule -> first.addAll(naming.getOrDefault(rule.id(), List.of())));
        for (Asking asking : first) {
            if (isFound(spoilt, asking)) {
                return true;
            }
        }
        return askings.stream().anyMatch(a -> !first.contains(a) && isFound(spoilt, a));
    }

    private boolean isFound(Spoilt spoilt, Asking asking) {
        Mutant mutant = spoilt.mutant;
        Map<String, RuleOutcome> outcomes = new TreeMap<>();
        asking.question
                .put(spoilt.alone)
                .assessment()
                .outcomes()
                .forEach(o -> outcomes.put(o.rule().id(), o));
        boolean matters = false;
        for (Rule rule : mutant.rules()) {
            @Nullable RuleOutcome outcome = outcomes.get(rule.id());
            Truth now = outcome == null ? Truth.FALSE : outcome.truth();
            Truth before = asking.truths.getOrDefault(rule.id(), Truth.FALSE);
            @Nullable Truth expected = asking.question.of().expected().rules().get(rule.id());
            if (now != before && expected == before) {
                return true;
            }
            matters |= now != before || now != Truth.FALSE && effects.get(rule.id()) != rule.effect();
        }
        if (!matters) {
            return false;
        }
        Answer answer = asking.question.put(spoilt.whole());
        return answer.differences(asking.question.of().expected()).stream()
                .anyMatch(difference -> !asking.differences.contains(difference));
    }
}
