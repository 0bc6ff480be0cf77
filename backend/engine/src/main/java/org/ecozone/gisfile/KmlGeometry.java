package org.ecozone.gisfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.ecozone.geo.check.GeometryCheck;
import org.ecozone.geo.check.GeometryDefect.Kind;
import org.ecozone.work.Deadline;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The geometry of one Placemark: Point, LineString, LinearRing, Polygon, MultiGeometry and tracks. */
final class KmlGeometry {

    private static final Set<String> OWN = Set.of("Point", "LineString", "Polygon", "Track", "Model");
    private static final int MAX_DEPTH = 20;
    private static final int MAX_SHOWN = 40;
    private static final int MOST_NUMBERS = 5;

    private final KmlFile file;
    private final int line;
    private final Shapes shapes = new Shapes();
    private final List<GisFault> faults = new ArrayList<>();
    private final List<Coordinate> track = new ArrayList<>();
    private int vertices;
    private int closedLines;
    private int emptyParts;
    private boolean hasHeights;

    /** Whether {@code element} holds coordinates of its own: a ring is counted with its polygon. */
    static boolean isOne(String element) {
        return OWN.contains(element);
    }

    KmlGeometry(KmlFile file, int line) {
        this.file = file;
        this.line = line;
    }

    boolean hasHeights() {
        return hasHeights;
    }

    int closedLines() {
        return closedLines;
    }

    /** How many parts without coordinates were left out, where there are others. */
    int emptyParts() {
        return shapes.isEmpty() && faults.isEmpty() ? 0 : emptyParts;
    }

    /** Reads the element at which the file stands if it is a geometry, else skips it. */
    void readOrSkip(String element, int depth) throws XMLStreamException {
        switch (element) {
            case "Point" -> {
                List<Coordinate> points = coordinates();
                emptyParts += points.isEmpty() && faults.isEmpty() ? 1 : 0;
                points.forEach(shapes::point);
            }
            case "LineString" -> shapes.line(coordinates().toArray(Coordinate[]::new));
            case "LinearRing" ->
                shapes.polygon(List.<Coordinate[]>of(coordinates().toArray(Coordinate[]::new)));
            case "Polygon" -> polygon();
            case "Track" -> track();
            case "MultiGeometry", "MultiTrack" -> {
                while (file.isInside()) {
                    if (depth < MAX_DEPTH) {
                        readOrSkip(file.name(), depth + 1);
                    } else {
                        file.skip();
                    }
                }
            }
            default -> file.skip();
        }
    }

    /** One feature for each kind of geometry, closed lines as polygons; one without geometry if there is none or it is faulty. */
    List<GisFeature> features(Optional<String> name, Map<String, Object> attributes) {
        if (vertices > GeometryCheck.MAX_VERTICES) {
            faults.clear();
            faults.add(GisFault.of(
                    Kind.TOO_MANY_VERTICES.name(),
                    "第 " + line + " 行的地标有 " + vertices + " 个顶点，最多 " + GeometryCheck.MAX_VERTICES + " 个；请分块提交或先简化。",
                    "The Placemark at line " + line + " has " + vertices + " vertices; at most "
                            + GeometryCheck.MAX_VERTICES + " are read."));
        }
        if (faults.isEmpty()) {
            faults.addAll(shapes.faults());
        }
        List<Geometry> geometries = faults.isEmpty() ? shapes.geometries() : List.of();
        if (geometries.isEmpty()) {
            boolean isOnlyOpen = faults.equals(shapes.faults());
            return List.of(new GisFeature(
                    name, Optional.empty(), faults, isOnlyOpen ? shapes.ifClosed() : Optional.empty(), attributes));
        }
        List<GisFeature> features = new ArrayList<>();
        for (Geometry geometry : geometries) {
            Optional<Geometry> polygons =
                    geometry.getDimension() == 1 ? ClosedLines.asPolygons(geometry) : Optional.empty();
            closedLines += polygons.map(Geometry::getNumGeometries).orElse(0);
            features.add(new GisFeature(name, Optional.of(polygons.orElse(geometry)), List.of(), attributes));
        }
        return features;
    }

