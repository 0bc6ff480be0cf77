package org.ecozone.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ecozone.comparison.Difference.Kind;
import org.ecozone.comparison.Difference.Standing;
import org.ecozone.cover.Cover;
import org.ecozone.cover.Covers;
import org.ecozone.geo.Area;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.Overlap;
import org.ecozone.geo.overlap.OverlapIndex;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.LayerOverlap.Status;
import org.ecozone.zoning.Zone;

/** The polygons between two editions of a layer: what was lost, what was gained, what has other zones now. */
final class Differences {

    /** A zone that has less than this share of a polygon only shares a border with it. */
    private static final double BORDER_SHARE = 1e-6;

    private static final Comparator<Patch> LARGEST_FIRST = Comparator.comparingDouble(
                    (Patch patch) -> -patch.ground.area().squareMetres())
            .thenComparing((one, other) -> one.ground.geometry().compareTo(other.ground.geometry()));

    private final String layer;
    private final Covers later;
    private final List<Adjustment> adjustments;

    private Differences(String layer, Covers later, List<Adjustment> adjustments) {
        this.layer = layer;
        this.later = later;
        this.adjustments = adjustments;
    }

    /** A polygon and the zones of the layer that it lay and lies in. */
    private record Patch(Cover ground, List<Zone> before, List<Zone> after) {}

    /**
     * All of a layer: lost, gained, then changed; of each kind the largest first.
     *
     * @param later the later edition
     */
    static List<Difference> of(
            LayerGround ground, Balance balance, ZoneChanges zones, LayerState.Both states, Covers later, Basis basis) {
        PrintedBalance squareMetres = PrintedBalance.of(balance, AreaUnit.SQUARE_METRES);
        PrintedBalance mu = PrintedBalance.of(balance, AreaUnit.MU);
        String layer = states.later().layer().id();
        var differences = new Differences(
                layer,
                later,
                basis.adjustments().stream()
                        .filter(adjustment -> adjustment.layer().equals(layer))
                        .toList());
        List<Patch> lost = patches(ground.lost(), ground.gone(), (patch, on) -> new Patch(patch, on, List.of()));
        List<Patch> gained = patches(ground.gained(), ground.come(), (patch, on) -> new Patch(patch, List.of(), on));
        List<Difference> all = new ArrayList<>(differences.made(
                Kind.LOST, lost, areas -> PrintedArea.parts(new PrintedArea(squareMetres.lost(), mu.lost()), areas)));
        all.addAll(differences.made(
                Kind.GAINED,
                gained,
                areas -> PrintedArea.parts(new PrintedArea(squareMetres.gained(), mu.gained()), areas)));
        all.addAll(differences.made(Kind.ATTRIBUTE, relabelled(zones, states), PrintedArea::each));
        return all;
    }

    private static List<Patch> patches(Cover ground, List<Zone> zones, BiFunction<Cover, List<Zone>, Patch> making) {
        OverlapIndex index = indexOf(zones);
        List<Patch> patches = new ArrayList<>();
        for (Cover patch : ground.patches()) {
            double least = BORDER_SHARE * patch.area().squareMetres();
            List<Zone> on = index.overlaps(patch.site().orElseThrow(), new Length(0)).stream()
                    .filter(overlap -> squareMetres(overlap) > least)
                    .map(overlap -> zones.get(overlap.index()))
                    .toList();
            patches.add(making.apply(patch, on));
        }
        return patches;
    }

    private static OverlapIndex indexOf(List<Zone> zones) {
        return OverlapIndex.of(zones.stream().map(Zone::geometry).toList());
    }

    private static double squareMetres(Overlap overlap) {
        return ((Area) overlap.extent()).squareMetres();
    }

    /** Ground that has a zone of another category now, or its own zone with another label. */
    private static List<Patch> relabelled(ZoneChanges zones, LayerState.Both states) {
        List<Zone> before = new ArrayList<>(zones.removed());
        zones.changed().forEach(change -> before.add(change.before()));
        Map<Zone, Zone> relabelled = new HashMap<>();
        zones.changed().stream()
                .filter(ZoneChange::isRelabelled)
                .forEach(change -> relabelled.put(change.before(), change.after()));
        List<Zone> after = new ArrayList<>(zones.added());
        zones.changed().forEach(change -> after.add(change.after()));
        OverlapIndex index = indexOf(after);
        List<Patch> patches = new ArrayList<>();
        for (Zone was : before) {
            for (Overlap overlap : index.overlaps(Site.of(was.geometry()), new Length(0))) {
                Zone is = after.get(overlap.index());
                boolean isOther = !was.category().equals(is.category()) || is.equals(relabelled.get(was));
                if (isOther && squareMetres(overlap) > 0) {
                    common(was, is, states).forEach(patch -> patches.add(new Patch(patch, List.of(was), List.of(is))));
                }
            }
        }
        return patches;
    }

    private static List<Cover> common(Zone was, Zone is, LayerState.Both states) {
        Cover ground = states.earlier().cover(List.of(was));
        Cover common = was.geometry().equalsExact(is.geometry())
                ? ground
                : ground.common(states.later().cover(List.of(is)));
        return common.patches();
    }

    private List<Difference> made(Kind kind, List<Patch> patches, Function<List<Area>, List<PrintedArea>> printing) {
        patches.sort(LARGEST_FIRST);
        List<PrintedArea> printed = printing.apply(
                patches.stream().map(patch -> patch.ground.area()).toList());
        List<Difference> made = new ArrayList<>(patches.size());
        for (Patch patch : patches) {
            String id = layer + "-" + kind.name().toLowerCase(Locale.ROOT) + "-" + (made.size() + 1);
            made.add(new Difference(
                    id,
                    kind,
                    patch.ground,
                    printed.get(made.size()),
                    patch.before,
                    patch.after,
                    standing(patch.ground),
                    reason(patch),
                    isSliver(patch)));
        }
        return made;
    }

    private static boolean isSliver(Patch patch) {
        return patch.ground.area().compareTo(Thresholds.SLIVER) < 0
                || patch.ground.thickness().metres() < patch.ground.accuracyMetres();
    }

    private Optional<Adjustment> reason(Patch patch) {
        return adjustments.stream()
                .filter(adjustment -> explains(adjustment, patch))
                .findFirst();
    }

    private static boolean explains(Adjustment adjustment, Patch patch) {
        return Stream.concat(patch.before.stream(), patch.after.stream())
                        .map(Zone::code)
                        .anyMatch(adjustment.zones()::contains)
                || adjustment
                        .place()
                        .filter(place -> patch.ground.holds(place.longitude(), place.latitude()))
                        .isPresent();
    }

    /** What other layers have on {@code ground}, in the order of the edition; of a layer with an invalid zone nothing is said. */
    private List<Standing> standing(Cover ground) {
        return later.map().measure(ground.site().orElseThrow()).layers().stream()
                .filter(overlap -> overlap.status() == Status.HIT && isOther(overlap.layer()))
                .map(Differences::standing)
                .toList();
    }

    private boolean isOther(Layer other) {
        return !other.id().equals(layer) && later.invalid(other.id()).isEmpty();
    }

    private static Standing standing(LayerOverlap overlap) {
        return new Standing(
                overlap.layer().id(),
                (Area) overlap.union(),
                overlap.zones().stream()
                        .filter(zone -> !zone.extent().isNothing())
                        .map(zone -> zone.zone().code())
                        .toList());
    }
}
