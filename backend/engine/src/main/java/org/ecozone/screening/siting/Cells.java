package org.ecozone.screening.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.rule.Where;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.WidestPoint;
import org.ecozone.geo.cells.Faces;
import org.ecozone.geo.overlap.Site;
import org.ecozone.work.Deadline;
import org.ecozone.zoning.Asked;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * The territory of an edition, cut into cells in each of which every rule of a book comes out alike, whatever the project.
 * Immutable; safe for many threads; costs seconds and is kept by whoever asks.
 */
public final class Cells {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final double SHARE_OF_CUTTING = 0.6;

    private final RulesOnMap rules;
    private final List<SiteOverlaps> kinds;
    private final Ground territory;

    private Cells(RulesOnMap rules, List<SiteOverlaps> kinds, Ground territory) {
        this.rules = rules;
        this.kinds = kinds;
        this.territory = territory;
    }

    /**
     * Cuts the territory.
     *
     * @param progress hears how much is done, 0 to 1
     * @throws org.ecozone.geo.OverlayFailedException where it cannot be cut
     */
    public static Cells of(RulesOnMap rules, DoubleConsumer progress) {
        Map<String, SortedSet<Double>> distances = rules.rules().distances();
        Borders borders = new Borders(rules.map(), distances);
        List<Polygon> faces = Faces.of(borders.lines());
        progress.accept(SHARE_OF_CUTTING);
        Asked asked = rules.rules().asked(null).withoutNearest();
        Kinds kinds = new Kinds(rules, distances);
        List<String> dividing = dividing(rules.map());
        List<Cell> cells = new ArrayList<>(faces.size());
        for (int i = 0; i < faces.size(); i++) {
            Deadline.check();
            Polygon face = faces.get(i);
            SiteOverlaps place = rules.map()
                    .overlaps(Site.of(FACTORY.createPoint(WidestPoint.in(face).at())), asked);
            if (place.uncovered().isNothing()) {
                cells.add(new Cell(face, EllipsoidalMeasure.area(face), kinds.of(place), zones(place, dividing)));
            }
            progress.accept(SHARE_OF_CUTTING + (1 - SHARE_OF_CUTTING) * (i + 1) / faces.size());
        }
        Area area = borders.area().orElseGet(() -> Ground.sum(cells));
        return new Cells(rules, kinds.examples(), new Ground(List.copyOf(cells), area, Area.ZERO));
    }

    private static List<String> dividing(ZoningMap map) {
        return Stream.of(Layer.ADMIN_AREA, Where.UNIT_LAYER, districts(map))
                .distinct()
                .toList();
    }

    private static String districts(ZoningMap map) {
        return map.layers().isEmpty() ? "" : map.layers().get(0).coverageLayer();
    }

    private static List<Zone> zones(SiteOverlaps place, List<String> layers) {
        return layers.stream()
                .flatMap(layer -> place.layer(layer).stream())
                .flatMap(layer -> layer.zones().stream())
                .filter(overlap -> !overlap.extent().isNothing())
                .map(ZoneOverlap::zone)
                .toList();
    }

    /** The rules by which they were cut, on the map that was. */
    public RulesOnMap rules() {
        return rules;
    }

    /** How many there are. */
    public int size() {
        return territory.cells().size();
    }

    /** The layer whose zones are the territory; of several, the first. */
    String districts() {
        return districts(rules.map());
    }

    /** All of the territory. */
    Ground territory() {
        return territory;
    }

    /**
     * What of it lies in {@code zone}: some of the same cells, as borders of zones cut none.
     *
     * @param zone of this map, of a layer by which the territory is divided
     */
    Ground in(Zone zone) {
        if (!dividing(rules.map()).contains(zone.layer())) {
            throw new IllegalArgumentException("no cell knows in which zone of " + zone.layer() + " it lies");
        }
        List<Cell> inside =
                territory.cells().stream().filter(cell -> cell.isIn(zone)).toList();
        Area uncovered = (Area) rules.map().uncoveredExtent(Site.of(zone.geometry()));
        return new Ground(
                inside,
                uncovered.isNothing() ? EllipsoidalMeasure.area(zone.geometry()) : Ground.sum(inside),
                uncovered);
    }

    /** A place of each kind of cell, by number: a point, measured. */
    List<SiteOverlaps> kinds() {
        return kinds;
    }
}
