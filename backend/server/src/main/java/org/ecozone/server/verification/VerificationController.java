package org.ecozone.server.verification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecozone.server.indicator.DefinitionsInForce;
import org.ecozone.server.indicator.EditionPair;
import org.ecozone.server.indicator.EditionPair.Pair;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.node.ObjectNode;

/** Has every figure of an edition recomputed by the second engine. */
@Tag(name = "复算 verifications")
@RestController
@RequestMapping("/api/editions/{code}")
class VerificationController {

    private static final int MOST = 200;
    private static final String RUN = "/verifications/{id}";
    private final Verifications verifications;
    private final Followers followers;
    private final EditionPair editions;
    private final DefinitionsInForce definitions;

    VerificationController(
            Verifications verifications, Followers followers, EditionPair editions, DefinitionsInForce definitions) {
        this.verifications = verifications;
        this.followers = followers;
        this.editions = editions;
        this.definitions = definitions;
    }

    @Operation(
            summary = "由 PostGIS 重新计算一个数据版本的每个数，与引擎比较并登记",
            description = "在后台进行；Location 是其地址，可查询、订阅进度（events）或取消（DELETE）。相同的复算正在进行时给出同一个地址")
    @ApiResponse(responseCode = "202", description = "已开始", headers = @Header(name = "Location", description = "复算的地址"))
    @PostMapping(path = "/verification", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Run.Answer> start(
            @PathVariable String code,
            @Parameter(description = "变化相对于哪个版本；默认最早公布的版本") @RequestParam(required = false) @Nullable String baseline) {
        Pair pair = editions.named(code, baseline, "baseline");
        var question = new Question(
                pair.edition(), pair.baseline(), definitions.current().book());
        Run run = verifications.start(question);
        return ResponseEntity.accepted()
                .location(URI.create("/api/editions/" + code + "/verifications/" + run.id()))
                .cacheControl(CacheControl.noStore())
                .body(run.now());
    }

    /** Recorded verifications. */
    record Listing(List<Entry> verifications) {}

    /** One of them; {@code result} as in the run's answer. */
    record Entry(UUID id, Instant verifiedAt, ObjectNode result) {}

    @Operation(summary = "登记的复算，新的在前（需要数据库）")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = "Verifications")))
    @GetMapping(path = "/verifications", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Listing> list(
            @PathVariable String code,
            @Parameter(description = "1 至 200") @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.at(
                    "limit", ProblemCode.BAD_PARAMETER, "参数 limit 应在 1 至 " + MOST + " 之间；收到 " + limit);
        }
        editions.require(code);
        List<Entry> entries = verifications.newest(code, limit).stream()
                .map(one -> new Entry(one.id(), one.verifiedAt(), one.answer()))
                .toList();
        return unstored(new Listing(entries));
    }

    @Operation(summary = "一次复算：状态、进度与结果")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = "VerificationRun")))
    @GetMapping(path = RUN, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Run.Answer> one(@PathVariable String code, @PathVariable String id) {
        return unstored(verifications.answer(code, known(code, id)));
    }

    @Operation(summary = "一次登记的复算的全部数：引擎与 PostGIS 各一，未舍入", description = "应答的字节就是登记的规范 JSON（RFC 8785）")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(ref = "VerifiedFigures")))
    @GetMapping(path = RUN + "/figures", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> figures(@PathVariable String code, @PathVariable String id) {
        return unstored(verifications.figures(code, known(code, id)).getBytes(StandardCharsets.UTF_8));
    }

    @Operation(summary = "一次复算的进度，随时推送", description = "事件 progress 与 done，数据同 GET；done 之后结束")
    @ApiResponse(responseCode = "503", description = "SERVER_BUSY 订阅进度的太多")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    @GetMapping(path = RUN + "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@PathVariable String code, @PathVariable String id) {
        UUID known = known(code, id);
        return verifications
                .run(code, known)
                .map(followers::follow)
                .orElseGet(() -> Followers.told(verifications.answer(code, known)));
    }

    @Operation(summary = "取消一次复算：正在执行的语句也停止，什么也不登记")
    @ApiResponse(responseCode = "204", description = "已取消")
    @ApiResponse(responseCode = "409", description = "VERIFICATION_FINISHED 已经结束")
    @DeleteMapping(RUN)
    ResponseEntity<Void> cancel(@PathVariable String code, @PathVariable String id) {
        verifications.cancel(code, known(code, id));
        return ResponseEntity.noContent().build();
    }

    /** What is no UUID is the id of nothing. */
    private static UUID known(String code, String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw Verifications.unknown(code, id);
        }
    }

    private static <T> ResponseEntity<T> unstored(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
