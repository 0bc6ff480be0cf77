package org.ecozone.server.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.coverage.answer.CoverageAnswer;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.json.CanonicalJson;
import org.ecozone.server.zoning.EditionQuery;
import org.ecozone.server.zoning.PublishedEditions;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the rules in force say of every kind of ground to every industry. */
@Tag(name = "规则 rules")
@RestController
class CoverageController {

    private final RulesInForce rules;
    private final PublishedEditions editions;
    private final IndustryCatalogue industries;
    private final Clock clock;
    private volatile @Nullable Answered last;

    CoverageController(RulesInForce rules, PublishedEditions editions, IndustryCatalogue industries, Clock clock) {
        this.rules = rules;
        this.editions = editions;
        this.industries = industries;
        this.clock = clock;
    }

    /** An answer costs a second; who opens the page again asks for the same. */
    private record Answered(RuleBook book, ZoningMap map, LocalDate asOf, byte[] content) {

        boolean isOf(RuleBook otherBook, ZoningMap otherMap, LocalDate day) {
            return book == otherBook && map == otherMap && asOf.equals(day);
        }
    }

    @Operation(
            summary = "各图层、类别的用地对国民经济行业 97 个大类有没有规定、承认无规定，还是没有收录",
            description = "answers 为不同的回答，rows 的 cells 依 divisions 的次序给出回答的序号；OPEN 的用地研判时待定，须由人认定")
    @ApiResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = "RuleCoverage")))
    @GetMapping(path = "/api/rules/coverage", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> coverage(
            @Parameter(description = "以哪一日的法为准；默认今日（北京时间）") @RequestParam(required = false) @Nullable String asOf,
            @Parameter(description = "数据版本；默认该日有效的版本") @RequestParam(required = false) @Nullable String edition) {
        RuleBook book = rules.current();
        LocalDate day = CitationQuery.of(asOf, null, book.from(), clock).asOf();
        ZoningMap map = editions.choose(EditionQuery.of(edition, day.toString(), null, clock))
                .map();
        byte[] content = answer(book, map, day);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + CanonicalJson.sha256(content) + '"')
                .body(content);
    }

    private byte[] answer(RuleBook book, ZoningMap map, LocalDate day) {
        Answered held = last;
        if (held == null || !held.isOf(book, map, day)) {
            held = new Answered(book, map, day, CoverageAnswer.of(book, map, industries, day));
            last = held;
        }
        return held.content();
    }
}
