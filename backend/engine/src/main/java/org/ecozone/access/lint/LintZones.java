package org.ecozone.access.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Truth;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;

/** What layers, categories and zones the editions have. */
final class LintZones {

    private final List<ZoningMap> editions;
    private final Map<String, Layer> layers = new HashMap<>();
    private final Map<String, List<Zone>> zones = new HashMap<>();

    LintZones(List<ZoningMap> editions) {
        this.editions = List.copyOf(editions);
        for (ZoningMap edition : editions) {
            for (Layer layer : edition.layers()) {
                layers.putIfAbsent(layer.id(), layer);
                zones.computeIfAbsent(layer.id(), id -> new ArrayList<>())
                        .addAll(edition.zones(layer.id()).orElse(List.of()));
            }
        }
    }

    /** Whether anything is known. */
    boolean isKnown() {
        return !editions.isEmpty();
    }

    Optional<Layer> layer(String id) {
        return Optional.ofNullable(layers.get(id));
    }

    List<Layer> layers() {
        return layers.values().stream()
                .sorted(java.util.Comparator.comparing(Layer::id))
                .toList();
    }

    /** The zones of the layer {@code id} in all editions. */
    List<Zone> zones(String id) {
        return zones.getOrDefault(id, List.of());
    }

    /** Codes of the zones of layer {@code id} with the edition that is the last to have each. */
    Map<String, String> codes(String id) {
        Map<String, String> codes = new java.util.TreeMap<>();
        for (ZoningMap edition : editions) {
            for (Zone zone : edition.zones(id).orElse(List.of())) {
                codes.merge(zone.code(), edition.edition().code(), (a, b) -> a.compareTo(b) >= 0 ? a : b);
            }
        }
        return codes;
    }

    /** Whether every zone that {@code part} speaks of is one that {@code whole} speaks of. */
    boolean includes(@Nullable Condition whole, @Nullable Condition part, String layer, Solver solver) {
        if (whole == null || part != null && whole.text().equals(part.text())) {
            return true;
        }
        if (part == null) {
            return false;
        }
        return isKnown()
                ? zones(layer).stream()
                        .allMatch(z -> part.evaluate(z) == Truth.FALSE || whole.evaluate(z) == Truth.TRUE)
                : solver.find(List.of(Solver.Goal.isTrue(part.root()), Solver.Goal.isFalse(whole.root())))
                        .isEmpty();
    }

    /** Names of what the zones of layer {@code id} carry. */
    Set<String> attributes(String id) {
        Set<String> names = new TreeSet<>(Set.of("code", "name", "category"));
        zones(id).forEach(zone -> names.addAll(zone.attributes().keySet()));
        return names;
    }
}
