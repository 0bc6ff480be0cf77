package org.ecozone.server.indicator;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.ecozone.comparison.EditionComparison;
import org.ecozone.comparison.LayerComparison;
import org.ecozone.comparison.answer.ComparisonAnswer;
import org.ecozone.server.indicator.EditionPair.Pair;
import org.ecozone.server.indicator.Figures.Answered;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Two editions compared, from memory. */
@Tag(name = "版本比较 comparisons")
@RestController
@RequestMapping("/api/editions/{code}/comparison")
class ComparisonController {

    private static final String WITH = "与哪个较早的版本比较；默认最早公布的版本";

    private final Figures figures;
    private final DefinitionsInForce definitions;
    private final EditionPair pairs;
    /** The one that the thread answers. */
    private final WebRequest request;

    ComparisonController(Figures figures, DefinitionsInForce definitions, EditionPair pairs, WebRequest request) {
        this.figures = figures;
        this.definitions = definitions;
        this.pairs = pairs;
        this.request = request;
    }

    @Operation(summary = "两个数据版本逐图层比较：保留、减少、增加的面积与总数掩盖了什么")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = "Comparison")))
    @GetMapping
    ResponseEntity<byte[]> comparison(
            @PathVariable String code,
            @Parameter(description = WITH) @RequestParam(required = false) @Nullable String with,
            @Parameter(description = "json、xlsx 或 csv") @RequestParam(defaultValue = "json") String format) {
        Format as = Format.of(format);
        Definitions current = definitions.current();
        Answered<EditionComparison> comparison = comparison(code, with, current);
        return Documents.of(
                request,
                comparison,
                as,
                "comparison-" + comparison.figures().before().code() + "-" + code,
                () -> ComparisonWorkbook.of(comparison, current.book()));
    }

    @Operation(summary = "一个图层减少、增加、改变的地（GeoJSON，经纬度）")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/geo+json", schema = @Schema(ref = "Differences")))
    @GetMapping(
            path = "/differences",
            produces = {"application/geo+json", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> differences(
            @PathVariable String code,
            @Parameter(description = WITH) @RequestParam(required = false) @Nullable String with,
            @RequestParam String layer) {
        Answered<EditionComparison> comparison = comparison(code, with, definitions.current());
        LayerComparison of =
                comparison.figures().layer(layer).orElseThrow(() -> IndicatorsController.unknownLayer(layer, code));
        return Documents.tagged(
                request,
                comparison.hash() + "-" + layer,
                Documents.GEO_JSON,
                () -> ComparisonAnswer.differences(comparison.figures(), of).content());
    }

    private Answered<EditionComparison> comparison(String code, @Nullable String with, Definitions current) {
        Pair pair = pairs.different(code, with, "with");
        return figures.comparison(pair.baseline(), pair.edition(), current);
    }
}
