package org.ecozone.server.batch;

import java.util.List;
import org.ecozone.screening.batch.BatchScreening;
import org.ecozone.screening.batch.BatchSite;
import org.ecozone.screening.request.RequestRefused;
import org.ecozone.server.lines.LinesAnswer;
import org.ecozone.server.lines.OrderedLines;
import org.ecozone.server.problem.Fault;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.problem.ProblemText;
import org.ecozone.work.DeadlinePassedException;
import org.ecozone.work.DeadlinePassedException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lines of an answer, one a site: what a screening says, or what is wrong with the site. Safe for many threads. */
record BatchLines(BatchScreening screening) implements OrderedLines.Lines {

    private static final Logger LOG = LoggerFactory.getLogger(BatchLines.class);

    private record Broken(int index, int of, @Nullable String name, List<Fault> errors) {}

    private record Ended(int index, int of, JsonNode problem) {}

    @Override
    public int count() {
        return screening.batch().sites().size();
    }

    /** Of site {@code index}, in UTF-8 without an end of line. Whatever is wrong with a site keeps no other from being screened. */
    @Override
    public byte[] line(int index) {
        BatchSite site = screening.batch().sites().get(index);
        if (site instanceof BatchSite.Unread unread) {
            return broken(index, site, unread.faults().stream().map(Fault::of).toList());
        }
        try {
            return screening.row(index, (BatchSite.Asked) site);
        } catch (RequestRefused refused) {
            return broken(index, site, refused.faults().stream().map(Fault::of).toList());
        } catch (DeadlinePassedException passed) {
            if (passed.reason() != Reason.PROCESSOR) {
                throw passed;
            }
            return broken(index, site, List.of(tooLong(passed)));
        } catch (RuntimeException e) {
            LOG.error("批量研判的第 {} 个地块", index + 1, e);
            return broken(index, site, List.of(Fault.of(ProblemCode.INTERNAL_ERROR.name(), "服务器内部错误，已记入日志；这个地块没有研判。")));
        }
    }

    /** The last line of an answer that could not be ended: sites from {@code index} on were not screened. */
    @Override
    public byte[] ended(int index, DeadlinePassedException passed, String path) {
        var problem = new ProblemException(
                LinesAnswer.codeOf(passed),
                "批量研判已用满 " + passed.limit().toSeconds() + " 秒，还有 " + (count() - index) + " 个地块没有研判；请把它们另作一次提交，或分成几次。");
        return JsonMapper.shared().writeValueAsBytes(new Ended(index, count(), ProblemText.tree(problem, path)));
    }

    private byte[] broken(int index, BatchSite site, List<Fault> errors) {
        return JsonMapper.shared().writeValueAsBytes(new Broken(index, count(), site.name(), errors));
    }

    private static Fault tooLong(DeadlinePassedException passed) {
        return Fault.of(
                ProblemCode.WORK_TOO_LONG.name(),
                "这个地块的计算已用满 " + passed.limit().toSeconds() + " 秒处理器时间，没有得出结果；请简化图形，或单独研判。");
    }
}
