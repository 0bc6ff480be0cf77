package org.ecozone.geo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.IntPredicate;
import org.ecozone.geo.OverlapIndex.Near;
import org.ecozone.geo.OverlapIndex.Nearest;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Distance;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.index.strtree.ItemBoundable;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.distance.FacetSequence;
import org.locationtech.jts.operation.distance.FacetSequenceTreeBuilder;

/**
 * Finds the polygon nearest to a geometry, its distance on the ellipsoid and its bearing. Facets are indexed when a polygon
 * is first asked for.
 *
 * <p>Distances are compared on the ground: along straight lines of a conformal plane, which are lines of constant bearing. A
 * distance in the plane, divided by the plane's greatest scale between the two, is never more than that on the ground, so
 * extents in the plane say what need not be looked at, on a map of any height.
 *
 * <p>Known limits: a line of constant bearing is longer than the geodesic that is reported, and where it is shortest on a
 * facet is taken from the plane. For a distance s, radius R and latitude φ together this exceeds the least distance by up to
 * (s·tan φ / R)² / 6 of itself: 3 cm in 20 km, 33 m in 200 km, at 45°. Edges are straight in longitude and latitude to 1 cm.
 */
final class NearestSearch {

    /** Of polygons this near to each other's distance the first in the list is named: they share the border. */
    private static final double SAME_METRES = 1e-6;

    /** Edges are straight in longitude and latitude; in the plane they bend by less than 1 cm over this. */
    private static final double STEP_DEGREES = 0.005;

    /** A line of constant bearing is longer than the geodesic by less than this. */
    private static final double BEYOND = 1.01;

    private static final GeometryFactory POINTS = new GeometryFactory();

    private final LocalPlane plane;
    private final List<Facets> polygons = new ArrayList<>();

    NearestSearch(List<? extends Geometry> lonLat) {
        Envelope all = new Envelope();
        lonLat.forEach(g -> all.expandToInclude(g.getEnvelopeInternal()));
        plane = LocalPlane.trueAt(all.isNull() ? 0 : all.centre().y);
        lonLat.forEach(geometry -> polygons.add(new Facets(geometry)));
    }

    Optional<Nearest> find(Geometry lonLat) {
        Facets from = new Facets(lonLat);
        PriorityQueue<Candidate> candidates = candidates(from);
        List<Found> near = new ArrayList<>();
        double least = Double.POSITIVE_INFINITY;
        while (!candidates.isEmpty() && candidates.peek().atLeast <= least + SAME_METRES) {
            int index = candidates.remove().index;
            FacetPair pair = FacetPair.nearest(from, polygons.get(index), plane, least + SAME_METRES);
            if (pair.isFound()) {
                near.add(new Found(index, pair));
                least = Math.min(least, pair.metres);
            }
        }
        double most = least + SAME_METRES;
        return near.stream()
                .filter(found -> found.pair.metres <= most)
                .min(Comparator.comparingInt(Found::index))
                .map(found -> new Nearest(found.index, found.pair.bearing(plane)));
    }

    /** The polygons that {@code wanted} takes and whose borders are within {@code most} metres, nearest first, then in order. */
    List<Near> within(Geometry lonLat, double most, IntPredicate wanted) {
        Facets from = new Facets(lonLat);
        List<Near> near = new ArrayList<>();
        for (int i = 0; i < polygons.size(); i++) {
            Facets to = polygons.get(i);
            double scale = Math.max(from.scale, to.scale);
            if (!to.extent.isNull() && from.extent.distance(to.extent) <= most * BEYOND * scale && wanted.test(i)) {
                FacetPair pair = FacetPair.nearest(from, to, plane, most * BEYOND + SAME_METRES);
                if (pair.isFound()) {
                    near.add(new Near(i, pair.bearing(plane).distance()));
                }
            }
        }
        near.removeIf(one -> one.distance().metres() > most);
        near.sort(Comparator.comparing(Near::distance).thenComparing(Near::index));
        return near;
    }

    /** Metres from a point to the border of one polygon. */
    double metres(Coordinate point, int index) {
        return metres(POINTS.createPoint(point), index);
    }

    /** Metres from the lines or points of a geometry to the border of one polygon. */
    double metres(Geometry lonLat, int index) {
        Facets from = new Facets(lonLat);
        FacetPair pair = FacetPair.nearest(from, polygons.get(index), plane, Double.POSITIVE_INFINITY);
        return pair.bearing(plane).distance().metres();
    }

    /** Metres from a point to the nearest border. */
    double metres(Coordinate point) {
        return find(POINTS.createPoint(point))
                .map(found -> found.bearing().distance().metres())
                .orElse(Double.POSITIVE_INFINITY);
    }

    private record Found(int index, FacetPair pair) {}

