package org.ecozone.geo.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.geo.Area;
import org.ecozone.geo.CoordinateText;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.WidestPoint;
import org.ecozone.geo.check.CoverageDefect.Kind;
import org.ecozone.geo.check.CoverageResidual.Edge;
import org.ecozone.geo.check.CoverageResidual.Network;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;
import org.locationtech.jts.operation.linemerge.LineMerger;

/**
 * Whether units tile a territory: every gap, every overlap and everything that sticks out, each with its ground, its area and
 * the units there.
 *
 * <p>Two ways that must not contradict each other. What is left of the {@linkplain CoverageResidual boundaries} once common edges are
 * struck out gives the ground in question: it is cut into faces, and each is in no unit, in one or in several. JTS'
 * {@link CoverageValidator} gives borders whose edges do not match; it alone would miss gaps. What no ground explains is listed
 * as a line.
 *
 * <p>Tolerance: none. Places are compared to the last bit of their coordinates, about 1 nm here; ground between units too thin to
 * have a point of its own inside is listed as a line. Nothing is left out for being small; only vertices that the territory's
 * boundary has and a unit's has not, or the reverse, are no fault while they enclose nothing. Cost: near linear in the vertices; where
 * much is wrong, in the faces.
 *
 * <p>The units are to be valid by {@link GeometryCheck}; of others the answer means nothing.
 */
public final class CoverageCheck {

    /** A micrometre: what noding may move a vertex by. Decides only which units are named beside a gap. */
    private static final double TOUCHING_DEGREES = 1e-11;

    private final List<Unit> units;
    private final List<Geometry> territory;
    private final CoverageResidual residual;
    private final List<IndexedPointInAreaLocator> locators;
    private final List<IndexedPointInAreaLocator> territoryLocators;
    private final List<CoverageDefect> defects = new ArrayList<>();
    private final Set<Coordinate> explained = new HashSet<>();
    private final Set<Edge> mismatched = new HashSet<>();
    private final Map<Integer, IndexedFacetDistance> borders = new HashMap<>();

    private CoverageCheck(List<Unit> units, List<Geometry> territory) {
        this.units = units;
        this.territory = territory;
        this.residual = new CoverageResidual(units.stream().map(Unit::lonLat).toList(), territory);
        this.locators = units.stream()
                .map(unit -> new IndexedPointInAreaLocator(unit.lonLat()))
                .toList();
        this.territoryLocators =
                territory.stream().map(IndexedPointInAreaLocator::new).toList();
    }

    /**
     * A unit of a tiling.
     *
     * @param name for messages
     * @param lonLat its ground, Polygon or MultiPolygon
     */
    public record Unit(String name, Geometry lonLat) {}

    /** The gaps that {@code units} enclose and their overlaps, the largest first. */
    public static List<CoverageDefect> check(List<Unit> units) {
        return new CoverageCheck(List.copyOf(units), List.of()).all();
    }

    /** The same, where they are to cover {@code territory} and nothing else. */
    public static List<CoverageDefect> check(List<Unit> units, Geometry territory) {
        return check(units, List.of(territory));
    }

    /** The same, of a territory in parts that do not overlap. */
    public static List<CoverageDefect> check(List<Unit> units, List<? extends Geometry> territory) {
        return new CoverageCheck(List.copyOf(units), List.copyOf(territory)).all();
    }

    private List<CoverageDefect> all() {
        if (!residual.isEmpty()) {
            faces();
        }
        lines();
        defects.sort(Comparator.comparing(CoverageDefect::area).reversed());
        return List.copyOf(defects);
    }

    /**
     * A face's balance, units less territory, is the same all over it; who is there may not be, where an edge that was struck out
     * runs through. Faces out of balance are therefore cut by those edges before they are named.
     */
    private void faces() {
        Network network = residual.network(List.of());
        List<Polygon> faulty = new ArrayList<>();
        Map<Edge, Integer> balance = new HashMap<>();
        for (Polygon face : network.faces()) {
            Faults found = faults(face);
            if (!found.kinds.isEmpty()) {
                faulty.add(face);
                explained.addAll(Arrays.asList(face.getCoordinates()));
            }
            int sign = territory.isEmpty() ? found.covering.size() : 0;
            CoverageResidual.edges(face).forEach(edge -> balance.merge(edge, sign, (a, b) -> a - b));
        }
        network.edges().stream()
                .filter(edge -> balance.getOrDefault(edge, 0) == 0)
                .forEach(mismatched::add);
        Set<Edge> through = residual.through(faulty);
        for (Polygon face :
                through.isEmpty() ? faulty : residual.network(through).faces()) {
            Faults found = faults(face);
            found.kinds.forEach(kind -> defects.add(named(kind, face, found)));
        }
    }

