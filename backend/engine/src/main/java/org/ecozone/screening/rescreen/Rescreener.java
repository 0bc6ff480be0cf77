package org.ecozone.screening.rescreen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Effect;
import org.ecozone.screening.RulesOnMaps;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.record.Recomputation;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.request.RecordedRequest;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.screening.rescreen.Rescreening.Bounds;
import org.ecozone.screening.rescreen.Rescreening.Direction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Screens records again by another basis. Safe for many threads. */
public final class Rescreener {

    private final RequestReader reader;
    private final RulesOnMaps onMaps;
    private final Recomputation recomputation;

    public Rescreener(RequestReader reader, RulesOnMaps onMaps, Recomputation recomputation) {
        this.reader = reader;
        this.onMaps = onMaps;
        this.recomputation = recomputation;
    }

    /**
     * {@code recorded}, whose texts fit their hashes, by {@code after}.
     *
     * @param request the request of the record
     * @param before what the record was made by
     * @throws org.ecozone.screening.request.RequestRefused if the new release does not know what the record states
     * @throws IllegalArgumentException if the new release is not complete on the new day
     */
    public Rescreening again(RecordedScreening recorded, RecordedRequest request, Basis before, Basis after) {
        return new Run(recorded, request, before, after).made();
    }

    private final class Run {

        private final Combinations combinations;
        private final Basis before;
        private final Basis after;
        private final JsonNode result;
        private final boolean isFoundAgain;
        private final Map<Set<Cause>, Optional<LayerCauses>> layers = new HashMap<>();

        Run(RecordedScreening recorded, RecordedRequest request, Basis before, Basis after) {
            this.combinations = new Combinations(request, before, after, reader, onMaps);
            this.before = before;
            this.after = after;
            this.result = JsonMapper.shared().readTree(recorded.result());
            String software = result.path("software").asString("");
            byte[] found = recomputation.result(request, before.map(), before.rules(), software);
            this.isFoundAgain = new String(found, StandardCharsets.UTF_8).equals(recorded.result());
        }

        Rescreening made() {
            ScreeningResult now = combinations.require(combinations.all());
            ScreeningResult then = combinations.require(EnumSet.noneOf(Cause.class));
            Bounds was = new Bounds(effect("atLeast"), effect("atMost"));
            Bounds is = bounds(now);
            List<RuleChange> changes = changes(Standing::of, this::recorded, then, now);
            List<RuleChange> clauses = changes(Standing::ofClauses, any -> Standing.ofClauses(result), then, now);
            return new Rescreening(
                    was,
                    is,
                    Direction.of(was, is),
                    changes,
                    clauses,
                    was.equals(is) ? List.of() : causes(Run::bounds, was, bounds(then), is),
                    GroundChange.between(then.overlaps(), now.overlaps()),
                    changes.isEmpty() && clauses.isEmpty() && was.equals(is) ? List.of() : combinations.untried(),
                    now);
        }

        private Effect effect(String bound) {
            return Effect.valueOf(result.path(bound).asString());
        }

        private static Bounds bounds(ScreeningResult result) {
            return new Bounds(result.assessment().atLeast(), result.assessment().atMost());
        }

        /**
         * Of rules or of clauses.
         *
         * @param of their standings in an assessment
         * @param recorded what was recorded of them where this program finds that
         */
        private List<RuleChange> changes(
                Function<Assessment, Map<String, Standing>> of,
                UnaryOperator<Map<String, Standing>> recorded,
                ScreeningResult then,
                ScreeningResult now) {
            Map<String, Standing> found = of.apply(then.assessment());
            Map<String, Standing> was = isFoundAgain ? found : recorded.apply(found);
            Map<String, Standing> is = of.apply(now.assessment());
            Set<String> rules = new TreeSet<>(is.keySet());
            rules.addAll(was.keySet());
            List<RuleChange> changes = new ArrayList<>();
            for (String id : rules) {
                if (!Objects.equals(was.get(id), is.get(id))) {
                    changes.add(change(
                            id,
                            one -> Optional.ofNullable(of.apply(one).get(id)),
                            Optional.ofNullable(was.get(id)),
                            Optional.ofNullable(found.get(id)),
                            Optional.ofNullable(is.get(id))));
                }
            }
            changes.sort(Comparator.comparing(Run::weight));
            return changes;
        }

