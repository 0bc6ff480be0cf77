package org.ecozone.zoning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.Share;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.IndexedLayer.Found;
import org.ecozone.zoning.LayerOverlap.Nearest;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * One edition held in memory, indexed for overlap. Immutable; safe for use by many threads; answers without a query.
 *
 * <p>Zones are indexed when the first site is laid over them. The territory of the data is the union of the zones of the layers
 * that others name as their coverage layer. A site outside it has no data: never "nothing found".
 */
public final class ZoningMap {

    private final Edition edition;
    private final List<Layer> layers;
    private final Map<String, List<Zone>> zones;
    private final Grounds grounds;
    private volatile @Nullable ZoneIndex made;

    private ZoningMap(Edition edition, List<Layer> layers, Map<String, List<Zone>> zones, Grounds grounds) {
        this.edition = edition;
        this.layers = layers;
        this.zones = zones;
        this.grounds = grounds;
    }

    /** {@link #of(Edition, List, List, Grounds)} of an edition that has nothing in common with others. */
    public static ZoningMap of(Edition edition, List<Layer> layers, List<Zone> zones) {
        return of(edition, layers, zones, new Grounds());
    }

    /**
     * The map of {@code edition}.
     *
     * @param layers in the order in which results list them
     * @param zones of these layers; order within a layer does not matter
     * @param grounds of editions that this one may have something in common with
     * @throws IllegalArgumentException if a zone names no layer of the list, or a layer an unknown coverage layer
     */
    public static ZoningMap of(Edition edition, List<Layer> layers, List<Zone> zones, Grounds grounds) {
        Map<String, List<Zone>> byLayer = new LinkedHashMap<>();
        layers.forEach(layer -> byLayer.put(layer.id(), new ArrayList<>()));
        for (Zone zone : zones) {
            List<Zone> siblings = byLayer.get(zone.layer());
            if (siblings == null) {
                throw new IllegalArgumentException("zone " + zone.code() + " is of unknown layer " + zone.layer());
            }
            siblings.add(grounds.zone(zone));
        }
        for (Layer layer : layers) {
            if (!byLayer.containsKey(layer.coverageLayer())) {
                throw new IllegalArgumentException(
                        layer.id() + " is covered by unknown layer " + layer.coverageLayer());
            }
        }
        byLayer.replaceAll((id, unordered) ->
                unordered.stream().sorted(Comparator.comparing(Zone::code)).toList());
        return new ZoningMap(edition, List.copyOf(layers), byLayer, grounds);
    }

    /** The index over all zones, made by the first caller; others wait for it. */
    private ZoneIndex index() {
        ZoneIndex index = made;
        if (index == null) {
            synchronized (this) {
                index = made;
                if (index == null) {
                    index = new ZoneIndex(layers, zones, grounds);
                    made = index;
                }
            }
        }
        return index;
    }

    /** Makes the index and the ends of the data now, so that the first site need not wait for them. Returns this map. */
    public ZoningMap indexed() {
        index().dataEdge().make();
        return this;
    }

    public Edition edition() {
        return edition;
    }

    /** The layers' descriptions, in order. */
    public List<Layer> layers() {
        return layers;
    }

    /** The description of layer {@code id}; empty if the edition has no such layer. */
    public Optional<Layer> layer(String id) {
        return layers.stream().filter(layer -> layer.id().equals(id)).findFirst();
    }

    /** The zones of layer {@code id}, by code; empty if the edition has no such layer. */
    public Optional<List<Zone>> zones(String id) {
        return Optional.ofNullable(zones.get(id));
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
        ZoneIndex index = index();
        DataEdge dataEdge = index.dataEdge();
        Map<IndexedLayer, Found> found = index.find(site);
        Map<String, Gap> gaps = gaps(site, found);
        Map<Gap, Geometry> beyond = new IdentityHashMap<>();
        List<LayerOverlap> overlaps = new ArrayList<>(layers.size());
        for (IndexedLayer layer : index.layers()) {
            Gap gap = gaps.get(layer.layer().coverageLayer());
            Found met = found.get(layer);
            LayerOverlap overlap = layer.overlap(site, met, gap.uncovered(), gap.grazing());
            overlaps.add(
                    asked == null || met == null
                            ? overlap
                            : new Surroundings(layer, site, met, asked, dataEdge.of(layer.layer(), asked))
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
                dataEdge.room(site, gaps, asked == null ? Asked.nothing() : asked),
                asked == null
                        ? new Length(0)
                        : dataEdge.reachBeyond(
                                gaps.values(), asked, gap -> beyond.computeIfAbsent(gap, one -> one.part(site))),
                site.shape());
    }

    /** The common parts of {@code site} and all zones that have an extent, layer by layer. */
    public List<OverlapPiece> pieces(Site site) {
        return index().layers().stream().flatMap(l -> l.pieces(site).stream()).toList();
    }

    /** The part of {@code area} in none of {@code zones}, codes by layer; throws {@link org.ecozone.geo.OverlayFailedException}. */
    public Geometry without(Geometry area, Map<String, Set<String>> zones) {
        Geometry rest = area;
        for (var layer : zones.entrySet()) {
            rest = rest.isEmpty() ? rest : index().layer(layer.getKey()).without(rest, layer.getValue());
        }
        return rest;
    }

    /**
     * The zone of the territory of the data that is nearest to {@code site}, of several coverage layers the nearest of them.
     * Empty where the site meets the territory, where that cannot be computed, and where the territory has no zone: then a
     * distance would say nothing.
     */
    public Optional<Nearest> nearestOfTerritory(Site site) {
        List<Nearest> nearest = new ArrayList<>();
        for (String id : layers.stream().map(Layer::coverageLayer).distinct().toList()) {
            IndexedLayer coverage = index().layer(id);
            if (coverage.find(site).map(found -> !found.overlaps().isEmpty()).orElse(true)) {
                return Optional.empty();
            }
            Optional.ofNullable(coverage.nearest(site)).ifPresent(nearest::add);
        }
        return nearest.stream().min(Comparator.comparing(Nearest::distance));
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
        for (Layer layer : layers) {
            IndexedLayer coverage = index().layer(layer.coverageLayer());
            coverage.find(site).ifPresent(f -> found.put(coverage, f));
        }
        return widest(gaps(site, found), site);
    }

    private Map<String, Gap> gaps(Site site, Map<IndexedLayer, Found> found) {
        Map<String, Gap> gaps = new LinkedHashMap<>();
        for (Layer layer : layers) {
            String id = layer.coverageLayer();
            if (!gaps.containsKey(id)) {
                IndexedLayer coverage = index().layer(id);
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
}
