package org.ecozone.screening.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Truth;
import org.ecozone.screening.sheet.FrozenResult.Finding;
import org.ecozone.screening.sheet.FrozenResult.Theme;
import org.ecozone.screening.sheet.HeadOrder.Placed;
import org.ecozone.screening.sheet.HeadOrder.Role;
import org.ecozone.zoning.Layer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the hits of a result: every place that rules which hold, or may, speak of, each with the most severe rule that holds there
 * and, where one that is open is more severe, with that too. An open rule without a zone that is met is no hit: it is told by what
 * is pending.
 */
final class Head {

    private final FrozenResult result;
    private final List<Layer> layers;
    private final Map<Place, Placed> found = new HashMap<>();

    private Head(FrozenResult result, List<Layer> layers) {
        this.result = result;
        this.layers = layers;
    }

    /** What tells one hit from the other. */
    private record Place(@Nullable String layer, @Nullable String category, Truth outcome) {

        Place with(Truth other) {
            return new Place(layer, category, other);
        }
    }

    /** The hits of a result on an edition with these layers, in order. */
    static List<Hit> of(FrozenResult result, List<Layer> layers) {
        return placed(result, layers).stream().map(Placed::hit).toList();
    }

    static List<Placed> placed(FrozenResult result, List<Layer> layers) {
        Head head = new Head(result, layers);
        result.findings().stream()
                .filter(finding -> finding.effect() != Effect.PERMITTED)
                .sorted(Weight.SEVERE_FIRST)
                .forEach(head::add);
        return head.found.entrySet().stream()
                .filter(entry -> head.isNews(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getValue)
                .sorted(HeadOrder.ORDER)
                .toList();
    }

    /** Whether an open rule could make more of a place than what holds there. */
    private boolean isNews(Place place, Placed placed) {
        @Nullable Placed certain = found.get(place.with(Truth.TRUE));
        return place.outcome() == Truth.TRUE
                || certain == null
                || placed.hit().effect().isMoreSevereThan(certain.hit().effect());
    }

    /** Findings come the more severe first: the first of a place speaks for it. */
    private void add(Finding finding) {
        Set<String> named = Set.copyOf(finding.zones());
        boolean isMet = false;
        for (Theme theme : result.themes()) {
            if (finding.maySpeakOf(theme.layer())) {
                for (MetCategory met :
                        MetCategory.of(result, theme, layer(theme), zone -> named.contains(zone.code()))) {
                    add(finding, theme, met.category(), Optional.of(met), met.zones());
                    isMet = true;
                }
            }
        }
        if (!isMet && !addNear(finding) && finding.outcome() == Truth.TRUE) {
            @Nullable
            Theme theme = finding.layer() == null
                    ? null
                    : result.theme(finding.layer()).orElse(null);
            add(finding, theme, null, Optional.empty(), List.of());
        }
    }

    /** Zones that are not met, or by a contact only; false where the rule names none. */
    private boolean addNear(Finding finding) {
        boolean isNear = false;
        for (Theme theme : result.themes()) {
            if (finding.maySpeakOf(theme.layer())) {
                Map<String, List<String>> near = new TreeMap<>();
                near(finding, theme)
                        .forEach((code, category) -> near.computeIfAbsent(category, any -> new ArrayList<>())
                                .add(code));
                near.forEach((category, codes) -> add(finding, theme, category, Optional.empty(), codes));
                isNear |= !near.isEmpty();
            }
        }
        return isNear;
    }

    /** The zones that {@code finding} names, by code, with their categories. */
    private static Map<String, String> near(Finding finding, Theme theme) {
        Map<String, String> near = new LinkedHashMap<>();
        Stream.concat(
                        theme.zones().stream().map(zone -> List.of(zone.code(), zone.category())),
                        theme.near().stream().map(zone -> List.of(zone.code(), zone.category())))
                .filter(zone -> finding.zones().contains(zone.get(0)))
                .forEach(zone -> near.putIfAbsent(zone.get(0), zone.get(1)));
        return near;
    }

    private void add(
            Finding finding,
            @Nullable Theme theme,
            @Nullable String category,
            Optional<MetCategory> met,
            Collection<String> zones) {
        @Nullable String id = theme == null ? finding.layer() : theme.layer();
        @Nullable Layer layer = theme == null ? null : layer(theme);
        Hit hit = new Hit(
                finding.rule(),
                finding.title(),
                finding.outcome(),
                finding.effect(),
                finding.citations().stream()
                        .findFirst()
                        .map(cited -> new Hit.Citation(cited.document(), cited.article())),
                id,
                theme == null ? null : theme.name(),
                category,
                category == null ? null : MetCategory.name(category, layer),
                met,
                List.copyOf(zones));
        found.putIfAbsent(
                new Place(id, category, finding.outcome()),
                new Placed(
                        hit,
                        role(id, layer),
                        theme == null ? BigDecimal.ZERO : theme.shareOfSite(),
                        layer == null ? Integer.MAX_VALUE : layers.indexOf(layer),
                        category == null ? Integer.MAX_VALUE : MetCategory.position(category, layer),
                        finding.scope()));
    }

    private static Role role(@Nullable String id, @Nullable Layer layer) {
        if (id == null) {
            return Role.NO_PLACE;
        }
        return layer != null && layer.kind() == Layer.Kind.PROTECTION ? Role.PROTECTED : Role.OTHER_LAYER;
    }

    private @Nullable Layer layer(Theme theme) {
        return layers.stream()
                .filter(layer -> layer.id().equals(theme.layer()))
                .findFirst()
                .orElse(null);
    }
}
