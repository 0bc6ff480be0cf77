package org.ecozone.server.zoning;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.zoning.Edition;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Editions from memory; single editions and zones as the database records them. */
@Tag(name = "数据版本 editions")
@RestController
class RecordsController {

    private final PublishedEditions editions;
    private final RecordService records;
    private final Clock clock;

    RecordsController(PublishedEditions editions, RecordService records, Clock clock) {
        this.editions = editions;
        this.records = records;
        this.clock = clock;
    }

    /** An edition in the list. */
    record EditionEntry(
            String code,
            Edition.Status status,
            LocalDate effectiveFrom,
            @Nullable Instant publishedAt,
            @Nullable String hash) {

        static EditionEntry of(Edition edition) {
            return new EditionEntry(
                    edition.code(), edition.status(), edition.effectiveFrom(), edition.publishedAt(), edition.hash());
        }
    }

    @Operation(summary = "已公布的数据版本，新的在前；数据库不可用时仍可查询")
    @GetMapping(path = "/api/editions", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<List<EditionEntry>> editions() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(editions.all().stream().map(EditionEntry::of).toList());
    }

    @Operation(summary = "一个数据版本的登记内容（需要数据库）")
    @GetMapping(path = "/api/editions/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    RecordService.EditionRecord edition(@PathVariable String code) {
        RecordService.EditionRecord found = records.edition(code)
                .orElseThrow(() -> new ProblemException(ProblemCode.EDITION_UNKNOWN, "没有数据版本 " + code));
        return editions.all().stream()
                .filter(held -> held.code().equals(code))
                .findFirst()
                .map(held -> found.with(held.status()))
                .orElse(found);
    }

    @Operation(summary = "一个分区的登记内容（GeoJSON Feature，需要数据库）")
    @ApiResponse(responseCode = "200", description = "OK", content = @Content(schema = @Schema(ref = "Zone")))
    @GetMapping(
            path = "/api/layers/{layer}/zones/{code}",
            produces = {LayersController.GEO_JSON, MediaType.APPLICATION_JSON_VALUE})
    byte[] zone(
            @PathVariable String layer,
            @PathVariable String code,
            @ParameterObject @ModelAttribute EditionAsked edition) {
        HeldEdition held = editions.held(edition.query(clock));
        if (held.map().zones(layer).isEmpty()) {
            throw LayersController.unknownLayer(held, layer);
        }
        return records.zone(layer, code, held.stored().seq())
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.ZONE_UNKNOWN, "数据版本 " + held.stored().code() + " 的图层 " + layer + " 中没有分区 " + code));
    }
}
