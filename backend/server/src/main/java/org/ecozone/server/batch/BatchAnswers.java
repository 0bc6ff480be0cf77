package org.ecozone.server.batch;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.work.DeadlinePassedException;
import org.ecozone.work.DeadlinePassedException.Reason;
import org.ecozone.work.OrderedWork;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Writes the lines of a batch as they are made. All batches share a few threads, and take turns there in small portions: who asks
 * for few sites does not wait for who asks for many. One processor is left to what is answered at once.
 */
@Component
class BatchAnswers implements DisposableBean {

    static final String LINES = "application/x-ndjson";

    private static final int AHEAD_OF_EACH_THREAD = 2;

    private final BatchSettings settings;
    private final ExecutorService threads;
    private final OrderedWork work;

    BatchAnswers(BatchSettings settings) {
        this.settings = settings;
        this.threads = Executors.newFixedThreadPool(settings.atOnce(), task -> {
            var thread = new Thread(task, "batch");
            thread.setDaemon(true);
            return thread;
        });
        this.work = new OrderedWork(threads, AHEAD_OF_EACH_THREAD * settings.atOnce());
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    /**
     * Answers with {@code lines}. Nothing is written before the first is made; what ends the work later is told in the last line, unless
     * nobody is there to read it.
     */
    void write(BatchLines lines, String path, HttpServletResponse response) throws IOException {
        var written = new AtomicInteger();
        try {
            work.run(lines.count(), settings.ofSite(), lines::line, made -> {
                OutputStream out = begun(response);
                for (byte[] line : made) {
                    out.write(line);
                    out.write('\n');
                }
                response.flushBuffer();
                written.addAndGet(made.size());
            });
        } catch (DeadlinePassedException passed) {
            if (!response.isCommitted()) {
                throw passed;
            }
            if (passed.reason() != Reason.ABANDONED) {
                OutputStream out = begun(response);
                out.write(lines.ended(written.get(), tooLong(passed, lines.count() - written.get()), path));
                out.write('\n');
                response.flushBuffer();
            }
        }
    }

    private static OutputStream begun(HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.setContentType(LINES);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return response.getOutputStream();
    }

    private static ProblemException tooLong(DeadlinePassedException passed, int left) {
        return new ProblemException(
                passed.reason() == Reason.PROCESSOR ? ProblemCode.WORK_TOO_LONG : ProblemCode.SERVER_BUSY,
                "批量研判已用满 " + passed.limit().toSeconds() + " 秒，还有 " + left + " 个地块没有研判；请把它们另作一次提交，或分成几次。");
    }
}
