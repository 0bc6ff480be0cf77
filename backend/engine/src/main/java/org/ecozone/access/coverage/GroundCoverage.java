package org.ecozone.access.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.ecozone.access.coverage.GroundKinds.Kind;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.FactBook;
import org.ecozone.access.rule.Rule;
import org.jspecify.annotations.Nullable;

/** What answers each kind of ground on one day, for each industry. Immutable but for what it remembers; safe for many threads. */
public final class GroundCoverage {

    private final Map<String, List<Binding>> bindings = new HashMap<>();
    private final Map<String, List<Silence>> silences = new HashMap<>();
    private final FactBook facts;
    private final Map<String, Asked> asked = new ConcurrentHashMap<>();

    /**
     * Of what is in force on a day.
     *
     * @param rules in force
     * @param silences that hold
     * @param facts tell what follows from an industry
     */
    public GroundCoverage(Collection<Rule> rules, Collection<Silence> silences, FactBook facts) {
        this.facts = facts;
        for (Rule rule : rules) {
            for (Binding binding : Binding.of(rule)) {
                bindings.computeIfAbsent(binding.layer(), l -> new ArrayList<>())
                        .add(binding);
            }
        }
        for (Silence silence : silences) {
            this.silences
                    .computeIfAbsent(silence.layer(), l -> new ArrayList<>())
                    .add(silence);
        }
    }

    /**
     * How a kind of ground answers an industry.
     *
     * @param rules that are asked there
     * @param silences that say there is nothing
     * @param elsewhere ids of the layers whose provisions answer, sorted
     */
    public record Answer(List<Rule> rules, List<Silence> silences, List<String> elsewhere) {

        /** Whether nothing answers, wherever else the ground lies. */
        public boolean isOpen() {
            return hangsOnAnother() && elsewhere.isEmpty();
        }

        /** Whether nothing answers unless the ground also lies in a zone of {@link #elsewhere}. */
        public boolean hangsOnAnother() {
            return rules.isEmpty() && silences.isEmpty();
        }
    }

    /** The answers that one industry was given. */
    private record Asked(Concern concern, Map<Kind, Answer> answers) {}

    /**
     * What answers.
     *
     * @param industry a code of GB/T 4754; null where it is not known. A code that rules divide further is answered only by what
     *     answers all that it stands for
     */
    public Answer answer(Kind kind, @Nullable String industry) {
        Asked of = asked.computeIfAbsent(
                industry == null ? "" : industry,
                code -> new Asked(new Concern(industry, facts), new ConcurrentHashMap<>()));
        return of.answers.computeIfAbsent(kind, k -> answer(k, of.concern::isOf));
    }

    /** What answers a project that {@code concerned} tells of, found anew. */
    Answer answer(Kind kind, Predicate<@Nullable Condition> concerned) {
        List<Rule> rules = new ArrayList<>(0);
        for (Binding binding : bindings.getOrDefault(kind.layer(), List.of())) {
            if (kind.isAmong(binding.zones()) && concerned.test(binding.rule().when())) {
                rules.add(binding.rule());
            }
        }
        List<Silence> silent = new ArrayList<>(0);
        Set<String> elsewhere = new TreeSet<>();
        for (Silence silence : silences.getOrDefault(kind.layer(), List.of())) {
            if (kind.isAmong(silence.zones()) && concerned.test(silence.industries())) {
                if (silence.elsewhere() == null) {
                    silent.add(silence);
                } else {
                    elsewhere.add(silence.elsewhere());
                }
            }
        }
        return new Answer(List.copyOf(rules), List.copyOf(silent), List.copyOf(elsewhere));
    }
}
