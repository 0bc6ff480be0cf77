package org.ecozone.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void twoMinutesHoldEveryFaultAndEndBeforeTheEnd() {
        List<Faults.Planned> plan = Faults.plan(120, true);
        assertThat(plan.stream().map(Faults.Planned::fault).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(FaultKind.class));
        assertThat(plan)
                .allMatch(planned -> planned.second() < 120)
                .isSortedAccordingTo((a, b) -> Long.compare(a.second(), b.second()));
    }

    @Test
    void noDiskIsFilledThatIsNotOurs() {
        assertThat(Faults.plan(1800, false)).noneMatch(planned -> planned.fault() == FaultKind.FILL_DISK);
    }

    @Test
    void halfAnHourLeavesOneLifeOfTheServerLongEnoughToSeeItsMemory() {
        List<Long> kills = Faults.plan(1800, true).stream()
                .filter(planned -> planned.fault() == FaultKind.KILL_SERVER)
                .map(Faults.Planned::second)
                .toList();
        assertThat(kills).containsExactly(90L, 252L, 450L, 1692L);
    }
}
