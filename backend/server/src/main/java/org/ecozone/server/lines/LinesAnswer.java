package org.ecozone.server.lines;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.problem.ProblemText;
import org.ecozone.work.DeadlinePassedException;
import org.ecozone.work.DeadlinePassedException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** An answer in lines, each sent when it is made. What goes wrong after the first is told in the last. */
public record LinesAnswer(String path, HttpServletResponse response) {

    /** Their media type. */
    public static final String LINES = "application/x-ndjson";

    private static final Logger LOG = LoggerFactory.getLogger(LinesAnswer.class);

    /** Makes the lines. */
    @FunctionalInterface
    public interface Work {

        void write(Out out) throws IOException;
    }

    /** Takes a line, with its end. */
    @FunctionalInterface
    public interface Out {

        void write(byte[] line) throws IOException;
    }

    /** Answers with what {@code work} writes; nothing is written before its first line. */
    public void write(Work work) throws IOException {
        try {
            work.write(this::send);
        } catch (DeadlinePassedException passed) {
            if (!response.isCommitted()) {
                throw passed;
            }
            if (passed.reason() != Reason.ABANDONED) {
                end(new ProblemException(
                        codeOf(passed), "计算已用满 " + passed.limit().toSeconds() + " 秒，没有答完；请稍后再试。"));
            }
        } catch (ProblemException problem) {
            if (!response.isCommitted()) {
                throw problem;
            }
            end(problem);
        } catch (RuntimeException e) {
            if (!response.isCommitted()) {
                throw e;
            }
            LOG.error("逐行的应答中断：{}", path, e);
            end(new ProblemException(ProblemCode.INTERNAL_ERROR, "服务器内部错误，已记入日志；没有答完。"));
        }
    }

    /** What it means that time is up. */
    public static ProblemCode codeOf(DeadlinePassedException passed) {
        return passed.reason() == Reason.PROCESSOR ? ProblemCode.WORK_TOO_LONG : ProblemCode.SERVER_BUSY;
    }

    private void send(byte[] line) throws IOException {
        begun().write(line);
        response.flushBuffer();
    }

    private void end(ProblemException problem) throws IOException {
        var last = JsonNodeFactory.instance.objectNode();
        last.set("problem", ProblemText.tree(problem, path));
        send((JsonMapper.shared().writeValueAsString(last) + '\n').getBytes(StandardCharsets.UTF_8));
    }

    OutputStream begun() throws IOException {
        if (!response.isCommitted()) {
            response.setContentType(LINES);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        return response.getOutputStream();
    }
}
