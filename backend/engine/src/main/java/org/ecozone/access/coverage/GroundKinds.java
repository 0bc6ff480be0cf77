package org.ecozone.access.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;

/** The kinds of ground that rules and silences tell apart: zones of a layer that pass the same of their conditions. Immutable. */
public final class GroundKinds {

    private final Map<String, List<Condition>> conditions = new HashMap<>();

    /** Those that any of {@code rules} and {@code silences} tells apart, on whatever day. */
    public GroundKinds(Collection<Rule> rules, Collection<Silence> silences) {
        Map<String, Map<String, Condition>> byText = new HashMap<>();
        rules.forEach(rule -> Binding.of(rule).forEach(b -> add(byText, b.layer(), b.zones())));
        silences.forEach(silence -> add(byText, silence.layer(), silence.zones()));
        byText.forEach((layer, texts) -> conditions.put(layer, List.copyOf(texts.values())));
    }

    private static void add(Map<String, Map<String, Condition>> byText, String layer, @Nullable Condition zones) {
        Map<String, Condition> texts = byText.computeIfAbsent(layer, l -> new HashMap<>());
        if (zones != null) {
            texts.putIfAbsent(zones.text(), zones);
        }
    }

    /**
     * A kind of ground.
     *
     * @param layer id of the layer
     * @param passes the conditions that hold for it, by their texts; one that a zone leaves open does not hold
     */
    public record Kind(String layer, Set<String> passes) {

        /** Whether zones of this kind are among those of which {@code zones} speaks; null stands for all. */
        boolean isAmong(@Nullable Condition zones) {
            return zones == null || passes.contains(zones.text());
        }
    }

    /** The kind of {@code zone}. */
    public Kind of(Zone zone) {
        Set<String> passes = new LinkedHashSet<>();
        for (Condition condition : conditions.getOrDefault(zone.layer(), List.of())) {
            if (condition.evaluate(zone) == Truth.TRUE) {
                passes.add(condition.text());
            }
        }
        return new Kind(zone.layer(), Set.copyOf(passes));
    }

    /** The distinct kinds of {@code zones}, in their order. */
    List<Kind> of(Collection<Zone> zones) {
        Set<Kind> kinds = new LinkedHashSet<>();
        zones.forEach(zone -> kinds.add(of(zone)));
        return new ArrayList<>(kinds);
    }
}
