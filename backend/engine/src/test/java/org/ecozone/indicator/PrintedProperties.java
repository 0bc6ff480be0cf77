package org.ecozone.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.ecozone.cover.Region;
import org.ecozone.geo.Area;
import org.ecozone.indicator.Indicator.Nature;
import org.ecozone.indicator.Target.Comparator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A reader with a pocket calculator gets what is printed from what is printed. */
class PrintedProperties {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** What lies nearer to where a target turns is not told apart with six decimals. */
    private static final double LEAST_TOLD = 1e-6;

    @Property(seed = "20261123")
    void anAreaInMuIsItsPrintedSquareMetres(@ForAll @DoubleRange(min = 0, max = 3e9) @Scale(9) double squareMetres) {
        Printed printed = Printed.of(
                indicator(Indicator.MU, null),
                new Result.Ground(Area.ofSquareMetres(squareMetres), Area.ofSquareMetres(10)),
                0);

        assertThat(printed.value())
                .isEqualTo(mu(
                        printed.operands().numeratorSquareMetres(),
                        printed.value().scale()));
    }

    @Property(seed = "20261123")
    void aPercentageIsItsPrintedNumeratorByItsPrintedDenominator(
            @ForAll @DoubleRange(min = 1, max = 3e9) @Scale(9) double whole,
            @ForAll @DoubleRange(min = 0, max = 1) @Scale(9) double share) {
        Printed printed = Printed.of(
                indicator(Indicator.PERCENT, target(Comparator.AT_LEAST, "7.96")), portion(whole, whole * share), 0);

        BigDecimal percent = HUNDRED.multiply(printed.operands().numeratorSquareMetres())
                .divide(
                        printed.operands().denominatorSquareMetres(),
                        printed.value().scale(),
                        RoundingMode.HALF_UP);
        assertThat(printed.value()).isEqualTo(percent);
        assertThat(printed.margin()).isEqualTo(printed.value().subtract(new BigDecimal("7.96")));
    }

    @Property(seed = "20261123")
    void aChangeIsTheDifferenceOfWhatIsPrintedInMuAndInSquareMetres(
            @ForAll @DoubleRange(min = 0, max = 1e9) @Scale(9) double after,
            @ForAll @DoubleRange(min = 0, max = 1e9) @Scale(9) double before) {
        Printed printed = Printed.of(
                indicator(Indicator.MU, target(Comparator.NOT_BELOW_BASELINE, null)),
                new Result.Change(Area.ofSquareMetres(after), Area.ofSquareMetres(before), Area.ZERO),
                0);

        int decimals = printed.value().scale();
        BigDecimal was = printed.operands().baselineSquareMetres();
        BigDecimal is = printed.operands().numeratorSquareMetres();
        assertThat(printed.value()).isEqualTo(mu(is.subtract(was), decimals));
        assertThat(printed.value()).isEqualTo(mu(is, decimals).subtract(mu(was, decimals)));
    }

    @Property(seed = "20261123")
    void whatIsPrintedIsOnTheSameSideOfTheTarget(
            @ForAll @DoubleRange(min = -0.01, max = 0.01) @Scale(9) double off,
            @ForAll("comparators") Comparator comparator) {
        double turns = comparator == Comparator.EQUAL ? Math.abs(Math.abs(off) - 0.005) : Math.abs(off);
        Assume.that(turns > LEAST_TOLD);
        Target target = target(comparator, "9.65");
        Result.Portion portion = portion(2_889_447_253.15, 2_889_447_253.15 * (9.65 + off) / 100);

        Printed printed = Printed.of(indicator(Indicator.PERCENT, target), portion, 0);

        boolean met = Judgement.of(portion, target).asMeasured() == Status.MET;
        assertThat(Judgement.isMet(printed.value(), target)).isEqualTo(met);
    }

    @Provide
    Arbitrary<Comparator> comparators() {
        return Arbitraries.of(Comparator.AT_LEAST, Comparator.AT_MOST, Comparator.EQUAL);
    }

    @Test
    void moreDecimalsAreSaidAndNoMoreThanNeeded() {
        Target target = target(Comparator.AT_LEAST, "9.65");
        Printed rounded = Printed.of(indicator(Indicator.PERCENT, target), portion(1_000_000, 96_498.8), 0);

        assertThat(rounded.value()).isEqualTo(new BigDecimal("9.64988"));
        assertThat(rounded.note()).contains("9.65", "5 位");
        assertThat(rounded.margin()).isEqualTo(new BigDecimal("-0.00012"));
        assertThat(Printed.of(indicator(Indicator.PERCENT, target), portion(1_000_000, 97_000), 0)
                        .note())
                .isNull();
    }

    @Test
    void theMarginOfAShareInMuComesFromItsPrintedOperands() {
        // 9.64988 % of 4,334,170.88 mu, held against 9.65 %: 418,247.49 − 418,242.36 mu.
        double whole = 4_334_170.88 * 2000 / 3;
        Printed printed = Printed.of(
                indicator(Indicator.PERCENT, target(Comparator.AT_LEAST, "9.65")),
                portion(whole, 418_242.36 * 2000 / 3),
                0);

        assertThat(printed.value()).isEqualTo(new BigDecimal("9.64988"));
        assertThat(printed.marginMu()).isEqualTo(new BigDecimal("-5.13"));
    }

    private static Result.Portion portion(double whole, double part) {
        return new Result.Portion(
                Area.ofSquareMetres(part), Area.ZERO, Area.ofSquareMetres(whole), Area.ofSquareMetres(1));
    }

    private static BigDecimal mu(BigDecimal squareMetres, int decimals) {
        return squareMetres
                .multiply(BigDecimal.valueOf(3))
                .divide(BigDecimal.valueOf(2000), decimals, RoundingMode.HALF_UP);
    }

    private static Target target(Comparator comparator, @Nullable String value) {
        return new Target(
                comparator, value == null ? null : new BigDecimal(value), null, null, new Source("plan", "一"));
    }

    private static Indicator indicator(String unit, @Nullable Target target) {
        return new Indicator(
                "it",
                "指标",
                "Indicator",
                "组",
                Nature.STATED,
                unit,
                unit,
                2,
                new Formula.AreaOf(Region.Zones.of("redline")),
                null,
                new Explanation("", "", "", List.of(), List.of()),
                null,
                null,
                target,
                List.of());
    }
}
