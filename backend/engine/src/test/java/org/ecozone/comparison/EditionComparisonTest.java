package org.ecozone.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.comparison.SmallEdition.box;
import static org.ecozone.comparison.SmallEdition.read;
import static org.ecozone.comparison.SmallEdition.squareMetres;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.ecozone.comparison.Breakdown.Part;
import org.ecozone.comparison.Difference.Kind;
import org.ecozone.comparison.Difference.Standing;
import org.ecozone.comparison.LayerComparison.Compared;
import org.ecozone.comparison.LayerComparison.OneSided;
import org.ecozone.comparison.LayerComparison.Side;
import org.ecozone.cover.Cover;
import org.ecozone.geo.Area;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.densify.Densifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;

class EditionComparisonTest {

    private static final double NEAR = 1e-3;

    /** Two boxes that overlap by half: the west half is lost, the east half gained. */
    @Test
    void balanceOfTwoBoxesIsWhatTheCellsSay() {
        SmallEdition before = SmallEdition.of("A").redline("H1", box(82.01, 82.03, 44.81, 44.82));
        SmallEdition after = SmallEdition.of("B").redline("H1", box(82.02, 82.04, 44.81, 44.82));
        Balance balance = compare(before, after, "redline").balance();

        double cell = squareMetres(box(82.01, 82.02, 44.81, 44.82));
        assertThat(balance.before().squareMetres()).isCloseTo(2 * cell, within(NEAR));
        assertThat(balance.retained().squareMetres()).isCloseTo(cell, within(NEAR));
        assertThat(balance.lost().squareMetres()).isCloseTo(cell, within(NEAR));
        assertThat(balance.gained().squareMetres()).isCloseTo(cell, within(NEAR));
        assertThat(balance.after().squareMetres()).isCloseTo(2 * cell, within(NEAR));
    }

    @Test
    void areaRateAndRetentionRateDifferWhereGroundWasSwapped() {
        SmallEdition before = SmallEdition.of("A").redline("H1", box(82.01, 82.03, 44.81, 44.82));
        SmallEdition after = SmallEdition.of("B").redline("H1", box(82.02, 82.04, 44.81, 44.82));
        PrintedBalance printed =
                PrintedBalance.of(compare(before, after, "redline").balance(), AreaUnit.MU);

        assertThat(printed.areaRate()).contains(new BigDecimal("1.00000000"));
        assertThat(printed.retentionRate().orElseThrow().doubleValue()).isCloseTo(0.5, within(1e-5));
    }

    @Test
    void groundInTwoZonesCountsOnce() {
        SmallEdition before = SmallEdition.of("A")
                .redline("H1", box(82.01, 82.03, 44.81, 44.82))
                .redline("H2", box(82.02, 82.04, 44.81, 44.82));
        SmallEdition after = SmallEdition.of("B").redline("H2", box(82.02, 82.04, 44.81, 44.82));
        Compared compared = compare(before, after, "redline");

        double cell = squareMetres(box(82.01, 82.02, 44.81, 44.82));
        assertThat(compared.balance().before().squareMetres()).isCloseTo(3 * cell, within(NEAR));
        assertThat(compared.balance().lost().squareMetres()).isCloseTo(cell, within(NEAR));
        assertThat(compared.differences()).hasSize(1);
    }

    @Test
    void partsAreUnitsOfTheLaterEditionAndGroundInNoneIsApart() {
        SmallEdition before = SmallEdition.of("A").redline("H1", box(82.02, 82.04, 44.855, 44.865));
        SmallEdition after = SmallEdition.of("B").redline("H1", box(82.02, 82.03, 44.855, 44.865));
        Compared compared = compare(before, after, "redline");
        List<Part> units = compared.breakdowns().byUnit().orElseThrow().parts();

        double inside = squareMetres(box(82.02, 82.03, 44.855, 44.86));
        double outside = squareMetres(box(82.02, 82.03, 44.86, 44.865));
        assertThat(units).extracting(Part::code).containsExactly("U1", "U2", null);
        assertBalance(units.get(0).balance(), inside, 0, 0);
        assertBalance(units.get(1).balance(), 0, inside, 0);
        assertBalance(units.get(2).balance(), outside, outside, 0);
        assertThat(compared.breakdowns().byAdminArea().orElseThrow().parts())
                .extracting(Part::code)
                .containsExactly("R1", null);
        assertThat(compared.breakdowns().byCategory().orElseThrow().parts())
                .extracting(Part::code)
                .containsExactly("PRIORITY", "KEY", null);
    }

    private static void assertBalance(Balance balance, double retained, double lost, double gained) {
        assertThat(balance.retained().squareMetres()).isCloseTo(retained, within(NEAR));
        assertThat(balance.lost().squareMetres()).isCloseTo(lost, within(NEAR));
        assertThat(balance.gained().squareMetres()).isCloseTo(gained, within(NEAR));
    }

