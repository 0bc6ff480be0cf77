package org.ecozone.geo.overlap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Length;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.WidestPoint;
import org.ecozone.geo.distance.NearestSearch;
import org.ecozone.geo.line.Border;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.Polygonal;

/**
 * Lower bounds of how far a part of a site lies from the border that cuts it off.
 *
 * <p>An area A with perimeter P holds a circle of radius A / P, if it has at most one hole. For the line at distance t within
 * its border is no longer than P + 2π(h − 1)t, h being the number of holes (B. Sz.-Nagy, Acta Sci. Math. 20, 1959, 36–47), and
 * the area is the integral of that from 0 to the radius r of the largest circle: A ≤ P r + π(h − 1)r². Of several parts the
 * bound holds for one of them, since A and P are sums. On the ellipsoid it is off by (r / R)², 2e-6 at 10 km; the margin
 * takes that in, and that perimeters are right to 0.1 %.
 *
 * <p>A common part has no more holes than site and ground together: a bounded piece of what is outside of it holds a hole of
 * one of them.
 *
 * <p>Where that does not reach far enough points of the part are tried, each of which is a bound by its distance.
 */
final class Depths {

    private static final double MARGIN = 0.99;

    /** Large sites are not tried at every vertex. */
    private static final int MOST_POINTS = 64;

    /** How far is looked for what is farther than enough: a multiple of that, and no less than this in metres. */
    private static final double BEYOND = 4;

    private static final double LEAST_METRES = 1;

    private final List<Ground> grounds;
    private final NearestSearch nearest;

    Depths(List<Ground> grounds, NearestSearch nearest) {
        this.grounds = grounds;
        this.nearest = nearest;
    }

    /** Radius in metres of a circle that fits into an area. */
    static double inradius(double squareMetres, double perimeterMetres, int holes) {
        double area = MARGIN * Math.max(0, squareMetres);
        if (area == 0 || !(perimeterMetres > 0)) {
            return 0;
        }
        double bend = Math.PI * Math.max(0, holes - 1);
        return 2 * area / (perimeterMetres + Math.sqrt(perimeterMetres * perimeterMetres + 4 * bend * area));
    }

    /** How far {@code overlap} reaches into its ground, by its measures alone; nothing for lines and points. */
    Length ofMeasures(Site site, Overlap overlap) {
        if (!overlap.overlapClass().isDecisive() || !(overlap.extent() instanceof Area area)) {
            return new Length(0);
        }
        int holes = site.outline().holes() + grounds.get(overlap.index()).holes();
        return new Length(inradius(area.squareMetres(), overlap.perimeter().metres(), holes));
    }

    /** Likewise, with points tried until one is farther than {@code enough}; {@code piece} is made where the site's do not do. */
    Length of(Site site, Overlap overlap, Supplier<Geometry> piece, Length enough) {
        int index = overlap.index();
        double depth = ofMeasures(site, overlap).metres();
        if (!overlap.overlapClass().isDecisive() || depth > enough.metres()) {
            return new Length(depth);
        }
        double most = most(enough);
        ToDoubleFunction<Coordinate> metres = point -> nearest.metres(point, index, most);
        if (site.isArea()) {
            Border border = grounds.get(index).border();
            List<Coordinate> inGround = points(site.geometry());
            inGround.removeIf(point -> border.locate(point) != Location.INTERIOR);
            depth = farthest(inGround, metres, depth, enough.metres());
        }
        if (depth <= enough.metres()) {
            depth = farthest(inner(piece.get()), metres, depth, enough.metres());
        }
        return new Length(depth);
    }

    /**
     * How far {@code part} of a site, which lies outside of all grounds and within {@code territory}, is away from both.
     *
     * @param isIn whether a point does
     */
    Length ofRemainder(Geometry part, Length enough, Predicate<Coordinate> isIn, Optional<Territory> territory) {
        double depth = 0;
        if (part.getDimension() == 2) {
            for (Polygon polygon : Polygons.polygonsOf(part)) {
                depth = Math.max(depth, inradius(polygon));
            }
        }
        if (depth > enough.metres()) {
            return new Length(depth);
        }
        double most = most(enough);
        ToDoubleFunction<Coordinate> metres = point -> {
            double away = nearest.metres(point, most);
            return away <= enough.metres() || territory.isEmpty()
                    ? away
                    : Math.min(away, territory.get().metres(point, most));
        };
        depth = farthest(inner(part), metres, depth, enough.metres());
        if (part instanceof Polygonal && depth <= enough.metres()) {
            // Where the part is narrow its border may be farther away than its middle. Overlay may leave hairs along a
            // cut.
            List<Coordinate> vertices = points(part);
            vertices.removeIf(isIn.negate());
            depth = farthest(vertices, metres, depth, enough.metres());
        }
        return new Length(depth);
    }

    /** How far a site is from the border of a ground that holds it, of those the roomiest. */
    Length room(Site site, List<Overlap> overlaps, Length enough) {
        double room = 0;
        for (Overlap overlap : overlaps) {
            if (overlap.overlapClass() == OverlapClass.INSIDE && room <= enough.metres()) {
                room = Math.max(room, nearest.metres(site.edges(), overlap.index(), most(enough)));
            }
        }
        return new Length(room);
    }

    private static double most(Length enough) {
        return Math.max(LEAST_METRES, BEYOND * enough.metres());
    }

    private static double farthest(
            List<Coordinate> points, ToDoubleFunction<Coordinate> metres, double least, double enough) {
        double most = least;
        for (Coordinate point : points) {
            if (most > enough) {
                return most;
            }
            most = Math.max(most, metres.applyAsDouble(point));
        }
        return most;
    }

    private static double inradius(Polygon polygon) {
        return inradius(
                EllipsoidalMeasure.area(polygon).squareMetres(),
                EllipsoidalMeasure.length(polygon).metres(),
                polygon.getNumInteriorRing());
    }

    /** Points within each piece of {@code part}. */
    private static List<Coordinate> inner(Geometry part) {
        List<Coordinate> points = new ArrayList<>();
        if (part instanceof Polygonal) {
            for (Polygon polygon : Polygons.polygonsOf(part)) {
                WidestPoint widest = WidestPoint.in(polygon);
                if (!widest.isThin()) {
                    points.add(widest.at());
                }
            }
            return points;
        }
        points.addAll(points(part));
        for (int i = 0; i < part.getNumGeometries(); i++) {
            points.addAll(middles(part.getGeometryN(i).getCoordinates()));
        }
        return points;
    }

    private static List<Coordinate> middles(Coordinate[] line) {
        List<Coordinate> middles = new ArrayList<>();
        for (int i = 1; i < Math.min(line.length, MOST_POINTS); i++) {
            middles.add(new Coordinate((line[i - 1].x + line[i].x) / 2, (line[i - 1].y + line[i].y) / 2));
        }
        return middles;
    }

    /** The vertices; of many, some at even distances. */
    private static List<Coordinate> points(Geometry geometry) {
        Coordinate[] all = geometry.getCoordinates();
        int step = Math.max(1, all.length / MOST_POINTS);
        List<Coordinate> points = new ArrayList<>();
        for (int i = 0; i < all.length; i += step) {
            points.add(all[i]);
        }
        return points;
    }
}
