package org.ecozone.server.zoning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.ecozone.fault.FaultsFound;
import org.ecozone.gisfile.GeoPackage;
import org.ecozone.gisfile.GeoPackage.Kind;
import org.ecozone.server.problem.Fault;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Zones for geographic information systems. */
@Tag(name = "图层 layers")
@RestController
class PackageController {

    /** The media type that OGC registered. */
    static final String GEO_PACKAGE = "application/geopackage+sqlite3";

    private static final Duration AFTER_INSTALLING = Duration.ofHours(1);

    private final PublishedEditions editions;
    private final Clock clock;

    PackageController(PublishedEditions editions, Clock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    @Operation(
            summary = "一个图层的全部分区（GeoPackage，EPSG:4490）",
            description = "内容同 zones；所述变更时间为数据版本的公布时间，同一图层由同一 GDAL 写出的字节相同")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = GEO_PACKAGE, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "503", description = "SERVER_BUSY 正在写的太多；REPORT_FORM_UNAVAILABLE 服务器没有 GDAL")
    @GetMapping(path = "/api/layers/{layer}/package", produces = GEO_PACKAGE)
    ResponseEntity<byte[]> zones(@PathVariable String layer, @ParameterObject @ModelAttribute EditionAsked edition) {
        HeldEdition held = editions.held(edition.query(clock));
        LayerDocument document = held.document(layer);
        if (document == null) {
            throw LayersController.unknownLayer(held, layer);
        }
        String name = layer + '-' + held.stored().code() + ".gpkg";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(written(layer, document, held.stored()));
    }

    private static byte[] written(String layer, LayerDocument document, StoredEdition edition) {
        try (GeoPackage made = GeoPackage.of(Map.of(layer, document.plain()), Kind.AREAS, edition.publishedAt())
                        .orElseThrow(() -> ProblemException.until(
                                AFTER_INSTALLING,
                                ProblemCode.REPORT_FORM_UNAVAILABLE,
                                "服务器没有能写 GeoPackage 的 GDAL；请改取 GeoJSON。"));
                InputStream content = made.open()) {
            return content.readAllBytes();
        } catch (FaultsFound busy) {
            throw new ProblemException(
                    ProblemCode.SERVER_BUSY,
                    "图层文件此刻写不出来，请稍后再试。",
                    busy.faults().stream().map(Fault::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
