package org.ecozone.zoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.geo.Share;
import org.ecozone.geo.overlap.Site;
import org.ecozone.geo.overlap.Territory;
import org.ecozone.zoning.IndexedLayer.Found;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One edition held in memory, indexed for overlap. Immutable; safe for use by many threads; answers without a query.
 *
 * <p>The territory of the data is the union of the zones of the layers that others name as their coverage layer. A site
 * outside it has no data: never "nothing found".
 */
public final class ZoningMap {

    private final Edition edition;
    /** Room is looked for by so much more than asked, so that what has more is told from what has just enough. */
    private static final double BEYOND_METRES = 1;

    private final Map<String, IndexedLayer> layers;
    private final Map<String, Territory> territories = new HashMap<>();

    private ZoningMap(Edition edition, Map<String, IndexedLayer> layers) {
        this.edition = edition;
        this.layers = layers;
        for (Layer layer : layers()) {
            territories.computeIfAbsent(
                    layer.coverageLayer(), id -> layers.get(id).territory());
        }
    }

    /**
     * The map of {@code edition}.
     *
     * @param layers in the order in which results list them
     * @param zones of these layers; order within a layer does not matter
     * @throws IllegalArgumentException if a zone names no layer of the list, or a layer an unknown coverage layer
     */
    public static ZoningMap of(Edition edition, List<Layer> layers, List<Zone> zones) {
        Map<String, List<Zone>> byLayer = new LinkedHashMap<>();
        layers.forEach(layer -> byLayer.put(layer.id(), new ArrayList<>()));
        for (Zone zone : zones) {
            List<Zone> siblings = byLayer.get(zone.layer());
            if (siblings == null) {
                throw new IllegalArgumentException("zone " + zone.code() + " is of unknown layer " + zone.layer());
            }
            siblings.add(zone);
        }
        Map<String, IndexedLayer> indexed = new LinkedHashMap<>();
        layers.forEach(layer -> indexed.put(layer.id(), IndexedLayer.of(layer, byLayer.get(layer.id()))));
        for (Layer layer : layers) {
            if (!indexed.containsKey(layer.coverageLayer())) {
                throw new IllegalArgumentException(
                        layer.id() + " is covered by unknown layer " + layer.coverageLayer());
            }
        }
        return new ZoningMap(edition, indexed);
    }

    public Edition edition() {
        return edition;
    }

    /** The layers' descriptions, in order. */
    public List<Layer> layers() {
        return layers.values().stream().map(IndexedLayer::layer).toList();
    }

    /** The zones of layer {@code id}, by code; empty if the edition has no such layer. */
    public Optional<List<Zone>> zones(String id) {
        return Optional.ofNullable(layers.get(id)).map(IndexedLayer::zones);
    }

    /** {@link #overlaps(Site, Asked)} with nothing asked. */
    public SiteOverlaps overlaps(Site site) {
        return overlaps(site, Asked.nothing());
    }

    /**
     * Lays {@code site} over every layer: areas, classes, depths, the nearest zone where nothing is found, and what is asked
     * beyond.
     */
    public SiteOverlaps overlaps(Site site, Asked asked) {
        return lay(site, asked);
    }

    /**
     * {@link #overlaps(Site)} without what lies around the site; for many sites, where only what they meet is asked. Depths
     * are those that areas and perimeters tell.
     */
    public SiteOverlaps measure(Site site) {
        return lay(site, null);
    }

    private SiteOverlaps lay(Site site, @Nullable Asked asked) {
        Map<IndexedLayer, Found> found = new IdentityHashMap<>();
        layers.values().forEach(layer -> layer.find(site).ifPresent(f -> found.put(layer, f)));
        Map<String, Gap> gaps = gaps(site, found);
        Map<Gap, Geometry> beyond = new IdentityHashMap<>();
        List<LayerOverlap> overlaps = new ArrayList<>(layers.size());
        for (IndexedLayer layer : layers.values()) {
            Gap gap = gaps.get(layer.layer().coverageLayer());
            Found met = found.get(layer);
            LayerOverlap overlap = layer.overlap(site, met, gap.uncovered(), gap.grazing());
            overlaps.add(
                    asked == null || met == null
                            ? overlap
                            : new Surroundings(layer, site, met, asked)
                                    .complete(
                                            overlap,
                                            gap.grazing(),
                                            () -> beyond.computeIfAbsent(gap, one -> one.part(site))));
        }
        Gap widest = widest(gaps, site);
        Extent outside = widest.uncovered().plus(widest.grazing());
        Share covered = site.extent().minus(outside).shareOf(site.extent());
        return new SiteOverlaps(
                edition,
                site.extent(),
                widest.uncovered(),
                widest.grazing(),
                covered,
                overlaps,
                room(site, gaps, asked == null ? Asked.nothing() : asked));
    }

