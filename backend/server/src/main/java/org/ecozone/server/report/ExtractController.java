package org.ecozone.server.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.ecozone.report.Format;
import org.ecozone.report.content.ExtractMaterial;
import org.ecozone.server.screening.PlaceExtracts;
import org.ecozone.server.screening.PlaceExtracts.PlaceExtract;
import org.ecozone.server.timing.Stage;
import org.ecozone.server.zoning.EditionAsked;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Tells of a place what lies there and which provisions speak of it, as data or on paper; records nothing. */
@Tag(name = "摘录 extracts")
@RestController
@RequestMapping("/api/extracts")
class ExtractController {

    private static final String GEO_JSON = "application/geo+json";
    private static final String EXAMPLE = """
            {"type": "Feature",
             "geometry": {"type": "Point", "coordinates": [82.07, 44.9]},
             "properties": {"name": "示例地块"}}""";

    private final PlaceExtracts places;
    private final Reports reports;
    private final Clock clock;

    ExtractController(PlaceExtracts places, Reports reports, Clock clock) {
        this.places = places;
        this.reports = reports;
        this.clock = clock;
    }

    @Operation(
            summary = "摘录一个地块：所涉分区与可能适用的条款，不需要项目",
            description = "规范 JSON（RFC 8785），没有时刻：同一地块、数据版本、规则和程序版本逐字节相同；extractHash 为其余全部内容的散列。"
                    + "pdf（PDF/A-2a 与 PDF/UA-1）、docx、xlsx 由同一份摘录作出，含位置图与地块图，同样逐字节相同；写明不是研判结论",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            description = "同 preview；industry、facts、judgements 不使用，写了的有一条提示",
                            content =
                                    @Content(
                                            schema = @Schema(ref = "ScreeningRequest"),
                                            examples = @ExampleObject(EXAMPLE))))
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            headers = @Header(name = "Content-Disposition", description = "pdf、docx、xlsx 的文件名，含地块名称与出具日期"),
            content = {
                @Content(mediaType = "application/json", schema = @Schema(ref = "Extract")),
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(
            responseCode = "422",
            description = "请求有误，见 errors；REPORT_GLYPH_MISSING 有字符没有字形，EXTRACT_NOT_DRAWN 地块太远、太大或太小，画不到图上，见 detail")
    @ApiResponse(responseCode = "503", description = "SERVER_BUSY 正在出具的太多；REPORT_FONT_MISSING 服务器缺少生僻字字体")
    @PostMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, GEO_JSON})
    ResponseEntity<byte[]> extract(
            @RequestBody JsonNode feature,
            @Parameter(description = "json、pdf、docx 或 xlsx") @RequestParam(defaultValue = "json") String format,
            @ParameterObject @ModelAttribute EditionAsked edition) {
        Format as = ReportController.offered(format, Format.ofExtracts());
        PlaceExtract place = places.of(feature, edition.query(clock));
        var answer = ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.parseMediaType(as.mediaType()));
        if (as == Format.JSON) {
            return answer.body(Stage.SCREEN.of(place.extract()::json));
        }
        var material = ExtractMaterial.of(place.extract(), place.map());
        LocalDate today = LocalDate.now(clock.withZone(ReportController.ZONE));
        return answer.header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileName.ofExtract(material.hash(), material.name(), today, as)
                                .attachment())
                .body(reports.extract(material, as));
    }
}
