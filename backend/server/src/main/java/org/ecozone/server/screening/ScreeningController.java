package org.ecozone.server.screening;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecozone.screening.Verdict;
import org.ecozone.screening.record.Verification;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.storing.Kept;
import org.ecozone.server.zoning.EditionAsked;
import org.ecozone.server.zoning.EditionQuery;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.JsonNode;

/** Screens a site and records the screening; lists, gives and verifies what is recorded. */
@Tag(name = "研判 screenings")
@RestController
@RequestMapping(ScreeningController.PATH)
class ScreeningController {

    static final String PATH = "/api/screenings";
    private static final String GEO_JSON = "application/geo+json";
    /** Not {@code preview}, which is another resource and has no GET. */
    static final String ID = "/{id:[0-9a-fA-F-]+}";

    private static final int MOST = 200;
    private static final String HOW_TO_HASH = "去掉 id、evaluatedAt、resultHash 三个成员，其余按 RFC 8785 写成规范 JSON，"
            + "其 UTF-8 字节的 SHA-256 即 resultHash；应答中这三个成员在前，其后逐字节就是登记的规范文本";

    private static final String ONCE = "带 Idempotency-Key 的请求 24 小时内只登记一次：同一键、同一请求再来，应答当初那一条；另一请求用同一键，422";

    private final RecordedScreenings screenings;
    private final RecordedSheets sheets;
    private final RecordedAlternatives alternatives;
    private final Clock clock;

    ScreeningController(
            RecordedScreenings screenings, RecordedSheets sheets, RecordedAlternatives alternatives, Clock clock) {
        this.screenings = screenings;
        this.sheets = sheets;
        this.alternatives = alternatives;
        this.clock = clock;
    }

