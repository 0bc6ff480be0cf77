package org.ecozone.server.sitefile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import org.ecozone.sitefile.site.SiteFileReading;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Reads a user's file and keeps nothing of it. */
@Tag(name = "地块 sites")
@RestController
class SitesController {

    @Operation(summary = "读取地块文件（Shapefile、GeoPackage、KML、DXF、FileGDB、GeoJSON、WKT、界址点 TXT 等），给出图形、坐标系与缺陷")
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "Sites")))
    @PostMapping(
            path = "/api/sites/read",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    SitesAnswer read(
            @Parameter(description = "文件") @RequestParam MultipartFile file,
            @Parameter(description = "文件未写明时的坐标系，如 EPSG:4515") @RequestParam(required = false) @Nullable String crs,
            @Parameter(description = "文本编码：UTF-8、UTF-16 或 GB18030；默认自动识别") @RequestParam(required = false) @Nullable
                    String encoding)
            throws IOException {
        SiteFileReading reading = UploadedSites.read(file, crs, encoding);
        // From which nothing could be read, and about which nothing can be asked back or proposed.
        if (reading.sites().isEmpty()
                && reading.proposals().isEmpty()
                && reading.crs().candidates().isEmpty()
                && !reading.defects().isEmpty()) {
            throw UploadedSites.refused(reading);
        }
        return SitesAnswer.of(reading);
    }
}
