package org.ecozone.server.project;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecozone.chain.Chain;
import org.ecozone.screening.project.ProjectText;
import org.ecozone.server.chain.HeldChain.Added;
import org.ecozone.server.problem.Fault;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.storing.Kept;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The register of projects. */
@Tag(name = "项目 projects")
@RestController
@RequestMapping(ProjectsController.PATH)
class ProjectsController {

    static final String PATH = "/api/projects";
    static final String GEO_JSON = "application/geo+json";
    private static final String ID = "/{id:[0-9a-fA-F-]+}";
    private static final int MOST = 200;
    private static final int MOST_FEATURES = 2000;
    private static final String BOUND =
            "各版只增不改，以散列值前后相连。previous 写明所见最新一版的 contentHash；其间另有一版的，409 PROJECT_CONFLICT，什么也不丢。"
                    + "同一内容再次提交应答当初那一版（Idempotency-Replayed: true），重试不需要键";
    private static final String LIMITED =
            "RECORDS_LIMITED 此地址今天登记的太多，Retry-After 为到明天的秒数；或一个项目已有 200 版，没有 Retry-After，不能再加";

    private final Projects projects;
    private final ProjectList list;

    ProjectsController(Projects projects, ProjectList list) {
        this.projects = projects;
        this.list = list;
    }

