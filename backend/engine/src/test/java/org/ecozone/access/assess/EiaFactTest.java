package org.ecozone.access.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.access.assess.AccessFixture.BOOK;
import static org.ecozone.access.assess.AccessFixture.TODAY;
import static org.ecozone.access.assess.AccessFixture.inside;
import static org.ecozone.access.assess.AccessFixture.site;

import java.util.HashMap;
import java.util.Map;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.ConditionParser;
import org.ecozone.access.file.FactVocabulary;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Facts;
import org.ecozone.access.rule.Rule;
import org.ecozone.zoning.SiteOverlaps;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The class as a fact that rules may read: from the industry, what was stated and what the site touches. */
class EiaFactTest {

    private static final Map<String, Object> WIND_FARM = Map.ofEntries(
            Map.entry("boiler_fuel", "NONE"),
            Map.entry("eia_other_items", false),
            Map.entry("groundwater_abstraction", false),
            Map.entry("on_natural_forest", false),
            Map.entry("sens_natural_park", false),
            Map.entry("sens_habitat", false),
            Map.entry("sens_aquatic", false),
            Map.entry("sens_erosion", false),
            Map.entry("sensitive_3_other", false),
            Map.entry("eia_installed_kw", Map.of("value", 50, "unit", "兆瓦")));

    private static final RuleBook READING_IT = readingIt();

    private static @Nullable Object eiaClass(SiteOverlaps site, String industry, Map<String, Object> stated) {
        Facts facts = AccessFixture.facts(industry, stated);
        return RulesOnMap.of(READING_IT).assess(site, facts, TODAY).values().get("eia_class");
    }

    private static RuleBook readingIt() {
        Condition reads = ConditionParser.parse(
                        "eia_class = 'REPORT_BOOK'",
                        new FactVocabulary(BOOK.factBook().byKey()))
                .condition()
                .orElseThrow();
        Rule any = BOOK.rules().get(0);
        return AccessFixture.book(new Rule(
                "R",
                "规则",
                any.level(),
                any.dimension(),
                Effect.CONDITIONAL,
                null,
                reads,
                any.cites(),
                null,
                null,
                null,
                false,
                null));
    }

    @Test
    void isNotMadeWhereNoRuleReadsIt() {
        Facts facts = AccessFixture.facts("3110", Map.of());
        assertThat(RulesOnMap.of(AccessFixture.book())
                        .assess(site(), facts, TODAY)
                        .values())
                .doesNotContainKey("eia_class");
    }

    @Test
    void followsFromTheIndustryWhereTheTextNeedsNoMore() {
        assertThat(eiaClass(site(), "3110", Map.of())).isEqualTo("REPORT_BOOK");
    }

    @Test
    void dependsOnTheSensitiveAreasThatTheSiteTouches() {
        assertThat(eiaClass(site(), "4415", WIND_FARM)).isEqualTo("REPORT_FORM");
        assertThat(eiaClass(site(inside("water-source", "LEVEL_2")), "4415", WIND_FARM))
                .isEqualTo("REPORT_BOOK");
        assertThat(eiaClass(site(inside("sensitive-receptor", "SCHOOL")), "4415", WIND_FARM))
                .isEqualTo("REPORT_BOOK");
    }

    @Test
    void isUnknownWhileFactsOrDataAreMissing() {
        Map<String, Object> silent = new HashMap<>(WIND_FARM);
        silent.remove("sensitive_3_other");

        assertThat(eiaClass(site(), "4415", silent)).isNull();
        assertThat(eiaClass(AccessFixture.siteWithout(500), "4415", WIND_FARM)).isNull();
    }
}
