package org.ecozone.gisfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.ecozone.geo.Crs;
import org.ecozone.geo.check.LineClosure;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;

/**
 * The boundaries among the open lines of a drawing's layer.
 *
 * @param features polygons of lines that meet end to end, then lines that nearly close: those are asked back where their system is known
 * @param rings how many polygons there are
 * @param linesOfRings how many lines they were made of
 * @param lines how many lines all features were made of
 */
record DxfBoundaries(List<GisFeature> features, int rings, int linesOfRings, int lines) {

    /** Ends that are so near are one point: survey coordinates have millimetres. */
    private static final double SAME_METRES = 0.001;

    /** Ends of different lines that are so near may have been meant as one. */
    private static final double NEAR_METRES = 0.5;

    private static final double METRES_PER_DEGREE = 111_000;
    private static final int FEWEST_OF_RING = 4;
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** The boundaries of {@code open}, features whose geometry is one line each. */
    static DxfBoundaries of(List<GisFeature> open) {
        Set<LineString> drawn = new HashSet<>();
        List<GisFeature> sound = open.stream()
                .filter(feature -> LinePaths.isOfNumbers(line(feature)) && isNew(line(feature), drawn))
                .toList();
        if (sound.isEmpty()) {
            return new DxfBoundaries(List.of(), 0, 0, 0);
        }
        boolean isDegrees =
                sound.stream().allMatch(feature -> isDegrees(line(feature).getCoordinateN(0)));
        double unit = isDegrees ? METRES_PER_DEGREE : 1;
        Crs likely = isDegrees ? Crs.CGCS2000 : Crs.threeDegreeZone(27, true);
        List<GisFeature> polygons = new ArrayList<>();
        List<GisFeature> left = new ArrayList<>();
        for (LinePaths.Path path : paths(sound, SAME_METRES / unit)) {
            if (path.hasArea()) {
                polygons.add(sound.get(path.members().get(0)).with(FACTORY.createPolygon(ring(path.points()))));
            } else {
                path.members().forEach(member -> left.add(sound.get(member)));
            }
        }
        int ofRings = sound.size() - left.size();
        List<GisFeature> features = new ArrayList<>(polygons);
        left.stream().filter(feature -> isAlmost(line(feature), likely)).forEach(features::add);
        left.removeIf(feature -> isAlmost(line(feature), likely));
        int almost = features.size() - polygons.size();
        for (LinePaths.Path path : paths(left, NEAR_METRES / unit)) {
            boolean isLine = path.points().length > 1;
            if (isLine && isAlmost(FACTORY.createLineString(path.points()), likely)) {
                almost += path.members().size();
                features.add(left.get(path.members().get(0)).with(FACTORY.createLineString(path.points())));
            }
        }
        return new DxfBoundaries(features, polygons.size(), ofRings, ofRings + almost);
    }

    /** Drawings hold lines twice; three ends in a point would be no ring. */
    private static boolean isNew(LineString line, Set<LineString> drawn) {
        return !drawn.contains(line.reverse()) && drawn.add(line);
    }

    private static List<LinePaths.Path> paths(List<GisFeature> features, double tolerance) {
        return LinePaths.of(features.stream().map(DxfBoundaries::line).toList(), tolerance);
    }

    private static Coordinate[] ring(Coordinate[] points) {
        Coordinate first = points[0];
        boolean isRepeated =
                points.length >= FEWEST_OF_RING && points[points.length - 1].distance(first) <= SAME_METRES;
        int own = isRepeated ? points.length - 1 : points.length;
        return IntStream.rangeClosed(0, own)
                .mapToObj(i -> i == own ? first : points[i])
                .toArray(Coordinate[]::new);
    }

    private static boolean isAlmost(LineString line, Crs crs) {
        return LineClosure.of(line, crs).kind() == LineClosure.Kind.ALMOST;
    }

    private static LineString line(GisFeature feature) {
        return (LineString) feature.geometry().orElseThrow();
    }

    private static boolean isDegrees(Coordinate point) {
        return Math.abs(point.x) <= 180 && Math.abs(point.y) <= 180;
    }
}