    @Operation(
            summary = "研判一个地块并登记",
            description = "请求、结果、数据版本、规则库与软件版本一并登记，登记后不再改变。" + HOW_TO_HASH + "。" + ONCE,
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "同 preview",
                            content =
                                    @Content(
                                            schema = @Schema(ref = "ScreeningRequest"),
                                            examples = @ExampleObject(PreviewController.EXAMPLE))))
    @ApiResponse(
            responseCode = "201",
            description = "已登记",
            headers = {
                @Header(name = "Location", description = "记录的地址"),
                @Header(name = Kept.REPLAYED, description = "true：此前已用同一 Idempotency-Key 登记，应答的是那一条")
            },
            content = @Content(schema = @Schema(ref = "Screening")))
    @ApiResponse(responseCode = "429", description = "RECORDS_LIMITED 此地址今天登记的研判太多；Retry-After 为到明天的秒数")
    @ApiResponse(responseCode = "507", description = "STORAGE_FULL 数据库所在磁盘的空间不足，暂不能登记")
    @PostMapping(
            consumes = {MediaType.APPLICATION_JSON_VALUE, GEO_JSON},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> add(
            @RequestBody JsonNode feature,
            @ParameterObject @ModelAttribute EditionAsked edition,
            @Parameter(description = "1 至 255 个可见 ASCII 字符，宜用 UUID")
                    @RequestHeader(name = RecordingKey.HEADER, required = false)
                    @Nullable
                    String key,
            HttpServletRequest request) {
        EditionQuery query = edition.query(clock);
        RecordingKey once = key == null
                ? null
                : RecordingKey.of(key, feature, edition.edition(), edition.asOf(), edition.knownAt());
        Recording.Added added = screenings.add(feature, query, request.getRemoteAddr(), once);
        return Kept.at(PATH + '/' + added.screening().id(), added.screening().answer(), added.isReplayed());
    }

    @Operation(summary = "已登记的研判，新的在前")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ScreeningListing> list(
            @Parameter(description = "1 至 200") @RequestParam(defaultValue = "50") int limit,
            @Parameter(description = "上一页的 next") @RequestParam(required = false) @Nullable String after,
            @Parameter(description = "只列此结论", schema = @Schema(implementation = Verdict.class))
                    @RequestParam(required = false)
                    @Nullable
                    String verdict) {
        if (limit < 1 || limit > MOST) {
            throw bad("limit", "参数 limit 应在 1 至 " + MOST + " 之间；收到 " + limit);
        }
        ListPlace place = after == null
                ? ListPlace.START
                : ListPlace.parse(after).orElseThrow(() -> bad("after", "参数 after 应为上一页的 next；收到“" + after + "”"));
        return unstored(screenings.list(place, verdict(verdict), limit));
    }

    @Operation(summary = "一个登记的研判结果", description = HOW_TO_HASH)
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "Screening")))
    @GetMapping(path = ID, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> one(@PathVariable String id) {
        return unstored(screenings.answer(known(id)));
    }

    @Operation(summary = "一个登记的研判的研判意见", description = "由登记的结果作出，每次相同；不在 resultHash 之内。questions.open 为结果中全部待补充的事实")
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "Sheet")))
    @ApiResponse(responseCode = "409", description = "RECORD_ALTERED 登记的结果曾被改动；EDITION_NOT_HELD 本服务没有登记时的数据版本")
    @GetMapping(path = ID + "/sheet", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> sheet(@PathVariable String id) {
        return unstored(sheets.sheet(known(id)));
    }

    @Operation(summary = "什么会改变一个登记的研判的结论：移位、裁剪、避让、另一建设性质", description = "由登记的请求、当时的数据版本和规则库作出；查找的办法日后可能改进，应答不是登记的一部分")
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "Alternatives")))
    @ApiResponse(
            responseCode = "409",
            description = "RECORD_ALTERED 登记的结果或请求曾被改动；EDITION_NOT_HELD、RULES_NOT_HELD 本服务没有登记时的数据版本、规则库")
    @GetMapping(path = ID + "/alternatives", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> alternatives(@PathVariable String id) {
        return unstored(alternatives.alternatives(known(id)));
    }

    @Operation(
            summary = "登记的请求：当时理解的地块与项目",
            description = "应答的字节就是登记的规范 JSON（RFC 8785）；其 SHA-256 即登记的散列值，也在 ETag 中。"
                    + "可原样再提交，查询参数 edition、asOf 须与 screening 中的一致")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            headers = @Header(name = "ETag", description = "登记的散列值 \"sha256:…\""),
            content = @Content(schema = @Schema(ref = "RecordedRequest")))
    @GetMapping(
            path = ID + "/request",
            produces = {GEO_JSON, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<Resource> request(@PathVariable String id, @Parameter(hidden = true) WebRequest asked) {
        UUID known = known(id);
        ScreeningRows.RequestSize size = screenings.requestSize(known);
        if (asked.checkNotModified('"' + size.hash() + '"')) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).build();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .eTag('"' + size.hash() + '"')
                .contentLength(size.bytes())
                .body(new InputStreamResource(screenings.request(known)));
    }

    @Operation(summary = "复核：核对散列值，并由登记的请求重算，与登记的结果逐字节比较", description = "SOFTWARE 只作提示，不影响 verified；其余各项全部通过才为 true")
    @PostMapping(path = ID + "/verify", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Verification> verify(@PathVariable String id) {
        return unstored(screenings.verify(known(id)));
    }

    /** What is no UUID is the id of nothing. */
    static UUID known(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw RecordedScreenings.unknown(id);
        }
    }

    private static @Nullable Verdict verdict(@Nullable String name) {
        if (name == null) {
            return null;
        }
        return Arrays.stream(Verdict.values())
                .filter(verdict -> verdict.name().equals(name))
                .findFirst()
                .orElseThrow(() -> bad("verdict", "参数 verdict 应为 " + verdicts() + " 之一；收到“" + name + "”"));
    }

    private static String verdicts() {
        return Arrays.stream(Verdict.values()).map(Enum::name).collect(Collectors.joining("、"));
    }

    private static ProblemException bad(String parameter, String message) {
        return ProblemException.at(parameter, ProblemCode.BAD_PARAMETER, message);
    }

    private static <T> ResponseEntity<T> unstored(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
