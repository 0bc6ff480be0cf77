package org.ecozone.server.verification;

import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.ecozone.server.problem.DatabaseOutage;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.verification.PostgisFigures.Computed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;

/**
 * Runs verifications in the background, one after the other, and finds what was recorded of them. When the server stops, so do they:
 * before requests that follow them are waited for.
 */
@Service
class Verifications implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);
    private static final int MOST_WAITING = 8;
    private static final int MOST_REMEMBERED = 64;
    /** The engine's part, PostGIS's, and comparing and recording. */
    private static final int STEPS = PostgisFigures.steps() + 2;

    private final PostgisFigures postgis;
    private final VerificationRows rows;
    private final String software;
    private final Clock clock;
    private @Nullable ThreadPoolExecutor worker;
    private final Map<UUID, Run> runs = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Run> eldest) {
            return size() > MOST_REMEMBERED && eldest.getValue().isOver();
        }
    };

    Verifications(PostgisFigures postgis, VerificationRows rows, BuildProperties build, Clock clock) {
        this.postgis = postgis;
        this.rows = rows;
        this.software = String.valueOf(build.getVersion());
        this.clock = clock;
    }

    @Override
    public synchronized void start() {
        worker = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), Verifications::thread);
    }

    @Override
    public void stop() {
        List<Run> all;
        synchronized (this) {
            if (worker != null) {
                worker.shutdownNow();
                worker = null;
            }
            all = List.copyOf(runs.values());
        }
        all.forEach(Run::cancel);
    }

    @Override
    public synchronized boolean isRunning() {
        return worker != null;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "verification");
        thread.setDaemon(true);
        return thread;
    }

    /** A run that answers {@code question}: the one under way, if there is one, else a new one. */
    synchronized Run start(Question question) {
        Optional<Run> same = runs.values().stream()
                .filter(run -> run.isJoinable() && run.question().equals(question.name()))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        var run = new Run(UUID.randomUUID(), question.name(), STEPS);
        enqueue(new Work(run, () -> work(run, question)));
        runs.put(run.id(), run);
        return run;
    }

    /** A run in the queue. */
    private record Work(Run of, Runnable work) implements Runnable {

        @Override
        public void run() {
            work.run();
        }
    }

    /** What was cancelled while it waited takes nobody's place. */
    private void enqueue(Work work) {
        ThreadPoolExecutor to = worker;
        if (to == null) {
            throw new ProblemException(ProblemCode.SERVER_BUSY, "服务正在启动或停止，请稍后再试。");
        }
        to.getQueue()
                .removeIf(waiting -> waiting instanceof Work other && other.of().isOver());
        try {
            to.execute(work);
        } catch (RejectedExecutionException full) {
            throw new ProblemException(ProblemCode.SERVER_BUSY, "等待复算的请求太多，请稍后再试。");
        }
    }

    private void work(Run run, Question question) {
        if (!run.begin()) {
            return;
        }
        try {
            run.done(verified(run, question));
        } catch (SQLException | RuntimeException e) {
            end(run, e);
        } catch (Error e) {
            run.failed(problem(e));
            throw e;
        }
    }

    /** Whatever a run ends by that was cancelled, it was that: repositories translate exceptions. */
    private static void end(Run run, Exception e) {
        if (run.isCancelled()) {
            run.cancelled();
        } else {
            run.failed(problem(e));
            LOG.warn("数据版本 {} 的复算没有完成", run.question().edition(), e);
        }
    }

    private RecordedVerification verified(Run run, Question question) throws SQLException {
        run.at(0, "引擎计算应有的数 / figures by the engine");
        List<Figure> expected = ExpectedFigures.of(question, run.running()::check);
        Computed computed = postgis.run(
                question,
                run.running(),
                (step, of, title, titleEn) -> run.at(1 + step, "PostGIS：" + title + " / " + titleEn));
        run.at(STEPS - 1, "比较并登记 / comparing and recording");
        var recorded = RecordedVerification.of(
                question,
                ComparedFigure.of(expected, computed.figures()),
                computed.database(),
                software,
                run.id(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        run.record();
        rows.add(recorded, question);
        return recorded;
    }

    private static ProblemException problem(Throwable e) {
        return DatabaseOutage.isBehind(e)
                ? new ProblemException(DatabaseOutage.problem(e).code(), "复算时数据库连不上、繁忙或已满，没有登记任何结果；请稍后再试。")
                : new ProblemException(ProblemCode.INTERNAL_ERROR, "复算没有完成，没有登记任何结果；原因已记入日志。");
    }

    /** The run {@code id} of the edition {@code edition}, if this server remembers it. */
    synchronized Optional<Run> run(String edition, UUID id) {
        return Optional.ofNullable(runs.get(id))
                .filter(run -> run.question().edition().equals(edition));
    }

    /** What is known of {@code id}: a run, or what was recorded of one; throws VERIFICATION_UNKNOWN. */
    Run.Answer answer(String edition, UUID id) {
        return run(edition, id).map(Run::now).orElseGet(() -> Run.Answer.recorded(recorded(edition, id), STEPS));
    }

    private RecordedVerification recorded(String edition, UUID id) {
        return rows.find(edition, id).orElseThrow(() -> unknown(edition, id.toString()));
    }

    /** Both numbers of every figure of the record {@code id}, canonical JSON; throws VERIFICATION_UNKNOWN if there is none. */
    String figures(String edition, UUID id) {
        return rows.figures(edition, id).orElseThrow(() -> unknown(edition, id.toString()));
    }

    /** The records of the edition {@code edition}, newest first. */
    List<RecordedVerification> newest(String edition, int most) {
        return rows.newest(edition, most);
    }

    /** Ends the run {@code id}; throws VERIFICATION_FINISHED where it is recorded, or failed by itself. */
    void cancel(String edition, UUID id) {
        Run run = run(edition, id).orElse(null);
        if (run == null && rows.find(edition, id).isEmpty()) {
            throw unknown(edition, id.toString());
        }
        if (run == null || !run.cancel()) {
            throw new ProblemException(ProblemCode.VERIFICATION_FINISHED, "复算 " + id + " 已经结束，不能取消；登记的结果不会删除。");
        }
    }

    static ProblemException unknown(String edition, String id) {
        return new ProblemException(ProblemCode.VERIFICATION_UNKNOWN, "数据版本 " + edition + " 没有复算 " + id);
    }
}