    @Operation(
            summary = "项目，新登记的在前",
            description = "项目的图形、行业与事实是其最新一条研判记录的。一个项目的位次不因改动而变，翻页不重不漏。format=geojson（或 Accept: application/geo+json）"
                    + "为地图所用的 FeatureCollection：经纬度，超过 400 个顶点的图形已抽稀（simplified），不可据以量算")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = "Projects")),
                @Content(mediaType = GEO_JSON, schema = @Schema(ref = "ProjectFeatures"))
            })
    @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, GEO_JSON})
    ResponseEntity<byte[]> list(
            @Parameter(description = "1 至 200，默认 50；GeoJSON 1 至 2000，默认 2000") @RequestParam(required = false) @Nullable
                    Integer limit,
            @Parameter(description = "上一页的 next") @RequestParam(required = false) @Nullable String after,
            @Parameter(description = "只列此状态；几个以逗号分开") @RequestParam(required = false) @Nullable String state,
            @Parameter(description = "名称或代码的一部分，至多 100 个字符") @RequestParam(required = false) @Nullable String q,
            @Parameter(description = "西,南,东,北（度）：只列图形范围与之相交的") @RequestParam(required = false) @Nullable String bbox,
            @Parameter(description = "json 或 geojson") @RequestParam(required = false) @Nullable String format,
            @Parameter(hidden = true) @RequestHeader(name = "Accept", required = false) @Nullable String accept) {
        boolean isMap = format == null ? accept != null && accept.contains(GEO_JSON) : format.equals("geojson");
        int most = isMap ? MOST_FEATURES : MOST;
        int asked = limit == null ? isMap ? MOST_FEATURES : 50 : limit;
        List<Fault> faults = new ArrayList<>();
        if (asked < 1 || asked > most) {
            faults.add(bad("limit", "参数 limit 应在 1 至 " + most + " 之间；收到 " + asked));
        }
        if (format != null && !format.equals("json") && !isMap) {
            faults.add(bad("format", "参数 format 应为 json 或 geojson；收到“" + format + "”"));
        }
        List<ProjectRow> found = list.find(ProjectQuery.of(after, state, q, bbox, faults), asked + 1);
        List<ProjectRow> page = found.size() > asked ? found.subList(0, asked) : found;
        @Nullable String next = found.size() > asked ? place(page.get(asked - 1)) : null;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(isMap ? MediaType.valueOf(GEO_JSON) : MediaType.APPLICATION_JSON)
                .body(isMap ? ProjectJson.features(page, next) : ProjectJson.page(page, next));
    }

    private static String place(ProjectRow last) {
        return new ProjectQuery.Place(last.createdAt(), last.id()).text();
    }

    private static Fault bad(String parameter, String message) {
        return Fault.at(parameter, ProblemCode.BAD_PARAMETER.name(), message);
    }

    @Operation(
            summary = "由一条登记的研判登记一个项目",
            description = "一条记录只属于一个项目；代码（文号）在现有项目中不重复，未知时不写。不写 name 即用记录中的项目名称，不写 state 即拟建。同一内容再次提交应答当初那一个",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(ref = "ProjectRegistration"),
                                            examples = @ExampleObject("""
                                                    {"screening": "6f1c…", "name": "年产2万吨精细化工项目",
                                                     "code": "师市环审〔2026〕12号", "state": "ACCEPTED"}"""))))
    @ApiResponse(
            responseCode = "201",
            description = "已登记",
            headers = {
                @Header(name = "Location", description = "项目的地址"),
                @Header(name = Kept.REPLAYED, description = "true：此前已登记过同一内容，应答的是那一个")
            },
            content = @Content(schema = @Schema(ref = "Project")))
    @ApiResponse(
            responseCode = "409",
            description = "SCREENING_ATTACHED 这条记录已属于一个项目；PROJECT_CODE_TAKEN 另一项目已有此代码；RECORD_ALTERED 记录曾被改动")
    @ApiResponse(responseCode = "429", description = LIMITED)
    @ApiResponse(responseCode = "507", description = "STORAGE_FULL 数据库所在磁盘的空间不足，暂不能登记")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> register(@RequestBody JsonNode body, HttpServletRequest request) {
        return created(projects.register(body, request.getRemoteAddr()));
    }

    @Operation(summary = "一个项目：现状、各版历史、全部研判记录", description = BOUND)
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "Project")))
    @GetMapping(path = ID, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> one(@PathVariable String id) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(project(known(id)));
    }

    private byte[] project(UUID id) {
        Chain versions = projects.versions(id).chain();
        ProjectRow project = list.find(id).orElseThrow(() -> Projects.unknown(id.toString()));
        return ProjectJson.one(
                project,
                versions.versions(),
                list.records(id),
                ProjectText.faultIn(versions, id).orElse(null));
    }

    @Operation(
            summary = "改项目的名称、代码、状态，或加一条备注",
            description = BOUND + "。code 为 null 即去掉代码",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(schema = @Schema(ref = "ProjectChange"), examples = @ExampleObject("""
                                                    {"previous": "sha256:…", "state": "APPROVED", "remark": "批复已下达"}"""))))
    @ApiResponse(
            responseCode = "201",
            description = "已添加一版",
            headers = @Header(name = Kept.REPLAYED, description = "true：此前已提交过，应答现状"),
            content = @Content(schema = @Schema(ref = "Project")))
    @ApiResponse(responseCode = "409", description = "PROJECT_CONFLICT、PROJECT_CODE_TAKEN；RECORD_ALTERED 历史曾被改动")
    @ApiResponse(responseCode = "429", description = LIMITED)
    @ApiResponse(responseCode = "507", description = "STORAGE_FULL 数据库所在磁盘的空间不足，暂不能登记")
    @PostMapping(
            path = ID + "/changes",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> change(@PathVariable String id, @RequestBody JsonNode body, HttpServletRequest request) {
        return created(projects.change(known(id), body, request.getRemoteAddr()));
    }

    @Operation(
            summary = "为项目附加一条登记的研判",
            description = BOUND + "。研判时间最晚的一条即项目的现状",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(ref = "ProjectAttachment"),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"previous\": \"sha256:…\", \"screening\": \"6f1c…\"}"))))
    @ApiResponse(
            responseCode = "201",
            description = "已附加",
            headers = @Header(name = Kept.REPLAYED, description = "true：此前已提交过，应答现状"),
            content = @Content(schema = @Schema(ref = "Project")))
    @ApiResponse(
            responseCode = "409",
            description = "PROJECT_CONFLICT；SCREENING_ATTACHED 这条记录已属于一个项目；RECORD_ALTERED 记录或历史曾被改动")
    @ApiResponse(responseCode = "429", description = LIMITED)
    @ApiResponse(responseCode = "507", description = "STORAGE_FULL 数据库所在磁盘的空间不足，暂不能登记")
    @PostMapping(
            path = ID + "/screenings",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> attach(@PathVariable String id, @RequestBody JsonNode body, HttpServletRequest request) {
        return created(projects.attach(known(id), body, request.getRemoteAddr()));
    }

    private ResponseEntity<byte[]> created(Added added) {
        return Kept.at(PATH + '/' + added.of(), project(added.of()), added.isReplayed());
    }

    /** What is no UUID is the id of nothing. */
    private static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Projects.unknown(id);
        }
    }
}
