package org.ecozone.geo.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.ecozone.geo.Crs;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.Shapes;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.GeometryFixer;

class GeometryRepairTest {

    private static final Geometry FLOWER =
            proposal("POLYGON ((0 0, 6 1, 1 5, 5 6, 2 -2, -1 4, 7 3, 3 8, -2 2, 8 -1, 0 0))");

    /** Milli-degrees from 82°E 45°N; expected in the same units, so that it can be drawn. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                // bow tie: both wings
                "POLYGON ((0 0, 4 4, 4 0, 0 4, 0 0));"
                        + "MULTIPOLYGON (((0 0, 2 2, 0 4, 0 0)), ((2 2, 4 0, 4 4, 2 2))); 1; 自相交",
                // touches itself: the loop is a hole
                "POLYGON ((0 0, 4 0, 4 4, 2 4, 3 2, 1 2, 2 4, 0 4, 0 0));"
                        + "POLYGON ((0 0, 4 0, 4 4, 2 4, 0 4, 0 0), (1 2, 3 2, 2 4, 1 2)); 1; 自相交",
                // a spike out and one in
                "POLYGON ((0 0, 4 0, 4 2, 7 2, 4 2, 4 4, 0 4, 0 0)); POLYGON ((0 0, 4 0, 4 2, 4 4, 0 4, 0 0)); 2; 往返重合",
                "POLYGON ((0 0, 4 0, 4 2, 2 2, 4 2, 4 4, 0 4, 0 0)); POLYGON ((0 0, 4 0, 4 2, 4 4, 0 4, 0 0)); 2; 往返重合",
                // wound twice: counted once
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0, 4 0, 4 4, 0 4, 0 0)); POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0)); 4; 往返重合",
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (6 0, 8 0, 8 2, 6 2, 6 0));"
                        + "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((6 0, 8 0, 8 2, 6 2, 6 0))); 1; 单独的部分",
                "POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0), (1 1, 6 1, 6 6, 1 6, 1 1), (2 2, 4 2, 4 4, 2 4, 2 2));"
                        + "POLYGON ((0 0, 8 0, 8 8, 0 8, 0 0), (1 1, 6 1, 6 6, 1 6, 1 1)); 1; 并入外面的洞",
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (3 1, 6 1, 6 3, 3 3, 3 1));"
                        + "POLYGON ((0 0, 4 0, 4 1, 3 1, 3 3, 4 3, 4 4, 0 4, 0 0)); 2; 从外环扣除",
                "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((2 2, 6 2, 6 6, 2 6, 2 2)));"
                        + "POLYGON ((0 0, 4 0, 4 2, 6 2, 6 6, 2 6, 2 4, 0 4, 0 0)); 2; 重叠处只计一次",
                "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((4 0, 6 0, 6 4, 4 4, 4 0)));"
                        + "POLYGON ((0 0, 4 0, 6 0, 6 4, 4 4, 0 4, 0 0)); 1; 已合并",
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (0 2, 2 1, 4 2, 2 3, 0 2));"
                        + "MULTIPOLYGON (((0 0, 4 0, 4 2, 2 1, 0 2, 0 0)), ((0 2, 2 3, 4 2, 4 4, 0 4, 0 2))); 1; 拆成多个部分",
                "POLYGON ((1 1, 2 1, 2 2, 1 2, 1 1), (0 0, 4 0, 4 4, 0 4, 0 0));"
                        + "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 2 2, 1 2, 1 1)); 1; 按包含关系",
                "MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((6 0, 7 0, 8 0, 6 0)));"
                        + "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0)); 1; 面积为零",
                "POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0), (1 1, 2 1, 1 1, 1 1)); POLYGON ((0 0, 4 0, 4 4, 0 4, 0 0)); 1; 不足 3 个",
                "POLYGON ((0 0, 4 4, 4 4, 4 0, 0 4, 0 4, 0 0));"
                        + "MULTIPOLYGON (((0 0, 2 2, 0 4, 0 0)), ((2 2, 4 0, 4 4, 2 2))); 2; 重复点",
                "MULTILINESTRING ((0 0, 1 1), (2 2, 2 2)); LINESTRING (0 0, 1 1); 1; 长度为零"
            })
    void proposesWhatTheDrawingMeans(String faulty, String meant, int count, String said) {
        GeometryRepair repair =
                GeometryRepair.of(Shapes.near(faulty), Crs.CGCS2000).orElseThrow();
        assertThat(GeometryCheck.check(repair.geometry())).isEmpty();
        assertThat(repair.geometry().norm().equalsExact(Shapes.near(meant).norm(), 1e-12))
                .as(repair.geometry().toString())
                .isTrue();
        assertThat(repair.changes())
                .anySatisfy(change -> assertThat(change.message()).contains(said, "（" + count + " 处）"))
                .allSatisfy(change -> assertThat(change.messageEn())
                        .doesNotContainPattern("\\p{IsHan}")
                        .endsWith("."));
    }

    /** A proposal that came out with its parts in another order would have another hash when it is screened. */
    @RepeatedTest(100)
    void theSameFigureHasTheSameProposalToTheByte() {
        String flower = "POLYGON ((0 0, 6 1, 1 5, 5 6, 2 -2, -1 4, 7 3, 3 8, -2 2, 8 -1, 0 0))";
        assertThat(proposal(flower).equalsExact(FLOWER)).isTrue();
    }

