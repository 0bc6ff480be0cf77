package org.ecozone.server.siting;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.ecozone.server.lines.LinesAnswer;
import org.ecozone.server.siting.SitingService.Asked;
import org.ecozone.server.zoning.EditionAsked;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Looks for places of a project, and for projects of a place; records nothing. */
@Tag(name = "选址 siting")
@RestController
@RequestMapping("/api/siting")
class SitingController {

    private static final String GEO_JSON = "application/geo+json";
    private static final String PROJECT = """
            {"type": "Feature", "geometry": null,
             "properties": {"industry": "4416", "facts": {"nature": "NEW"}, "areaMu": 600}}""";
    private static final String PLACE = """
            {"type": "Feature",
             "geometry": {"type": "Point", "coordinates": [82.07, 44.9]},
             "properties": {"facts": {"nature": "NEW"}}}""";

    private final SitingService siting;
    private final Clock clock;

    SitingController(SitingService siting, Clock clock) {
        this.siting = siting;
        this.clock = clock;
    }

    @Operation(
            summary = "此业可建何处：全域或一个团场、管控单元按结论划分",
            description = "逐行应答（NDJSON，各行为规范 JSON）：第一行 siting 为所问；然后每种结论界限一行 GeoJSON Feature；然后一行各表（按单元、按团场、"
                    + "由哪些条款决定、还缺哪些信息）；最后一行 complete 与 resultHash，缺了它就没有答完，或者是 problem。全域正在切分时，前面有几行 progress。"
                    + "每处的结论就是在该处研判一个点（给出 areaMu 时，为完全位于同一单元格内、这么大的地块）的结论；跨几个单元格的地块须另行研判。"
                    + "给出 within（团场 admin-area 或管控单元 control-unit 的一个分区）时，各行都只说该分区：边界、面积、条款、还缺的信息及其次序；"
                    + "份额为 shareOfWithin，合计为 within。"
                    + "resultHash 为 siting 至各表各行字节（含换行）的 SHA-256：同一问题、数据版本、规则和程序版本逐字节相同",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description =
                                    "geometry 为 null 的 Feature；properties：industry、facts、areaMu（用地亩数；不给出则按点，与面积有关的条款待定）、within（layer 和 zone；不给出则为全域）",
                            content =
                                    @Content(
                                            schema = @Schema(ref = "SitingRequest"),
                                            examples = @ExampleObject(PROJECT))))
    @ApiResponse(
            responseCode = "200",
            description = "一行一个 SitingLine",
            content = @Content(mediaType = LinesAnswer.LINES, schema = @Schema(ref = "SitingLine")))
    @PostMapping(
            consumes = {MediaType.APPLICATION_JSON_VALUE, GEO_JSON},
            produces = LinesAnswer.LINES)
    void places(
            @RequestBody JsonNode feature,
            @ParameterObject @ModelAttribute EditionAsked edition,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Asked asked = siting.asked(feature, edition.query(clock));
        new LinesAnswer(request.getRequestURI(), response).write(out -> siting.write(asked, out::write));
    }

    @Operation(
            summary = "此处可建什么：各行业小类在一个地块的结论界限",
            description = "每个行业就是研判它的结论：除 facts 所述之外一无所知的项目。industry 不使用",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "同 preview",
                            content =
                                    @Content(
                                            schema = @Schema(ref = "ScreeningRequest"),
                                            examples = @ExampleObject(PLACE))))
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "Buildable")))
    @PostMapping(
            path = "/industries",
            consumes = {MediaType.APPLICATION_JSON_VALUE, GEO_JSON},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> industries(
            @RequestBody JsonNode feature, @ParameterObject @ModelAttribute EditionAsked edition) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(siting.industries(feature, edition.query(clock)));
    }
}
