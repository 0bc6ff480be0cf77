package org.ecozone.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.comparison.SmallEdition.box;
import static org.ecozone.comparison.SmallEdition.read;
import static org.ecozone.comparison.SmallEdition.squareMetres;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecozone.comparison.Adjustment.Place;
import org.ecozone.comparison.Difference.Kind;
import org.ecozone.comparison.Finding.Severity;
import org.ecozone.comparison.LayerComparison.Compared;
import org.ecozone.geo.Crs;
import org.ecozone.geo.PlanarMeasure;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

class FindingsTest {

    /** Metres of a degree of longitude and of latitude near 44.81° north, to 0.1 %. */
    private static final double EAST_DEGREE = 79_100;

    private static final double NORTH_DEGREE = 111_130;

    /** Ten boxes of 0.001° × 0.01°; the tenth goes, one of the same size comes 0.05° further east. */
    @Test
    void anEqualAreaMovedElsewherePassesOnTheTotalAndIsASwap() {
        SmallEdition before = SmallEdition.of("A");
        SmallEdition after = SmallEdition.of("B");
        for (int i = 0; i < 10; i++) {
            String box = box(82.01 + 0.002 * i, 82.011 + 0.002 * i, 44.81, 44.82);
            before.redline("H" + i, box);
            if (i < 9) {
                after.redline("H" + i, box);
            }
        }
        after.redline("H10", box(82.078, 82.079, 44.81, 44.82));
        Compared compared = compare(before, after, "redline", Basis.none(SmallEdition.DIVIDING));
        PrintedBalance printed = PrintedBalance.of(compared.balance(), AreaUnit.SQUARE_METRES);

        assertThat(printed.areaRate()).contains(new BigDecimal("1.00000000"));
        assertThat(printed.retentionRate().orElseThrow().doubleValue()).isCloseTo(0.9, within(1e-7));
        assertThat(compared.findings(FindingCode.SWAP)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.HIGH);
            assertThat(finding.zones()).containsExactlyInAnyOrder("H9", "H10");
            assertThat(finding.polygons()).containsExactlyInAnyOrder("redline-lost-1", "redline-gained-1");
            Evidence evidence = finding.evidence();
            assertThat(evidence.figure("lostSquareMetres")).isEqualByComparingTo(printed.lost());
            assertThat(evidence.figure("gainedSquareMetres")).isEqualByComparingTo(printed.lost());
            assertThat(evidence.figure("distanceMetres").doubleValue())
                    .as("from 82.029 to 82.078")
                    .isCloseTo(0.049 * EAST_DEGREE, within(10.0));
            assertThat(evidence.figure("lostPatches")).isEqualByComparingTo("1");
            assertThat(evidence.figure("lostCompactness").doubleValue())
                    .isCloseTo(compactness(0.001 * EAST_DEGREE, 0.01 * NORTH_DEGREE), within(1e-3));
            assertThat(evidence.tables().get("lostByCategorySquareMetres")).containsOnlyKeys("REDLINE");
        });
    }

    private static double compactness(double width, double height) {
        return Math.PI * width * height / ((width + height) * (width + height));
    }

    @Test
    void groundThatIsOnlyLostIsNoSwapAndNeitherIsATotalThatFell() {
        SmallEdition before = SmallEdition.of("A").redline("H1", box(82.01, 82.05, 44.81, 44.82));
        SmallEdition less = SmallEdition.of("B").redline("H1", box(82.01, 82.049, 44.81, 44.82));
        SmallEdition moved = SmallEdition.of("C").redline("H1", box(82.03, 82.06, 44.81, 44.82));

        assertThat(compare(before, less, "redline", Basis.none(SmallEdition.DIVIDING))
                        .findings(FindingCode.SWAP))
                .isEmpty();
        assertThat(compare(before, moved, "redline", Basis.none(SmallEdition.DIVIDING))
                        .findings(FindingCode.SWAP))
                .isEmpty();
    }

    @Test
    void aTotalThatFellButNotBelowItsFloorReadsAsKept() {
        SmallEdition before = SmallEdition.of("A").redline("H1", box(82.01, 82.05, 44.81, 44.82));
        SmallEdition after = SmallEdition.of("B").redline("H1", box(82.03, 82.06, 44.81, 44.82));
        Basis floor = new Basis(List.of(), Map.of("redline", new BigDecimal("100")), SmallEdition.DIVIDING);

        assertThat(compare(before, after, "redline", floor).findings(FindingCode.SWAP))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.evidence().figure("floorMu")).isEqualByComparingTo("100"));
    }

    /** Notches of 0.3 mu, 200 m²: 10 m wide, 20 m deep. */
    @Test
    void twoHundredLossesOfAThirdOfAMuAreOneFinding() {
        String whole = box(82.00, 82.12, 44.80, 44.85);
        Geometry left = read(whole);
        for (int i = 0; i < 200; i++) {
            double west = 82.0002 + i * 0.0006;
            left = left.difference(read(box(west, west + 10 / EAST_DEGREE, 44.80, 44.80 + 20 / NORTH_DEGREE)));
        }
        Compared compared = compare(
                SmallEdition.of("A").redline("H1", whole),
                SmallEdition.of("B").zone("redline", "H1", "REDLINE", left),
                "redline",
                Basis.none(SmallEdition.DIVIDING));

        assertThat(compared.differences(Kind.LOST)).hasSize(200).allMatch(Difference::sliver);
        assertThat(compared.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.MANY_SLIVERS);
            assertThat(finding.evidence().figure("count")).isEqualByComparingTo("200");
            assertThat(finding.evidence().figure("unexplained")).isEqualByComparingTo("200");
            assertThat(finding.evidence().figure("sumMu").doubleValue()).isCloseTo(60, within(0.1));
            assertThat(finding.evidence().figure("sumMu"))
                    .isEqualByComparingTo(
                            PrintedBalance.of(compared.balance(), AreaUnit.MU).lost());
            assertThat(finding.polygons()).hasSize(200);
        });
    }

    @Test
    void aFewSliversAreAnUnexplainedLossOfLittleWeight() {
        Compared compared = compare(
                SmallEdition.of("A").redline("H1", box(82.01, 82.03, 44.81, 44.82)),
                SmallEdition.of("B").redline("H1", box(82.01001, 82.03, 44.81, 44.82)),
                "redline",
                Basis.none(SmallEdition.DIVIDING));

        assertThat(compared.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.UNEXPLAINED_LOSS);
            assertThat(finding.severity()).isEqualTo(Severity.LOW);
        });
    }

    @Test
    void aUnitOfAnotherCategoryIsReportedThoughItHasAnotherCodeToo() {
        SmallEdition after = SmallEdition.of("B").recategorised("control-unit", "U3", "U9", "KEY");
        Compared compared = compare(SmallEdition.of("A"), after, "control-unit", Basis.none(SmallEdition.DIVIDING));

        assertThat(compared.balance().isUnchanged()).isTrue();
        assertThat(compared.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.RECATEGORISED);
            assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
            assertThat(finding.zones()).containsExactly("U3", "U9");
            assertThat(finding.evidence().words())
                    .containsEntry("categoryBefore", "GENERAL")
                    .containsEntry("categoryAfter", "KEY");
            assertThat(finding.polygons()).containsExactly("control-unit-attribute-1");
        });
        Adjustment adjustment = adjustment("control-unit", Set.of("U9"), Optional.empty());
        Compared explained = compare(
                SmallEdition.of("A"),
                after,
                "control-unit",
                new Basis(List.of(adjustment), Map.of(), SmallEdition.DIVIDING));
        assertThat(explained.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.LOW);
            assertThat(finding.evidence().words()).containsEntry("document", "文件1号");
        });
    }

    @Test
    void aLossIsExplainedByItsZonesOrByAPlaceInItAndByNothingElse() {
        String lost = box(82.01, 82.02, 44.81, 44.82);
        SmallEdition before = SmallEdition.of("A").redline("H1", lost).redline("H2", box(82.04, 82.05, 44.81, 44.82));
        SmallEdition after = SmallEdition.of("B").redline("H2", box(82.04, 82.05, 44.81, 44.82));

        assertThat(explained(before, after, adjustment("redline", Set.of("H1"), Optional.empty())))
                .isTrue();
        assertThat(explained(before, after, adjustment("redline", Set.of(), Optional.of(new Place(82.015, 44.815)))))
                .isTrue();
        assertThat(explained(before, after, adjustment("redline", Set.of("H2"), Optional.empty())))
                .isFalse();
        assertThat(explained(before, after, adjustment("farmland", Set.of("H1"), Optional.empty())))
                .isFalse();
        assertThat(explained(before, after, adjustment("redline", Set.of(), Optional.of(new Place(82.025, 44.815)))))
                .isFalse();
    }

    private static boolean explained(SmallEdition before, SmallEdition after, Adjustment adjustment) {
        Compared compared =
                compare(before, after, "redline", new Basis(List.of(adjustment), Map.of(), SmallEdition.DIVIDING));
        boolean reason = compared.differences().get(0).reason().isPresent();
        assertThat(compared.findings(FindingCode.UNEXPLAINED_LOSS)).hasSize(reason ? 0 : 1);
        return reason;
    }

    private static Adjustment adjustment(String layer, Set<String> zones, Optional<Place> place) {
        return new Adjustment("B", "文件1号", LocalDate.of(2026, 1, 1), "理由", layer, zones, place, true);
    }

    /** The loss of a tenth in the first unit is made up in the fourth. */
    @Test
    void aUnitThatLostATenthAndGainedNothingIsNamed() {
        SmallEdition before = SmallEdition.of("A")
                .redline("H1", box(82.00, 82.02, 44.81, 44.82))
                .redline("H2", box(82.09, 82.10, 44.81, 44.82));
        SmallEdition after = SmallEdition.of("B")
                .redline("H1", box(82.002, 82.02, 44.81, 44.82))
                .redline("H2", box(82.09, 82.102, 44.81, 44.82));
        List<Finding> findings = compare(before, after, "redline", Basis.none(SmallEdition.DIVIDING))
                .findings(FindingCode.UNIT_LOSS);

        assertThat(findings).extracting(finding -> finding.zones().get(0)).containsExactly("U1", "R1");
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.evidence().figure("lostPercent")).isEqualByComparingTo("10.00");
            assertThat(finding.evidence().figure("gainedMu")).isEqualByComparingTo("0");
            assertThat(finding.polygons()).containsExactly("redline-lost-1");
        });
    }

    @Test
    void aUnitThatGainedElsewhereInItselfIsNotNamed() {
        SmallEdition before = SmallEdition.of("A").redline("H1", box(82.00, 82.02, 44.81, 44.82));
        SmallEdition after = SmallEdition.of("B")
                .redline("H1", box(82.002, 82.02, 44.81, 44.82))
                .redline("H2", box(82.025, 82.026, 44.81, 44.82));

        assertThat(compare(before, after, "redline", Basis.none(SmallEdition.DIVIDING))
                        .findings(FindingCode.UNIT_LOSS))
                .isEmpty();
    }

    /** The plane makes areas larger here: a floor between both is met by one only. */
    @Test
    void aFloorBetweenEllipsoidAndPlaneDependsOnTheMeasure() {
        String box = box(82.01, 82.03, 44.81, 44.82);
        double mu = squareMetres(box) * 3 / 2000;
        double plane = PlanarMeasure.areaInOwnZone(read(box)).orElseThrow().mu();
        assertThat(plane).isGreaterThan(mu * 1.0001);
        Basis floor =
                new Basis(List.of(), Map.of("redline", BigDecimal.valueOf((mu + plane) / 2)), SmallEdition.DIVIDING);
        SmallEdition before = SmallEdition.of("A").redline("H1", box(82.01, 82.04, 44.81, 44.82));
        SmallEdition after = SmallEdition.of("B").redline("H1", box);

        assertThat(compare(before, after, "redline", floor).findings(FindingCode.FLOOR_BY_METHOD))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence().words())
                        .containsEntry("metBy", "GAUSS_KRUGER_PLANAR(OWN_ZONE)")
                        .containsEntry("missedBy", "ELLIPSOIDAL_CGCS2000,SUM_OF_ZONES"));
        assertThat(compare(after, after, "redline", floor).findings()).isEmpty();
    }

    /** 82.5° parts the zones of 81° and 84°: of two zones that touch there each has its own, their union would have one. */
    @Test
    void theFloorIsHeldAgainstEachZoneInItsOwnPlaneAsInTheMethodSheet() {
        String west = box(82.40, 82.50, 44.81, 44.82);
        String east = box(82.50, 82.70, 44.81, 44.82);
        double own = planarMu(west, 27) + planarMu(east, 28);
        double union = planarMu(west, 28) + planarMu(east, 28);
        assertThat(union - own).isGreaterThan(0.05);
        Basis floor =
                new Basis(List.of(), Map.of("redline", BigDecimal.valueOf((union + own) / 2)), SmallEdition.DIVIDING);
        SmallEdition before = SmallEdition.of("A").redline("H1", west);
        SmallEdition after = SmallEdition.of("B").redline("H1", west).redline("H2", east);

        assertThat(compare(before, after, "redline", floor).findings(FindingCode.FLOOR_BY_METHOD))
                .isEmpty();
    }

    private static double planarMu(String wkt, int zone) {
        return PlanarMeasure.areaInZone(read(wkt), Crs.threeDegreeZone(zone, true))
                        .orElseThrow()
                        .squareMetres()
                * 3
                / 2000;
    }

    @Test
    void aFloorMetByCountingGroundTwiceIsNotMet() {
        String box = box(82.01, 82.03, 44.81, 44.82);
        BigDecimal floor = BigDecimal.valueOf(1.5 * squareMetres(box) * 3 / 2000);
        SmallEdition before = SmallEdition.of("A").redline("H1", box(82.01, 82.05, 44.81, 44.82));
        SmallEdition after = SmallEdition.of("B").redline("H1", box).redline("H2", box);

        assertThat(compare(
                                before,
                                after,
                                "redline",
                                new Basis(List.of(), Map.of("redline", floor), SmallEdition.DIVIDING))
                        .findings(FindingCode.FLOOR_BY_METHOD))
                .singleElement()
                .satisfies(finding -> assertThat(finding.evidence().words()).containsEntry("metBy", "SUM_OF_ZONES"));
    }

    @Test
    void coreGivenToTheGeneralZoneIsCoreForEdgeAndTheOtherWayIsNot() {
        SmallEdition wide = ZoneChangesTest.reserve("A", 82.035);
        SmallEdition narrow = ZoneChangesTest.reserve("B", 82.03);

        assertThat(compare(wide, narrow, "nature-reserve", Basis.none(SmallEdition.DIVIDING))
                        .findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(FindingCode.CORE_FOR_EDGE);
                    assertThat(finding.severity()).isEqualTo(Severity.HIGH);
                    assertThat(finding.evidence().words()).containsEntry("strictestClass", "CORE");
                    assertThat(finding.evidence()
                                    .figure("strictestClassLostSquareMetres")
                                    .doubleValue())
                            .isCloseTo(squareMetres(box(82.03, 82.035, 44.81, 44.83)), within(0.01));
                    assertThat(finding.polygons()).containsExactly("nature-reserve-attribute-1");
                });
        assertThat(compare(narrow, wide, "nature-reserve", Basis.none(SmallEdition.DIVIDING))
                        .findings())
                .isEmpty();
    }

    /** A hole of 1 km in the middle, made up for by a strip of 60 m along the whole border. */
    @Test
    void aHoleInTheMiddleForAStripAlongTheEdgeIsCoreForEdge() {
        Geometry core = read(box(82.02, 82.08, 44.81, 44.85));
        Geometry holed = core.difference(read(box(82.045, 82.055, 44.826, 44.834)));
        Geometry widened = holed.union(read(box(82.0193, 82.0807, 44.8095, 44.81)))
                .union(read(box(82.0193, 82.0807, 44.85, 44.8505)));
        Compared compared = compare(
                SmallEdition.of("A").zone("redline", "H1", "REDLINE", core),
                SmallEdition.of("B").zone("redline", "H1", "REDLINE", widened),
                "redline",
                Basis.none(SmallEdition.DIVIDING));

        assertThat(compared.findings(FindingCode.CORE_FOR_EDGE)).singleElement().satisfies(finding -> {
            assertThat(finding.evidence().words()).containsEntry("basis", "DEPTH,COMPACTNESS");
            assertThat(finding.evidence().figure("lostDepthMetres").doubleValue())
                    .as("the hole is deep in what was")
                    .isGreaterThan(1_000);
            assertThat(finding.evidence().figure("gainedDepthMetres").doubleValue())
                    .as("a strip of 56 m: its inner border lies 56 m within what is")
                    .isBetween(20.0, 60.0);
        });
        assertThat(compared.findings(FindingCode.SWAP)).hasSize(1);
    }

    @Test
    void groundOfTheSameDepthAndShapeIsNoCoreForEdge() {
        SmallEdition before = SmallEdition.of("A")
                .redline("H1", box(82.01, 82.02, 44.81, 44.82))
                .redline("H2", box(82.04, 82.05, 44.81, 44.82));
        SmallEdition after = SmallEdition.of("B")
                .redline("H1", box(82.01, 82.02, 44.81, 44.82))
                .redline("H3", box(82.07, 82.08, 44.81, 44.82));

        assertThat(compare(before, after, "redline", Basis.none(SmallEdition.DIVIDING))
                        .findings(FindingCode.CORE_FOR_EDGE))
                .isEmpty();
    }

    private static Compared compare(SmallEdition before, SmallEdition after, String layer, Basis basis) {
        return (Compared) EditionComparison.of(before.map(), after.map(), basis)
                .layer(layer)
                .orElseThrow();
    }
}