    private static Geometry proposal(String faulty) {
        return GeometryRepair.of(Shapes.near(faulty), Crs.CGCS2000)
                .orElseThrow()
                .geometry();
    }

    @Test
    void theAreaBeforeIsThatOfTheSignedRings() {
        Geometry bowTie = Shapes.near("POLYGON ((0 0, 6 6, 6 0, 0 3, 0 0))");
        GeometryRepair repair = GeometryRepair.of(bowTie, Crs.CGCS2000).orElseThrow();
        double large = EllipsoidalMeasure.area(Shapes.near("POLYGON ((2 2, 6 6, 6 0, 2 2))"))
                .squareMetres();
        double small = EllipsoidalMeasure.area(Shapes.near("POLYGON ((0 0, 2 2, 0 3, 0 0))"))
                .squareMetres();
        assertThat(repair.areaBefore().orElseThrow().squareMetres()).isCloseTo(large - small, Offset.offset(1e-3));
        assertThat(repair.area().orElseThrow().squareMetres()).isCloseTo(large + small, Offset.offset(1e-3));
    }

    @Test
    void exchangesAxesThatStandTheOtherWayRound() {
        Geometry swapped = Shapes.wkt("POLYGON ((44 82, 44.1 82, 44.1 82.1, 44 82))");
        GeometryRepair repair = GeometryRepair.of(swapped, Crs.CGCS2000).orElseThrow();
        assertThat((Object) repair.geometry()).isEqualTo(Shapes.wkt("POLYGON ((82 44, 82 44.1, 82.1 44.1, 82 44))"));
        assertThat(repair.changes().get(0).message()).contains("颠倒");
    }

