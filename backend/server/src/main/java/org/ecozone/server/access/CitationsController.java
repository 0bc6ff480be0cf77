package org.ecozone.server.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.citation.CitationAnswer;
import org.ecozone.access.citation.CitationReport;
import org.ecozone.json.CanonicalJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** On what the rules in force rest, from memory. */
@Tag(name = "规则 rules")
@RestController
class CitationsController {

    private final RulesInForce rules;
    private final Clock clock;

    CitationsController(RulesInForce rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Operation(
            summary = "规则和准入清单的依据在某日是否有效，由何文件接替，哪些条款须清理",
            description = "给出 changedSince 时，只列该日以后（不含）至 asOf（含）依据有变动的文件和条款；同一模板给各单元的条款合为一条")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = "RuleCitations")))
    @GetMapping(path = "/api/rules/citations", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> citations(
            @Parameter(description = "以哪一日的法为准；默认今日（北京时间）") @RequestParam(required = false) @Nullable String asOf,
            @Parameter(description = "只列此日以后的变动；默认全部") @RequestParam(required = false) @Nullable String changedSince) {
        RuleBook book = rules.current();
        CitationQuery query = CitationQuery.of(asOf, changedSince, book.from(), clock);
        byte[] content = CitationAnswer.of(CitationReport.of(book, query.asOf(), query.changedSince()));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + CanonicalJson.sha256(content) + '"')
                .body(content);
    }
}
