package org.ecozone.server.zoning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import org.ecozone.server.edge.AcceptEncoding;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.zoning.Layer;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Layers and their zones, from memory. */
@Tag(name = "图层 layers")
@RestController
@RequestMapping("/api/layers")
class LayersController {

    static final String GEO_JSON = "application/geo+json";

    private final PublishedEditions editions;
    private final Clock clock;

    LayersController(PublishedEditions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    @Operation(summary = "某一数据版本的图层，按图例顺序")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<LayerListing> layers(@ParameterObject @ModelAttribute EditionAsked edition) {
        HeldEdition held = editions.held(edition.query(clock));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(tag(held.stored().hash()))
                .body(held.listing());
    }

    @Operation(summary = "一个图层的全部分区（GeoJSON，经纬度）")
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "Zones")))
    @GetMapping(
            path = "/{layer}/zones",
            produces = {GEO_JSON, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<byte[]> zones(
            @PathVariable String layer,
            @ParameterObject @ModelAttribute EditionAsked edition,
            @Parameter(description = "数据版本的散列值：给出时答复可永久缓存") @RequestParam(required = false) @Nullable String hash,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "")
                    String acceptEncoding) {
        HeldEdition held = editions.held(edition.query(clock));
        if (hash != null && !hash.equals(held.stored().hash())) {
            throw ProblemException.at(
                    "hash",
                    ProblemCode.EDITION_UNKNOWN,
                    "数据版本 " + held.stored().code() + " 的散列值是 " + held.stored().hash() + "，不是 " + hash);
        }
        LayerDocument document = held.document(layer);
        if (document == null) {
            throw unknownLayer(held, layer);
        }
        boolean compressed = AcceptEncoding.hasGzip(acceptEncoding);
        var response = ResponseEntity.ok()
                .cacheControl(hash == null ? CacheControl.noCache() : forever())
                .eTag(document.tag())
                .varyBy(HttpHeaders.ACCEPT_ENCODING);
        if (compressed) {
            response.header(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        return response.body(compressed ? document.gzip() : document.plain());
    }

    static ProblemException unknownLayer(HeldEdition held, String layer) {
        String known =
                String.join("、", held.map().layers().stream().map(Layer::id).toList());
        return new ProblemException(ProblemCode.LAYER_UNKNOWN, "没有图层 " + layer + "；可用：" + known);
    }

    private static CacheControl forever() {
        return CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    }

    private static String tag(String hash) {
        return "W/\"" + hash + '"';
    }
}
