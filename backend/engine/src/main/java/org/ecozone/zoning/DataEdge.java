package org.ecozone.zoning;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.Site;
import org.ecozone.geo.overlap.Territory;
import org.ecozone.zoning.Surroundings.Edge;
import org.locationtech.jts.geom.Geometry;

/** Where the data of an edition end, and how far a site is from there, on either side. */
final class DataEdge {

    /** Room is looked for by so much more than asked, so that what has more is told from what has just enough. */
    private static final double BEYOND_METRES = 1;

    private final Map<String, IndexedLayer> layers;
    private final Map<String, Territory> territories = new HashMap<>();
    private final double coverageAccuracy;

    DataEdge(Map<String, IndexedLayer> layers, Grounds grounds) {
        this.layers = layers;
        double accuracy = 0;
        for (IndexedLayer indexed : layers.values()) {
            Layer layer = indexed.layer();
            IndexedLayer coverage = layers.get(layer.coverageLayer());
            territories.computeIfAbsent(layer.coverageLayer(), id -> coverage.territory(grounds));
            if (layer.kind() == Layer.Kind.PARTITION) {
                territories.computeIfAbsent(layer.id(), id -> indexed.territory(grounds));
            }
            accuracy = Math.max(accuracy, coverage.layer().positionalAccuracyMetres());
        }
        coverageAccuracy = accuracy;
    }

    /** Makes what is made once, so that the first site need not wait for it. */
    void make() {
        territories.values().forEach(Territory::make);
    }

    /** Where the data of {@code layer} end. */
    Edge of(Layer layer, Asked asked) {
        return new Edge(
                layers.get(layer.coverageLayer()).index(),
                territories.get(layer.coverageLayer()),
                layer.kind() == Layer.Kind.PARTITION ? Optional.of(territories.get(layer.id())) : Optional.empty(),
                edgeStays(asked));
    }

    /** What reaches farther than this beyond the edge of the data stays more than a contact when edge and site move. */
    private Length edgeStays(Asked asked) {
        return new Length(2 * coverageAccuracy + asked.siteAccuracyMetres());
    }

    /** How far what lies outside reaches away from the territory; of several coverage layers the least. */
    Length reachBeyond(Collection<Gap> gaps, Asked asked, Function<Gap, Geometry> part) {
        Length enough = edgeStays(asked);
        Optional<Length> least = Optional.empty();
        for (Gap gap : gaps) {
            if (!gap.uncovered().isNothing()) {
                Length reach = gap.reach(part, enough);
                least = least.filter(other -> other.compareTo(reach) <= 0).or(() -> Optional.of(reach));
            }
        }
        return least.orElse(new Length(0));
    }

    /** How far the site is from what lies outside the territory, nothing where a part of it does. */
    Length room(Site site, Map<String, Gap> gaps, Asked asked) {
        if (gaps.isEmpty() || !gaps.values().stream().allMatch(Gap::isNothing)) {
            return new Length(0);
        }
        Length most = new Length(asked.reachMetres(
                        layers.values().stream().map(IndexedLayer::layer).toList())
                + BEYOND_METRES);
        Length least = most;
        for (String id : gaps.keySet()) {
            Length room = territories.get(id).room(site, most);
            least = room.compareTo(least) < 0 ? room : least;
        }
        return least;
    }
}
