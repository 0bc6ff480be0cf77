package org.ecozone.cover;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ecozone.geo.Area;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Geometry;

/** What covers of several editions have in common, made once: layers of the same geometries are one cover. */
final class SharedCovers {

    private final Map<Ground, Cover> covers = new ConcurrentHashMap<>();
    private final Map<Pair, Area> commonAreas = new ConcurrentHashMap<>();
    private final Map<Pair, Cover> commons = new ConcurrentHashMap<>();
    private final Map<List<Zone>, Division.Zones> dividing = new ConcurrentHashMap<>();
    private final Map<Geometry, Boolean> valid = new ConcurrentHashMap<>();

    private record Ground(List<Geometry> geometries, double accuracyMetres) {}

    private record Pair(Cover first, Cover second) {}

    Cover cover(List<Zone> zones, double accuracyMetres) {
        return covers.computeIfAbsent(
                new Ground(zones.stream().map(Zone::geometry).toList(), accuracyMetres),
                ground -> Cover.of(ground.geometries(), ground.accuracyMetres()));
    }

    Area commonArea(Cover first, Cover second) {
        return commonAreas.computeIfAbsent(new Pair(first, second), pair -> first.commonArea(second));
    }

    /**
     * What both have in common, without the ghosts of borders that they share; no overlay where they lie apart, or one of them in
     * the other.
     */
    Cover common(Cover first, Cover second) {
        return commons.computeIfAbsent(new Pair(first, second), pair -> {
            Area area = commonArea(first, second);
            double accuracyMetres = Math.max(first.accuracyMetres(), second.accuracyMetres());
            if (area.isNothing()) {
                return Cover.of(List.of(), accuracyMetres);
            }
            if (area.equals(first.area())) {
                return first.withAccuracy(accuracyMetres);
            }
            return area.equals(second.area())
                    ? second.withAccuracy(accuracyMetres)
                    : first.common(second).withoutRounding();
        });
    }

    Division.Zones dividing(List<Zone> zones) {
        return dividing.computeIfAbsent(zones, Division.Zones::new);
    }

    /** The first of {@code zones} whose geometry is invalid; a geometry that several editions have is looked at once. */
    Optional<Zone> invalid(List<Zone> zones) {
        return zones.stream()
                .filter(zone -> !valid.computeIfAbsent(zone.geometry(), Geometry::isValid))
                .findFirst();
    }
}
