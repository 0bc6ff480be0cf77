package org.ecozone.screening.siting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.DoubleConsumer;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.rule.Where;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.WidestPoint;
import org.ecozone.geo.cells.Faces;
import org.ecozone.geo.overlap.Site;
import org.ecozone.work.Deadline;
import org.ecozone.zoning.Asked;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;
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
    private final List<Cell> cells;
    private final List<SiteOverlaps> kinds;
    private final Area area;

    private Cells(RulesOnMap rules, List<Cell> cells, List<SiteOverlaps> kinds, Area area) {
        this.rules = rules;
        this.cells = List.copyOf(cells);
        this.kinds = kinds;
        this.area = area;
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
        List<Cell> cells = new ArrayList<>(faces.size());
        for (int i = 0; i < faces.size(); i++) {
            Deadline.check();
            Polygon face = faces.get(i);
            SiteOverlaps place = rules.map()
                    .overlaps(Site.of(FACTORY.createPoint(WidestPoint.in(face).at())), asked);
            if (place.uncovered().isNothing()) {
                cells.add(cell(face, kinds.of(place), place));
            }
            progress.accept(SHARE_OF_CUTTING + (1 - SHARE_OF_CUTTING) * (i + 1) / faces.size());
        }
        Area together = cells.stream().map(Cell::area).reduce(Area.ZERO, Area::plus);
        return new Cells(rules, cells, kinds.examples(), borders.area().orElse(together));
    }

    private static Cell cell(Polygon face, int kind, SiteOverlaps place) {
        String territory =
                place.layers().isEmpty() ? "" : place.layers().get(0).layer().coverageLayer();
        return new Cell(
                face, EllipsoidalMeasure.area(face), kind, only(place, Where.UNIT_LAYER), only(place, territory));
    }

    private static @Nullable Zone only(SiteOverlaps place, String layer) {
        List<Zone> met = place.layer(layer).map(LayerOverlap::zones).orElse(List.of()).stream()
                .filter(overlap -> !overlap.extent().isNothing())
                .map(ZoneOverlap::zone)
                .toList();
        return met.size() == 1 ? met.get(0) : null;
    }

    /** The rules by which they were cut, on the map that was. */
    public RulesOnMap rules() {
        return rules;
    }

    /** How many there are. */
    public int size() {
        return cells.size();
    }

    /** Of the territory: what the cells sum to but for rounding, measured by its own border, as indicators have it. */
    Area area() {
        return area;
    }

    List<Cell> cells() {
        return cells;
    }

    /** A place of each kind of cell, by number: a point, measured. */
    List<SiteOverlaps> kinds() {
        return kinds;
    }
}
