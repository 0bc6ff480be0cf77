package org.ecozone.server.background;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Which backgrounds the office has, and the tiles of those that lie on this machine. */
@Tag(name = "底图 backgrounds")
@RestController
class BackgroundsController {

    private static final CacheControl A_DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final Backgrounds backgrounds;

    BackgroundsController(Backgrounds backgrounds) {
        this.backgrounds = backgrounds;
    }

    /** The backgrounds in the order in which they are offered. */
    record BackgroundListing(List<BackgroundSource> backgrounds) {}

    /**
     * One of them.
     *
     * @param url with {z}, {x}, {y} and, where {@code subdomains} are given, {s}; relative for tiles of this server
     * @param approval the map's 审图号; empty if none is given
     */
    record BackgroundSource(
            String id,
            String name,
            String nameEn,
            String url,
            List<String> subdomains,
            int minZoom,
            int maxZoom,
            String attribution,
            String approval) {

        static BackgroundSource of(Background background) {
            var entry = background.entry();
            return new BackgroundSource(
                    entry.id(),
                    entry.name(),
                    entry.nameEn().isBlank() ? entry.name() : entry.nameEn(),
                    background.url(),
                    entry.subdomains(),
                    entry.minZoom(),
                    entry.maxZoom(),
                    entry.attribution(),
                    entry.approval());
        }
    }

    @Operation(summary = "单位自有的底图", description = "由本机设置给出，默认没有。地址含访问令牌，只给本页使用")
    @GetMapping(path = "/api/backgrounds", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<BackgroundListing> backgrounds() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new BackgroundListing(
                        backgrounds.all().stream().map(BackgroundSource::of).toList()));
    }

    @Operation(summary = "本机底图的一块瓦片 (PNG、JPEG 或 WebP，Web 墨卡托，XYZ)", description = "没有的瓦片答 204")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "image/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "204", description = "没有这块瓦片", content = @Content)
    @GetMapping("/backgrounds/{id}/{z}/{x}/{y}")
    ResponseEntity<byte[]> tile(
            @PathVariable String id,
            @Parameter(description = "级别") @PathVariable int z,
            @Parameter(description = "列，自西向东") @PathVariable int x,
            @Parameter(description = "行，自北向南") @PathVariable int y)
            throws IOException {
        TileFiles files = backgrounds
                .find(id)
                .map(Background::files)
                .orElseThrow(() -> ProblemException.at("id", ProblemCode.BACKGROUND_UNKNOWN, "本机没有底图 " + id));
        if (z < 0 || z > Background.LAST_ZOOM || x < 0 || x >= 1 << z || y < 0 || y >= 1 << z) {
            throw ProblemException.at(
                    z < 0 || z > Background.LAST_ZOOM ? "z" : x < 0 || x >= 1 << z ? "x" : "y",
                    ProblemCode.TILE_UNKNOWN,
                    "没有瓦片 " + z + "/" + x + "/" + y + "：级别为 0 至 " + Background.LAST_ZOOM + "，行列号为 0 至 2 的级别次方减 1");
        }
        Optional<byte[]> bytes = files.tile(z, x, y);
        if (bytes.isEmpty()) {
            return ResponseEntity.noContent().cacheControl(A_DAY).build();
        }
        TileImage image = TileImage.of(bytes.get())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.BACKGROUND_BROKEN, "底图 " + id + " 的瓦片 " + z + "/" + x + "/" + y + " 不是图像，或过大"));
        return ResponseEntity.ok()
                .cacheControl(A_DAY)
                .eTag('"' + DigestUtils.md5DigestAsHex(image.bytes()) + '"')
                .contentType(image.type())
                .body(image.bytes());
    }
}
