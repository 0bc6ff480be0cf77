package org.ecozone.server.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.coverage.Applicable;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.access.rule.Truth;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which rules in force may hold for an industry, wherever it stands. */
@Tag(name = "规则 rules")
@RestController
class ApplicableController {

    private final RulesInForce rules;
    private final IndustryCatalogue industries;

    ApplicableController(RulesInForce rules, IndustryCatalogue industries) {
        this.rules = rules;
        this.industries = industries;
    }

    /** The rule book's name. */
    record Release(String version, String hash) {}

    /** An industry by its code. */
    record Named(String code, String name) {}

    /**
     * A rule or clause.
     *
     * @param rule its id in {@code GET /api/rules}
     * @param byIndustry whether it tells this industry from others
     * @param outcome TRUE where nothing but the place can keep it from holding, UNKNOWN where that hangs on the project too
     */
    @Schema(name = "ApplicableRule")
    record Entry(String rule, boolean byIndustry, Truth outcome) {

        static Entry of(Applicable one) {
            return new Entry(one.id(), one.isByIndustry(), one.outcome());
        }
    }

    /** What is left of the rules once those are taken out that no project of the industry can meet. */
    @Schema(name = "ApplicableRules")
    record Listing(Release rules, Named industry, List<Entry> applicable) {}

    @Operation(
            summary = "哪些规则和准入清单条款可能适用于一个行业，不问地点",
            description = "略去条件已不成立的规则。byIndustry 为条件中提到这个行业（或由其行业代码推定的事实）；outcome 为 TRUE 的，只看地点；"
                    + "UNKNOWN 的，还看项目的其他情况，或须由人核对")
    @GetMapping(path = "/api/rules/applicable", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Listing> applicable(
            @Parameter(description = "行业代码（GB/T 4754-2017），如 4416") @RequestParam String industry) {
        Industry of = industries
                .find(industry.strip())
                .orElseThrow(() -> ProblemException.at(
                        "industry",
                        ProblemCode.BAD_PARAMETER,
                        "参数 industry 应为 GB/T 4754-2017 的行业代码，如 4416；收到“" + industry + "”"));
        RuleBook book = rules.current();
        List<Entry> applicable = Applicable.of(book.rules(), book.personClauses(), book.factBook(), of.code()).stream()
                .map(Entry::of)
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .eTag("W/\"" + book.hash() + '"')
                .body(new Listing(
                        new Release(book.version(), book.hash()), new Named(of.code(), of.name()), applicable));
    }
}
