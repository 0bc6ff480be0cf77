package org.ecozone.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ecozone.comparison.Difference.Kind;
import org.ecozone.comparison.LayerComparison.Compared;
import org.ecozone.cover.Cover;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** What holds of any two editions: a thousand pairs that differ by borders moved, splits, merges, deletions, slivers and names. */
class ComparisonProperties {

    private static final double NEAR = 1e-3;

    @Property(tries = 1_000, seed = "20261129", edgeCases = EdgeCasesMode.NONE)
    void whatIsTrueOfEveryComparison(@ForAll long seed) {
        RandomEdits.Pair pair = RandomEdits.of(seed);
        ZoningMap before = pair.earlier().map();
        ZoningMap after = pair.later().map();
        Compared there = compare(before, after);
        Compared back = compare(after, before);

        closes(there);
        agreesWithOverlay(there.balance(), pair);
        partsSum(there);
        polygonsSum(there);
        isMirrored(there, back);
        hasNothing(compare(before, before));
        hasNothing(compare(before, pair.earlier().map()));
    }

    private static void closes(Compared compared) {
        Balance balance = compared.balance();
        assertThat(balance.before().squareMetres()
                        - balance.lost().squareMetres()
                        + balance.gained().squareMetres())
                .isCloseTo(balance.after().squareMetres(), within(1e-6));
        for (AreaUnit unit : AreaUnit.values()) {
            closes(PrintedBalance.of(balance, unit));
        }
        assertThat(compared.residual().squareMetres()).isLessThan(NEAR);
    }

    private static void closes(PrintedBalance printed) {
        assertThat(printed.before().subtract(printed.lost()).add(printed.gained()))
                .isEqualByComparingTo(printed.after());
        assertThat(printed.retained().add(printed.lost())).isEqualByComparingTo(printed.before());
        assertThat(List.of(printed.before(), printed.retained(), printed.lost(), printed.gained(), printed.after()))
                .allMatch(figure -> figure.signum() >= 0 && figure.scale() == AreaUnit.DECIMALS);
    }

    /** Unions and their differences by another algorithm, measured as polygons. */
    private static void agreesWithOverlay(Balance balance, RandomEdits.Pair pair) {
        Geometry before = union(pair.before());
        Geometry after = union(pair.after());
        assertThat(balance.before().squareMetres()).isCloseTo(area(before), within(NEAR));
        assertThat(balance.after().squareMetres()).isCloseTo(area(after), within(NEAR));
        assertThat(balance.lost().squareMetres())
                .isCloseTo(area(OverlayNGRobust.overlay(before, after, OverlayNG.DIFFERENCE)), within(NEAR));
        assertThat(balance.gained().squareMetres())
                .isCloseTo(area(OverlayNGRobust.overlay(after, before, OverlayNG.DIFFERENCE)), within(NEAR));
    }

    private static Geometry union(List<Zone> zones) {
        return zones.stream()
                .map(Zone::geometry)
                .reduce((a, b) -> OverlayNGRobust.overlay(a, b, OverlayNG.UNION))
                .orElseGet(() -> Cover.of(List.of(), 1).geometry());
    }

    private static double area(Geometry lonLat) {
        return EllipsoidalMeasure.area(lonLat).squareMetres();
    }

    private static void partsSum(Compared compared) {
        Breakdowns by = compared.breakdowns();
        for (Optional<Breakdown> breakdown : List.of(by.byUnit(), by.byAdminArea(), by.byCategory())) {
            List<Breakdown.Printed> parts = breakdown.orElseThrow().printed(compared.balance());
            assertThat(breakdown.get().repeated().isNothing()).isTrue();
            sums(parts, Breakdown.Printed::squareMetres, PrintedBalance.of(compared.balance(), AreaUnit.SQUARE_METRES));
            sums(parts, Breakdown.Printed::mu, PrintedBalance.of(compared.balance(), AreaUnit.MU));
            rawSums(compared.balance(), parts);
        }
    }

    private static void sums(
            List<Breakdown.Printed> parts, Function<Breakdown.Printed, PrintedBalance> figures, PrintedBalance total) {
        parts.forEach(part -> closes(figures.apply(part)));
        List<Function<PrintedBalance, BigDecimal>> members = List.of(
                PrintedBalance::before,
                PrintedBalance::retained,
                PrintedBalance::lost,
                PrintedBalance::gained,
                PrintedBalance::after);
        for (Function<PrintedBalance, BigDecimal> member : members) {
            BigDecimal sum = parts.stream().map(figures).map(member).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(member.apply(total));
        }
    }

