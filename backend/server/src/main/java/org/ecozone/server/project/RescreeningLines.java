package org.ecozone.server.project;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecozone.screening.request.RequestRefused;
import org.ecozone.screening.rescreen.Basis;
import org.ecozone.screening.rescreen.Rescreening.Direction;
import org.ecozone.screening.rescreen.RescreeningJson;
import org.ecozone.server.lines.LinesAnswer;
import org.ecozone.server.lines.OrderedLines;
import org.ecozone.server.problem.Fault;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.problem.ProblemText;
import org.ecozone.work.DeadlinePassedException;
import org.ecozone.work.DeadlinePassedException.Reason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A line a project: what became of it, or what kept it from being screened again, which keeps no other from it and is counted as open. The
 * last line counts them.
 */
final class RescreeningLines implements OrderedLines.Lines {

    private static final Logger LOG = LoggerFactory.getLogger(RescreeningLines.class);
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<ProjectRow> projects;
    private final NewBasis asked;
    private final Rescreenings rescreenings;
    private final String software;
    private final Map<Direction, AtomicInteger> directions = new EnumMap<>(Direction.class);
    private final AtomicInteger failed = new AtomicInteger();

    RescreeningLines(List<ProjectRow> projects, NewBasis asked, Rescreenings rescreenings, String software) {
        this.projects = projects;
        this.asked = asked;
        this.rescreenings = rescreenings;
        this.software = software;
        for (Direction direction : Direction.values()) {
            directions.put(direction, new AtomicInteger());
        }
    }

    @Override
    public int count() {
        return projects.size();
    }

    @Override
    public byte[] line(int index) {
        ProjectRow project = projects.get(index);
        ObjectNode line = head(index);
        line.set("project", ProjectJson.entry(project));
        try {
            Rescreenings.Made made = rescreenings.again(project.latest().id(), asked);
            line.set("basis", basis(made.after()));
            line.setAll(RescreeningJson.of(made.again()));
            counted(made.again().direction());
        } catch (ProblemException problem) {
            broken(line, List.of(Fault.of(problem.code().name(), problem.getMessage())));
        } catch (RequestRefused refused) {
            broken(line, refused.faults().stream().map(Fault::of).toList());
        } catch (DeadlinePassedException passed) {
            if (passed.reason() != Reason.PROCESSOR) {
                throw passed;
            }
            broken(line, List.of(tooLong(passed)));
        } catch (RuntimeException e) {
            LOG.error("重新研判项目 {}", project.id(), e);
            broken(line, List.of(Fault.of(ProblemCode.INTERNAL_ERROR.name(), "服务器内部错误，已记入日志；这个项目没有重新研判。")));
        }
        return ProjectJson.bytes(line);
    }

    private ObjectNode head(int index) {
        return JSON.objectNode().put("index", index).put("of", count());
    }

    private void counted(Direction direction) {
        AtomicInteger count = directions.get(direction);
        if (count != null) {
            count.incrementAndGet();
        }
    }

    private void broken(ObjectNode line, List<Fault> faults) {
        ArrayNode errors = line.putArray("errors");
        faults.forEach(fault -> errors.add(JsonMapper.shared().<tools.jackson.databind.JsonNode>valueToTree(fault)));
        failed.incrementAndGet();
    }

    private static Fault tooLong(DeadlinePassedException passed) {
        return Fault.of(
                ProblemCode.WORK_TOO_LONG.name(), "这个项目的计算已用满 " + passed.limit().toSeconds() + " 秒处理器时间，没有得出结果；请单独研判。");
    }

    private ObjectNode basis(Basis basis) {
        ObjectNode json = JSON.objectNode().put("asOf", basis.asOf().toString());
        json.putObject("edition")
                .put("code", basis.map().edition().code())
                .put("hash", basis.map().edition().hash());
        json.putObject("rules")
                .put("version", basis.rules().version())
                .put("hash", basis.rules().hash());
        return json.put("software", software);
    }

    @Override
    public byte[] closing() {
        ObjectNode line = JSON.objectNode().put("of", count());
        ObjectNode summary = line.putObject("summary");
        directions.forEach((direction, count) -> summary.put(direction.name().toLowerCase(Locale.ROOT), count.get()));
        summary.put("failed", failed.get());
        return ProjectJson.bytes(line);
    }

    @Override
    public byte[] ended(int written, DeadlinePassedException passed, String path) {
        var problem = new ProblemException(
                LinesAnswer.codeOf(passed),
                "重新研判已用满 " + passed.limit().toSeconds() + " 秒，还有 " + (count() - written) + " 个项目没有重新研判；请分几次进行。");
        ObjectNode line = head(written);
        line.set("problem", ProblemText.tree(problem, path));
        return ProjectJson.bytes(line);
    }
}
