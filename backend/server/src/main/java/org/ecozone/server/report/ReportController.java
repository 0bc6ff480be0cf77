package org.ecozone.server.report;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.ecozone.report.Format;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.report.Reports.Asked;
import org.ecozone.server.report.Reports.Made;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** The report of a recorded screening, as a file. */
@Tag(name = "研判 screenings")
@RestController
class ReportController {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SAID = "由登记的结果、登记时的数据版本与规则库作出；首次出具时保存，再次取用逐字节相同，软件更新以后也是；出具日期不在文件内，"
            + "在应答的文件名中。pdf 为 PDF/A-2a 与 PDF/UA-1，attach=json 时为 PDF/A-3a 并附登记的结果；json 为 {review, screening, sheet}："
            + "screening 逐字节同 GET /api/screenings/{id}，sheet 同 …/sheet，review 为所印的一版复核意见，没有时为 null；"
            + "geojson、gpkg 为地块与各重叠部分，数字取自登记的结果";

    private final Reports reports;
    private final Clock clock;

    ReportController(Reports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Operation(summary = "一个登记的研判的研判意见，作为文件", description = SAID)
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            headers = {
                @Header(name = "Content-Disposition", description = "文件名，含项目名称与出具日期"),
                @Header(name = "Last-Modified", description = "首次出具的时间"),
                @Header(name = "ETag", description = "文件内容的散列值 \"sha256:…\"")
            },
            content = {
                @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/json", schema = @Schema(ref = "ReportData")),
                @Content(mediaType = "application/geo+json", schema = @Schema(ref = "SiteAndPieces")),
                @Content(
                        mediaType = "application/geopackage+sqlite3",
                        schema = @Schema(type = "string", format = "binary"))
            })
    @ApiResponse(
            responseCode = "409",
            description = "RECORD_ALTERED 登记的内容、复核意见或保存的文件曾被改动；EDITION_NOT_HELD、RULES_NOT_HELD 本服务没有登记时的数据版本、规则库")
    @ApiResponse(responseCode = "422", description = "REPORT_GLYPH_MISSING 有字符没有字形，见 detail")
    @ApiResponse(responseCode = "429", description = "RECORDS_LIMITED 首次出具的文件要保存，计入每个地址每天的登记数")
    @ApiResponse(responseCode = "507", description = "STORAGE_FULL 首次出具的文件没有地方保存")
    @ApiResponse(responseCode = "503", description = "SERVER_BUSY 正在出具的太多；REPORT_FONT_MISSING 服务器缺少生僻字字体")
    @GetMapping("/api/screenings/{id:[0-9a-fA-F-]+}/report")
    ResponseEntity<byte[]> report(
            @PathVariable String id,
            @Parameter(description = "pdf、docx、xlsx、json、geojson 或 gpkg") @RequestParam(defaultValue = "pdf")
                    String format,
            @Parameter(description = "附全部条款与判定过程、图层逐项、界址点；用于 pdf、docx、xlsx") @RequestParam(defaultValue = "false")
                    boolean annex,
            @Parameter(description = "json：PDF 内附登记的结果") @RequestParam(required = false) @Nullable String attach,
            @Parameter(description = "印第几版复核意见；默认最新一版") @RequestParam(required = false) @Nullable String review,
            @Parameter(hidden = true) WebRequest request,
            HttpServletRequest http) {
        Asked asked = asked(format, annex, attach, review);
        Made made = reports.make(id, asked, http.getRemoteAddr());
        Issue issue = made.issue();
        String tag = '"' + issue.contentHash() + '"';
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        var name = new FileName(made.id(), made.project(), LocalDate.now(clock.withZone(ZONE)), asked.format());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag(tag)
                .lastModified(issue.at())
                .contentType(MediaType.parseMediaType(asked.format().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, name.attachment())
                .body(issue.content());
    }

    private static Asked asked(String format, boolean annex, @Nullable String attach, @Nullable String review) {
        Format as = Format.find(format)
                .orElseThrow(() -> bad("format", "参数 format 应为 " + Format.words() + " 之一；收到“" + format + "”"));
        if (attach != null && !attach.equals("json")) {
            throw bad("attach", "参数 attach 只能是 json；收到“" + attach + "”");
        }
        if (attach != null && as != Format.PDF) {
            throw bad("attach", "参数 attach 只用于 format=pdf；" + as.word() + " 请不写 attach，登记的结果可另取 format=json");
        }
        if (annex && as != Format.PDF && as != Format.DOCX && as != Format.XLSX) {
            throw bad("annex", "参数 annex 只用于 format=pdf、docx、xlsx；" + as.word() + " 本来就是全部，请不写 annex");
        }
        if (review != null && !review.matches("[0-9]+")) {
            throw bad("review", "参数 review 应为复核意见的版次（1、2……）；收到“" + review + "”");
        }
        return new Asked(as, annex, attach != null, review);
    }

    private static ProblemException bad(String parameter, String message) {
        return ProblemException.at(parameter, ProblemCode.BAD_PARAMETER, message);
    }
}