    /** How far the site is from what lies outside the territory, nothing where a part of it does. */
    private Length room(Site site, Map<String, Gap> gaps, Asked asked) {
        if (gaps.isEmpty() || !gaps.values().stream().allMatch(Gap::isNothing)) {
            return new Length(0);
        }
        Length most = new Length(asked.reachMetres(layers()) + BEYOND_METRES);
        Length least = most;
        for (String id : gaps.keySet()) {
            Length room = territories.get(id).room(site, most);
            least = room.compareTo(least) < 0 ? room : least;
        }
        return least;
    }

    /** The common parts of {@code site} and all zones that have an extent, layer by layer. */
    public List<OverlapPiece> pieces(Site site) {
        return layers.values().stream().flatMap(l -> l.pieces(site).stream()).toList();
    }

    /** The part of {@code site} that lies outside the territory of the data; empty if there is none. */
    public Geometry uncovered(Site site) {
        return widest(site).part(site);
    }

    /** The extent of {@link #uncovered}; with what is covered, counted once, it sums to the site's. */
    public Extent uncoveredExtent(Site site) {
        Gap widest = widest(site);
        return widest.uncovered().plus(widest.grazing());
    }

    private Gap widest(Site site) {
        Map<IndexedLayer, Found> found = new IdentityHashMap<>();
        for (Layer layer : layers()) {
            IndexedLayer coverage = layers.get(layer.coverageLayer());
            coverage.find(site).ifPresent(f -> found.put(coverage, f));
        }
        return widest(gaps(site, found), site);
    }

    private Map<String, Gap> gaps(Site site, Map<IndexedLayer, Found> found) {
        Map<String, Gap> gaps = new LinkedHashMap<>();
        for (IndexedLayer layer : layers.values()) {
            String id = layer.layer().coverageLayer();
            if (!gaps.containsKey(id)) {
                IndexedLayer coverage = layers.get(id);
                gaps.put(id, Gap.of(coverage, site, found.get(coverage)));
            }
        }
        return gaps;
    }

    /** The gap of the coverage layer that leaves most of the site without data; of a map without layers, the site. */
    private static Gap widest(Map<String, Gap> gaps, Site site) {
        if (gaps.size() == 1) {
            return gaps.values().iterator().next();
        }
        return gaps.values().stream()
                .max(Comparator.comparing((Gap gap) -> gap.uncovered().shareOf(site.extent()))
                        .thenComparing(gap -> gap.grazing().shareOf(site.extent())))
                .orElseGet(() -> Gap.wholeOf(site));
    }

    /**
     * What a coverage layer leaves uncovered of a site.
     *
     * @param coverage the layer; null if the gap is the whole site
     * @param uncovered its extent, where it is more than a contact of borders
     * @param grazing its extent, where it is a contact of borders
     */
    private record Gap(@Nullable IndexedLayer coverage, Extent uncovered, Extent grazing) {

        /** Where the gap cannot be computed it is the whole site. */
        static Gap of(IndexedLayer coverage, Site site, @Nullable Found found) {
            try {
                return found == null ? wholeOf(site) : computed(coverage, site, found);
            } catch (OverlayFailedException unknown) {
                return wholeOf(site);
            }
        }

        private static Gap computed(IndexedLayer coverage, Site site, Found found) {
            Extent extent = coverage.index().uncoveredExtent(site, found.overlaps(), found.union());
            if (extent.isNothing()) {
                return new Gap(coverage, extent, extent);
            }
            return coverage.index().isContactGap(site, extent, found.overlaps(), coverage.accuracy())
                    ? new Gap(coverage, site.nothing(), extent)
                    : new Gap(coverage, extent, site.nothing());
        }

        boolean isNothing() {
            return uncovered.isNothing() && grazing.isNothing();
        }

        /** The uncovered part, whether it counts or not. */
        Geometry part(Site site) {
            if (isNothing()) {
                return site.geometry().getFactory().createEmpty(2);
            }
            return coverage == null ? site.geometry() : coverage.index().uncovered(site);
        }

        static Gap wholeOf(Site site) {
            return new Gap(null, site.extent(), site.nothing());
        }
    }
}