    private PriorityQueue<Candidate> candidates(Facets from) {
        List<Candidate> all = new ArrayList<>(polygons.size());
        for (int i = 0; i < polygons.size(); i++) {
            Facets to = polygons.get(i);
            if (!to.extent.isNull()) {
                all.add(new Candidate(i, from.extent.distance(to.extent) / Math.max(from.scale, to.scale)));
            }
        }
        return new PriorityQueue<>(all);
    }

    /**
     * A polygon that may be the nearest.
     *
     * @param atLeast metres: it is no nearer
     */
    private record Candidate(int index, double atLeast) implements Comparable<Candidate> {
        @Override
        public int compareTo(Candidate other) {
            int byDistance = Double.compare(atLeast, other.atLeast);
            return byDistance == 0 ? Integer.compare(index, other.index) : byDistance;
        }
    }

    /** A geometry's facets; those of a polygon are indexed once, when first needed. */
    private final class Facets {
        private final Geometry lonLat;
        private final Envelope extent;
        private final double scale;
        private @Nullable STRtree tree;

        Facets(Geometry lonLat) {
            this.lonLat = lonLat;
            Envelope degrees = lonLat.getEnvelopeInternal();
            extent = plane.project(lonLat.getFactory().toGeometry(degrees)).getEnvelopeInternal();
            scale = Math.max(plane.scale(degrees.getMinY()), plane.scale(degrees.getMaxY()));
        }

        synchronized STRtree tree() {
            if (tree == null) {
                var fine = new Densifier(lonLat);
                fine.setDistanceTolerance(STEP_DEGREES);
                fine.setValidate(false);
                tree = FacetSequenceTreeBuilder.build(plane.project(fine.getResultGeometry()));
            }
            return tree;
        }
    }

    /** The points of two geometries that are nearest to each other on the ground. */
    private static final class FacetPair {

        private final LocalPlane plane;
        private final double scale;
        private double metres;
        private @Nullable Coordinate from;
        private @Nullable Coordinate to;

        /** {@code scale} is the plane's greatest anywhere between the two. */
        private FacetPair(LocalPlane plane, double scale, double below) {
            this.plane = plane;
            this.scale = scale;
            this.metres = below;
        }

        /** The nearest points if they are nearer than {@code below} metres. */
        static FacetPair nearest(Facets a, Facets b, LocalPlane plane, double below) {
            var pair = new FacetPair(plane, Math.max(a.scale, b.scale), below);
            a.tree().nearestNeighbour(b.tree(), pair::nearer);
            return pair;
        }

        boolean isFound() {
            return from != null;
        }

        EllipsoidalMeasure.Bearing bearing(LocalPlane plane) {
            return EllipsoidalMeasure.bearing(plane.unproject(from), plane.unproject(to));
        }

        /** Keeps the nearest points of two runs of facets; gives their distance, infinite where others are nearer. */
        private double nearer(ItemBoundable a, ItemBoundable b) {
            double before = metres;
            Envelope extentOfA = (Envelope) a.getBounds();
            Envelope extentOfB = (Envelope) b.getBounds();
            double apart = distance(extentOfA, extentOfB);
            if (apart < metres * scale) {
                double here = plane.greatestScale(extentOfA, extentOfB);
                if (apart < metres * here) {
                    keepNearer((FacetSequence) a.getItem(), (FacetSequence) b.getItem(), here);
                }
            }
            return metres < before ? metres * scale : Double.POSITIVE_INFINITY;
        }

        /** As {@link Envelope#distance}, whose care for overflow takes most of a search. */
        private static double distance(Envelope a, Envelope b) {
            double x = Math.max(0, Math.max(a.getMinX() - b.getMaxX(), b.getMinX() - a.getMaxX()));
            double y = Math.max(0, Math.max(a.getMinY() - b.getMaxY(), b.getMinY() - a.getMaxY()));
            return Math.sqrt(x * x + y * y);
        }

        private void keepNearer(FacetSequence a, FacetSequence b, double here) {
            for (int i = Math.min(1, a.size() - 1); i < a.size(); i++) {
                for (int j = Math.min(1, b.size() - 1); j < b.size(); j++) {
                    keepNearer(facet(a, i), facet(b, j), here);
                }
            }
        }

        private void keepNearer(LineSegment a, LineSegment b, double here) {
            if (Distance.segmentToSegment(a.p0, a.p1, b.p0, b.p1) < metres * here) {
                Coordinate[] points = a.closestPoints(b);
                double other = plane.metres(points[0], points[1]);
                if (other < metres) {
                    metres = other;
                    from = points[0];
                    to = points[1];
                }
            }
        }

        /** The facet that ends at corner {@code i}; of a single point, that point. */
        private static LineSegment facet(FacetSequence facets, int i) {
            return new LineSegment(facets.getCoordinate(Math.max(0, i - 1)), facets.getCoordinate(i));
        }
    }
}
