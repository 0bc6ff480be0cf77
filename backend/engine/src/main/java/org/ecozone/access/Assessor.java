package org.ecozone.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ecozone.geo.Extent;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/** Holds rules against one site and one project. */
final class Assessor {

    /** Share of a site below which a remainder is the rounding of the measure. */
    private static final double ROUNDING = 1e-9;

    private final SiteOverlaps site;
    private final Map<String, LayerOverlap> layers = new HashMap<>();
    private final Map<String, Object> known;
    private final LocalDate asOf;
    private final Map<String, Fact> descriptions;
    private final List<RuleOutcome> outcomes = new ArrayList<>();
    private final TreeSet<String> notInForce = new TreeSet<>();

    Assessor(SiteOverlaps site, Facts facts, LocalDate asOf, Map<String, Fact> descriptions) {
        this.descriptions = descriptions;
        this.site = site;
        site.layers().forEach(overlap -> layers.put(overlap.layer().id(), overlap));
        this.known = new HashMap<>(facts.known());
        this.asOf = asOf;
    }

    Assessment assess(List<Rule> rules) {
        rules.forEach(this::assess);
        outcomes.sort(Comparator.comparing((RuleOutcome o) -> o.rule().effect())
                .thenComparing(RuleOutcome::truth, Comparator.reverseOrder())
                .thenComparing(o -> o.rule().id()));
        Effect atLeast = mostSevere(
                outcomes.stream().filter(o -> o.truth() == Truth.TRUE).toList());
        return new Assessment(outcomes, List.copyOf(notInForce), atLeast, mostSevere(outcomes), missingFacts(atLeast));
    }

    private void assess(Rule rule) {
        List<Citation> citations = rule.citationsInForce(asOf);
        if (citations.isEmpty()) {
            notInForce.add(rule.id());
            return;
        }
        Place place = place(rule.where());
        @Nullable Condition when = rule.when();
        if (place.truth == Truth.FALSE) {
            return;
        }
        Truth truth = when == null ? place.truth : place.truth.and(when.evaluate(known));
        if (truth == Truth.FALSE) {
            return;
        }
        SortedMap<String, Object> read = new TreeMap<>();
        for (String key : rule.facts()) {
            if (known.containsKey(key)) {
                read.put(key, known.get(key));
            }
        }
        outcomes.add(new RuleOutcome(
                rule,
                truth,
                place.zones,
                citations,
                read,
                when == null ? List.of() : List.copyOf(when.open(known)),
                place.truth == Truth.UNKNOWN));
    }

    private Place place(@Nullable Where where) {
        if (where == null) {
            return new Place(Truth.TRUE, List.of());
        }
        if (where instanceof Where.OfLayer ofLayer) {
            @Nullable LayerOverlap layer = layers.get(ofLayer.layer());
            if (layer == null) {
                return new Place(Truth.UNKNOWN, List.of());
            }
            return ofLayer.relation() == Where.Relation.OUTSIDE ? outside(layer) : overlaps(ofLayer, layer);
        }
        return new Place(site.uncovered().isNothing() ? Truth.FALSE : Truth.UNKNOWN, List.of());
    }

    private static Place overlaps(Where.OfLayer where, LayerOverlap layer) {
        List<ZoneOverlap> matching = new ArrayList<>();
        List<ZoneOverlap> possible = new ArrayList<>();
        for (ZoneOverlap overlap : layer.zones()) {
            if (!overlap.overlapClass().isDecisive()) {
                continue;
            }
            Truth passes = where.zones() == null ? Truth.TRUE : where.zones().evaluate(attributes(overlap.zone()));
            if (passes == Truth.TRUE) {
                matching.add(overlap);
            } else if (passes == Truth.UNKNOWN) {
                possible.add(overlap);
            }
        }
        if (!matching.isEmpty()) {
            return new Place(Truth.TRUE, matching);
        }
        boolean open = !possible.isEmpty() || !layer.uncovered().isNothing();
        return new Place(open ? Truth.UNKNOWN : Truth.FALSE, possible);
    }

    /** A remainder within the rounding of the measure is none: parts that were summed need not give the whole exactly. */
    private Place outside(LayerOverlap layer) {
        Extent covered = site.siteExtent().minus(layer.uncovered()).minus(site.grazing());
        if (!covered.isNothing() && layer.union().shareOf(covered).value() < 1 - ROUNDING) {
            return new Place(Truth.TRUE, List.of());
        }
        return new Place(layer.uncovered().isNothing() ? Truth.FALSE : Truth.UNKNOWN, List.of());
    }

    private static Map<String, Object> attributes(Zone zone) {
        Map<String, Object> attributes = new HashMap<>(zone.attributes());
        attributes.put("code", zone.code());
        attributes.put("name", zone.name());
        attributes.put("category", zone.category());
        return attributes;
    }

    private static Effect mostSevere(List<RuleOutcome> outcomes) {
        return outcomes.stream().map(o -> o.rule().effect()).reduce(Effect.PERMITTED, Effect::orMoreSevere);
    }

    /** Only rules more severe than what is certain can still move the verdict. */
    private List<String> missingFacts(Effect atLeast) {
        Map<String, Effect> worst = new HashMap<>();
        Map<String, Integer> rules = new HashMap<>();
        for (RuleOutcome outcome : outcomes) {
            Effect effect = outcome.rule().effect();
            if (effect.isMoreSevereThan(atLeast)) {
                TreeSet<String> asked = new TreeSet<>();
                outcome.missingFacts().forEach(fact -> ask(fact, asked));
                for (String fact : asked) {
                    worst.merge(fact, effect, Effect::orMoreSevere);
                    rules.merge(fact, 1, Integer::sum);
                }
            }
        }
        return worst.keySet().stream()
                .sorted(Comparator.<String, Effect>comparing(worst::get)
                        .thenComparing(rules::get, Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** Adds {@code fact}, or what must be known before it makes sense to ask for it. */
    private void ask(String fact, TreeSet<String> asked) {
        Fact description = descriptions.get(fact);
        @Nullable Condition askIf = description == null ? null : description.askIf();
        SortedSet<String> before = askIf == null ? Collections.emptySortedSet() : askIf.open(known);
        if (before.isEmpty()) {
            asked.add(fact);
        } else {
            before.forEach(other -> ask(other, asked));
        }
    }

    /** Whether the place of a rule is met, and by which zones. */
    private record Place(Truth truth, List<ZoneOverlap> zones) {}
}