    private void polygon() throws XMLStreamException {
        int at = file.line();
        List<Coordinate[]> rings = new ArrayList<>();
        List<Coordinate[]> holes = new ArrayList<>();
        while (file.isInside()) {
            switch (file.name()) {
                case "outerBoundaryIs" -> boundary(rings);
                case "innerBoundaryIs" -> boundary(holes);
                case "LinearRing" -> {
                    withoutShell(file.line(), "环（LinearRing）直接写在多边形里", "a LinearRing stands in the Polygon itself");
                    file.skip();
                }
                default -> file.skip();
            }
        }
        if (rings.isEmpty() && !holes.isEmpty()) {
            withoutShell(at, "多边形只有内边界（innerBoundaryIs）", "a Polygon has inner boundaries only");
            return;
        }
        Collections.reverse(rings);
        rings.addAll(holes);
        if (rings.isEmpty()) {
            emptyParts++;
        } else {
            shapes.polygon(rings);
        }
    }

    private void boundary(List<Coordinate[]> rings) throws XMLStreamException {
        while (file.isInside()) {
            if (file.name().equals("LinearRing")) {
                rings.add(coordinates().toArray(Coordinate[]::new));
            } else {
                file.skip();
            }
        }
    }

    private void withoutShell(int at, String what, String whatEn) {
        if (faults.size() < GeometryCheck.MAX_DEFECTS) {
            faults.add(GisFault.of(
                    "SHELL_MISSING",
                    "第 " + at + " 行：" + what + "；多边形（Polygon）的外圈应写在 outerBoundaryIs 里，请改正后重新保存。",
                    "Line " + at + ": " + whatEn + "; its outer ring belongs into outerBoundaryIs."));
        }
    }

    private void track() throws XMLStreamException {
        track.clear();
        while (file.isInside()) {
            if (file.name().equals("coord")) {
                tuple(file.text().strip().split("\\s+", MOST_NUMBERS), file.line());
            } else {
                file.skip();
            }
        }
        shapes.line(track.toArray(Coordinate[]::new));
    }

    /** The tuples of the element's coordinates; those that are none are faults. */
    private List<Coordinate> coordinates() throws XMLStreamException {
        track.clear();
        boolean isAgain = false;
        while (file.isInside()) {
            if (!file.name().equals("coordinates")) {
                file.skip();
                continue;
            }
            int at = file.line();
            if (isAgain && faults.size() < GeometryCheck.MAX_DEFECTS) {
                faults.add(
                        GisFault.of(
                                "COORDINATES_INVALID",
                                "第 " + at + " 行：同一个图形又有一组坐标（coordinates），不知道该用哪一组；请只留一组，或分成几个图形后重新保存。",
                                "Line " + at
                                        + ": the geometry has a second list of coordinates; leave one, or make two geometries."));
            }
            isAgain = true;
            KmlTuples.read(file.text().strip(), tuple -> tuple(tuple, at));
        }
        return List.copyOf(track);
    }

    private void tuple(String[] numbers, int at) {
        Deadline.check();
        vertices++;
        if (vertices > GeometryCheck.MAX_VERTICES) {
            return;
        }
        boolean isTuple = numbers.length == 2 || numbers.length == 3;
        Optional<Double> x = isTuple ? number(numbers[0]) : Optional.empty();
        Optional<Double> y = isTuple ? number(numbers[1]) : Optional.empty();
        if (x.isPresent() && y.isPresent()) {
            track.add(new Coordinate(x.get(), y.get()));
            hasHeights |= numbers.length > 2 && number(numbers[2]).orElse(0.0) != 0;
        } else if (faults.size() < GeometryCheck.MAX_DEFECTS) {
            String came = String.join(",", numbers);
            String shown = came.length() <= MAX_SHOWN ? came : came.substring(0, MAX_SHOWN) + "…";
            faults.add(GisFault.of(
                    "COORDINATES_INVALID",
                    "第 " + at + " 行起的坐标里，第 " + (track.size() + 1) + " 个应为“经度,纬度[,高程]”，收到“" + shown + "”。",
                    "In the coordinates from line " + at + " on, number " + (track.size() + 1)
                            + " should be longitude,latitude[,height]; it is " + shown + "."));
        }
    }

    /** Decimal numbers only: NaN, Infinity and hexadecimal numbers are none. */
    private static Optional<Double> number(String text) {
        boolean isDecimal = !text.isEmpty() && text.chars().allMatch(c -> "+-.0123456789eE".indexOf(c) >= 0);
        try {
            return isDecimal ? Optional.of(Double.valueOf(text)).filter(Double::isFinite) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
