package org.ecozone.server.project;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.ecozone.server.access.RulesInForce;
import org.ecozone.server.lines.LinesAnswer;
import org.ecozone.server.lines.OrderedLines;
import org.ecozone.server.timing.Stage;
import org.ecozone.server.zoning.PublishedEditions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.info.BuildProperties;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Screens the latest records of projects again; records nothing. */
@Tag(name = "项目 projects")
@RestController
@RequestMapping(ProjectsController.PATH + "/rescreening")
class RescreeningController {

    private static final String DESCRIPTION = """
            逐行应答（NDJSON），次序与项目列表相同，一行一个项目：结论前后各为何、朝哪个方向变（direction）、哪些条款的结果变了（changes）及其原因、\
            须由人核对的条款有无增减（clauses，不影响 direction）、地块与各图层关系的变化（ground）；末行 summary 计数，缺了它或末行有 problem 即没有算完。不能重新研判的项目（登记时的数据版本或规则库已不在、\
            记录曾被改动、新规则库不认得所填的事实）自成一行（errors），计入 failed：结论未知，不作不变看待。\
            原因由逐一替换算出：把数据版本（EDITION）、规则库（RULES）、日期（DAY）的新旧各种组合都研判一遍；causes 列出能单独使结果变成现在这样的最小的几组，\
            一组之内须合起来才行。SOFTWARE 为本程序按登记时的数据版本、规则库和日期得不出登记的结果。事实以登记的为准。不留记录；断开连接即停止。""";

    private final ProjectList list;
    private final Rescreenings rescreenings;
    private final PublishedEditions editions;
    private final RulesInForce rules;
    private final OrderedLines lines;
    private final Clock clock;
    private final String software;

    RescreeningController(
            ProjectList list,
            Rescreenings rescreenings,
            PublishedEditions editions,
            RulesInForce rules,
            OrderedLines lines,
            Clock clock,
            BuildProperties build) {
        this.list = list;
        this.rescreenings = rescreenings;
        this.editions = editions;
        this.rules = rules;
        this.lines = lines;
        this.clock = clock;
        this.software = String.valueOf(build.getVersion());
    }

    @Operation(
            summary = "按另一数据版本、规则库或日期重新研判项目，说明什么变了、为何",
            description = DESCRIPTION,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "projects：项目编号；或 states：状态；都不写即全部。至多 10,000 个",
                            content =
                                    @Content(
                                            schema = @Schema(ref = "ProjectChoice"),
                                            examples = @ExampleObject("{\"states\": [\"APPROVED\", \"BUILT\"]}"))))
    @ApiResponse(
            responseCode = "200",
            description = "一行一个 RescreeningLine",
            content = @Content(mediaType = LinesAnswer.LINES, schema = @Schema(ref = "RescreeningLine")))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = LinesAnswer.LINES)
    void again(
            @RequestBody JsonNode choice,
            @Parameter(description = "数据版本；recorded 为各项目登记时的；不给出则为 asOf 那天生效的")
                    @RequestParam(required = false)
                    @Nullable
                    String edition,
            @Parameter(description = "按哪一天的法律，如 2026-08-01；recorded 为各项目登记时的；默认今天")
                    @RequestParam(required = false)
                    @Nullable
                    String asOf,
            @Parameter(description = "规则库的散列值，或其版本（同一版本号几次发布的，取最新）；recorded 为各项目登记时的；默认现行的")
                    @RequestParam(name = "rules", required = false)
                    @Nullable
                    String release,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        NewBasis basis = NewBasis.of(edition, asOf, release, editions, rules, clock);
        List<ProjectRow> projects = Stage.DB.of(() -> ProjectChoice.of(choice).find(list));
        lines.write(new RescreeningLines(projects, basis, rescreenings, software), request.getRequestURI(), response);
    }
}
