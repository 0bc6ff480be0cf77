package org.ecozone.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ecozone.comparison.Breakdown.Part;
import org.ecozone.cover.Covers;
import org.ecozone.cover.Division;
import org.ecozone.geo.Area;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;

/** Divides balances by the zones of a layer of the later edition. */
final class Dividing {

    private final Layer layer;
    private final Division.Zones zones;

    private Dividing(Layer layer, Division.Zones zones) {
        this.layer = layer;
        this.zones = zones;
    }

    /** By the zones of layer {@code id} of {@code later}; empty where it has none, or one that is invalid. */
    static Optional<Dividing> by(String id, Covers later) {
        return later.map()
                .layer(id)
                .filter(layer -> later.invalid(id).isEmpty())
                .flatMap(layer -> later.dividing(id)
                        .filter(zones -> !zones.zones().isEmpty())
                        .map(zones -> new Dividing(layer, zones)));
    }

    /** The parts by zone. */
    Breakdown byZone(LayerGround ground) {
        Divided divided = divide(ground);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < zones.zones().size(); i++) {
            int at = i;
            Zone zone = zones.zones().get(i);
            Balance balance =
                    divided.balance(division -> division.parts().get(at).area());
            if (!balance.isNothing()) {
                parts.add(new Part(zone.code(), zone.name(), zone.category(), balance));
            }
        }
        Balance none = divided.balance(Division::inNone);
        if (!none.isNothing()) {
            parts.add(Part.none(none));
        }
        return new Breakdown(layer.id(), parts, divided.balance(Division::repeated));
    }

    /** The same, zones of a category taken together, in the order of the legend. */
    Breakdown byCategory(Breakdown byZone) {
        Map<String, Balance> sums = new LinkedHashMap<>();
        layer.categories().forEach(category -> sums.put(category.code(), Balance.NOTHING));
        byZone.zones().forEach(part -> sums.merge(part.category(), part.balance(), Balance::plus));
        List<Part> parts = new ArrayList<>();
        sums.forEach((code, balance) -> parts.add(new Part(code, name(code), code, balance)));
        parts.removeIf(part -> part.balance().isNothing());
        byZone.parts().stream().filter(part -> part.code() == null).forEach(parts::add);
        return new Breakdown(layer.id(), parts, byZone.repeated());
    }

    private String name(String category) {
        return layer.category(category).map(Layer.Category::name).orElse(category);
    }

    private Divided divide(LayerGround ground) {
        Division before = zones.divide(ground.before());
        return ground.isSame()
                ? new Same(before)
                : new Changed(
                        before,
                        zones.divide(ground.after()),
                        zones.divide(ground.lost()),
                        zones.divide(ground.gained()));
    }

    /** Ground of two editions, divided. */
    private interface Divided {

        /** Of what {@code part} takes of each division. */
        Balance balance(Function<Division, Area> part);
    }

    private record Same(Division ground) implements Divided {

        @Override
        public Balance balance(Function<Division, Area> part) {
            return Balance.unchanged(part.apply(ground));
        }
    }

    /** What is retained follows from both sides alike, so that the order of editions makes no difference. */
    private record Changed(Division before, Division after, Division lost, Division gained) implements Divided {

        @Override
        public Balance balance(Function<Division, Area> part) {
            Area gone = part.apply(lost);
            Area come = part.apply(gained);
            double twice = part.apply(before).minus(gone).squareMetres()
                    + part.apply(after).minus(come).squareMetres();
            return Balance.ofParts(Area.ofSquareMetres(twice / 2), gone, come);
        }
    }
}
