package org.ecozone.geo.widening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateArrays;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.shape.fractal.HilbertCode;

/** Lines cut into runs, none of which ends where it began. */
final class Runs {

    private static final int HILBERT_LEVEL = 12;

    private Runs() {}

    /** {@code geometry} with every closed line cut in two, and these again if they are closed; itself if there are none. */
    static Geometry cutOpen(Geometry geometry) {
        boolean isOpen = true;
        List<Geometry> members = new ArrayList<>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry member = geometry.getGeometryN(i);
            if (isClosed(member)) {
                isOpen = false;
                cutOpen(CoordinateArrays.removeRepeatedPoints(member.getCoordinates()), member.getFactory(), members);
            } else {
                members.add(member);
            }
        }
        return isOpen ? geometry : geometry.getFactory().createMultiLineString(members.toArray(LineString[]::new));
    }

    private static boolean isClosed(Geometry member) {
        return member instanceof LineString line && !line.isEmpty() && line.isClosed();
    }

    private static void cutOpen(Coordinate[] line, GeometryFactory factory, List<Geometry> into) {
        boolean isClosed = line.length > 2 && line[0].equals2D(line[line.length - 1]);
        if (isClosed) {
            int middle = line.length / 2;
            cutOpen(Arrays.copyOfRange(line, 0, middle + 1), factory, into);
            cutOpen(Arrays.copyOfRange(line, middle, line.length), factory, into);
        } else if (line.length > 1) {
            into.add(factory.createLineString(line));
        }
    }

    private static List<Geometry> inOrderOfPlace(List<Geometry> runs, Envelope all) {
        double cells = (1 << HILBERT_LEVEL) - 1;
        double width = Math.max(all.getWidth(), Double.MIN_NORMAL);
        double height = Math.max(all.getHeight(), Double.MIN_NORMAL);
        return runs.stream()
                .sorted(Comparator.comparingInt(run -> {
                    Coordinate centre = run.getEnvelopeInternal().centre();
                    return HilbertCode.encode(HILBERT_LEVEL, (int) (cells * (centre.x - all.getMinX()) / width), (int)
                            (cells * (centre.y - all.getMinY()) / height));
                }))
                .toList();
    }

    /**
     * Runs of no more than {@code segments} of the lines of {@code open}, and its points each; those that follow each other are near
     * each other.
     */
    static List<Geometry> of(Geometry open, int segments) {
        List<Geometry> runs = new ArrayList<>();
        for (int i = 0; i < open.getNumGeometries(); i++) {
            Geometry member = open.getGeometryN(i);
            Coordinate[] points = CoordinateArrays.removeRepeatedPoints(member.getCoordinates());
            if (points.length == 1) {
                runs.add(member.getFactory().createPoint(points[0]));
            }
            for (int from = 0; from < points.length - 1; from += segments) {
                int to = Math.min(points.length, from + segments + 1);
                cutOpen(Arrays.copyOfRange(points, from, to), member.getFactory(), runs);
            }
        }
        return inOrderOfPlace(runs, open.getEnvelopeInternal());
    }
}
