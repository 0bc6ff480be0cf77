package org.ecozone.server.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.access.rule.WhereWords;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.zoning.PublishedEditions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rules, facts and industries, from memory. */
@Tag(name = "规则 rules")
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class AccessController {

    private static final int MOST_INDUSTRIES = 2_000;

    private final RulesInForce rules;
    private final IndustryCatalogue industries;
    private final WhereWords words;
    private volatile @Nullable Listings listings;

    AccessController(RulesInForce rules, IndustryCatalogue industries, PublishedEditions editions) {
        this.rules = rules;
        this.industries = industries;
        this.words = new WhereWords(layer -> editions.layerName(layer).orElse("图层 " + layer));
    }

    /** What is answered of one book. */
    private record Listings(RuleBook book, RuleListing rules, FactListing facts) {

        static Listings of(RuleBook book, WhereWords words) {
            return new Listings(book, RuleListing.of(book, words), FactListing.of(book));
        }
    }

    private Listings listings() {
        Listings held = listings;
        RuleBook book = rules.current();
        if (held == null || held.book() != book) {
            held = Listings.of(book, words);
            listings = held;
        }
        return held;
    }

    @Operation(summary = "现行规则库：每条规则的条件、效力与依据")
    @GetMapping("/rules")
    ResponseEntity<RuleListing> rules() {
        Listings held = listings();
        return revalidated(held.book(), held.rules());
    }

    @Operation(summary = "规则所用的项目事实，供填报")
    @GetMapping("/facts")
    ResponseEntity<FactListing> facts() {
        Listings held = listings();
        return revalidated(held.book(), held.facts());
    }

    /** A part of the industries found; {@code total} counts all of them. */
    record IndustryListing(int total, List<IndustryEntry> industries) {}

    /**
     * An industry; {@code level} is section, division, group or class; {@code matched} says what answers the query,
     * {@code synonym} by which everyday word, if by one.
     */
    record IndustryEntry(
            String code,
            String name,
            String level,
            @Nullable String parent,
            IndustryCatalogue.Match matched,
            @Nullable String synonym) {

        static IndustryEntry of(IndustryCatalogue.Hit hit) {
            Industry industry = hit.industry();
            return new IndustryEntry(
                    industry.code(),
                    industry.name(),
                    industry.level().word(),
                    industry.parent(),
                    hit.match(),
                    hit.synonym());
        }
    }

    @Operation(summary = "国民经济行业分类（GB/T 4754-2017），按代码、名称、俗称或拼音查找")
    @GetMapping("/industries")
    IndustryListing industries(
            @Parameter(description = "代码的开头，名称或俗称的一部分，或拼音（全拼、首字母，至少两个字母）；空为全部") @RequestParam(defaultValue = "")
                    String q,
            @RequestParam(defaultValue = "20") int limit) {
        if (limit < 0 || limit > MOST_INDUSTRIES) {
            throw ProblemException.at(
                    "limit", ProblemCode.BAD_PARAMETER, "参数 limit 应在 0 至 " + MOST_INDUSTRIES + " 之间；收到 " + limit);
        }
        IndustryCatalogue.Found found = industries.search(q, limit);
        return new IndustryListing(
                found.total(), found.hits().stream().map(IndustryEntry::of).toList());
    }

    private static <T> ResponseEntity<T> revalidated(RuleBook book, T body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + book.hash() + '"')
                .body(body);
    }
}
