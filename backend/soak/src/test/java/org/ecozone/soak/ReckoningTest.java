package org.ecozone.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.ecozone.soak.ForgetfulServer.Habit;
import org.junit.jupiter.api.Test;

/** A soak that finds nothing says something only if it would have found it. */
class ReckoningTest {

    private final Load.Records records = new Load.Records(new Answers(), new Journal(), new Tally());

    private Report after(Habit habit) throws IOException, InterruptedException {
        try (var server = new ForgetfulServer()) {
            Server client = server.client();
            List<Question> sites = Questions.sites(3, 1);
            var load = new Load(client, sites, List.of(), records, 1, 1);
            load.learn();
            server.takesTo(habit);
            for (Question site : sites) {
                load.record(Journal.Wish.of(site), System.nanoTime()).join();
            }
            server.takesTo(habit == Habit.FAILS || habit == Habit.HANGS_UP ? Habit.NONE : habit);
            Reckoning reckoning = Reckoning.of(client, records.journal(), Set.of(), 1);
            return new Report(
                    records.tally(), List.of(), reckoning, new Memory(new Installation(Path.of("/nowhere"))), false);
        }
    }

    private String faultsAfter(Habit habit) throws IOException, InterruptedException {
        return String.join("\n", after(habit).faults());
    }

    @Test
    void aServerWithoutFaultsHasNone() throws Exception {
        Report report = after(Habit.NONE);
        assertThat(report.faults()).isEmpty();
        assertThat(report.table()).contains("3 条已应答");
    }

    @Test
    void lostRecordsAreFound() throws Exception {
        assertThat(faultsAfter(Habit.LOSES)).contains("丢失 (lost): 3");
    }

    @Test
    void alteredRecordsAreFound() throws Exception {
        assertThat(faultsAfter(Habit.ALTERS)).contains("变了或复核不符 (changed): 6");
    }

    @Test
    void twinsAreFound() throws Exception {
        assertThat(faultsAfter(Habit.MAKES_TWINS)).contains("成了两条 (twins): 3");
    }

    @Test
    void answersThatDifferFromThoseBeforeAreFound() throws Exception {
        assertThat(faultsAfter(Habit.CHANGES_ANSWERS)).contains("应答有误 (wrong): 3");
    }

    @Test
    void errorsOfTheServersOwnAreFound() throws Exception {
        assertThat(faultsAfter(Habit.FAILS)).contains("应答有误 (wrong): 3", "500 INTERNAL_ERROR");
    }

    @Test
    void silenceIsFoundAndWhatWasNotAcknowledgedStaysOpen() throws Exception {
        assertThat(faultsAfter(Habit.HANGS_UP)).contains("没有应答 (unanswered): 3", "始终没有应答的登记 (never acknowledged): 3");
    }
}
