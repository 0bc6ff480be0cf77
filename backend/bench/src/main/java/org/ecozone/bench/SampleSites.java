package org.ecozone.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.PrecisionModel;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.geom.util.LinearComponentExtracter;

/**
 * Project sites (地块) as they come to a reviewer, made from a seed: polygons of 4 to 12 vertices, 60 m to 1.2 km across
 * (each size class as frequent as any other). Three in five lie anywhere in the territory, one in four around a vertex of a
 * zone, and the rest share a stretch of border with a zone, vertex by vertex, as parcels do.
 *
 * <p>The same seed gives the same bits on every JVM: the generator is {@link SplittableRandom}, whose algorithm is specified,
 * and the trigonometry is {@link StrictMath}'s.
 */
final class SampleSites {

    static final String DESCRIPTION =
            "polygons of 4 to 12 vertices, 60 m to 1.2 km across; 60 % anywhere in the territory, 25 % around a vertex of a"
                    + " zone, 15 % sharing a stretch of border with one";

    private static final GeometryFactory CGCS2000 = new GeometryFactory(new PrecisionModel(), 4490);
    private static final double LEAST_METRES = 60;
    private static final double MOST_METRES = 1_200;
    private static final double METRES_A_DEGREE = 111_200;
    private static final int LEAST_VERTICES = 4;
    private static final int MOST_VERTICES = 12;

    private static final double ANYWHERE_TO = 0.60;
    private static final double ALONG_FROM = 0.85;
    private static final double ALL_KINDS = 1;

    private final double kinds;
    private final SplittableRandom random;
    private final List<LineString> borders;
    private final TerritoryGround territory;
    private final long borderVertices;

    private SampleSites(long seed, List<Zone> zones, List<Zone> territory, double kinds) {
        this.kinds = kinds;
        this.random = new SplittableRandom(seed);
        this.borders = zones.stream().flatMap(zone -> rings(zone.geometry())).toList();
        this.borderVertices =
                borders.stream().mapToLong(ring -> ring.getNumPoints() - 1).sum();
        this.territory = new TerritoryGround(territory);
    }

    /** {@code count} valid sites on {@code edition}. */
    static List<Polygon> of(DemoEdition edition, int count, long seed) {
        return of(edition, count, seed, ALL_KINDS);
    }

    /** Likewise without those that share a stretch of border with a zone. */
    static List<Polygon> apartFromBorders(DemoEdition edition, int count, long seed) {
        return of(edition, count, seed, ALONG_FROM);
    }

    private static List<Polygon> of(DemoEdition edition, int count, long seed, double kinds) {
        var made = new SampleSites(seed, edition.zones(), edition.territory(), kinds);
        List<Polygon> sites = new ArrayList<>(count);
        while (sites.size() < count) {
            Polygon site = made.next();
            if (site.isValid() && made.territory.holds(site.getExteriorRing().getCoordinateN(0))) {
                sites.add(site);
            }
        }
        return sites;
    }

    private Polygon next() {
        double metres = LEAST_METRES * StrictMath.exp(random.nextDouble() * StrictMath.log(MOST_METRES / LEAST_METRES));
        int vertices = random.nextInt(LEAST_VERTICES, MOST_VERTICES + 1);
        double kind = random.nextDouble() * kinds;
        if (kind < ANYWHERE_TO) {
            return around(territory.anywhere(random), metres, vertices);
        }
        Place place = borderVertex();
        if (kind < ALONG_FROM) {
            Coordinate near = place.ring().getCoordinateN(place.vertex());
            double away = metres / 2 / METRES_A_DEGREE;
            return around(new Coordinate(near.x + side() * away, near.y + side() * away), metres, vertices);
        }
        return along(place, metres, vertices);
    }

    /** A star around {@code centre}, its corners in order of their direction. */
    private Polygon around(Coordinate centre, double metres, int vertices) {
        double[] directions = new double[vertices];
        for (int i = 0; i < vertices; i++) {
            directions[i] = 2 * Math.PI * (i + 0.8 * random.nextDouble()) / vertices;
        }
        Coordinate[] ring = new Coordinate[vertices + 1];
        for (int i = 0; i < vertices; i++) {
            ring[i] = moved(centre, metres / 2 * (0.6 + 0.4 * random.nextDouble()), directions[i]);
        }
        ring[vertices] = ring[0].copy();
        return CGCS2000.createPolygon(ring);
    }

    /** A strip that has part of a zone's border as its one side; the other side is the same border, moved to one side. */
    private Polygon along(Place place, double metres, int vertices) {
        int shared = vertices / 2;
        LineString ring = place.ring();
        int last = ring.getNumPoints() - 1;
        double direction = 2 * Math.PI * random.nextDouble();
        List<Coordinate> corners = new ArrayList<>();
        for (int i = 0; i < shared; i++) {
            corners.add(ring.getCoordinateN((place.vertex() + i) % last).copy());
        }
        for (int i = shared - 1; i >= 0; i--) {
            corners.add(moved(corners.get(i), metres * (0.6 + 0.4 * random.nextDouble()), direction));
        }
        corners.add(corners.get(0).copy());
        return CGCS2000.createPolygon(corners.toArray(Coordinate[]::new));
    }

    private static Coordinate moved(Coordinate from, double metres, double direction) {
        double degrees = metres / METRES_A_DEGREE;
        return new Coordinate(
                from.x + degrees * StrictMath.cos(direction) / StrictMath.cos(Math.toRadians(from.y)),
                from.y + degrees * StrictMath.sin(direction));
    }

    private double side() {
        return 2 * random.nextDouble() - 1;
    }

    /** A vertex of all borders, each as likely as any other. */
    private Place borderVertex() {
        long at = random.nextLong(borderVertices);
        for (LineString ring : borders) {
            int vertices = ring.getNumPoints() - 1;
            if (at < vertices) {
                return new Place(ring, (int) at);
            }
            at -= vertices;
        }
        throw new IllegalStateException("vertices were miscounted");
    }

    @SuppressWarnings("unchecked")
    private static Stream<LineString> rings(Geometry geometry) {
        return ((List<LineString>) LinearComponentExtracter.getLines(geometry)).stream();
    }

    private record Place(LineString ring, int vertex) {}

    /** The ground for which there is data. */
    private static final class TerritoryGround {

        private final List<PreparedGeometry> parts;
        private final Envelope extent = new Envelope();

        TerritoryGround(List<Zone> zones) {
            Geometry[] geometries = zones.stream().map(Zone::geometry).toArray(Geometry[]::new);
            Arrays.stream(geometries).forEach(g -> extent.expandToInclude(g.getEnvelopeInternal()));
            parts = Arrays.stream(geometries)
                    .map(PreparedGeometryFactory::prepare)
                    .toList();
        }

        boolean holds(Coordinate place) {
            Geometry point = CGCS2000.createPoint(place);
            return parts.stream().anyMatch(part -> part.intersects(point));
        }

        Coordinate anywhere(SplittableRandom random) {
            while (true) {
                var place = new Coordinate(
                        extent.getMinX() + random.nextDouble() * extent.getWidth(),
                        extent.getMinY() + random.nextDouble() * extent.getHeight());
                if (holds(place)) {
                    return place;
                }
            }
        }
    }
}
