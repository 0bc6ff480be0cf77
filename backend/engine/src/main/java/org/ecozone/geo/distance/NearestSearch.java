package org.ecozone.geo.distance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.ecozone.geo.Length;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Finds the polygons whose borders are nearest to a geometry: their distance on the ellipsoid and their bearing. Edges are
 * indexed when first asked for. Immutable; safe for use by many threads.
 *
 * <p>The distance is the length of the shortest geodesic between the two borders, edges straight in longitude and latitude:
 * what could be nearest by its straight distance through space is kept ({@link EdgeSearch}), and of that the shortest geodesic
 * is taken. Where on an edge it begins is found through space; by that it exceeds the least geodesic by no more than
 * (s / R)⁴ / 10⁷ of itself: less than 0.1 mm in 1,000 km. Must agree with {@code ST_Distance(geography)} over geometries whose
 * edges are densified, to 1 mm.
 */
public final class NearestSearch {

    private static final int ANY = -1;

    /** A degree of a great circle is nowhere shorter, in metres. */
    private static final double LEAST_DEGREE = 110_500;

    /** Nearer to the poles extents in degrees say little. */
    private static final double MOST_LATITUDE = 85;

    private static final ThreadLocal<EdgeSearch> SEARCHES = ThreadLocal.withInitial(EdgeSearch::new);
    private static final GeometryFactory POINTS = new GeometryFactory();

    private final List<? extends Geometry> polygons;
    private final Envelope[] extents;
    private final SpaceFrame frame;
    private volatile @Nullable EdgeTree made;

    public NearestSearch(List<? extends Geometry> lonLat) {
        polygons = List.copyOf(lonLat);
        extents = lonLat.stream().map(Geometry::getEnvelopeInternal).toArray(Envelope[]::new);
        Envelope all = new Envelope();
        lonLat.forEach(g -> all.expandToInclude(g.getEnvelopeInternal()));
        frame = SpaceFrame.around(all.isNull() ? new Coordinate(0, 0) : all.centre());
    }

    private EdgeTree tree() {
        EdgeTree tree = made;
        if (tree == null) {
            tree = EdgeTree.of(frame, polygons);
            made = tree;
        }
        return tree;
    }

    /** Where the edges of a geometry have to lie to be compared with these. */
    public SpaceFrame frame() {
        return frame;
    }

    public Optional<Nearest> find(EdgeTree site) {
        EdgeSearch search = SEARCHES.get();
        search.nearest(tree(), site, Double.POSITIVE_INFINITY);
        return search.count() == 0 ? Optional.empty() : Optional.of(new Choice(search).nearest(ANY));
    }

    /**
     * The polygons that {@code wanted} takes and whose borders are within {@code most} metres, nearest first, then in order.
     *
     * @param extent of the geometry, in longitude and latitude
     * @param site its edges, asked for only where anything may be near
     */
    public List<Near> within(Envelope extent, Supplier<EdgeTree> site, double most, IntPredicate wanted) {
        if (!isAnyWithin(extent, most, wanted)) {
            return List.of();
        }
        EdgeSearch search = SEARCHES.get();
        search.within(tree(), site.get(), most, polygons.size(), wanted);
        if (search.count() == 0) {
            return List.of();
        }
        var choice = new Choice(search);
        List<Near> near = new ArrayList<>();
        for (int owner : choice.owners()) {
            Length distance = new Length(choice.least(owner));
            if (distance.metres() <= most) {
                near.add(new Near(owner, distance));
            }
        }
        near.sort(Comparator.comparing(Near::distance).thenComparing(Near::index));
        return near;
    }

    /** Most sites have nothing near: a glance at the extents tells. */
    private boolean isAnyWithin(Envelope extent, double most, IntPredicate wanted) {
        double latitude = Math.max(Math.abs(extent.getMinY()), Math.abs(extent.getMaxY())) + most / LEAST_DEGREE;
        if (latitude > MOST_LATITUDE) {
            return true;
        }
        double north = most / LEAST_DEGREE;
        double east = north / Math.cos(Math.toRadians(latitude));
        if (extent.getMinX() - east < -180 || extent.getMaxX() + east > 180) {
            return true;
        }
        for (int i = 0; i < extents.length; i++) {
            Envelope other = extents[i];
            if (other.getMinX() <= extent.getMaxX() + east
                    && extent.getMinX() <= other.getMaxX() + east
                    && other.getMinY() <= extent.getMaxY() + north
                    && extent.getMinY() <= other.getMaxY() + north
                    && wanted.test(i)) {
                return true;
            }
        }
        return false;
    }

    /** Metres from a point to the border of one polygon, or {@code most} if it is farther. */
    public double metres(Coordinate point, int index, double most) {
        return metres(EdgeTree.of(frame, List.of(POINTS.createPoint(point))), index, most);
    }

    /** Metres from the border of a geometry to the border of one polygon, or {@code most} if it is farther. */
    public double metres(EdgeTree site, int index, double most) {
        EdgeSearch search = SEARCHES.get();
        search.within(tree(), site, most, polygons.size(), owner -> owner == index);
        return metres(search, most);
    }

    /** Metres from a point to the nearest border, or {@code most} if it is farther. */
    public double metres(Coordinate point, double most) {
        EdgeSearch search = SEARCHES.get();
        search.nearest(tree(), EdgeTree.of(frame, List.of(POINTS.createPoint(point))), most);
        return metres(search, most);
    }

    private static double metres(EdgeSearch search, double most) {
        return search.count() == 0
                ? most
                : Math.min(
                        most,
                        new Choice(search).nearest(ANY).bearing().distance().metres());
    }

    /** Chooses among the pairs of edges that a search kept. */
    private static final class Choice {

        private final EdgeSearch search;
        private final EdgePair pair = new EdgePair();
        private final double[] metres;

        Choice(EdgeSearch search) {
            this.search = search;
            metres = new double[search.count()];
        }

        /** Those of which a pair was kept, in order. */
        int[] owners() {
            return IntStream.range(0, search.count())
                    .map(search::owner)
                    .sorted()
                    .distinct()
                    .toArray();
        }

        /** The first polygon of those that are nearest: they share the border. Of one owner, its nearest place. */
        Nearest nearest(int owner) {
            int chosen = chosen(least(owner) + EdgeSearch.SAME_METRES);
            search.find(chosen, pair);
            return new Nearest(search.owner(chosen), pair.bearing());
        }

        double least(int owner) {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < metres.length; i++) {
                metres[i] = Double.POSITIVE_INFINITY;
                if ((owner == ANY || owner == search.owner(i)) && search.mayBeNearest(i)) {
                    search.find(i, pair);
                    metres[i] = pair.geodesicMetres();
                    least = Math.min(least, metres[i]);
                }
            }
            return least;
        }

        private int chosen(double most) {
            int chosen = -1;
            for (int i = 0; i < metres.length; i++) {
                if (metres[i] <= most && (chosen < 0 || isBefore(i, chosen))) {
                    chosen = i;
                }
            }
            return chosen;
        }

        private boolean isBefore(int i, int j) {
            int byOwner = Integer.compare(search.owner(i), search.owner(j));
            return byOwner < 0 || byOwner == 0 && metres[i] < metres[j];
        }
    }
}
