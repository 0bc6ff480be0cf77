package org.ecozone.server.screening;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.ecozone.server.zoning.EditionQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Tells of a place what lies there and which provisions speak of it; records nothing. */
@Tag(name = "摘录 extracts")
@RestController
@RequestMapping("/api/extracts")
class ExtractController {

    private static final String GEO_JSON = "application/geo+json";
    private static final String EXAMPLE = """
            {"type": "Feature",
             "geometry": {"type": "Point", "coordinates": [82.07, 44.9]},
             "properties": {"name": "示例地块"}}""";

    private final ScreeningService screenings;
    private final Clock clock;

    ExtractController(ScreeningService screenings, Clock clock) {
        this.screenings = screenings;
        this.clock = clock;
    }

    @Operation(
            summary = "摘录一个地块：所涉分区与可能适用的条款，不需要项目",
            description = "规范 JSON（RFC 8785），没有时刻：同一地块、数据版本、规则和程序版本逐字节相同；extractHash 为其余全部内容的散列",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "同 preview；industry、facts、judgements 不使用，写了的有一条提示",
                            content =
                                    @Content(
                                            schema = @Schema(ref = "ScreeningRequest"),
                                            examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "Extract")))
    @PostMapping(
            consumes = {MediaType.APPLICATION_JSON_VALUE, GEO_JSON},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> extract(
            @RequestBody JsonNode feature,
            @Parameter(description = "数据版本；不给出则按 asOf、knownAt 查找，不与 knownAt 同用")
                    @RequestParam(required = false)
                    @Nullable
                    String edition,
            @Parameter(description = "按哪一天的法律与数据，如 2026-08-01；默认今天") @RequestParam(required = false) @Nullable
                    String asOf,
            @Parameter(description = "按当时已公布的数据，带时区的时刻") @RequestParam(required = false) @Nullable String knownAt) {
        byte[] extract = screenings.extract(feature, EditionQuery.of(edition, asOf, knownAt, clock));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(extract);
    }
}