    private static void rawSums(Balance total, List<Breakdown.Printed> parts) {
        Balance sum = parts.stream().map(part -> part.part().balance()).reduce(Balance.NOTHING, Balance::plus);
        assertThat(sum.retained().squareMetres()).isCloseTo(total.retained().squareMetres(), within(NEAR));
        assertThat(sum.lost().squareMetres()).isCloseTo(total.lost().squareMetres(), within(NEAR));
        assertThat(sum.gained().squareMetres()).isCloseTo(total.gained().squareMetres(), within(NEAR));
    }

    private static void polygonsSum(Compared compared) {
        PrintedBalance printed = PrintedBalance.of(compared.balance(), AreaUnit.SQUARE_METRES);
        polygonsSum(
                compared.differences(Kind.LOST),
                printed.lost(),
                compared.balance().lost().squareMetres());
        polygonsSum(
                compared.differences(Kind.GAINED),
                printed.gained(),
                compared.balance().gained().squareMetres());
        assertThat(compared.differences()).extracting(Difference::id).doesNotHaveDuplicates();
        assertThat(compared.differences()).allSatisfy(difference -> {
            assertThat(difference.ground().geometry().isValid()).isTrue();
            assertThat(difference.ground().geometry().getGeometryType()).isEqualTo("Polygon");
            assertThat(difference.zonesBefore().isEmpty()).isEqualTo(difference.kind() == Kind.GAINED);
            assertThat(difference.zonesAfter().isEmpty()).isEqualTo(difference.kind() == Kind.LOST);
        });
    }

    private static void polygonsSum(List<Difference> polygons, BigDecimal printed, double raw) {
        assertThat(polygons.stream()
                        .mapToDouble(polygon -> polygon.area().squareMetres())
                        .sum())
                .isCloseTo(raw, within(NEAR));
        if (!polygons.isEmpty()) {
            assertThat(polygons.stream()
                            .map(polygon -> polygon.printed().squareMetres())
                            .reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo(printed);
        }
    }

    private static void isMirrored(Compared there, Compared back) {
        Balance one = there.balance();
        Balance other = back.balance();
        assertThat(new Balance(other.after(), other.retained(), other.gained(), other.lost(), other.before()))
                .isEqualTo(one);
        assertThat(back.residual()).isEqualTo(there.residual());
        assertThat(areas(back, Kind.GAINED)).isEqualTo(areas(there, Kind.LOST));
        assertThat(areas(back, Kind.LOST)).isEqualTo(areas(there, Kind.GAINED));
        assertThat(areas(back, Kind.ATTRIBUTE)).hasSameSizeAs(areas(there, Kind.ATTRIBUTE));
        assertThat(back.zones().added()).isEqualTo(there.zones().removed());
        assertThat(back.zones().removed()).isEqualTo(there.zones().added());
        assertThat(back.zones().changed())
                .extracting(change -> List.of(change.after(), change.before(), change.kinds()))
                .containsExactlyInAnyOrderElementsOf(there.zones().changed().stream()
                        .map(change -> List.of(change.before(), change.after(), change.kinds()))
                        .toList());
        assertThat(units(back))
                .isEqualTo(
                        units(there).stream().map(ComparisonProperties::turned).toList());
    }

    private static List<PrintedArea> areas(Compared compared, Kind kind) {
        return compared.differences(kind).stream().map(Difference::printed).toList();
    }

    private static List<PrintedBalance> units(Compared compared) {
        return compared.breakdowns().byUnit().orElseThrow().printed(compared.balance()).stream()
                .map(Breakdown.Printed::mu)
                .toList();
    }

    private static PrintedBalance turned(PrintedBalance printed) {
        return new PrintedBalance(
                printed.after(), printed.retained(), printed.gained(), printed.lost(), printed.before());
    }

    private static void hasNothing(Compared same) {
        assertThat(same.balance().isUnchanged()).isTrue();
        assertThat(same.residual().isNothing()).isTrue();
        assertThat(same.zones()).isEqualTo(new ZoneChanges(List.of(), List.of(), List.of()));
        assertThat(same.differences()).isEmpty();
        assertThat(same.findings()).isEmpty();
        PrintedBalance printed = PrintedBalance.of(same.balance(), AreaUnit.MU);
        if (printed.before().signum() > 0) {
            assertThat(printed.areaRate()).contains(new BigDecimal("1.00000000"));
            assertThat(printed.retentionRate()).contains(new BigDecimal("1.00000000"));
        }
    }

    private static Compared compare(ZoningMap before, ZoningMap after) {
        return (Compared) EditionComparison.of(before, after, Basis.none(SmallEdition.DIVIDING))
                .layer("redline")
                .orElseThrow();
    }
}
