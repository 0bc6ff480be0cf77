package org.ecozone.screening.sheet;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecozone.access.rule.Truth;
import org.ecozone.screening.sheet.FrozenResult.Finding;
import org.ecozone.screening.sheet.FrozenResult.MetZone;
import org.ecozone.screening.sheet.FrozenResult.NearbyZone;
import org.ecozone.screening.sheet.FrozenResult.Theme;
import org.ecozone.zoning.Layer;
import org.jspecify.annotations.Nullable;

/**
 * One of the hard facts about a site.
 *
 * @param row id of the layer that tells it, whether the edition has it or not
 * @param name Chinese name of the layer
 * @param status the short answer
 * @param hasLayer whether the edition has the layer
 * @param amount of the union of all zones met, contacts among them, counted once; null where there is no layer
 * @param shareOfSite of the same; null where there is no layer
 * @param uncovered what of the site the layer has no data for; null where it has data for all of it
 * @param beyond what lies beyond all zones of the layer, where a rule speaks of that; else null
 * @param categories met by more than a contact, the strictest first
 * @param contacts zones that are met by no more than a contact of borders, or a touch
 * @param nearest the nearest zone of a layer that is clear
 * @param holds the rules of this layer that hold
 * @param open the rules of this layer that may hold
 */
public record HeadlineRow(
        String row,
        String name,
        Status status,
        boolean hasLayer,
        @Nullable Amount amount,
        @Nullable BigDecimal shareOfSite,
        @Nullable Amount uncovered,
        @Nullable Beyond beyond,
        List<MetCategory> categories,
        List<Contact> contacts,
        @Nullable NearestZone nearest,
        Optional<Weight> holds,
        Optional<Weight> open) {

    public HeadlineRow {
        categories = List.copyOf(categories);
        contacts = List.copyOf(contacts);
    }

    /** Short answer of a row. */
    public enum Status {
        /** Zones are met by more than a contact. A part of the site may have no data beside that. */
        HIT,
        /** Zones are met by contacts of borders only. */
        BOUNDARY_CONTACT,
        /** Nothing is met, and the layer has data for the whole site. */
        CLEAR,
        /** Nothing is met, and the layer has no data for a part of the site. */
        NO_DATA,
        /** The edition has no such layer. */
        NO_LAYER
    }

    /** A zone that is met by no more than a contact. */
    public record Contact(String code, String name, String category) {}

    /** The rows of a result on an edition with these layers, in order. */
    static List<HeadlineRow> of(FrozenResult result, List<Layer> layers) {
        return Headlines.of(layers).stream().map(line -> of(line, result)).toList();
    }

    private static HeadlineRow of(Headlines.Line line, FrozenResult result) {
        Optional<Theme> theme = line.layer() == null ? Optional.empty() : result.theme(line.id());
        return theme.map(of -> met(line, of, result)).orElseGet(() -> withoutLayer(line, result));
    }

    private static HeadlineRow withoutLayer(Headlines.Line line, FrozenResult result) {
        return new HeadlineRow(
                line.id(),
                line.name(),
                Status.NO_LAYER,
                false,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                null,
                weight(result, Truth.TRUE, line.id(), Set.of()),
                weight(result, Truth.UNKNOWN, line.id(), Set.of()));
    }

    private static HeadlineRow met(Headlines.Line line, Theme theme, FrozenResult result) {
        Set<String> zones = zones(theme);
        Amount amount = MetCategory.union(theme, result);
        Amount uncovered = uncovered(theme, result);
        return new HeadlineRow(
                line.id(),
                theme.name(),
                Status.valueOf(theme.status().name()),
                true,
                amount,
                theme.shareOfSite(),
                uncovered,
                Beyond.of(theme, result, amount, uncovered),
                MetCategory.of(result, theme, line.layer(), zone -> true),
                theme.zones().stream()
                        .filter(zone -> !zone.overlapClass().isDecisive())
                        .map(zone -> new Contact(zone.code(), zone.name(), zone.category()))
                        .toList(),
                theme.nearest(),
                weight(result, Truth.TRUE, line.id(), zones),
                weight(result, Truth.UNKNOWN, line.id(), zones));
    }

    private static @Nullable Amount uncovered(Theme theme, FrozenResult result) {
        Amount uncovered =
                result.amount(theme.uncoveredSquareMetres(), theme.uncoveredLengthMetres(), theme.uncoveredCount());
        return uncovered.isNothing() ? null : uncovered;
    }

    /** Codes of the zones that the result names in a layer. */
    private static Set<String> zones(Theme theme) {
        Set<String> codes = new HashSet<>();
        Stream.concat(
                        theme.zones().stream().map(MetZone::code),
                        theme.near().stream().map(NearbyZone::code))
                .forEach(codes::add);
        return codes;
    }

    /** Of rules that speak of this layer alone, and of those that speak of several and name a zone of it. */
    private static Optional<Weight> weight(FrozenResult result, Truth outcome, String layer, Set<String> zones) {
        List<Finding> there = result.findings().stream()
                .filter(finding -> finding.outcome() == outcome)
                .filter(finding -> finding.layer() == null
                        ? finding.zones().stream().anyMatch(zones::contains)
                        : finding.layer().equals(layer))
                .toList();
        return Weight.of(there);
    }
}
