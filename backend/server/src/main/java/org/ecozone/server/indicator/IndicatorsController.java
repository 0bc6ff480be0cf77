package org.ecozone.server.indicator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.ecozone.fault.FaultsFound;
import org.ecozone.indicator.Breakdown;
import org.ecozone.indicator.Breakdown.By;
import org.ecozone.indicator.Indicator;
import org.ecozone.indicator.IndicatorValues;
import org.ecozone.server.indicator.EditionPair.Pair;
import org.ecozone.server.indicator.Figures.Answered;
import org.ecozone.server.problem.Fault;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.secret.ReleaseSecret;
import org.ecozone.server.zoning.EditionAsked;
import org.ecozone.server.zoning.PublishedEditions;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Indicators, their breakdowns and method sheets, from memory. */
@Tag(name = "指标 indicators")
@RestController
class IndicatorsController {

    private static final String BASELINE = "变化相对于哪个版本；默认最早公布的版本";
    private static final String FORMAT = "json、xlsx 或 csv";

    private final Figures figures;
    private final DefinitionsInForce definitions;
    private final EditionPair pairs;
    private final PublishedEditions editions;
    private final ReleaseSecret secret;
    private final Clock clock;
    /** The one that the thread answers. */
    private final WebRequest request;

    IndicatorsController(
            Figures figures,
            DefinitionsInForce definitions,
            EditionPair pairs,
            PublishedEditions editions,
            ReleaseSecret secret,
            Clock clock,
            WebRequest request) {
        this.figures = figures;
        this.definitions = definitions;
        this.pairs = pairs;
        this.editions = editions;
        this.secret = secret;
        this.clock = clock;
        this.request = request;
    }

    @Operation(summary = "一个数据版本的全部指标：值、方法、分母、目标、状态与各版本的变化")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = "Indicators")))
    @GetMapping("/api/indicators")
    ResponseEntity<byte[]> indicators(
            @ParameterObject @ModelAttribute EditionAsked edition,
            @Parameter(description = BASELINE) @RequestParam(required = false) @Nullable String baseline,
            @Parameter(description = FORMAT) @RequestParam(defaultValue = "json") String format) {
        Format as = Format.of(format);
        Pair pair = pairs.of(edition.query(clock), baseline);
        Answered<IndicatorValues> values = figures.values(pair.edition(), pair.baseline(), definitions.current());
        return Documents.of(
                request, values, as, "indicators-" + code(pair.edition()), () -> IndicatorWorkbook.of(values));
    }

    @Operation(summary = "一个指标的面积怎样分布：各部分之和等于总数")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = "Breakdown")))
    @ApiResponse(responseCode = "422", description = "FIGURE_UNAVAILABLE 不是面积、没有数据或不能分解")
    @GetMapping("/api/indicators/{id}/breakdown")
    ResponseEntity<byte[]> breakdown(
            @PathVariable String id,
            @Parameter(description = "unit、admin-area 或 category（单元的类别）") @RequestParam(defaultValue = "unit")
                    String by,
            @ParameterObject @ModelAttribute EditionAsked edition,
            @Parameter(description = BASELINE) @RequestParam(required = false) @Nullable String baseline,
            @Parameter(description = FORMAT) @RequestParam(defaultValue = "json") String format) {
        Format as = Format.of(format);
        By parts = by(by);
        Pair pair = pairs.of(edition.query(clock), baseline);
        Definitions current = definitions.current();
        Indicator indicator = current.book()
                .indicator(id)
                .orElseThrow(() -> new ProblemException(ProblemCode.INDICATOR_UNKNOWN, "没有指标 " + id));
        Answered<Breakdown> breakdown =
                available(() -> figures.breakdown(indicator, parts, pair.edition(), pair.baseline(), current));
        return Documents.of(
                request,
                breakdown,
                as,
                id + "-" + by + "-" + code(pair.edition()),
                () -> BreakdownWorkbook.of(breakdown, isSynthetic(pair.edition())));
    }

    private static boolean isSynthetic(ZoningMap edition) {
        return edition.layers().stream().anyMatch(Layer::synthetic);
    }

    private static String code(ZoningMap map) {
        return map.edition().code();
    }

    private static By by(String word) {
        return By.find(word)
                .orElseThrow(() -> ProblemException.at(
                        "by",
                        ProblemCode.BAD_PARAMETER,
                        "参数 by 应为 "
                                + Arrays.stream(By.values()).map(By::word).collect(Collectors.joining("、"))
                                + " 之一；收到“" + word + "”"));
    }

    @Operation(summary = "一个图层按几种方法的面积", description = "不同方法的面积只在此并列，不得相加或相互比较")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = "MethodSheet")))
    @ApiResponse(responseCode = "422", description = "FIGURE_UNAVAILABLE 图层没有图斑或不能计算")
    @GetMapping(path = "/api/layers/{layer}/method-sheet", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> methodSheet(
            @PathVariable String layer, @ParameterObject @ModelAttribute EditionAsked edition) {
        ZoningMap map = editions.choose(edition.query(clock)).map();
        if (map.zones(layer).isEmpty()) {
            throw unknownLayer(layer, code(map));
        }
        return Documents.json(request, available(() -> figures.methodSheet(layer, map, definitions.current())));
    }

    static ProblemException unknownLayer(String layer, String edition) {
        return new ProblemException(ProblemCode.LAYER_UNKNOWN, "数据版本 " + edition + " 没有图层 " + layer);
    }

    private interface Work<T> {
        T get();
    }

    /** What {@code work} gives; why it cannot, as a problem. */
    private static <T> T available(Work<T> work) {
        try {
            return work.get();
        } catch (FaultsFound found) {
            var faults = found.faults().stream().map(Fault::of).toList();
            throw new ProblemException(
                    ProblemCode.FIGURE_UNAVAILABLE,
                    faults.stream().map(Fault::message).collect(Collectors.joining("；")),
                    faults);
        }
    }

    @Operation(summary = "现行指标定义的版本")
    @GetMapping(path = "/api/indicators/definitions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DefinitionsInForce.Loaded> definitions() {
        var book = definitions.current().book();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new DefinitionsInForce.Loaded(book.version(), book.hash(), false));
    }

    @Operation(
            summary = "重新载入服务器的指标定义，整体生效",
            description = "有错误时一次列出全部（errors 中有文件与行号），原定义继续有效。"
                    + "需要请求头 Authorization: Bearer 口令（ECOZONE_RELEASE_SECRET，或启动时显示在控制台的）")
    @ApiResponse(responseCode = "201", description = "已生效；changed 为 false 时内容与现行相同")
    @ApiResponse(responseCode = "401", description = "SECRET_MISSING 没有口令")
    @ApiResponse(responseCode = "403", description = "SECRET_WRONG 口令不符；FOREIGN_PAGE 其他网页发出的请求")
    @ApiResponse(responseCode = "422", description = "DEFINITIONS_INVALID 指标定义有误；原定义继续有效")
    @PostMapping(path = "/api/indicators/definitions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DefinitionsInForce.Loaded> load(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable
                    String authorization) {
        secret.require(authorization);
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(definitions.load());
    }
}
