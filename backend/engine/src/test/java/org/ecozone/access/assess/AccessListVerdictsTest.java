package org.ecozone.access.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.access.assess.AccessFixture.BOOK;
import static org.ecozone.access.assess.AccessFixture.RULES;
import static org.ecozone.access.assess.AccessFixture.facts;
import static org.ecozone.access.assess.AccessFixture.inside;
import static org.ecozone.access.assess.AccessFixture.site;
import static org.ecozone.access.assess.AccessFixture.zone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.ecozone.geo.overlap.OverlapClass;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the project's own access lists come to for whole projects. */
class AccessListVerdictsTest {

    private static final Map<String, Object> PLAIN =
            Map.of("nature", "NEW", "industrial_policy", "PERMITTED", "boiler_fuel", "NONE", "kiln_fuel", "NONE");

    private static ZoneOverlap unit(String code) {
        ZoneOverlap any =
                inside("control-unit", List.of("PRIORITY", "KEY", "GENERAL").get(code.charAt(8) - '1'));
        Zone zone = new Zone(
                "control-unit",
                code,
                "示例",
                any.zone().category(),
                Map.of(),
                any.zone().geometry());
        return new ZoneOverlap(
                zone,
                any.overlapClass(),
                any.extent(),
                any.uncertainty(),
                any.depth(),
                any.shareOfSite(),
                any.shareOfZone());
    }

    /** Answers every question in the mildest way, until none is left. */
    private static Assessment complete(String industry, Map<String, Object> stated, ZoneOverlap... at) {
        Map<String, Object> all = new HashMap<>(PLAIN);
        all.putAll(stated);
        Assessment assessment = assess(industry, all, at);
        for (int i = 0; i < 60 && !assessment.missingFacts().isEmpty(); i++) {
            Fact asked = BOOK.fact(assessment.missingFacts().get(0)).orElseThrow();
            all.put(asked.key(), mildest(asked, industry, all, at));
            assessment = assess(industry, all, at);
        }
        assertThat(assessment.missingFacts()).isEmpty();
        return assessment;
    }

    private static Object mildest(Fact asked, String industry, Map<String, Object> stated, ZoneOverlap... at) {
        List<Object> values = switch (asked.type()) {
            case BOOLEAN -> List.of(false, true);
            case NUMBER -> List.of(asked.minimum() == null ? 0.0 : asked.minimum());
            case CHOICE ->
                List.copyOf(asked.choices().stream().map(Fact.Choice::code).toList());
        };
        return values.stream()
                .min((a, b) ->
                        severity(asked, a, industry, stated, at).compareTo(severity(asked, b, industry, stated, at)))
                .orElseThrow();
    }

    private static Integer severity(
            Fact asked, Object value, String industry, Map<String, Object> stated, ZoneOverlap... at) {
        Map<String, Object> tried = new HashMap<>(stated);
        tried.put(asked.key(), value);
        return -assess(industry, tried, at).atLeast().ordinal();
    }

    private static Assessment assess(String industry, Map<String, Object> stated, ZoneOverlap... at) {
        return RULES.assess(site(at), facts(industry, stated), AccessFixture.TODAY);
    }