    private CoverageDefect named(Kind kind, Polygon face, Faults found) {
        Set<Integer> there = new TreeSet<>(found.covering);
        if (kind == Kind.GAP || kind == Kind.EDGES_DIFFER) {
            there.addAll(neighbours(face));
        }
        Geometry place = kind == Kind.EDGES_DIFFER ? face.getExteriorRing() : face;
        return defect(kind, place, EllipsoidalMeasure.area(face), found.inside, there);
    }

    private Set<Integer> neighbours(Polygon face) {
        Set<Integer> there = new TreeSet<>();
        Envelope reach = new Envelope(face.getEnvelopeInternal());
        reach.expandBy(TOUCHING_DEGREES);
        for (int i = 0; i < units.size(); i++) {
            Geometry unit = units.get(i).lonLat();
            if (unit.getEnvelopeInternal().intersects(reach)
                    && borders.computeIfAbsent(i, k -> new IndexedFacetDistance(unit))
                            .isWithinDistance(face, TOUCHING_DEGREES)) {
                there.add(i);
            }
        }
        return there;
    }

    private Faults faults(Polygon face) {
        WidestPoint widest = WidestPoint.in(face);
        Coordinate inside = widest.at();
        List<Integer> covering = new ArrayList<>();
        boolean isThin = widest.isThin();
        for (int i = 0; i < locators.size(); i++) {
            boolean isNear = units.get(i).lonLat().getEnvelopeInternal().contains(inside);
            int location = isNear ? locators.get(i).locate(inside) : Location.EXTERIOR;
            isThin |= location == Location.BOUNDARY;
            if (location == Location.INTERIOR) {
                covering.add(i);
            }
        }
        return new Faults(isThin ? EnumSet.of(Kind.EDGES_DIFFER) : kinds(covering.size(), inside), covering, inside);
    }

    private Set<Kind> kinds(int covering, Coordinate inside) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        boolean isInTerritory = territory.isEmpty()
                || territoryLocators.stream().anyMatch(part -> part.locate(inside) != Location.EXTERIOR);
        if (covering == 0 && isInTerritory) {
            kinds.add(Kind.GAP);
        }
        if (covering > 1) {
            kinds.add(Kind.OVERLAP);
        }
        if (covering > 0 && !isInTerritory) {
            kinds.add(Kind.OUTSIDE_TERRITORY);
        }
        return kinds;
    }

    /** What is wrong with a face, the units that cover it and a point inside. */
    private record Faults(Set<Kind> kinds, List<Integer> covering, Coordinate inside) {}

    /** Borders of units that no ground explains: edges with the same on both sides, and what JTS finds mismatched. */
    private void lines() {
        Geometry[] coverage = units.stream().map(Unit::lonLat).toArray(Geometry[]::new);
        for (@Nullable Geometry invalid : CoverageValidator.validate(coverage)) {
            if (invalid != null) {
                mismatched.addAll(CoverageResidual.edges(invalid));
            }
        }
        var merger = new LineMerger();
        mismatched.stream()
                .filter(edge -> !explained.contains(edge.low()) && !explained.contains(edge.high()))
                .forEach(edge -> merger.add(edge.line()));
        for (Object merged : merger.getMergedLineStrings()) {
            LineString line = (LineString) merged;
            Set<Integer> there = residual.unitsAt(line);
            if (there.size() > 1) {
                Coordinate middle = line.getCoordinateN(line.getNumPoints() / 2);
                defects.add(defect(Kind.EDGES_DIFFER, line, Area.ZERO, middle, there));
            }
        }
    }

    private CoverageDefect defect(Kind kind, Geometry place, Area area, Coordinate at, Set<Integer> there) {
        List<String> names = there.stream().map(i -> units.get(i).name()).toList();
        String size = area.isNothing()
                ? ""
                : String.format(Locale.ROOT, area.squareMetres() < 0.01 ? "%.2e" : "%.2f", area.squareMetres());
        return new CoverageDefect(
                kind,
                kind.label() + (size.isEmpty() ? "" : "，面积 " + size + " 平方米") + "，位于" + CoordinateText.DEGREES.of(at)
                        + (names.isEmpty() ? "" : "；单元：" + String.join("、", names)) + "。",
                kind.labelEn() + (size.isEmpty() ? "" : ", " + size + " m²") + ", at "
                        + CoordinateText.DEGREES.inEnglish(at)
                        + (names.isEmpty() ? "" : "; units: " + String.join(", ", names)) + ".",
                place,
                area,
                at,
                names);
    }
}
