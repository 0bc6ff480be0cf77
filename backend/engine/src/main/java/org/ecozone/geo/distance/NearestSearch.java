package org.ecozone.geo.distance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.ecozone.geo.Length;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * Finds the polygons whose borders are nearest to a geometry: their distance on the ellipsoid and their bearing. Edges are
 * placed in space when first asked for, polygon by polygon, so that searches over other lists that have the same polygons can
 * use them too. Immutable; safe for use by many threads.
 *
 * <p>The distance is the length of the shortest geodesic between the two borders, edges straight in longitude and latitude:
 * polygons are looked at as long as their envelopes may be nearer ({@link EnvelopeTree}), what could be nearest by its straight
 * distance through space is kept ({@link EdgeSearch}), and of that the shortest geodesic is taken. Where on an edge it begins is
 * found through space; by that it exceeds the least geodesic by no more than (s / R)⁴ / 10⁷ of itself: less than 0.1 mm in
 * 1,000 km. Must agree with {@code ST_Distance(geography)} over geometries whose edges are densified, to 1 mm.
 */
public final class NearestSearch {

    private static final ThreadLocal<EdgeSearch> SEARCHES = ThreadLocal.withInitial(EdgeSearch::new);
    private static final GeometryFactory POINTS = new GeometryFactory();

    private final List<Edges> polygons;
    private final EnvelopeTree.Part envelopes;
    private final SpaceFrame frame;

    /** Over polygons of one list alone. */
    public NearestSearch(List<? extends Geometry> lonLat) {
        this(
                lonLat.stream().map(Edges::new).toList(),
                EnvelopeTree.ofOne(
                        lonLat.stream().map(Geometry::getEnvelopeInternal).toList()));
    }

    /**
     * Over one list of several.
     *
     * @param polygons borders of the list
     * @param envelopes of the same, in the same order
     */
    public NearestSearch(List<Edges> polygons, EnvelopeTree.Part envelopes) {
        this.polygons = List.copyOf(polygons);
        this.envelopes = envelopes;
        Envelope all = envelopes.tree().extent();
        frame = SpaceFrame.around(all.isNull() ? new Coordinate(0, 0) : all.centre());
    }

    /** The polygon nearest to {@code site}; the first of those that share the border which is. */
    public Optional<Nearest> find(Edges site) {
        EdgeSearch search = search(site.extent(), site.in(frame), Double.POSITIVE_INFINITY);
        return search.count() == 0 ? Optional.empty() : Optional.of(new Choice(search).nearest());
    }

    private EdgeSearch search(Envelope extent, EdgeTree site, double most) {
        EdgeSearch search = SEARCHES.get();
        search.begin(site, most);
        envelopes.visit(extent, search.mostMetres(), i -> {
            search.visit(i, polygons.get(i).in(frame));
            return search.mostMetres();
        });
        return search;
    }

    /** The polygons that {@code wanted} takes and whose borders are within {@code most} metres, nearest first, then in order. */
    public List<Near> within(Edges site, double most, IntPredicate wanted) {
        List<Near> near = new ArrayList<>();
        envelopes.within(site.extent(), most + EdgeSearch.SAME_METRES, i -> {
            if (wanted.test(i)) {
                double metres = metres(site.in(frame), i, Double.POSITIVE_INFINITY, most);
                if (metres <= most) {
                    near.add(new Near(i, new Length(metres)));
                }
            }
        });
        near.sort(Comparator.comparing(Near::distance).thenComparing(Near::index));
        return near;
    }

    /** Metres from a point to the border of one polygon, or {@code most} if it is farther. */
    public double metres(Coordinate point, int index, double most) {
        return metres(edges(point), index, most, most);
    }

    /** Metres from the border of a geometry to the border of one polygon, or {@code most} if it is farther. */
    public double metres(Edges site, int index, double most) {
        return metres(site.in(frame), index, most, most);
    }

    private double metres(EdgeTree site, int index, double beyond, double most) {
        EdgeSearch search = SEARCHES.get();
        search.begin(site, most);
        search.visit(index, polygons.get(index).in(frame));
        return search.count() == 0 ? beyond : Math.min(beyond, new Choice(search).least());
    }

    /** Metres from a point to the nearest border, or {@code most} if it is farther. */
    public double metres(Coordinate point, double most) {
        return metres(search(new Envelope(point), edges(point), most), most);
    }

    private EdgeTree edges(Coordinate point) {
        return EdgeTree.of(frame, POINTS.createPoint(point));
    }

    private static double metres(EdgeSearch search, double most) {
        return search.count() == 0
                ? most
                : Math.min(
                        most, new Choice(search).nearest().bearing().distance().metres());
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

        /** The first polygon of those that are nearest: they share the border. Of one owner, its nearest place. */
        Nearest nearest() {
            int chosen = chosen(least() + EdgeSearch.SAME_METRES);
            search.find(chosen, pair);
            return new Nearest(search.owner(chosen), pair.bearing());
        }

        double least() {
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < metres.length; i++) {
                metres[i] = Double.POSITIVE_INFINITY;
                if (search.mayBeNearest(i)) {
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
            return byOwner < 0
                    || byOwner == 0 && (metres[i] < metres[j] || metres[i] == metres[j] && search.isBefore(i, j));
        }
    }
}
