package org.ecozone.zoning;

import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.distance.EnvelopeTree;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.IndexedLayer.Found;
import org.locationtech.jts.geom.Envelope;

/**
 * The zones of all layers of an edition, indexed: one tree of envelopes tells the candidates of all layers at once, and what of
 * a layer may be near. Immutable; safe for use by many threads.
 */
final class ZoneIndex {

    private static final int[] NONE = {};

    private final EnvelopeTree envelopes;
    private final Map<String, IndexedLayer> layers = new LinkedHashMap<>();
    private final DataEdge dataEdge;

    /**
     * @param described in the order of results
     * @param zones by layer, in the same order; each list by code
     */
    ZoneIndex(List<Layer> described, Map<String, List<Zone>> zones, Grounds grounds) {
        envelopes = EnvelopeTree.of(
                zones.values().stream().map(ZoneIndex::envelopes).toList());
        for (Layer layer : described) {
            layers.put(
                    layer.id(), IndexedLayer.of(layer, zones.get(layer.id()), envelopes.part(layers.size()), grounds));
        }
        dataEdge = new DataEdge(layers, grounds);
    }

    private static List<Envelope> envelopes(List<Zone> zones) {
        return zones.stream().map(zone -> zone.geometry().getEnvelopeInternal()).toList();
    }

    /** In the order of results. */
    Collection<IndexedLayer> layers() {
        return layers.values();
    }

    IndexedLayer layer(String id) {
        return layers.get(id);
    }

    DataEdge dataEdge() {
        return dataEdge;
    }

    /** What {@code site} meets, by layer; layers of which that cannot be computed are left out. */
    Map<IndexedLayer, Found> find(Site site) {
        int[] met = envelopes.meeting(site.geometry().getEnvelopeInternal());
        Map<IndexedLayer, Found> found = new IdentityHashMap<>(2 * layers.size());
        int from = 0;
        int list = 0;
        for (IndexedLayer layer : layers.values()) {
            int start = envelopes.start(list++);
            int to = from;
            while (to < met.length && met[to] < envelopes.start(list)) {
                met[to++] -= start;
            }
            int[] candidates = from == to ? NONE : Arrays.copyOfRange(met, from, to);
            layer.find(site, candidates).ifPresent(one -> found.put(layer, one));
            from = to;
        }
        return found;
    }
}
