package org.ecozone.server.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ecozone.server.verification.Run.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A run between those who wait for it, cancel it and record it. */
@Timeout(20)
class RunTest {

    private final Run run =
            new Run(UUID.randomUUID(), new Question.Name("2026.1", "sha256:a", "2020.1", "sha256:b", "sha256:c"), 5);

    @Test
    void oneThatIsCancelledBeforeItsTurnIsCancelledAtOnceAndNeverBegins() {
        assertThat(run.cancel()).isTrue();

        assertThat(run.now().state()).isEqualTo(State.CANCELLED);
        assertThat(run.isJoinable()).isFalse();
        assertThat(run.begin()).isFalse();
        assertThat(run.cancel()).isTrue();
    }

    @Test
    void oneThatIsBeingCancelledIsJoinedByNobody() {
        assertThat(run.begin()).isTrue();
        assertThat(run.isJoinable()).isTrue();

        assertThat(run.cancel()).isTrue();

        assertThat(run.now().state()).isEqualTo(State.RUNNING);
        assertThat(run.isJoinable()).isFalse();
    }

    @Test
    void whatIsRecordedCannotBeCancelledAndWhatWasCancelledIsNotRecorded() {
        run.begin();
        run.record();
        assertThat(run.cancel()).isFalse();

        var other = new Run(UUID.randomUUID(), run.question(), 5);
        other.begin();
        assertThat(other.cancel()).isTrue();
        assertThatThrownBy(other::record).isInstanceOf(CancellationException.class);
    }

    /** The database may take its time to answer that it has cancelled a statement: meanwhile nothing is recorded. */
    @Test
    void nothingIsRecordedWhileTheStatementIsBeingCancelled() throws Exception {
        var isCancelling = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        Statement statement = whenCancelled(() -> {
            isCancelling.countDown();
            await(mayEnd);
        });
        run.begin();
        var cancelling = new Thread(run::cancel);

        assertThatThrownBy(() -> run.running().run(statement, () -> {
                    cancelling.start();
                    await(isCancelling);
                    assertThatThrownBy(run::record).isInstanceOf(CancellationException.class);
                    assertThat(run.now().state()).isEqualTo(State.RUNNING);
                    mayEnd.countDown();
                }))
                .isInstanceOf(CancellationException.class);
    }

    /** A statement that can do nothing but be cancelled. */
    private static Statement whenCancelled(Runnable work) {
        return (Statement) Proxy.newProxyInstance(
                RunTest.class.getClassLoader(), new Class<?>[] {Statement.class}, (statement, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("cancel");
                    work.run();
                    return null;
                });
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoFollowsWaitsForTheRunAndNotTheOtherWayRound() throws InterruptedException {
        Run.Answer seen = run.now();
        assertThat(run.next(seen, 1)).isSameAs(seen);

        run.begin();
        run.at(1, "一");
        run.at(2, "二");

        Run.Answer next = run.next(seen, 1);
        assertThat(next.done()).isEqualTo(2);
        run.cancel();
        run.cancelled();
        assertThat(run.next(next, 10_000).state()).isEqualTo(State.CANCELLED);
    }
}
