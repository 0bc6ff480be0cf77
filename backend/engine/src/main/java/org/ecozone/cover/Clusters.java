package org.ecozone.cover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.ecozone.geo.Polygons;
import org.ecozone.geo.RobustOverlay;
import org.ecozone.geo.distance.EnvelopeTree;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometries that may meet, kept together: those of different clusters have not even envelopes in common. What a cluster covers is
 * found by itself, so that one overlap costs the overlay of its own cluster only, and time grows with the number of clusters.
 */
final class Clusters {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final List<Geometry> geometries;
    private final List<Envelope> envelopes;
    private final EnvelopeTree.Part tree;
    private final boolean[] isTaken;

    private Clusters(List<Geometry> geometries) {
        this.geometries = geometries;
        envelopes = geometries.stream().map(Geometry::getEnvelopeInternal).toList();
        tree = EnvelopeTree.ofOne(envelopes);
        isTaken = new boolean[geometries.size()];
    }

    /** What {@code geometries}, valid polygons or multipolygons, cover together: a polygon, or a multipolygon. */
    static Geometry union(List<Geometry> geometries) {
        List<Polygon> polygons = of(geometries).stream()
                .flatMap(cluster -> Polygons.polygonsOf(united(cluster)).stream())
                .filter(polygon -> !polygon.isEmpty())
                .toList();
        return polygons.size() == 1 ? polygons.get(0) : FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Geometry united(List<Geometry> cluster) {
        return cluster.size() == 1
                ? cluster.get(0)
                : RobustOverlay.dissolved(cluster).orElseGet(() -> RobustOverlay.union(cluster));
    }

    /** Those of {@code geometries}, by their first members; members in the order given. */
    static List<List<Geometry>> of(List<Geometry> geometries) {
        var clusters = new Clusters(geometries);
        List<List<Geometry>> all = new ArrayList<>();
        for (int i = 0; i < geometries.size(); i++) {
            if (!clusters.isTaken[i]) {
                all.add(clusters.around(i));
            }
        }
        return all;
    }

    private List<Geometry> around(int first) {
        List<Integer> members = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        isTaken[first] = true;
        open.add(first);
        while (!open.isEmpty()) {
            int member = open.remove();
            members.add(member);
            for (int other : tree.meeting(envelopes.get(member))) {
                if (!isTaken[other]) {
                    isTaken[other] = true;
                    open.add(other);
                }
            }
        }
        return members.stream().sorted().map(geometries::get).toList();
    }
}