    private static List<String> prohibiting(Assessment assessment) {
        return assessment.outcomes().stream()
                .filter(o -> o.truth() == Truth.TRUE && o.rule().effect() == Effect.PROHIBITED)
                .map(o -> o.rule().id())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0131, ZH65900730049, PERMITTED", // cotton
        "8321, ZH65900730034, PERMITTED", // a primary school
        "0514, ZH65270130002, PERMITTED", // ginning on the spot
        "6130, ZH65272330025, PERMITTED", // a guest house
        "5211, ZH65900720050, PERMITTED", // a shop
        "1411, ZH65900730048, RESTRICTED", // a bakery plant, outside the urban boundary
    })
    void anOrdinaryProjectPassesOnceItsFactsAreComplete(String industry, String unit, Effect expected) {
        Assessment assessment = complete(industry, Map.of(), unit(unit), inside("admin-area", "REGIMENT"));

        assertThat(assessment.atMost()).isEqualTo(assessment.atLeast()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ZH65900720036, 1371", "ZH65900720036, 1819", "ZH65900720041, 3985", "ZH65900720041, 3841",
        "ZH65900720041, 6450", "ZH65900720046, 3051", "ZH65900720046, 2922", "ZH65900720037, 3571",
    })
    void aLeadingIndustryIsNotForbiddenInItsPark(String unit, String industry) {
        Assessment assessment = complete(
                industry,
                Map.of(),
                unit(unit),
                inside("industrial-park", "INDUSTRIAL_PARK"),
                inside("urban-boundary", "URBAN_BOUNDARY"),
                zone("groundwater-zone", "KEY_ZONE", OverlapClass.INSIDE, 1000, Map.of("type", "管控类")));

        assertThat(assessment.atMost()).isIn(Effect.CONDITIONAL, Effect.PERMITTED);
        assertThat(assessment.outcomes())
                .anyMatch(o -> o.truth() == Truth.TRUE
                        && o.rule().id().equals(unit + (unit.endsWith("37") ? "-PE-S1" : "-PK-S1")));
    }

    @ParameterizedTest
    @CsvSource({"ZH65270110001", "ZH65272210012", "ZH65272310024", "ZH65900710028", "ZH65900710045"})
    void aRefineryIsForbiddenInEveryUnitOfAWaterSource(String unit) {
        assertThat(prohibiting(assess("2511", Map.of("nature", "NEW"), unit(unit))))
                .contains(unit + "-WS-S1");
    }

    @Test
    void theSameIndustryIsJudgedByTheUnitItLiesIn() {
        assertThat(prohibiting(assess("2710", Map.of("nature", "NEW"), unit("ZH65900720036"))))
                .contains("ZH65900720036-PK-S2");
        assertThat(prohibiting(assess("2710", Map.of("nature", "NEW"), unit("ZH65900720041"))))
                .isEmpty();
    }

    @Test
    void thresholdsOfAUnitIncludeTheNumberItself() {
        Map<String, Object> farm = new HashMap<>(PLAIN);
        farm.put("livestock_pigs", 300);
        assertThat(prohibiting(assess("0313", farm, unit("ZH65270110001")))).contains("ZH65270110001-WS-S3");

        farm.put("livestock_pigs", 299);
        assertThat(prohibiting(assess("0313", farm, unit("ZH65270110001")))).isEmpty();
    }

    @Test
    void aClauseByPersonIsListedAndNeverDecides() {
        Assessment assessment = complete("0131", Map.of(), unit("ZH65900730049"), inside("admin-area", "REGIMENT"));

        assertThat(assessment.atMost()).isEqualTo(Effect.PERMITTED);
        assertThat(assessment.byPerson())
                .extracting(c -> c.clause().id())
                .contains("AL-Q-S5", "AL-G-R1", "ZH65900730049-GE-S5", "ZH65900730049-GE-R2")
                .doesNotContain("AL-P-R2", "ZH65900730048-GE-S5");
        Set<String> rules = BOOK.rules().stream().map(Rule::id).collect(Collectors.toSet());
        assertThat(BOOK.personClauses()).noneMatch(c -> rules.contains(c.id()));
    }

    @Test
    void theOldCodeOfAUnitHasItsOwnListBesideTheNewOne() {
        assertThat(assess("0131", PLAIN, unit("ZH65900730037")).byPerson())
                .extracting(c -> c.clause().clause().unit())
                .contains("ZH65900730037")
                .doesNotContain("ZH65900720037");
    }

    /** What can never be TRUE forbids nothing, what can never be FALSE asks for nothing. */
    @Test
    void everyClauseCanBeTrueAndFalseAndIsUnknownWithoutFacts() {
        List<String> dead = new ArrayList<>();
        for (Rule rule : BOOK.rules()) {
            if (rule.clause() != null && rule.when() != null) {
                Set<Truth> found = new TreeSet<>(outcomes(rule.when()));
                if (!found.containsAll(Set.of(Truth.TRUE, Truth.FALSE))
                        || rule.when().evaluate(Map.of()) != Truth.UNKNOWN) {
                    dead.add(rule.id() + " " + found);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    private static Set<Truth> outcomes(Condition when) {
        List<Map<String, Object>> cases = List.of(Map.of());
        for (String key : when.keys()) {
            List<Map<String, Object>> more = new ArrayList<>();
            for (Map<String, Object> one : cases) {
                for (Object value : values(when, key)) {
                    Map<String, Object> with = new HashMap<>(one);
                    with.put(key, value);
                    more.add(with);
                }
            }
            cases = more;
        }
        return cases.stream().map(when::evaluate).collect(Collectors.toSet());
    }

    private static List<Object> values(Condition when, String key) {
        if (key.equals(Condition.INDUSTRY)) {
            return Stream.concat(
                            found(when, "(\\d{2,4})(?=[,)])").stream().map(code -> (code + "00").substring(0, 4)),
                            Stream.of("9700"))
                    .map(code -> (Object) code)
                    .toList();
        }
        Fact fact = BOOK.fact(key).orElseThrow();
        return switch (fact.type()) {
            case BOOLEAN -> List.of(true, false);
            case CHOICE ->
                List.copyOf(fact.choices().stream().map(Fact.Choice::code).toList());
            case NUMBER ->
                found(when, key + " [<>=]+ ([0-9.]+)").stream()
                        .map(Double::valueOf)
                        .flatMap(n -> Stream.of(n, n + 0.5, Math.max(0, n - 0.5)))
                        .map(n -> (Object) n)
                        .toList();
        };
    }

    private static List<String> found(Condition when, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(when.text());
        return matcher.results().map(r -> r.group(1)).toList();
    }
}
