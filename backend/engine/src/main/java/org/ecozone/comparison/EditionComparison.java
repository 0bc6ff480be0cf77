package org.ecozone.comparison;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecozone.comparison.LayerComparison.Compared;
import org.ecozone.cover.Covers;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.ZoningMap;

/**
 * Two editions, layer by layer. A pure function of the editions and the basis.
 *
 * @param before the edition that is taken as the earlier one
 * @param after the one taken as the later
 * @param basis what it was judged by
 * @param layers all layers of either, in the later edition's order, then those that only the earlier one has
 */
public record EditionComparison(Edition before, Edition after, Basis basis, List<LayerComparison> layers) {

    public EditionComparison {
        layers = List.copyOf(layers);
    }

    /** Of two maps. Throws {@link org.ecozone.geo.OverlayFailedException} where no way of computing a cover succeeds. */
    public static EditionComparison of(ZoningMap before, ZoningMap after, Basis basis) {
        List<Covers> covers = Covers.together(List.of(before, after));
        return of(covers.get(0), covers.get(1), basis);
    }

    /** Likewise, with covers that are kept for other questions. */
    public static EditionComparison of(Covers before, Covers after, Basis basis) {
        Map<String, Layer> layers = new LinkedHashMap<>();
        after.map().layers().forEach(layer -> layers.put(layer.id(), layer));
        before.map().layers().forEach(layer -> layers.putIfAbsent(layer.id(), layer));
        List<LayerComparison> compared = List.copyOf(layers.values()).parallelStream()
                .map(layer -> LayerComparing.of(layer, before, after, basis))
                .toList();
        return new EditionComparison(before.map().edition(), after.map().edition(), basis, compared);
    }

    /** The comparison of layer {@code id}; empty where neither edition has it. */
    public Optional<LayerComparison> layer(String id) {
        return layers.stream().filter(one -> one.layer().id().equals(id)).findFirst();
    }

    /** The layers that both editions have. */
    public List<Compared> compared() {
        return layers.stream()
                .flatMap(one -> one instanceof Compared both ? Stream.of(both) : Stream.empty())
                .toList();
    }
}
