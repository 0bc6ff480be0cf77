package org.ecozone.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static Event event(Kind kind, long began, long ended, Outcome outcome) {
        return new Event(kind, began, ended, outcome, "x");
    }

    @Test
    void aQuantileIsTheTimeOfAnEvent() {
        List<Event> events = LongStream.rangeClosed(1, 100)
                .mapToObj(millis -> event(Kind.PREVIEW, 0, millis * 1_000_000, Outcome.RIGHT))
                .toList();
        assertThat(Tally.quantile(events, 0.5)).isEqualTo(50);
        assertThat(Tally.quantile(events, 0.95)).isEqualTo(95);
        assertThat(Tally.quantile(events, 1)).isEqualTo(100);
        assertThat(Tally.quantile(events.subList(0, 1), 0.95)).isEqualTo(1);
        assertThat(Tally.quantile(List.of(), 0.95)).isZero();
    }

    @Test
    void onlyADeadServerExcusesSilence() {
        var tally = new Tally();
        tally.add(event(Kind.PREVIEW, 10, 20, Outcome.UNANSWERED));
        tally.add(event(Kind.RECORD, 10, 20, Outcome.UNANSWERED));
        assertThat(tally.unanswered(List.of())).hasSize(2);
        assertThat(tally.unanswered(List.of(new Window(FaultKind.KILL_DATABASE, 0, 100))))
                .hasSize(2);
        assertThat(tally.unanswered(List.of(new Window(FaultKind.KILL_SERVER, 0, 9))))
                .hasSize(2);
        assertThat(tally.unanswered(List.of(new Window(FaultKind.KILL_SERVER, 20, 30))))
                .isEmpty();
    }

    @Test
    void aDatabaseThatIsAwayExcusesRefusalsOfWhatAsksIt() {
        var tally = new Tally();
        tally.add(event(Kind.PREVIEW, 10, 20, Outcome.REFUSED));
        tally.add(event(Kind.RECORD, 10, 20, Outcome.REFUSED));
        tally.add(event(Kind.HOSTILE, 10, 20, Outcome.REFUSED));
        assertThat(tally.refused(List.of())).hasSize(2);
        assertThat(tally.refused(List.of(new Window(FaultKind.PAUSE_DATABASE, 0, 100))))
                .extracting(Event::kind)
                .containsExactly(Kind.PREVIEW);
    }

    @Test
    void whatAFaultTouchedIsNotUndisturbed() {
        var tally = new Tally();
        tally.add(event(Kind.PREVIEW, 10, 20, Outcome.RIGHT));
        tally.add(event(Kind.PREVIEW, 40, 50, Outcome.RIGHT));
        assertThat(tally.undisturbed(Kind.PREVIEW, List.of(new Window(FaultKind.FILL_DISK, 15, 30))))
                .extracting(Event::began)
                .containsExactly(40L);
    }
}
