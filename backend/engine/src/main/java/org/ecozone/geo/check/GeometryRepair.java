package org.ecozone.geo.check;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecozone.geo.Area;
import org.ecozone.geo.AxisOrder;
import org.ecozone.geo.Crs;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.OverlayFailedException;
import org.ecozone.geo.Reprojection;
import org.ecozone.geo.check.GeometryDefect.Kind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/**
 * What a faulty area or line could be instead: a proposal for the user, who decides. Nothing in EcoZone takes it silently.
 *
 * <p>Put right: rings that cross, touch or retrace themselves, rings of one part that cross, holes outside or in each other,
 * overlapping parts, interiors cut in two, rings and lines without extent, rings in the wrong order, repeated points, axes that
 * stand the other way round. Not put right, so that there is no proposal: coordinates that are no numbers, places outside China,
 * metres of an unknown zone, anything beyond the limits of {@link GeometryCheck}, and whatever would leave no area.
 *
 * @param geometry valid by {@link GeometryCheck}, in the system of the input
 * @param areaBefore ellipsoidal area of the input by its signed rings, holes subtracted (of a bow tie, the difference of its
 *     wings); empty for lines
 * @param area ellipsoidal area of {@code geometry}; empty for lines
 * @param changes what was changed
 */
public record GeometryRepair(Geometry geometry, Optional<Area> areaBefore, Optional<Area> area, List<Change> changes) {

    /** The most vertices of a geometry that is repaired. */
    public static final int MAX_VERTICES = 200_000;

    private static final Set<Kind> REPAIRABLE = EnumSet.of(
            Kind.AXIS_SWAPPED,
            Kind.RING_TOO_FEW_POINTS,
            Kind.RING_ZERO_AREA,
            Kind.LINE_TOO_SHORT,
            Kind.SELF_INTERSECTION,
            Kind.RINGS_CROSS,
            Kind.HOLE_OUTSIDE_SHELL,
            Kind.NESTED_HOLES,
            Kind.PARTS_OVERLAP,
            Kind.INTERIOR_DISCONNECTED);

    public GeometryRepair {
        changes = List.copyOf(changes);
    }

    /**
     * A thing that was changed.
     *
     * @param message one Chinese sentence
     * @param messageEn the same in English
     */
    public record Change(String message, String messageEn) {}

    /** A repair of {@code geometry}, given in {@code crs}; empty if it has no defects or cannot be repaired. */
    public static Optional<GeometryRepair> of(Geometry geometry, Crs crs) {
        return of(geometry, crs, GeometryCheck.check(geometry, crs));
    }

    /** The same, where {@code defects} are what {@link GeometryCheck} finds in it. */
    public static Optional<GeometryRepair> of(Geometry geometry, Crs crs, List<GeometryDefect> defects) {
        boolean isRepairable = !defects.isEmpty()
                && defects.stream().allMatch(defect -> REPAIRABLE.contains(defect.kind()))
                && geometry.getNumPoints() <= MAX_VERTICES;
        if (!isRepairable) {
            return Optional.empty();
        }
        try {
            return repaired(geometry, crs, defects);
        } catch (OverlayFailedException notToBeHelped) {
            return Optional.empty();
        }
    }

    private static Optional<GeometryRepair> repaired(Geometry geometry, Crs crs, List<GeometryDefect> defects) {
        boolean isSwapped = defects.stream().anyMatch(defect -> defect.kind() == Kind.AXIS_SWAPPED);
        Geometry input = isSwapped ? AxisOrder.exchanged(geometry) : geometry;
        var polygons = new PolygonRepair();
        Geometry result = result(input, polygons);
        if (result == null
                || Reprojection.verticesAfterDensifying(input, crs) > GeometryCheck.MAX_VERTICES
                || !GeometryCheck.check(result, crs).isEmpty()) {
            return Optional.empty();
        }
        boolean isArea = result instanceof Polygonal;
        return Optional.of(new GeometryRepair(
                result,
                isArea ? Optional.of(area(input, crs)) : Optional.empty(),
                isArea ? Optional.of(area(result, crs)) : Optional.empty(),
                RepairText.changes(defects, polygons.reordered(), geometry, result)));
    }

    private static @Nullable Geometry result(Geometry geometry, PolygonRepair polygons) {
        if (geometry instanceof Lineal) {
            return PolygonRepair.lines(geometry);
        }
        if (!(geometry instanceof Polygonal)) {
            return null;
        }
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            polygons.add((Polygon) geometry.getGeometryN(i));
        }
        return polygons.area();
    }

    private static Area area(Geometry geometry, Crs crs) {
        return EllipsoidalMeasure.area(Reprojection.toLonLat(geometry, crs));
    }
}
