package org.ecozone.server.screening;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.ecozone.screening.answer.Detail;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.zoning.EditionAsked;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Screens a site and records nothing. */
@Tag(name = "研判 screenings")
@RestController
@RequestMapping("/api/screenings/preview")
class PreviewController {

    private static final String GEO_JSON = "application/geo+json";
    static final String EXAMPLE = """
            {"type": "Feature",
             "geometry": {"type": "Point", "coordinates": [82.07, 44.9]},
             "properties": {"name": "示例项目", "industry": "2511", "facts": {}}}""";

    private final ScreeningService screenings;
    private final Clock clock;

    PreviewController(ScreeningService screenings, Clock clock) {
        this.screenings = screenings;
        this.clock = clock;
    }

    @Operation(
            summary = "研判一个地块，不留记录",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description =
                                    "GeoJSON Feature，经纬度；properties：name、code、applicant、industry、facts、widthMetres（线、点加宽）、accuracyMetres（边界位置精度）",
                            content =
                                    @Content(
                                            schema = @Schema(ref = "ScreeningRequest"),
                                            examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(
            responseCode = "200",
            description = "full：Screening；findings：ScreeningFindings；verdict：ScreeningVerdict",
            content = @Content(schema = @Schema(ref = "ScreeningAnswer")))
    @PostMapping(
            consumes = {MediaType.APPLICATION_JSON_VALUE, GEO_JSON},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> preview(
            @RequestBody JsonNode feature,
            @ParameterObject @ModelAttribute EditionAsked edition,
            @Parameter(
                            description = "详略：verdict 只有结论与状态，findings 没有推理与反事实；默认 full，全部",
                            schema =
                                    @Schema(
                                            allowableValues = {"verdict", "findings", "full"},
                                            defaultValue = "full"))
                    @RequestParam(required = false)
                    @Nullable
                    String detail) {
        return unstored(screenings.preview(feature, edition.query(clock), detail(detail)));
    }

    @Operation(
            summary = "研判一个地块并作研判意见，不留记录",
            description = "result 即 preview 的全式应答，逐字节相同；sheet 为其旁的研判意见，不在 resultHash 之内",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "同 preview",
                            content =
                                    @Content(
                                            schema = @Schema(ref = "ScreeningRequest"),
                                            examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(schema = @Schema(ref = "ScreeningWithSheet")))
    @PostMapping(
            path = "/sheet",
            consumes = {MediaType.APPLICATION_JSON_VALUE, GEO_JSON},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> sheet(@RequestBody JsonNode feature, @ParameterObject @ModelAttribute EditionAsked edition) {
        return unstored(screenings.sheeted(feature, edition.query(clock)));
    }

    @Operation(
            summary = "什么会改变研判结论：移位、裁剪、避让、另一建设性质",
            description = "各项都经研判证明；ofResult 为所据结果的 resultHash。同时只算两个，等候不到的为 503 SERVER_BUSY",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "同 preview",
                            content =
                                    @Content(
                                            schema = @Schema(ref = "ScreeningRequest"),
                                            examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "Alternatives")))
    @PostMapping(
            path = "/alternatives",
            consumes = {MediaType.APPLICATION_JSON_VALUE, GEO_JSON},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> alternatives(
            @RequestBody JsonNode feature, @ParameterObject @ModelAttribute EditionAsked edition) {
        return unstored(screenings.alternatives(feature, edition.query(clock)));
    }

    @Operation(
            summary = "地块与各分区的重叠部分及数据未覆盖部分（GeoJSON），供制图",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "同 preview",
                            content =
                                    @Content(
                                            schema = @Schema(ref = "ScreeningRequest"),
                                            examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "Overlaps")))
    @PostMapping(
            path = "/overlaps",
            consumes = {MediaType.APPLICATION_JSON_VALUE, GEO_JSON},
            produces = {GEO_JSON, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<ObjectNode> overlaps(
            @RequestBody JsonNode feature, @ParameterObject @ModelAttribute EditionAsked edition) {
        return unstored(screenings.overlaps(feature, edition.query(clock)));
    }

    private static Detail detail(@Nullable String word) {
        return word == null
                ? Detail.FULL
                : Detail.find(word)
                        .orElseThrow(() -> ProblemException.at(
                                "detail",
                                ProblemCode.BAD_PARAMETER,
                                "参数 detail 应为 verdict、findings、full 之一；收到“" + word + "”"));
    }

    private static <T> ResponseEntity<T> unstored(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