    @Test
    void partsThatOverlapAreTakenOffOnce() {
        String box = box(82.01, 82.02, 44.81, 44.82);
        SmallEdition before =
                SmallEdition.of("A").zone("control-unit", "X", "KEY", box).redline("H1", box);
        SmallEdition after =
                SmallEdition.of("B").zone("control-unit", "X", "KEY", box).zone("farmland", "F", "FARMLAND", box);
        Compared compared = compare(before, after, "redline");
        Breakdown byUnit = compared.breakdowns().byUnit().orElseThrow();

        assertThat(byUnit.repeated().lost().squareMetres()).isCloseTo(squareMetres(box), within(NEAR));
        BigDecimal sum = byUnit.printed(compared.balance()).stream()
                .map(part -> part.squareMetres().lost())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum.subtract(byUnit.printedRepeated(AreaUnit.SQUARE_METRES).lost()))
                .isEqualByComparingTo(PrintedBalance.of(compared.balance(), AreaUnit.SQUARE_METRES)
                        .lost());
    }

    @Test
    void aLayerThatOneSideLacksIsSaidSo() {
        String box = box(82.01, 82.02, 44.81, 44.82);
        SmallEdition before = SmallEdition.of("A").redline("H1", box);
        SmallEdition after = SmallEdition.of("B")
                .layer("wetland", Layer.Kind.PROTECTION, "WET")
                .zone("wetland", "W", "WET", box);
        LayerComparison wetland = EditionComparison.of(before.map(), after.map(), Basis.none(SmallEdition.DIVIDING))
                .layer("wetland")
                .orElseThrow();
        LayerComparison turned = EditionComparison.of(after.map(), before.map(), Basis.none(SmallEdition.DIVIDING))
                .layer("wetland")
                .orElseThrow();

        assertThat(wetland).isInstanceOfSatisfying(OneSided.class, one -> {
            assertThat(one.side()).isEqualTo(Side.AFTER);
            assertThat(one.area().squareMetres()).isCloseTo(squareMetres(box), within(NEAR));
        });
        assertThat(turned)
                .isInstanceOfSatisfying(
                        OneSided.class, one -> assertThat(one.side()).isEqualTo(Side.BEFORE));
    }

    @Test
    void withoutUnitsThereIsNoBreakdown() {
        SmallEdition before = SmallEdition.bare("A")
                .layer("redline", Layer.Kind.PROTECTION, "REDLINE")
                .redline("H1", box(82.01, 82.03, 44.81, 44.82));
        SmallEdition after = SmallEdition.bare("B")
                .layer("redline", Layer.Kind.PROTECTION, "REDLINE")
                .redline("H1", box(82.01, 82.02, 44.81, 44.82));
        Breakdowns breakdowns = compare(before, after, "redline").breakdowns();

        assertThat(breakdowns.byUnit()).isEmpty();
        assertThat(breakdowns.byAdminArea()).isEmpty();
        assertThat(breakdowns.byCategory()).isEmpty();
    }

    @Test
    void aLayerThatLosesAllItsZonesLosesEverything() {
        SmallEdition before = SmallEdition.of("A").redline("H1", box(82.01, 82.03, 44.81, 44.82));
        Compared compared = compare(before, SmallEdition.of("B"), "redline");

        assertThat(compared.balance().after()).isEqualTo(Area.ZERO);
        assertThat(compared.balance().lost()).isEqualTo(compared.balance().before());
        assertThat(compare(SmallEdition.of("B"), before, "redline").balance().gained())
                .isEqualTo(compared.balance().before());
        assertThat(PrintedBalance.of(
                                compare(SmallEdition.of("B"), before, "redline").balance(), AreaUnit.MU)
                        .areaRate())
                .isEmpty();
    }

    @Test
    void aZoneDrawnAnewAlongTheSameLineIsNoChange() {
        Geometry box = read(box(82.01, 82.03, 44.81, 44.83));
        SmallEdition before = SmallEdition.of("A").zone("redline", "H1", "REDLINE", box);
        for (Geometry same : List.of(rotated(box), box.reverse(), densified(box), rotated(densified(box)))) {
            Compared compared = compare(before, SmallEdition.of("B").zone("redline", "H1", "REDLINE", same), "redline");
            assertThat(compared.balance().isUnchanged()).isTrue();
            assertThat(compared.zones()).isEqualTo(new ZoneChanges(List.of(), List.of(), List.of()));
            assertThat(compared.differences()).isEmpty();
            assertThat(compared.findings()).isEmpty();
        }
    }

    /** A zone of a slanted border: what densifying rounds is off the line by some nanometres. */
    @Test
    void aSlantedZoneDensifiedIsNoChange() {
        Geometry slanted = AffineTransformation.rotationInstance(0.3, 82.05, 44.83)
                .transform(read(box(82.02, 82.07, 44.81, 44.84)));
        Compared compared = compare(
                SmallEdition.of("A").zone("redline", "H1", "REDLINE", slanted),
                SmallEdition.of("B").zone("redline", "H1", "REDLINE", densified(slanted)),
                "redline");

        assertThat(compared.balance().isUnchanged()).isTrue();
        assertThat(compared.zones().changed()).isEmpty();
        assertThat(compared.differences()).isEmpty();
    }

    private static Geometry rotated(Geometry box) {
        Coordinate[] ring = box.getCoordinates();
        Coordinate[] turned = new Coordinate[ring.length];
        for (int i = 0; i < ring.length - 1; i++) {
            turned[i] = ring[(i + 2) % (ring.length - 1)];
        }
        turned[ring.length - 1] = turned[0];
        return new GeometryFactory().createPolygon(turned);
    }

    private static Geometry densified(Geometry box) {
        return Densifier.densify(box, 0.0007);
    }

    @Test
    void differencesSayWhatTheyWereAndWhatStandsThereNow() {
        String lost = box(82.01, 82.02, 44.81, 44.82);
        SmallEdition before = SmallEdition.of("A").redline("H1", lost).redline("H2", box(82.04, 82.05, 44.81, 44.82));
        SmallEdition after = SmallEdition.of("B")
                .redline("H2", box(82.04, 82.05, 44.81, 44.82))
                .zone("farmland", "F1", "FARMLAND", box(82.00, 82.015, 44.81, 44.82));
        List<Difference> differences = compare(before, after, "redline").differences();

        assertThat(differences).singleElement().satisfies(difference -> {
            assertThat(difference.id()).isEqualTo("redline-lost-1");
            assertThat(difference.kind()).isEqualTo(Kind.LOST);
            assertThat(difference.zonesBefore()).extracting(Zone::code).containsExactly("H1");
            assertThat(difference.zonesAfter()).isEmpty();
            assertThat(difference.area().squareMetres()).isCloseTo(squareMetres(lost), within(NEAR));
            assertThat(difference.sliver()).isFalse();
            assertThat(difference.standsThere())
                    .extracting(Standing::layer)
                    .containsExactly("control-unit", "admin-area", "farmland");
            Standing farmland = difference.standsThere().get(2);
            assertThat(farmland.zones()).containsExactly("F1");
            assertThat(farmland.area().squareMetres())
                    .isCloseTo(squareMetres(box(82.01, 82.015, 44.81, 44.82)), within(NEAR));
        });
    }

    @Test
    void everyConnectedPolygonIsADifferenceTheLargestFirst() {
        SmallEdition before = SmallEdition.of("A").redline("H1", box(82.01, 82.07, 44.81, 44.82));
        SmallEdition after = SmallEdition.of("B").redline("H1", box(82.03, 82.06, 44.81, 44.82));
        List<Difference> lost = compare(before, after, "redline").differences(Kind.LOST);

        assertThat(lost).extracting(Difference::id).containsExactly("redline-lost-1", "redline-lost-2");
        assertThat(lost.get(0).area().squareMetres())
                .isCloseTo(squareMetres(box(82.01, 82.03, 44.81, 44.82)), within(NEAR));
    }

    /** 0.0000100° of longitude is 0.79 m here, less than the 1 m of the layer; 20 m of latitude by 16 m is 320 m². */
    @Test
    void thinAndSmallPatchesAreSliversAndStayInTheTotal() {
        SmallEdition before = SmallEdition.of("A").redline("H1", box(82.01, 82.03, 44.81, 44.82));
        SmallEdition thin = SmallEdition.of("B").redline("H1", box(82.01001, 82.03, 44.81, 44.82));
        SmallEdition small = SmallEdition.of("C")
                .redline("H1", box(82.01, 82.03, 44.81, 44.82))
                .redline("H2", box(82.05, 82.0502, 44.81, 44.81018));

        assertThat(compare(before, thin, "redline").differences())
                .singleElement()
                .satisfies(difference -> {
                    assertThat(difference.sliver()).isTrue();
                    assertThat(difference.area().squareMetres()).isGreaterThan(800);
                });
        Compared gained = compare(before, small, "redline");
        assertThat(gained.differences()).singleElement().matches(Difference::sliver);
        assertThat(gained.balance().gained().squareMetres()).isBetween(300.0, 400.0);
    }

    @Test
    void floorsAndAdjustmentsOfOtherLayersChangeNothing() {
        SmallEdition before = SmallEdition.of("A").redline("H1", box(82.01, 82.03, 44.81, 44.82));
        SmallEdition after = SmallEdition.of("B").redline("H1", box(82.01, 82.02, 44.81, 44.82));
        Basis other = new Basis(List.of(), Map.of("farmland", new BigDecimal("1")), SmallEdition.DIVIDING);

        assertThat(EditionComparison.of(before.map(), after.map(), other).layer("redline"))
                .usingRecursiveComparison()
                .ignoringFieldsOfTypes(Cover.class)
                .isEqualTo(EditionComparison.of(before.map(), after.map(), Basis.none(SmallEdition.DIVIDING))
                        .layer("redline"));
    }

    private static Compared compare(SmallEdition before, SmallEdition after, String layer) {
        return (Compared) EditionComparison.of(before.map(), after.map(), Basis.none(SmallEdition.DIVIDING))
                .layer(layer)
                .orElseThrow();
    }
}
