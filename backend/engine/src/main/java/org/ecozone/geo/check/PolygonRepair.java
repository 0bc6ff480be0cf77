package org.ecozone.geo.check;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.RobustOverlay;
import org.ecozone.work.Deadline;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/**
 * Makes polygons valid: each ring to the {@linkplain RingFaces ground it goes round}, holes taken off their outer ring, holes
 * that lie outside it made parts, parts that overlap or share an edge made one.
 *
 * <p>Where a hole holds the outer ring, the order of the rings is wrong, and containment decides ({@link RingNesting}).
 */
final class PolygonRepair {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<Geometry> parts = new ArrayList<>();
    private int reordered;

    /** Adds {@code polygon}; rings of fewer than three different points or on one line are left out. */
    void add(Polygon polygon) {
        List<LinearRing> rings = new ArrayList<>();
        List<Geometry> ground = new ArrayList<>();
        for (int i = 0; i <= polygon.getNumInteriorRing() && !polygon.isEmpty(); i++) {
            LinearRing ring = Polygons.ring(polygon, i);
            Geometry enclosed = ring.isEmpty() ? ring : RingFaces.enclosed(ring);
            if (enclosed.getDimension() == 2 && !enclosed.isEmpty()) {
                rings.add(ring);
                ground.add(enclosed);
            } else if (i == 0) {
                return;
            }
        }
        if (!ground.isEmpty()) {
            add(rings, ground);
        }
    }

    private void add(List<LinearRing> rings, List<Geometry> ground) {
        Geometry shell = ground.get(0);
        boolean isInHole = ground.stream().skip(1).anyMatch(hole -> isIn(shell, hole));
        if (isInHole && rings.size() <= RingNesting.MAX_RINGS) {
            reordered++;
            RingNesting nesting = RingNesting.of(rings);
            Geometry nested = nesting.geometry();
            for (int i = 0; i < nested.getNumGeometries(); i++) {
                inOrder((Polygon) nested.getGeometryN(i));
            }
            return;
        }
        cut(shell, ground.subList(1, ground.size()));
    }

    private static boolean isIn(Geometry shell, Geometry hole) {
        Deadline.check();
        return hole.getEnvelopeInternal().covers(shell.getEnvelopeInternal()) && hole.covers(shell);
    }

    private void inOrder(Polygon polygon) {
        List<Geometry> holes = new ArrayList<>();
        for (int i = 1; i <= polygon.getNumInteriorRing(); i++) {
            holes.add(RingFaces.enclosed(Polygons.ring(polygon, i)));
        }
        cut(RingFaces.enclosed(polygon.getExteriorRing()), holes);
    }

    private void cut(Geometry shell, List<Geometry> holes) {
        List<Geometry> inside = new ArrayList<>();
        for (Geometry hole : holes) {
            boolean meets = hole.getEnvelopeInternal().intersects(shell.getEnvelopeInternal())
                    && !RobustOverlay.intersection(shell, hole).isEmpty()
                    && RobustOverlay.intersection(shell, hole).getDimension() == 2;
            (meets ? inside : parts).add(hole);
        }
        Geometry away = RobustOverlay.union(inside);
        parts.add(away == null ? shell : RobustOverlay.difference(shell, away));
    }

    /** How many polygons had their rings in the wrong order. */
    int reordered() {
        return reordered;
    }

    /** All ground that was added, valid; null if there is none. */
    @Nullable
    Geometry area() {
        Geometry union = RobustOverlay.union(parts);
        return union instanceof Polygonal && !union.isEmpty() ? union : null;
    }

    /** The lines of {@code lines} that have a length. */
    static @Nullable Geometry lines(Geometry lines) {
        List<LineString> kept = new ArrayList<>();
        for (int i = 0; i < lines.getNumGeometries(); i++) {
            LineString line = (LineString) lines.getGeometryN(i);
            if (line.getLength() > 0) {
                kept.add(line);
            }
        }
        return kept.isEmpty() ? null : FACTORY.buildGeometry(kept);
    }
}
