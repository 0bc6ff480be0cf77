package org.ecozone.geo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Puntal;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** What a line or point site and grounds have in common, by overlay. */
final class DrawnOverlaps {

    private static final double SAME = 1e-9;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<Ground> grounds;

    DrawnOverlaps(List<Ground> grounds) {
        this.grounds = grounds;
    }

    List<Overlap> overlaps(Site site, List<Integer> candidates) {
        List<Overlap> found = new ArrayList<>();
        for (int i : candidates) {
            overlap(i, site).ifPresent(found::add);
        }
        return site.geometry() instanceof Puntal ? withSharedBorders(site, found) : found;
    }

    Geometry piece(Site site, Overlap overlap) {
        PreparedGeometry polygon = polygon(overlap.index());
        return site.geometry() instanceof Puntal
                ? pointsWhere(site.geometry(), polygon::containsProperly)
                : OverlapIndex.ofDimension(RobustOverlay.intersection(polygon.getGeometry(), site.geometry()), 1);
    }

    Extent union(Site site, List<Overlap> overlaps) {
        Geometry union = RobustOverlay.union(overlaps.stream()
                .map(o -> piece(site, o))
                .filter(p -> !p.isEmpty())
                .toList());
        return union == null ? site.nothing() : measure(union, site);
    }

    List<int[]> overlappingPairs(Site site, List<Overlap> overlaps) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < overlaps.size(); i++) {
            for (int j = i + 1; j < overlaps.size(); j++) {
                Geometry a = piece(site, overlaps.get(i));
                Geometry b = piece(site, overlaps.get(j));
                Geometry common = OverlapIndex.ofDimension(
                        RobustOverlay.intersection(a, b), site.geometry().getDimension());
                Extent both = overlaps.get(i).extent().plus(overlaps.get(j).extent());
                if (measure(common, site).shareOf(both).value() > SAME) {
                    pairs.add(new int[] {i, j});
                }
            }
        }
        return pairs;
    }

    private PreparedGeometry polygon(int i) {
        return grounds.get(i).prepared();
    }

    private Optional<Overlap> overlap(int i, Site site) {
        PreparedGeometry polygon = polygon(i);
        Geometry geometry = site.geometry();
        if (!polygon.intersects(geometry)) {
            return Optional.empty();
        }
        boolean isInside = geometry instanceof Puntal ? polygon.containsProperly(geometry) : polygon.covers(geometry);
        if (isInside) {
            return Optional.of(new Overlap(i, OverlapClass.INSIDE, site.extent()));
        }
        Extent extent = measure(piece(site, new Overlap(i, OverlapClass.OVERLAP, site.extent())), site);
        return Optional.of(new Overlap(i, extent.isNothing() ? OverlapClass.TOUCH : OverlapClass.OVERLAP, extent));
    }

    /** A point on the border of several polygons that together surround it lies on their ground, so it counts in each. */
    private List<Overlap> withSharedBorders(Site site, List<Overlap> overlaps) {
        List<Overlap> touched = overlaps.stream()
                .filter(o -> o.overlapClass() != OverlapClass.INSIDE)
                .toList();
        if (touched.size() < 2) {
            return overlaps;
        }
        Geometry ground = RobustOverlay.union(
                touched.stream().map(o -> grounds.get(o.index()).geometry()).toList());
        PreparedGeometry together = PreparedGeometryFactory.prepare(ground);
        return overlaps.stream()
                .map(o -> o.overlapClass() == OverlapClass.INSIDE ? o : pointsIn(together, o.index(), site))
                .toList();
    }

    private Overlap pointsIn(PreparedGeometry together, int i, Site site) {
        Geometry piece = pointsWhere(
                site.geometry(),
                point -> polygon(i).containsProperly(point)
                        || polygon(i).intersects(point)
                                && together.containsProperly(point)
                                && grounds.stream().noneMatch(g -> g.prepared().containsProperly(point)));
        Extent extent = measure(piece, site);
        OverlapClass overlapClass = extent.isNothing()
                ? OverlapClass.TOUCH
                : extent.equals(site.extent()) ? OverlapClass.INSIDE : OverlapClass.OVERLAP;
        return new Overlap(i, overlapClass, extent);
    }

    /** A point on a border touches; an intersection would count it as common. */
    private static Geometry pointsWhere(Geometry points, Predicate<Geometry> condition) {
        List<Geometry> chosen = new ArrayList<>();
        for (int i = 0; i < points.getNumGeometries(); i++) {
            if (condition.test(points.getGeometryN(i))) {
                chosen.add(points.getGeometryN(i));
            }
        }
        return chosen.isEmpty() ? FACTORY.createPoint() : FACTORY.buildGeometry(chosen);
    }

    private static Extent measure(Geometry piece, Site site) {
        if (piece.isEmpty()) {
            return site.nothing();
        }
        Extent extent = Site.extentOf(piece);
        return extent.minus(site.extent()).isNothing() ? extent : site.extent();
    }
}
