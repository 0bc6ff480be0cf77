package org.ecozone.screening.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.ecozone.screening.sheet.FrozenResult.MetZone;
import org.ecozone.screening.sheet.FrozenResult.Theme;
import org.ecozone.zoning.Layer;
import org.jspecify.annotations.Nullable;

/**
 * What a site has of the zones of one category.
 *
 * @param category code of the category
 * @param name Chinese; null where the layer's description does not know it
 * @param amount of the zones together
 * @param shareOfSite of the zones together
 * @param isUpperBound whether both may be less: zones of the category overlap each other within the site, and a result tells the
 *     union of all zones of a layer only
 * @param zones their codes, largest first
 */
public record MetCategory(
        String category,
        @Nullable String name,
        Amount amount,
        BigDecimal shareOfSite,
        boolean isUpperBound,
        List<String> zones) {

    public MetCategory {
        zones = List.copyOf(zones);
    }

    /**
     * The categories of those zones of {@code theme} that {@code wanted} takes and that count for rules, the strictest first: in the
     * order of the layer's description.
     */
    static List<MetCategory> of(FrozenResult result, Theme theme, @Nullable Layer layer, Predicate<MetZone> wanted) {
        Map<String, List<MetZone>> met = new LinkedHashMap<>();
        for (MetZone zone : theme.zones()) {
            if (zone.overlapClass().isDecisive() && wanted.test(zone)) {
                met.computeIfAbsent(zone.category(), code -> new ArrayList<>()).add(zone);
            }
        }
        return met.values().stream()
                .sorted(Comparator.comparingInt(
                                (List<MetZone> zones) -> position(zones.get(0).category(), layer))
                        .thenComparing(zones -> zones.get(0).category()))
                .map(zones -> of(result, theme, layer, zones))
                .toList();
    }

    /** Where a category stands among those of {@code layer}, which is the last place for one that it does not know. */
    static int position(String category, @Nullable Layer layer) {
        if (layer == null) {
            return Integer.MAX_VALUE;
        }
        List<String> codes =
                layer.categories().stream().map(Layer.Category::code).toList();
        int position = codes.indexOf(category);
        return position < 0 ? Integer.MAX_VALUE : position;
    }

    static @Nullable String name(String category, @Nullable Layer layer) {
        return layer == null
                ? null
                : layer.category(category).map(Layer.Category::name).orElse(null);
    }

    private static MetCategory of(FrozenResult result, Theme theme, @Nullable Layer layer, List<MetZone> zones) {
        String category = zones.get(0).category();
        List<String> codes = zones.stream().map(MetZone::code).toList();
        Amount union = union(theme, result);
        Amount together = together(zones, result, union);
        BigDecimal share = zones.stream().map(MetZone::shareOfSite).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isAll = zones.size() == theme.zones().size();
        return new MetCategory(
                category,
                name(category, layer),
                isAll || together.value().compareTo(union.value()) > 0 ? union : together,
                isAll ? theme.shareOfSite() : share.min(theme.shareOfSite()),
                !isAll && overlap(theme, codes),
                codes);
    }

    /** What the zones of {@code theme} take together, what lies in several of them once. */
    static Amount union(Theme theme, FrozenResult result) {
        Amount union = result.amount(theme.unionSquareMetres(), theme.unionLengthMetres(), theme.unionCount());
        Amount together = together(theme.zones(), result, union);
        return together.value().compareTo(union.value()) == 0 ? together : union;
    }

    private static Amount together(List<MetZone> zones, FrozenResult result, Amount like) {
        return zones.stream()
                .map(zone -> amount(zone, result))
                .reduce(new Amount(like.kind(), BigDecimal.ZERO, BigDecimal.ZERO), Amount::with);
    }

    /** As printed: the mu of the zones of a layer are rounded together, so that they sum. */
    private static Amount amount(MetZone zone, FrozenResult result) {
        Amount amount = result.amount(zone.areaSquareMetres(), zone.lengthMetres(), zone.count());
        return zone.areaMu() == null ? amount : new Amount(amount.kind(), amount.value(), zone.areaMu());
    }

    private static boolean overlap(Theme theme, Collection<String> codes) {
        return theme.overlappingPairs().stream().anyMatch(codes::containsAll);
    }
}