        /**
         * What was recorded. An answer does not tell what permits where something forbids: there it is taken to be what this program
         * finds.
         */
        private Map<String, Standing> recorded(Map<String, Standing> found) {
            Map<String, Standing> recorded = Standing.of(result);
            if (effect("atLeast") == Effect.PROHIBITED) {
                found.forEach((id, standing) -> {
                    if (standing.effect() == Effect.PERMITTED) {
                        recorded.putIfAbsent(id, standing);
                    }
                });
            }
            return recorded;
        }

        private RuleChange change(
                String id,
                Function<Assessment, Optional<Standing>> aspect,
                Optional<Standing> was,
                Optional<Standing> found,
                Optional<Standing> is) {
            List<Set<Cause>> causes = causes(one -> aspect.apply(one.assessment()), was, found, is);
            Optional<Subject> ruleThen = Subject.find(before.rules(), id);
            Optional<Subject> ruleNow = Subject.find(after.rules(), id);
            Subject rule = ruleNow.or(() -> ruleThen).orElseThrow(() -> new IllegalStateException("no rule " + id));
            boolean byRelease = causes.stream().anyMatch(set -> set.contains(Cause.RULES));
            boolean byDay = causes.stream().anyMatch(set -> set.contains(Cause.DAY));
            return new RuleChange(
                    rule,
                    was.orElse(null),
                    is.orElse(null),
                    causes,
                    layers(aspect, causes, is),
                    byRelease ? ReleaseChange.between(ruleThen, ruleNow) : null,
                    byDay ? only(rule, before, after) : List.of(),
                    byDay ? only(rule, after, before) : List.of());
        }

        /** Least sets from what was recorded; where another program found {@code was}, what this one finds is the first step. */
        private <T> List<Set<Cause>> causes(Function<ScreeningResult, T> aspect, T was, T found, T is) {
            if (was.equals(found)) {
                return combinations.leastThat(aspect, is);
            }
            if (found.equals(is)) {
                return List.of(EnumSet.of(Cause.SOFTWARE));
            }
            return combinations.leastThat(aspect, is).stream()
                    .map(set -> {
                        Set<Cause> with = EnumSet.copyOf(set);
                        with.add(Cause.SOFTWARE);
                        return with;
                    })
                    .toList();
        }

        private <T> List<List<String>> layers(Function<Assessment, T> aspect, List<Set<Cause>> causes, T is) {
            List<List<String>> found = new ArrayList<>();
            for (Set<Cause> set : causes) {
                if (set.contains(Cause.EDITION)) {
                    layerCauses(set)
                            .ifPresent(layer -> layer.of(aspect, is).stream()
                                    .filter(one -> !found.contains(one))
                                    .forEach(found::add));
                }
            }
            return found;
        }

        /** Between the two editions, all else being as {@code causes} say. */
        private Optional<LayerCauses> layerCauses(Set<Cause> causes) {
            Set<Cause> with = EnumSet.copyOf(causes);
            with.remove(Cause.SOFTWARE);
            Set<Cause> without = EnumSet.copyOf(with);
            without.remove(Cause.EDITION);
            return layers.computeIfAbsent(
                    with, any -> LayerCauses.between(combinations.find(without), combinations.find(with)));
        }

        private static List<Citation> only(Subject rule, Basis here, Basis there) {
            List<Citation> others = rule.citationsInForce(there.asOf());
            return rule.citationsInForce(here.asOf()).stream()
                    .filter(citation -> !others.contains(citation))
                    .toList();
        }

        /** By effect, where there is one; what is new before what is gone; by id. */
        private static String weight(RuleChange change) {
            Standing told = change.after() == null ? Objects.requireNonNull(change.before()) : change.after();
            return (told.effect() == null ? "" : String.valueOf(told.effect().ordinal()))
                    + (change.after() == null ? "1" : "0")
                    + change.rule().id();
        }
    }
}
