package org.ecozone.geo.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Shapes;
import org.ecozone.geo.check.CoverageCheck.Unit;
import org.ecozone.geo.check.CoverageDefect.Kind;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

class CoverageCheckTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Unit A = unit("A", "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0))");
    private static final Unit B = unit("B", "POLYGON ((4 0, 8 0, 8 4, 4 4, 4 0))");
    private static final Geometry BOTH = Shapes.near("POLYGON ((0 0, 4 0, 8 0, 8 4, 4 4, 0 4, 0 0))");

    @Test
    void findsNothingWhereUnitsTile() {
        assertThat(CoverageCheck.check(List.of(A, B))).isEmpty();
        assertThat(CoverageCheck.check(List.of(A, B), BOTH)).isEmpty();
        assertThat(CoverageCheck.check(List.of(A, unit("B", "POLYGON ((4 0, 4 4, 8 4, 8 0, 4 0))")), BOTH))
                .as("rings run either way")
                .isEmpty();
    }

    @Test
    void findsAGapInsideWithItsNeighbours() {
        Unit frame = unit("C", "POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0), (2 2, 4 2, 6 2, 6 6, 2 6, 2 2))");
        Unit half = unit("D", "POLYGON ((2 2, 4 2, 4 6, 2 6, 2 2))");
        List<CoverageDefect> found = CoverageCheck.check(List.of(frame, half));
        assertThat(found).filteredOn(d -> d.kind() == Kind.GAP).singleElement().satisfies(gap -> {
            assertThat(gap.units()).containsExactly("C", "D");
            assertThat(gap.area().squareMetres())
                    .isCloseTo(EllipsoidalMeasure.area(Shapes.box(4, 2, 6, 6)).squareMetres(), Offset.offset(1e-6));
            assertThat(gap.message()).contains("空隙", "平方米", "C、D");
            assertThat(gap.messageEn()).contains("Gap", "C, D").doesNotContainPattern("\\p{IsHan}");
        });
    }

    @Test
    void findsAnOverlapAndWhatSticksOutOfTheTerritory() {
        Unit wide = unit("B", "POLYGON ((3 1, 9 1, 9 3, 3 3, 3 1))");
        List<CoverageDefect> found = CoverageCheck.check(List.of(A, wide), BOTH);
        assertThat(found)
                .extracting(CoverageDefect::kind, CoverageDefect::units)
                .contains(
                        tuple(Kind.OVERLAP, List.of("A", "B")),
                        tuple(Kind.OUTSIDE_TERRITORY, List.of("B")),
                        tuple(Kind.GAP, List.of("A", "B")));
        assertThat(of(Kind.OVERLAP, found)).isCloseTo(metres(Shapes.box(3, 1, 4, 3)), Offset.offset(1e-6));
        assertThat(of(Kind.OUTSIDE_TERRITORY, found)).isCloseTo(metres(Shapes.box(8, 1, 9, 3)), Offset.offset(1e-6));
        assertThat(of(Kind.GAP, found))
                .isCloseTo(metres(Shapes.box(4, 0, 8, 4)) - metres(Shapes.box(4, 1, 8, 3)), Offset.offset(1e-6));
    }

    @Test
    void findsAUnitGivenTwiceAndOneMissing() {
        assertThat(CoverageCheck.check(List.of(A, B, new Unit("A2", A.lonLat())), BOTH))
                .singleElement()
                .satisfies(defect -> {
                    assertThat(defect.kind()).isEqualTo(Kind.OVERLAP);
                    assertThat(defect.units()).containsExactly("A", "A2");
                    assertThat(defect.area().squareMetres()).isCloseTo(metres(A.lonLat()), Offset.offset(1e-6));
                });
        assertThat(CoverageCheck.check(List.of(A), BOTH)).singleElement().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(Kind.GAP);
            assertThat(defect.units()).containsExactly("A");
        });
    }

    @Test
    void findsBordersThatDoNotShareTheirVertices() {
        Unit extra = unit("B", "POLYGON ((4 0, 8 0, 8 4, 4 4, 4 2, 4 0))");
        assertThat(CoverageCheck.check(List.of(A, extra))).singleElement().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(Kind.EDGES_DIFFER);
            assertThat(defect.units()).containsExactly("A", "B");
            assertThat(defect.area().isNothing()).isTrue();
        });
    }

    @Test
    void holesAndIslandsOfTheTerritoryAreNoFaults() {
        Geometry territory = Shapes.near(
                "MULTIPOLYGON (((0 0, 8 0, 8 8, 0 8, 0 0), (2 2, 6 2, 6 6, 2 6, 2 2)), ((3 3, 4 3, 4 4, 3 4, 3 3)))");
        Unit ring = unit("R", "POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0), (2 2, 6 2, 6 6, 2 6, 2 2))");
        Unit island = unit("I", "POLYGON ((3 3, 4 3, 4 4, 3 4, 3 3))");
        assertThat(CoverageCheck.check(List.of(ring, island), territory)).isEmpty();
    }

    /** A shared vertex moved by 10^-k m in one unit only: from a nanometre to ten metres the fault is found. */
    @Property(tries = 600, seed = "20261123")
    void aVertexMovedInOneUnitOnlyIsFoundHoweverLittle(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(min = -9, max = 1) int magnitude) {
        var random = new Random(seed);
        List<Unit> grid = grid(random);
        int moved = random.nextInt(grid.size());
        Geometry damaged = grid.get(moved).lonLat().copy();
        Coordinate vertex = damaged.getCoordinates()[1 + random.nextInt(3)];
        Coordinate before = vertex.copy();
        double degrees = Math.pow(10, magnitude) / 100_000;
        vertex.x += degrees * (random.nextBoolean() ? 1 : -1);
        vertex.y += degrees * (random.nextBoolean() ? 1 : -1);
        damaged.geometryChanged();
        if (vertex.equals2D(before)) {
            return; // less than the last bit
        }
        Geometry territory = union(grid);
        List<Unit> units = new ArrayList<>(grid);
        units.set(moved, new Unit("moved", damaged));
        List<CoverageDefect> found = CoverageCheck.check(units, territory);
        assertThat(found).isNotEmpty();
        agreesWithOverlay(found, units, territory);
    }

    /** Random units laid anyhow over a grid: what is found is what overlay finds. */
    @Property(tries = 400, seed = "20261123")
    void gapsAndOverlapsAreThoseOfPairwiseOverlay(@ForAll @IntRange(max = 1_000_000) int seed) {
        var random = new Random(seed);
        List<Unit> units = new ArrayList<>(grid(random));
        Geometry territory = union(units);
        for (int i = random.nextInt(3); i >= 0; i--) {
            units.remove(random.nextInt(units.size()));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            double west = random.nextInt(50) / 10.0;
            double south = random.nextInt(50) / 10.0;
            units.add(new Unit("X" + i, Shapes.box(west, south, west + random.nextDouble() * 2 + 0.01, south + 1.3)));
        }
        agreesWithOverlay(CoverageCheck.check(units, territory), units, territory);
    }

    private static void agreesWithOverlay(List<CoverageDefect> found, List<Unit> units, Geometry territory) {
        Geometry union = union(units);
        assertThat(of(Kind.GAP, found))
                .isCloseTo(metres(overlay(territory, union, OverlayNG.DIFFERENCE)), Offset.offset(1e-4));
        double outside = metres(overlay(union, territory, OverlayNG.DIFFERENCE));
        double twice = 0;
        for (int i = 0; i < units.size(); i++) {
            for (int k = i + 1; k < units.size(); k++) {
                twice += metres(overlay(units.get(i).lonLat(), units.get(k).lonLat(), OverlayNG.INTERSECTION));
            }
        }
        double listed = found.stream()
                .filter(d -> d.kind() == Kind.OVERLAP)
                .mapToDouble(d ->
                        d.area().squareMetres() * d.units().size() * (d.units().size() - 1) / 2)
                .sum();
        assertThat(listed).isCloseTo(twice, Offset.offset(1e-4));
        assertThat(of(Kind.OUTSIDE_TERRITORY, found)).isCloseTo(outside, Offset.offset(1e-4));
    }

    /** 25 units of one milli-degree and a bit, with crooked borders that they share. */
    private static List<Unit> grid(Random random) {
        Coordinate[][] corners = new Coordinate[6][6];
        for (int i = 0; i < 6; i++) {
            for (int k = 0; k < 6; k++) {
                corners[i][k] = new Coordinate(
                        82 + (i + random.nextDouble() * 0.4) / 1000, 45 + (k + random.nextDouble() * 0.4) / 1000);
            }
        }
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            for (int k = 0; k < 5; k++) {
                Coordinate[] ring = {
                    corners[i][k], corners[i + 1][k], corners[i + 1][k + 1], corners[i][k + 1], corners[i][k]
                };
                units.add(new Unit(
                        i + "/" + k,
                        FACTORY.createPolygon(
                                Arrays.stream(ring).map(Coordinate::copy).toArray(Coordinate[]::new))));
            }
        }
        return units;
    }

    private static Geometry union(List<Unit> units) {
        return OverlayNGRobust.union(units.stream().map(Unit::lonLat).toList());
    }

    private static Geometry overlay(Geometry a, Geometry b, int operation) {
        return OverlayNGRobust.overlay(a, b, operation);
    }

    private static double of(Kind kind, List<CoverageDefect> found) {
        return found.stream()
                .filter(defect -> defect.kind() == kind)
                .mapToDouble(defect -> defect.area().squareMetres())
                .sum();
    }

    private static double metres(Geometry area) {
        return EllipsoidalMeasure.area(area).squareMetres();
    }

    private static Unit unit(String name, String milliDegrees) {
        return new Unit(name, Shapes.near(milliDegrees));
    }
}
