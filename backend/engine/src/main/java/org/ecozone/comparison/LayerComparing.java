package org.ecozone.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecozone.comparison.LayerComparison.Compared;
import org.ecozone.comparison.LayerComparison.OneSided;
import org.ecozone.comparison.LayerComparison.Side;
import org.ecozone.comparison.LayerComparison.Uncomputed;
import org.ecozone.cover.Covers;
import org.ecozone.cover.Region;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;

/** Compares one layer. */
final class LayerComparing {

    private final LayerState.Both states;
    private final Covers before;
    private final Covers after;
    private final Basis basis;

    private LayerComparing(LayerState.Both states, Covers before, Covers after, Basis basis) {
        this.states = states;
        this.before = before;
        this.after = after;
        this.basis = basis;
    }

    static LayerComparison of(Layer layer, Covers before, Covers after, Basis basis) {
        try {
            return Stream.of(before, after)
                    .flatMap(covers -> invalid(layer, covers).stream())
                    .findFirst()
                    .orElseGet(() -> measured(layer, before, after, basis));
        } catch (OverlayFailedException failed) {
            return new Uncomputed(layer, "图层 " + layer.id() + " 的叠加计算失败", "overlay of layer " + layer.id() + " fails");
        }
    }

    /** Checks of editions refuse an invalid geometry; of an edition that nobody has checked no figure is made up. */
    private static Optional<LayerComparison> invalid(Layer layer, Covers covers) {
        String edition = covers.map().edition().code();
        return covers.invalid(layer.id())
                .map(zone -> new Uncomputed(
                        layer,
                        "版本 " + edition + " 的图斑 " + zone.code() + " 的图形无效，不能计算",
                        "zone " + zone.code() + " of edition " + edition + " is invalid"));
    }

    private static LayerComparison measured(Layer layer, Covers before, Covers after, Basis basis) {
        Optional<List<Zone>> earlier = before.map().zones(layer.id());
        Optional<List<Zone>> later = after.map().zones(layer.id());
        if (earlier.isEmpty() || later.isEmpty()) {
            Side side = later.isPresent() ? Side.AFTER : Side.BEFORE;
            Covers has = later.isPresent() ? after : before;
            return new OneSided(
                    layer, side, has.area(Region.Zones.of(layer.id())).orElseThrow());
        }
        var states = new LayerState.Both(new LayerState(layer, earlier.get()), new LayerState(layer, later.get()));
        return new LayerComparing(states, before, after, basis).compared();
    }

    private Compared compared() {
        Layer layer = states.later().layer();
        LayerGround ground = LayerGround.of(states.earlier(), states.later(), before, after);
        Balance balance = ground.balance();
        ZoneChanges zones = ZonePairs.of(states.earlier(), states.later());
        Breakdowns breakdowns = breakdowns(ground);
        List<Difference> differences = Differences.of(ground, balance, zones, states, after, basis);
        var all = new LayerCase(
                states,
                ground,
                balance,
                zones,
                differences,
                breakdowns,
                Optional.ofNullable(basis.floorsMu().get(layer.id())));
        return new Compared(layer, balance, ground.residual(balance), zones, breakdowns, differences, findings(all));
    }

    private Breakdowns breakdowns(LayerGround ground) {
        Optional<Dividing> units = Dividing.by(basis.dividing().units(), after);
        Optional<Breakdown> byUnit = units.map(by -> by.byZone(ground));
        return new Breakdowns(
                byUnit,
                Dividing.by(basis.dividing().adminAreas(), after).map(by -> by.byZone(ground)),
                units.flatMap(by -> byUnit.map(by::byCategory)));
    }

    /** What did not change hides nothing. */
    private static List<Finding> findings(LayerCase of) {
        List<Finding> findings = new ArrayList<>(Relabelling.findings(of));
        if (!of.balance().isUnchanged() || !of.differences().isEmpty()) {
            findings.addAll(Exchange.findings(of));
        }
        if (!of.balance().isUnchanged()) {
            findings.addAll(Losses.findings(of));
            FloorByMethod.finding(of).ifPresent(findings::add);
        }
        findings.sort(Comparator.comparing(Finding::code));
        return findings;
    }
}
