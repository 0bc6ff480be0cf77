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
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.SiteOverlaps;
import org.jspecify.annotations.Nullable;

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
    private final Map<Set<String>, Map<String, Standing>> known = new HashMap<>();

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
     * Sets of layers that bring about the new standing of {@code rule}: each layer that does so alone; where none does, one set that
     * does so together, of which none can be spared. An empty set: the territory of the data itself is another.
     */
    List<List<String>> of(String rule, @Nullable Standing wanted) {
        List<List<String>> alone = new ArrayList<>();
        for (String layer : layers) {
            if (is(wanted, rule, Set.of(layer), false)) {
                alone.add(List.of(layer));
            }
        }
        return alone.isEmpty() ? List.of(together(rule, wanted)) : alone;
    }

    private List<String> together(String rule, @Nullable Standing wanted) {
        Set<String> needed = new TreeSet<>(layers);
        for (String layer : layers) {
            needed.remove(layer);
            if (!is(wanted, rule, needed, true)) {
                needed.add(layer);
            }
        }
        return layers.stream().filter(needed::contains).toList();
    }

    private boolean is(@Nullable Standing wanted, String rule, Set<String> fromAfter, boolean hasNewTerritory) {
        Set<String> key = new TreeSet<>(fromAfter);
        if (hasNewTerritory) {
            key.add("");
        }
        Standing standing = known.computeIfAbsent(
                        Collections.unmodifiableSet(key), any -> mixed(fromAfter, hasNewTerritory))
                .get(rule);
        return wanted == null ? standing == null : wanted.equals(standing);
    }

    private Map<String, Standing> mixed(Set<String> fromAfter, boolean hasNewTerritory) {
        List<LayerOverlap> mixed = new ArrayList<>();
        for (String layer : layers) {
            (fromAfter.contains(layer) ? after : before).layer(layer).ifPresent(mixed::add);
        }
        SiteOverlaps site = (hasNewTerritory ? after : before).with(mixed);
        return Standing.of(rules.assess(site, request.facts(), request.asOf(), request.accuracy()));
    }

    static Optional<LayerCauses> between(Optional<ScreeningResult> before, Optional<ScreeningResult> after) {
        return before.isPresent() && after.isPresent()
                ? Optional.of(new LayerCauses(before.get(), after.get()))
                : Optional.empty();
    }
}
