package org.ecozone.access.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

    @ParameterizedTest
    @CsvSource({
        "TRUE,    TRUE,    TRUE,    TRUE",
        "TRUE,    UNKNOWN, UNKNOWN, TRUE",
        "TRUE,    FALSE,   FALSE,   TRUE",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "UNKNOWN, FALSE,   FALSE,   UNKNOWN",
        "FALSE,   FALSE,   FALSE,   FALSE",
    })
    void followsKleenesTables(Truth a, Truth b, Truth and, Truth or) {
        assertThat(a.and(b)).isEqualTo(and);
        assertThat(b.and(a)).isEqualTo(and);
        assertThat(a.or(b)).isEqualTo(or);
        assertThat(b.or(a)).isEqualTo(or);
    }

    @ParameterizedTest
    @CsvSource({"TRUE, FALSE", "UNKNOWN, UNKNOWN", "FALSE, TRUE"})
    void negates(Truth a, Truth not) {
        assertThat(a.not()).isEqualTo(not);
    }

    @Test
    void effectsStandMostSevereFirst() {
        assertThat(Effect.values())
                .containsExactly(Effect.PROHIBITED, Effect.RESTRICTED, Effect.CONDITIONAL, Effect.PERMITTED);
        assertThat(Effect.CONDITIONAL.orMoreSevere(Effect.RESTRICTED)).isEqualTo(Effect.RESTRICTED);
        assertThat(Effect.PERMITTED.isMoreSevereThan(Effect.PERMITTED)).isFalse();
    }
}
