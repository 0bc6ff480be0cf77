package org.ecozone.screening.siting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.RobustOverlay;
import org.ecozone.geo.cells.Nearby;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Geometry;

/**
 * Every line on whose two sides a place may be another for a rule: borders of zones; the distances that rules ask, around the zones
 * of their layers; and as far inside the edge of the data, where a zone beyond it may be near that nobody knows of.
 */
final class Borders {

    /** Lines at a distance lie no more than this beyond it: less than borders are accurate to. */
    private static final double NEAR_ZONES_METRES = 0.2;
    /** Along the edge of the data, whose wriggles make most of all vertices, a line that lies farther off shuts nothing out. */
    private static final double NEAR_EDGE_METRES = 2;

    private final ZoningMap map;
    private final Map<String, SortedSet<Double>> distances;

    Borders(ZoningMap map, Map<String, SortedSet<Double>> distances) {
        this.map = map;
        this.distances = distances;
    }

    List<Geometry> lines() {
        List<Geometry> lines = new ArrayList<>();
        for (Layer layer : map.layers()) {
            List<Geometry> zones = geometries(layer.id());
            lines.addAll(zones);
            for (double metres : distances.getOrDefault(layer.id(), new TreeSet<>())) {
                zones.forEach(zone -> lines.add(Nearby.ofBorder(zone, metres, NEAR_ZONES_METRES)));
            }
        }
        edges().forEach((coverage, metres) -> {
            Geometry territory = territory(coverage);
            metres.forEach(each -> lines.add(Nearby.ofBorder(territory, each, NEAR_EDGE_METRES)));
        });
        return lines;
    }

    /** The area of the territory; empty where layers have several. */
    Optional<Area> area() {
        List<String> coverage =
                map.layers().stream().map(Layer::coverageLayer).distinct().toList();
        return coverage.size() == 1
                ? Optional.of(EllipsoidalMeasure.area(territory(coverage.get(0))))
                : Optional.empty();
    }

    /** By the id of a coverage layer, the distances asked of the layers that it covers. */
    private Map<String, SortedSet<Double>> edges() {
        Map<String, SortedSet<Double>> edges = new HashMap<>();
        distances.forEach((id, metres) -> map.layer(id)
                .ifPresent(layer -> edges.computeIfAbsent(layer.coverageLayer(), c -> new TreeSet<>())
                        .addAll(metres)));
        return edges;
    }

    private Geometry territory(String coverage) {
        List<Geometry> zones = geometries(coverage);
        return RobustOverlay.dissolved(zones).orElseGet(() -> RobustOverlay.union(zones));
    }

    private List<Geometry> geometries(String layer) {
        return map.zones(layer).stream()
                .flatMap(Collection::stream)
                .map(Zone::geometry)
                .toList();
    }
}
