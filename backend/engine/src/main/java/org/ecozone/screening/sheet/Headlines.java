package org.ecozone.screening.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ecozone.zoning.Headline;
import org.ecozone.zoning.Layer;
import org.jspecify.annotations.Nullable;

/**
 * Which hard facts a sheet has, in order: six, whether an edition has their layers or not, and what the edition's descriptions say
 * otherwise ({@link Layer#headline}).
 */
final class Headlines {

    /** In the order of a site report; the ids are stable. */
    private static final List<Fact> DEFAULTS = List.of(
            new Fact("redline", "生态保护红线"),
            new Fact("nature-reserve", "自然保护地"),
            new Fact("basic-farmland", "永久基本农田"),
            new Fact("water-source", "饮用水水源保护区"),
            new Fact("urban-boundary", "城镇开发边界"),
            new Fact("control-unit", "环境管控单元"));

    private Headlines() {}

    private record Fact(String layer, String name) {}

    /**
     * One of the hard facts.
     *
     * @param id of the layer that tells it
     * @param name Chinese
     * @param layer null where the edition has none
     */
    record Line(String id, String name, @Nullable Layer layer) {}

    private record Placed(int order, boolean isDefault, Line line) {}

    /**
     * The hard facts of an edition. A layer that says the place of one of the six stands behind that one.
     *
     * @param layers of the edition, in legend order
     */
    static List<Line> of(List<Layer> layers) {
        List<Placed> placed = new ArrayList<>();
        for (int i = 0; i < DEFAULTS.size(); i++) {
            Fact fact = DEFAULTS.get(i);
            Optional<Layer> layer =
                    layers.stream().filter(one -> one.id().equals(fact.layer())).findFirst();
            if (layer.isEmpty() || layer.get().headline() == null) {
                String name = layer.map(Layer::name).orElse(fact.name());
                placed.add(new Placed(i + 1, true, new Line(fact.layer(), name, layer.orElse(null))));
            }
        }
        for (Layer layer : layers) {
            Headline stated = layer.headline();
            if (stated != null && stated.isRow()) {
                placed.add(new Placed(stated.order(), false, new Line(layer.id(), layer.name(), layer)));
            }
        }
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::order).thenComparing(one -> one.isDefault() ? 0 : 1))
                .map(Placed::line)
                .toList();
    }
}
