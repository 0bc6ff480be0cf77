package org.ecozone.server.verification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ecozone.server.indicator.DefinitionsInForce;
import org.ecozone.server.indicator.EditionPair;
import org.ecozone.server.indicator.EditionPair.Pair;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out what a third party recomputes an edition with. */
@Tag(name = "复算 verifications")
@RestController
class KitController {

    private static final String ZIP = "application/zip";

    private final RecomputationKit kit;
    private final EditionPair editions;
    private final DefinitionsInForce definitions;

    KitController(RecomputationKit kit, EditionPair editions, DefinitionsInForce definitions) {
        this.kit = kit;
        this.editions = editions;
        this.definitions = definitions;
    }

    @Operation(
            summary = "复算包：第三方不用本系统也能在 PostGIS 中复算每个数",
            description = "图层（GeoPackage；没有 GDAL 时为 GeoJSON）、SQL、应有的数、散列值与中英文说明；同样的请求得到同样的字节")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/editions/{code}/recomputation-kit")
    void kit(
            @PathVariable String code,
            @Parameter(description = "变化相对于哪个版本；默认最早公布的版本") @RequestParam(required = false) @Nullable String baseline,
            HttpServletResponse response)
            throws IOException {
        Pair pair = editions.named(code, baseline, "baseline");
        var question = new Question(
                pair.edition(), pair.baseline(), definitions.current().book());
        try (RecomputationKit.Prepared prepared = kit.prepare(question)) {
            response.setContentType(ZIP);
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(RecomputationKit.name(question) + ".zip")
                            .build()
                            .toString());
            kit.write(prepared, response.getOutputStream());
        }
    }
}
