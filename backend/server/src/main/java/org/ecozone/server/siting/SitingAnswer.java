package org.ecozone.server.siting;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.ecozone.screening.siting.SitingLines;
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
record SitingAnswer(String path, HttpServletResponse response) {

    static final String LINES = "application/x-ndjson";

    private static final Logger LOG = LoggerFactory.getLogger(SitingAnswer.class);

    /** Makes the lines. */
    @FunctionalInterface
    interface Work {

        void write(SitingLines.Out out) throws IOException;
    }

    void write(Work work) throws IOException {
        try {
            work.write(this::send);
        } catch (DeadlinePassedException passed) {
            if (!response.isCommitted()) {
                throw passed;
            }
            if (passed.reason() != Reason.ABANDONED) {
                end(new ProblemException(
                        passed.reason() == Reason.PROCESSOR ? ProblemCode.WORK_TOO_LONG : ProblemCode.SERVER_BUSY,
                        "计算已用满 " + passed.limit().toSeconds() + " 秒，没有答完；请稍后再试。"));
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
            LOG.error("选址的应答中断", e);
            end(new ProblemException(ProblemCode.INTERNAL_ERROR, "服务器内部错误，已记入日志；没有答完。"));
        }
    }

    private void send(byte[] line) throws IOException {
        if (!response.isCommitted()) {
            response.setContentType(LINES);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        response.getOutputStream().write(line);
        response.flushBuffer();
    }

    private void end(ProblemException problem) throws IOException {
        var last = JsonNodeFactory.instance.objectNode();
        last.set("problem", ProblemText.tree(problem, path));
        send((JsonMapper.shared().writeValueAsString(last) + '\n').getBytes(StandardCharsets.UTF_8));
    }
}
