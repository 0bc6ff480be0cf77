package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ecozone.access.rule.Span;
import org.ecozone.access.rule.Truth;
import org.ecozone.geo.Area;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;

/**
 * A measured site by numbers: its layers by their numbers on the map, its zones in the order in which it meets them; and how
 * far it is from the edge of the data. Immutable.
 */
final class SiteOnMap {

    private final SiteOverlaps overlaps;
    private final double accuracy;
    private final @Nullable LayerOnSite[] layers;
    private final List<LayerOnSite> all = new ArrayList<>();
    private final double edgeTolerance;
    private final double edgeStays;

    /**
     * @param accuracy stated positional accuracy of the site in metres; 0 where it states none
     */
    SiteOnMap(SiteOverlaps overlaps, double accuracy, PlacesOnMap onMap) {
        this.overlaps = overlaps;
        this.accuracy = accuracy;
        this.layers = new LayerOnSite[onMap.layerCount()];
        int met = 0;
        for (LayerOverlap overlap : overlaps.layers()) {
            int number = onMap.layerNumber(overlap.layer().id());
            if (number >= 0 || onMap.asksOfAllLayers()) {
                LayerOnSite layer = LayerOnSite.of(overlap, onMap, number, accuracy, met);
                all.add(layer);
                met += layer.count();
                if (number >= 0) {
                    layers[number] = layer;
                }
            }
        }
        double coverage = coverageAccuracy();
        this.edgeTolerance = coverage + accuracy;
        this.edgeStays = edgeTolerance + coverage;
    }

    private double coverageAccuracy() {
        double most = 0;
        String last = "";
        for (LayerOverlap layer : overlaps.layers()) {
            String id = layer.layer().coverageLayer();
            if (!id.equals(last)) {
                last = id;
                most = Math.max(most, accuracyOf(id));
            }
        }
        return most;
    }

    private double accuracyOf(String id) {
        for (LayerOverlap layer : overlaps.layers()) {
            if (layer.layer().id().equals(id)) {
                return layer.layer().positionalAccuracyMetres();
            }
        }
        return 0;
    }

    SiteOverlaps overlaps() {
        return overlaps;
    }

    /** Stated positional accuracy of the site in metres. */
    double accuracy() {
        return accuracy;
    }

    /** By how many mu the site's area may be off. */
    double marginMu() {
        return accuracy > 0 ? overlaps.shape().changeSquareMetres(accuracy) * 3 / 2000 : 0;
    }

    /** The square of the perimeter over four times the area; null unless the site was drawn as an area. */
    @Nullable
    Double slenderness() {
        double metres = overlaps.shape().perimeter().metres();
        return overlaps.siteExtent() instanceof Area area
                        && metres > 0
                        && !overlaps.shape().isWidened()
                ? metres * metres / (4 * area.squareMetres())
                : null;
    }

    /** How the site was drawn, a choice of {@code MeasuredFact.SiteMeasure.SHAPE}. */
    String drawnAs() {
        if (overlaps.shape().isWidened()) {
            return "WIDENED";
        }
        Extent extent = overlaps.siteExtent();
        return extent instanceof Area ? "AREA" : extent instanceof Length ? "LINE" : "POINTS";
    }

    /** Whether the site is an area. */
    boolean isOfArea() {
        return overlaps.siteExtent() instanceof Area;
    }

    /** The layer {@code number}; null where the edition has none. */
    @Nullable
    LayerOnSite layer(int number) {
        return layers[number];
    }

    /** All layers that rules ask of, those among them that no rule names. */
    List<LayerOnSite> layers() {
        return all;
    }

    /** The zones that the site meets or is near to, by their numbers among these. */
    Zone[] zones() {
        Zone[] zones = new Zone[all.stream().mapToInt(LayerOnSite::count).sum()];
        for (LayerOnSite layer : all) {
            layer.met().forEach(met -> zones[met.met()] = met.overlap().zone());
            layer.near().forEach(near -> zones[near.met()] = near.zone().zone());
        }
        return zones;
    }

    /** The numbers of the layers of these zones; one more than the last for those that have none. */
    BitSet layersOf(BitSet zones) {
        BitSet touched = new BitSet(layers.length + 1);
        if (!zones.isEmpty()) {
            for (LayerOnSite layer : all) {
                if (layer.holdsAny(zones)) {
                    touched.set(layer.number() < 0 ? layers.length : layer.number());
                }
            }
        }
        return touched;
    }

    /**
     * UNKNOWN where a part of the site, {@code uncovered}, has no data. That part may come to have some if it reaches no farther
     * beyond the edge of the data than borders may be off; a site that has none may come to have one if it is no farther from
     * that edge.
     */
    Span withoutData(Extent uncovered) {
        boolean isOpen = !uncovered.isNothing();
        if (!isOpen && roomMetres() > edgeTolerance) {
            return Span.FALSE;
        }
        boolean stays = isOpen && overlaps.reachBeyond().metres() > edgeStays;
        return Span.of(openIf(stays), openIf(isOpen), Truth.UNKNOWN);
    }

    /** Where the edge of the data is nearer than this distance asked, a zone may lie beyond it that nobody knows of. */
    Span beyondTheEdge(double withinMetres) {
        double room = roomMetres();
        return Span.of(
                openIf(room + edgeTolerance < withinMetres),
                openIf(room < withinMetres),
                openIf(room - edgeTolerance <= withinMetres));
    }

    private static Truth openIf(boolean isOpen) {
        return isOpen ? Truth.UNKNOWN : Truth.FALSE;
    }

    /** By how much the edge of the data and the site may be off together. */
    double edgeTolerance() {
        return edgeTolerance;
    }

    /** What is deeper than this within the data, but outside all zones of {@code layer}, stays so when borders move. */
    double staysOutside(LayerOnSite layer) {
        return Math.max(layer.stays(), edgeStays);
    }

    /** No more than the distance from the site to ground about which nothing is known. */
    double roomMetres() {
        return overlaps.room().metres();
    }

    /** How much of what the site and {@code layer} have in common stays when borders move. */
    MovedExtent moved(LayerOnSite layer) {
        return new MovedExtent(overlaps, layer.overlap(), accuracy, layer.tolerance());
    }
}
