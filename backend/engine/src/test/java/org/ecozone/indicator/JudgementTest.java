package org.ecozone.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.ecozone.geo.Area;
import org.ecozone.indicator.Target.Comparator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # mu, may be off by, comparator, target, status, as measured, margin
            100,    5,   AT_LEAST, 90,   MET,                    MET,    10
            100,    5,   AT_LEAST, 110,  MISSED,                 MISSED, -10
            100,    15,  AT_LEAST, 90,   DEPENDS_ON_MEASUREMENT, MET,    10
            100,    15,  AT_LEAST, 110,  DEPENDS_ON_MEASUREMENT, MISSED, -10
            100,    10,  AT_LEAST, 90,   MET,                    MET,    10
            100,    0,   AT_LEAST, 100,  MET,                    MET,    0
            100,    5,   AT_MOST,  110,  MET,                    MET,    10
            100,    5,   AT_MOST,  90,   MISSED,                 MISSED, -10
            0,      0,   AT_MOST,  0,    MET,                    MET,    0
            100.4,  0,   EQUAL,    100,  MET,                    MET,    0.4
            99.5,   0,   EQUAL,    100,  MET,                    MET,    -0.5
            100.5,  0,   EQUAL,    100,  MISSED,                 MISSED, 0.5
            100.4,  0.2, EQUAL,    100,  DEPENDS_ON_MEASUREMENT, MET,    0.4
            100.6,  0.2, EQUAL,    100,  DEPENDS_ON_MEASUREMENT, MISSED, 0.6
            100.04, 0,   EQUAL,    100.0, MET,                   MET,    0.04
            100.06, 0,   EQUAL,    100.0, MISSED,                MISSED, 0.06
            """)
    void holdsTheRawValueAgainstItsTarget(
            double mu,
            double off,
            Comparator comparator,
            BigDecimal target,
            Status status,
            Status asMeasured,
            double margin) {
        Judgement judgement =
                Judgement.of(new Result.Ground(Area.ofMu(mu), Area.ofMu(off)), target(comparator, target));

        assertThat(judgement.status()).isEqualTo(status);
        assertThat(judgement.asMeasured()).isEqualTo(asMeasured);
        assertThat(judgement.margin()).isCloseTo(margin, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"110, 100, 0, MET", "90, 100, 0, MISSED", "100, 100, 0, MET", "90, 100, 11, DEPENDS_ON_MEASUREMENT"})
    void aChangeIsHeldAgainstNoChange(double after, double before, double off, Status status) {
        Judgement judgement = Judgement.of(
                new Result.Change(Area.ofMu(after), Area.ofMu(before), Area.ofMu(off)),
                target(Comparator.NOT_BELOW_BASELINE, null));

        assertThat(judgement.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void withoutANumberThereIsNothingToHoldItAgainst(boolean inWords) {
        Target target = inWords ? target(Comparator.IN_WORDS, null) : null;

        assertThat(Judgement.of(new Result.Tally(1), target)).isEqualTo(new Judgement(Status.NO_TARGET, null, null));
        assertThat(Judgement.of(new Result.NoData("无", "none"), target))
                .isEqualTo(new Judgement(Status.NO_DATA, null, null));
    }

    private static Target target(Comparator comparator, @Nullable BigDecimal value) {
        return new Target(comparator, value, null, null, new Source("plan", "一"));
    }
}
