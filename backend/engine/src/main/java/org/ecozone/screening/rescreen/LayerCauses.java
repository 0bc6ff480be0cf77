package org.ecozone.screening.rescreen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.SiteOverlaps;

/**
 * Which layers of a new edition make a rule come out otherwise, by layers of the one put in the place of the other's. Not safe for
 * several threads.
 */
final class LayerCauses {

    private final SiteOverlaps before;
    private final SiteOverlaps after;
    private final ScreeningRequest request;
    private final RulesOnMap rules;
    private final List<String> layers;
    private final Map<Set<String>, Assessment> known = new HashMap<>();

    /** By rules and day of {@code after}; {@code before} differs from it in its edition only. */
    LayerCauses(ScreeningResult before, ScreeningResult after) {
        this.before = before.overlaps();
        this.after = after.overlaps();
        this.request = after.request();
        this.rules = after.on();
        this.layers = ids();
    }

    private List<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        after.layers().forEach(layer -> ids.add(layer.layer().id()));
        before.layers().forEach(layer -> ids.add(layer.layer().id()));
        return List.copyOf(ids);
    }

    /**
     * Sets of layers that make {@code aspect} of an assessment {@code wanted}: each layer that does so alone; where none does, one set that
     * does so together, of which none can be spared. An empty set: the territory of the data itself is another.
     */
    <T> List<List<String>> of(Function<Assessment, T> aspect, T wanted) {
        List<List<String>> alone = new ArrayList<>();
        for (String layer : layers) {
            if (aspect.apply(mixed(Set.of(layer), false)).equals(wanted)) {
                alone.add(List.of(layer));
            }
        }
        return alone.isEmpty() ? List.of(together(aspect, wanted)) : alone;
    }

    private <T> List<String> together(Function<Assessment, T> aspect, T wanted) {
        Set<String> needed = new TreeSet<>(layers);
        for (String layer : layers) {
            needed.remove(layer);
            if (!aspect.apply(mixed(needed, true)).equals(wanted)) {
                needed.add(layer);
            }
        }
        return layers.stream().filter(needed::contains).toList();
    }

    private Assessment mixed(Set<String> fromAfter, boolean hasNewTerritory) {
        Set<String> key = new TreeSet<>(fromAfter);
        if (hasNewTerritory) {
            key.add("");
        }
        return known.computeIfAbsent(
                Collections.unmodifiableSet(key), any -> assessed(Set.copyOf(fromAfter), hasNewTerritory));
    }

    private Assessment assessed(Set<String> fromAfter, boolean hasNewTerritory) {
        List<LayerOverlap> mixed = new ArrayList<>();
        for (String layer : layers) {
            (fromAfter.contains(layer) ? after : before).layer(layer).ifPresent(mixed::add);
        }
        SiteOverlaps site = (hasNewTerritory ? after : before).with(mixed);
        return rules.assess(site, request.facts(), request.asOf(), request.accuracy());
    }

    static Optional<LayerCauses> between(Optional<ScreeningResult> before, Optional<ScreeningResult> after) {
        return before.isPresent() && after.isPresent()
                ? Optional.of(new LayerCauses(before.get(), after.get()))
                : Optional.empty();
    }
}
