package org.ecozone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.check.CoverageCheck;
import org.ecozone.geo.check.CoverageCheck.Unit;
import org.ecozone.geo.check.CoverageDefect;
import org.ecozone.geo.check.CoverageDefect.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.coverage.CoverageGapFinder;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.GeometryEditor;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** The 51 units, whole and damaged; the damage is measured a second time by overlay. */
class CoverageCheckOnUnitsTest {

    private static final double DEGREES_PER_METRE = 1e-5;

    static final List<String> EDITIONS = CommittedData.EDITIONS;

    @ParameterizedTest
    @FieldSource("EDITIONS")
    void theUnitsTileTheTerritory(String edition) {
        List<Unit> units = units(edition);
        Geometry territory = CommittedData.union(edition, "admin-area");
        assertThat(CoverageCheck.check(units, territory))
                .filteredOn(defect -> defect.area().squareMetres() > 0)
                .isEmpty();
        assertThat(CoverageCheck.check(units)).isEmpty();
    }

    @Test
    void hundredsOfThousandsOfVerticesFitTogether() {
        List<Unit> units = units("2026.1").stream()
                .map(unit -> new Unit(unit.name(), withMidpoints(withMidpoints(withMidpoints(unit.lonLat())))))
                .toList();
        assertThat(units.stream().mapToInt(unit -> unit.lonLat().getNumPoints()).sum())
                .isGreaterThan(187_000);
        assertThat(CoverageCheck.check(units)).isEmpty();
    }

    /** The same middle from either side: the sum of two doubles does not depend on their order. */
    private static Geometry withMidpoints(Geometry geometry) {
        return new GeometryEditor().edit(geometry, new GeometryEditor.CoordinateOperation() {
            @Override
            public Coordinate[] edit(Coordinate[] points, Geometry part) {
                Coordinate[] more = new Coordinate[2 * points.length - 1];
                for (int i = 0; i < points.length; i++) {
                    more[2 * i] = points[i];
                    if (i > 0) {
                        more[2 * i - 1] = new Coordinate(
                                (points[i].x + points[i - 1].x) / 2, (points[i].y + points[i - 1].y) / 2);
                    }
                }
                return more;
            }
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 1e-7, 1e-4, 0.01, 1, 25})
    void aShiftedVertexIsFoundWhereItIs(double metres) {
        List<Unit> units = new ArrayList<>(units("2026.1"));
        var random = new Random(20261123);
        int moved = random.nextInt(units.size());
        Geometry damaged = units.get(moved).lonLat().copy();
        Coordinate[] vertices = damaged.getCoordinates();
        Coordinate vertex = vertices[1 + random.nextInt(vertices.length / 2)];
        vertex.x += Math.max(Math.ulp(vertex.x), metres * DEGREES_PER_METRE);
        damaged.geometryChanged();
        units.set(moved, new Unit(units.get(moved).name(), damaged));
        List<CoverageDefect> found = CoverageCheck.check(units);
        assertThat(found).isNotEmpty().allSatisfy(defect -> {
            assertThat(defect.units()).contains(units.get(moved).name());
            assertThat(defect.coordinate().distance(vertex)).isLessThan(0.01 + metres * DEGREES_PER_METRE);
        });
        agreesWithOverlay(found, units, moved);
    }

    @Test
    void aMissingUnitIsTheGapItLeaves() {
        List<Unit> units = new ArrayList<>(units("2026.1"));
        Geometry territory = CommittedData.union("2026.1", "admin-area");
        Unit missing = units.remove(17);
        List<CoverageDefect> found = CoverageCheck.check(units, territory);
        assertThat(found.stream()
                        .filter(defect -> defect.kind() == Kind.GAP)
                        .mapToDouble(defect -> defect.area().squareMetres())
                        .sum())
                .isCloseTo(EllipsoidalMeasure.area(missing.lonLat()).squareMetres(), Offset.offset(0.01));
        assertThat(found).extracting(CoverageDefect::kind).doesNotContain(Kind.OVERLAP);
        assertThat(found.get(0).units()).isNotEmpty().doesNotContain(missing.name());
    }

    @Test
    void aUnitLaidOverOthersOverlapsAllOfThem() {
        List<Unit> units = new ArrayList<>(units("2026.1"));
        Coordinate middle = units.get(30).lonLat().getInteriorPoint().getCoordinate();
        Geometry box = new GeometryFactory()
                .toGeometry(new Envelope(middle.x - 0.05, middle.x + 0.05, middle.y - 0.03, middle.y + 0.03));
        units.add(new Unit("laid over", box));
        List<CoverageDefect> found = CoverageCheck.check(units);
        assertThat(found)
                .filteredOn(defect -> defect.kind() == Kind.OVERLAP)
                .isNotEmpty()
                .allSatisfy(defect ->
                        assertThat(defect.units()).contains("laid over").hasSize(2));
        agreesWithOverlay(found, units, units.size() - 1);
    }

    /** A piece cut from the border of one unit: JTS finds it when told how wide a gap may be. */
    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 1})
    void aSliverCutFromAUnitIsTheGapThatJtsFindsToo(double metres) {
        List<Unit> units = new ArrayList<>(units("2026.1"));
        Geometry inner = units.get(5).lonLat().getInteriorPoint();
        double x = inner.getCoordinate().x;
        double y = inner.getCoordinate().y;
        double width = metres * DEGREES_PER_METRE;
        Geometry sliver = new GeometryFactory().createPolygon(new Coordinate[] {
            new Coordinate(x, y), new Coordinate(x + 1e-3, y), new Coordinate(x + 1e-3, y + width), new Coordinate(x, y)
        });
        units.set(
                5,
                new Unit(
                        units.get(5).name(),
                        OverlayNGRobust.overlay(units.get(5).lonLat(), sliver, OverlayNG.DIFFERENCE)));
        assertThat(CoverageCheck.check(units)).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(Kind.GAP);
            assertThat(gap.area().squareMetres())
                    .isCloseTo(EllipsoidalMeasure.area(sliver).squareMetres(), Offset.offset(1e-6));
        });
        assertThat(CoverageGapFinder.findGaps(geometries(units), 2 * width).isEmpty())
                .isFalse();
        assertThat(CoverageValidator.isValid(geometries(units)))
                .as("without a width, JTS does not look for gaps")
                .isTrue();
    }

    /** Overlaps: pairwise with the damaged unit. Gaps inside: holes that its neighbours' union and it leave. */
    private static void agreesWithOverlay(List<CoverageDefect> found, List<Unit> units, int damaged) {
        Geometry one = units.get(damaged).lonLat();
        double overlap = 0;
        for (int i = 0; i < units.size(); i++) {
            if (i != damaged) {
                overlap += EllipsoidalMeasure.area(
                                OverlayNGRobust.overlay(one, units.get(i).lonLat(), OverlayNG.INTERSECTION))
                        .squareMetres();
            }
        }
        assertThat(found.stream()
                        .filter(defect -> defect.kind() == Kind.OVERLAP)
                        .mapToDouble(defect -> defect.area().squareMetres())
                        .sum())
                .isCloseTo(overlap, Offset.offset(0.01));
    }

    private static List<Unit> units(String edition) {
        return CommittedData.zones(edition, "control-unit").stream()
                .map(zone -> new Unit(zone.code(), zone.lonLat()))
                .toList();
    }

    private static Geometry[] geometries(List<Unit> units) {
        return units.stream().map(Unit::lonLat).toArray(Geometry[]::new);
    }
}