    @Test
    void repairsMetresInTheirOwnPlane() {
        Geometry bowTie = Shapes.wkt("POLYGON ((27606800 4968400, 27607100 4968700, 27607100 4968400,"
                + " 27606800 4968700, 27606800 4968400))");
        GeometryRepair repair = GeometryRepair.of(bowTie, new Crs(4515)).orElseThrow();
        assertThat(repair.geometry().getNumGeometries()).isEqualTo(2);
        assertThat(repair.area().orElseThrow().squareMetres()).isCloseTo(45_000, Percentage.withPercentage(0.04));
        assertThat(repair.areaBefore().orElseThrow().squareMetres()).isCloseTo(0, Offset.offset(1.0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POLYGON ((82 45, 83 45, 83 46, 82 45))",
                "POLYGON ((82 45, 83 45, 84 45, 82 45))",
                "LINESTRING (82 45, 82 45)",
                "POLYGON ((2 45, 3 46, 3 45, 2 46, 2 45))",
                "POLYGON ((600000 4970000, 600100 4970100, 600100 4970000, 600000 4970100, 600000 4970000))",
                "POINT (2 48)"
            })
    void proposesNothingWhereNothingIsFaultyOrTheMeaningIsUnknown(String wkt) {
        assertThat(GeometryRepair.of(Shapes.wkt(wkt), Crs.CGCS2000)).isEmpty();
    }

    @Test
    void proposesNothingForACoordinateThatIsNoNumber() {
        Coordinate[] points =
                Shapes.wkt("POLYGON ((82 45, 83 46, 83 45, 82 46, 82 45))").getCoordinates();
        points[1] = new Coordinate(Double.NaN, 46);
        assertThat(GeometryRepair.of(new GeometryFactory().createPolygon(points), Crs.CGCS2000))
                .isEmpty();
    }

    @Test
    void aLargeShapeIsRepairedInSeconds() {
        int count = GeometryRepair.MAX_VERTICES;
        Coordinate[] points = IntStream.range(0, count)
                .mapToObj(i -> {
                    double angle = 2 * Math.PI * i / (count - 1);
                    double radius = 1 + 0.2 * Math.sin(50 * angle);
                    return new Coordinate(82 + radius * Math.cos(angle), 45 + radius * Math.sin(angle));
                })
                .toArray(Coordinate[]::new);
        points[count - 1] = points[0];
        IntStream.range(1, 100).forEach(i -> points[2000 * i] = points[2000 * i - 2]);
        Geometry spiky = new GeometryFactory().createPolygon(points);
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(GeometryRepair.of(spiky, Crs.CGCS2000)).isPresent());
    }

    /** Random rings on a grid of milli-degrees: entangled, retraced, degenerate. */
    @Property(tries = 1500, seed = "20261123")
    void aProposalIsAlwaysValidAndHoldsTheGroundThatJtsFinds(
            @ForAll @Size(min = 4, max = 14) List<@IntRange(max = 63) Integer> cells) {
        Coordinate[] ring = IntStream.rangeClosed(0, cells.size())
                .mapToObj(i -> cells.get(i % cells.size()))
                .map(cell -> new Coordinate(82 + cell % 8 / 1000.0, 45 + cell / 8 / 1000.0))
                .toArray(Coordinate[]::new);
        Geometry polygon = new GeometryFactory().createPolygon(ring);
        boolean isFaulty = !GeometryCheck.check(polygon).isEmpty();
        var repair = GeometryRepair.of(polygon, Crs.CGCS2000);
        Geometry fixed = GeometryFixer.fix(polygon);
        assertThat(repair.isPresent()).isEqualTo(isFaulty && !fixed.isEmpty());
        repair.ifPresent(found -> {
            assertThat(GeometryCheck.check(found.geometry())).isEmpty();
            assertThat(found.area().orElseThrow().squareMetres())
                    .isCloseTo(EllipsoidalMeasure.area(fixed).squareMetres(), Offset.offset(0.01));
        });
    }

    /** Two random boxes and a hole, laid anyhow. */
    @Property(tries = 500, seed = "20261123")
    void overlappingPartsBecomeTheirUnion(@ForAll @IntRange(max = 1_000_000) int seed) {
        var random = new Random(seed);
        Geometry a = box(random);
        Geometry b = box(random);
        Geometry both = new GeometryFactory().createMultiPolygon(new Polygon[] {(Polygon) a, (Polygon) b});
        double union = EllipsoidalMeasure.area(a.union(b)).squareMetres();
        GeometryRepair.of(both, Crs.CGCS2000)
                .ifPresentOrElse(
                        repair -> assertThat(repair.area().orElseThrow().squareMetres())
                                .isCloseTo(union, Offset.offset(1e-3)),
                        () -> assertThat(EllipsoidalMeasure.area(both).squareMetres())
                                .isCloseTo(union, Offset.offset(1e-3)));
    }

    private static Geometry box(Random random) {
        double west = random.nextInt(10);
        double south = random.nextInt(10);
        return Shapes.box(west, south, west + 1 + random.nextInt(5), south + 1 + random.nextInt(5));
    }
}
