package org.ecozone.server.lines;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecozone.work.Deadline.Limits;
import org.ecozone.work.DeadlinePassedException;
import org.ecozone.work.DeadlinePassedException.Reason;
import org.ecozone.work.OrderedWork;
import org.springframework.beans.factory.DisposableBean;

/**
 * Writes lines in their order as they are made, each from work of its own. All who ask for many share a few threads, and take turns there
 * in small portions: who asks for few does not wait for who asks for many. One processor is left to what is answered at once.
 */
public class OrderedLines implements DisposableBean {

    private static final int AHEAD_OF_EACH_THREAD = 2;

    private final Limits ofLine;
    private final ExecutorService threads;
    private final OrderedWork work;

    /**
     * @param ofLine how much one line may take
     * @param atOnce by how many threads all lines are made
     */
    public OrderedLines(Limits ofLine, int atOnce) {
        this.ofLine = ofLine;
        this.threads = Executors.newFixedThreadPool(atOnce, task -> {
            var thread = new Thread(task, "batch");
            thread.setDaemon(true);
            return thread;
        });
        this.work = new OrderedWork(threads, AHEAD_OF_EACH_THREAD * atOnce);
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }

    /** Lines of JSON in UTF-8, without their ends. Safe for many threads. */
    public interface Lines {

        /** How many there are. */
        int count();

        /** Number {@code index}, from 0. */
        byte[] line(int index);

        /** The last line where the time was up after {@code written}. */
        byte[] ended(int written, DeadlinePassedException passed, String path);

        /** A line behind all others, once all are written; empty for none. */
        default byte[] closing() {
            return new byte[0];
        }
    }

    /**
     * Answers with {@code lines}. Nothing is written before the first is made; what ends the work later is told in the last line, unless
     * nobody is there to read it.
     */
    public void write(Lines lines, String path, HttpServletResponse response) throws IOException {
        var answer = new LinesAnswer(path, response);
        var written = new AtomicInteger();
        try {
            work.run(lines.count(), ofLine, lines::line, made -> {
                OutputStream out = answer.begun();
                for (byte[] line : made) {
                    out.write(line);
                    out.write('\n');
                }
                response.flushBuffer();
                written.addAndGet(made.size());
            });
            last(answer, lines.closing());
        } catch (DeadlinePassedException passed) {
            if (!response.isCommitted()) {
                throw passed;
            }
            if (passed.reason() != Reason.ABANDONED) {
                last(answer, lines.ended(written.get(), passed, path));
            }
        }
    }

    private static void last(LinesAnswer answer, byte[] line) throws IOException {
        if (line.length > 0) {
            OutputStream out = answer.begun();
            out.write(line);
            out.write('\n');
            answer.response().flushBuffer();
        }
    }
}
