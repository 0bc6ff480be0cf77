package org.ecozone.server.screening;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecozone.chain.Version;
import org.ecozone.server.chain.HeldChain;
import org.ecozone.server.storing.Kept;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What persons add to a recorded screening, version by version. */
@Tag(name = "研判 screenings")
@RestController
@RequestMapping(ScreeningController.PATH + ScreeningController.ID + "/reviews")
class ReviewController {

    private static final String BOUND = "各版只增不改，内容以散列值与研判结果及上一版相连：去掉 contentHash，其余逐字节即登记的规范 JSON（RFC 8785）";
    private static final String EXAMPLE = """
            {"by": "王工", "previous": null, "remarks": "现场已核",
             "clauses": [{"rule": "AL-Q-S2", "finding": "CONTRARY", "text": "未配套污水处理设施"}],
             "conclusion": {"verdict": "RESTRICTED", "reason": "须先补齐污水处理设施"}}""";

    private final Reviews reviews;

    ReviewController(Reviews reviews) {
        this.reviews = reviews;
    }

    @Operation(summary = "一个登记的研判的复核意见，各版，旧的在前", description = BOUND)
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "Reviews")))
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> all(@PathVariable String id) {
        UUID known = ScreeningController.known(id);
        String all = reviews.all(known).stream().map(Version::answer).collect(Collectors.joining(","));
        return unstored("{\"reviews\":[" + all + "],\"screening\":\"" + known + "\"}");
    }

    @Operation(
            summary = "添加一版复核意见：逐条核对、备注、与系统研判不同的结论及理由",
            description = BOUND + "。previous 写明所见最新一版的 contentHash，第一版不写；同一意见再次提交应答当初那一版。登记的研判结果不因此改变",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(ref = "ReviewOpinion"),
                                            examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(
            responseCode = "201",
            description = "已添加",
            headers = {
                @Header(name = "Location", description = "这一版的地址"),
                @Header(name = Kept.REPLAYED, description = "true：此前已添加过同一意见，应答的是那一版")
            },
            content = @Content(schema = @Schema(ref = "Review")))
    @ApiResponse(responseCode = "409", description = "REVIEW_CONFLICT 最新一版不是 previous 所写的；RECORD_ALTERED 记录曾被改动")
    @ApiResponse(
            responseCode = "429",
            description = "RECORDS_LIMITED 此地址今天登记的太多，Retry-After 为到明天的秒数；或一条记录已有 50 版意见，没有 Retry-After，不能再加")
    @ApiResponse(responseCode = "507", description = "STORAGE_FULL 数据库所在磁盘的空间不足，暂不能登记")
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> add(@PathVariable String id, @RequestBody JsonNode opinion, HttpServletRequest request) {
        UUID known = ScreeningController.known(id);
        HeldChain.Added added = reviews.add(known, opinion, request.getRemoteAddr());
        return Kept.at(
                ScreeningController.PATH + '/' + known + "/reviews/"
                        + added.version().number(),
                utf8(added.version().answer()),
                added.isReplayed());
    }

    @Operation(summary = "一版复核意见", description = BOUND)
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "Review")))
    @GetMapping(path = "/{version:[0-9]+}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> one(@PathVariable String id, @PathVariable String version) {
        return unstored(reviews.one(ScreeningController.known(id), version).answer());
    }

    private static ResponseEntity<byte[]> unstored(String json) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(utf8(json));
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
