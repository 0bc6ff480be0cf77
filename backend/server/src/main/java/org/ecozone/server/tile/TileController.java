package org.ecozone.server.tile;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.ecozone.server.edge.KeptBytes;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.tile.TileAddress;
import org.ecozone.tile.Tiles;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.JsonNode;

/** Vector tiles, and the documents by which clients find and draw them. */
@Tag(name = "矢量瓦片 tiles")
@RestController
@RequestMapping(TileController.EDITION)
class TileController {

    static final String EDITION = "/tiles/{edition}";

    private static final String OF_LAYER = "/{layer}/{z}/{x}/{y}.mvt";

    /** Under what tiles are counted. */
    static final String TILE = EDITION + OF_LAYER;

    private final TileStore store;
    private final TileSettings settings;
    /** The one that is answered. */
    private final HttpServletRequest request;

    TileController(TileStore store, TileSettings settings, HttpServletRequest request) {
        this.store = store;
        this.settings = settings;
        this.request = request;
    }

    @Operation(
            summary = "一个或几个图层的一块矢量瓦片（Mapbox Vector Tile 2.1，Web 墨卡托，XYZ）",
            description =
                    "layer 可为以逗号分隔的几个图层（如 control-unit,redline）：其内容依所列次序并列于一块瓦片中，与逐层所取相同。第 5 至 14 级；更深的由客户端放大，第 14 级一格约 0.4 米，细于各图层的精度。属性为 code、name、category、areaMu。"
                            + "没有分区的瓦片答 204。hash 为 TileJSON 所给时答复可永久缓存，不给出时每次核对")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(mediaType = TileAnswer.VECTOR_TILE, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "204", description = "瓦片内没有分区", content = @Content)
    @GetMapping(OF_LAYER)
    void tile(
            @PathVariable String edition,
            @PathVariable String layer,
            @Parameter(description = "级别，5 至 14") @PathVariable int z,
            @Parameter(description = "列，自西向东") @PathVariable int x,
            @Parameter(description = "行，自北向南") @PathVariable int y,
            @Parameter(description = "TileJSON 所给的散列值：给出时答复可永久缓存") @RequestParam(required = false) @Nullable
                    String hash,
            HttpServletResponse response)
            throws IOException {
        TileSet set = store.set(edition);
        if (hash != null && !hash.equals(set.hash())) {
            throw ProblemException.at(
                    "hash",
                    ProblemCode.EDITION_UNKNOWN,
                    "数据版本 " + edition + " 的瓦片的散列值是 " + set.hash() + "，不是 " + hash + "；请重新读取 TileJSON");
        }
        List<String> layers =
                Arrays.stream(layer.split(TileStore.SEPARATOR, -1)).distinct().toList();
        layers.forEach(id -> store.layer(set, id));
        if (!TileAddress.exists(z, x, y)) {
            throw unknown(z, x, y);
        }
        TileAddress address = new TileAddress(z, x, y);
        KeptTile tile =
                layers.size() == 1 ? store.tile(set, layers.get(0), address) : store.together(set, layers, address);
        TileAnswer.send(tile, hash != null, request, response);
    }

    private static ProblemException unknown(int z, int x, int y) {
        String range = z < Tiles.FIRST_ZOOM || z > Tiles.LAST_ZOOM
                ? "级别应在 " + Tiles.FIRST_ZOOM + " 至 " + Tiles.LAST_ZOOM + " 之间"
                : "第 " + z + " 级的行列号应在 0 至 " + ((1 << z) - 1) + " 之间";
        return ProblemException.at(
                z < Tiles.FIRST_ZOOM || z > Tiles.LAST_ZOOM ? "z" : x < 0 || x >= 1 << z ? "x" : "y",
                ProblemCode.TILE_UNKNOWN,
                "没有瓦片 " + z + "/" + x + "/" + y + "：" + range);
    }

    @Operation(summary = "一个图层的瓦片说明（TileJSON 3.0）")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "TileJson")))
    @GetMapping("/{layer}.json")
    ResponseEntity<byte[]> tileJson(@PathVariable String edition, @PathVariable String layer) {
        TileSet set = store.set(edition);
        return document(documents(set, layer).tileJson());
    }

    @Operation(summary = "一个图层的样式（MapLibre Style 8），由图层说明生成，含数据源")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = "application/json", schema = @Schema(ref = "MapStyle")))
    @GetMapping("/{layer}/style.json")
    ResponseEntity<byte[]> style(@PathVariable String edition, @PathVariable String layer) {
        TileSet set = store.set(edition);
        return document(documents(set, layer).style());
    }

    private TileDocuments documents(TileSet set, String layer) {
        String address = settings.address().isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : settings.address();
        return new TileDocuments(
                address, set, store.layer(set, layer), store.tiles(set, layer).bounds());
    }

    private static ResponseEntity<byte[]> document(JsonNode json) {
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + KeptBytes.hash(bytes) + '"')
                .contentType(MediaType.APPLICATION_JSON)
                .body(bytes);
    }
}
