package org.ecozone.access.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.access.assess.AccessFixture.BOOK;
import static org.ecozone.access.assess.AccessFixture.RULES;
import static org.ecozone.access.assess.AccessFixture.facts;
import static org.ecozone.access.assess.AccessFixture.inside;
import static org.ecozone.access.assess.AccessFixture.site;
import static org.ecozone.access.assess.AccessFixture.siteWithout;
import static org.ecozone.access.assess.AccessFixture.zone;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecozone.access.coverage.Silence;
import org.ecozone.access.file.ConditionTest;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Interpretation;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.OverlapClass;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.ZoneOverlap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The project's own rules, each TRUE, FALSE and UNKNOWN, from {@code rules.csv} beside this class. */
class RulesTest {

    /** Before the Code, and before the reserve regulation of 2026. */
    private static final LocalDate OLD_LAW = LocalDate.of(2026, 3, 1);

    private static final Pattern NEAR = Pattern.compile("(\\d+) m from (\\S+):(\\S+)");
    private static final Pattern MU = Pattern.compile("(\\S+) of (\\d+) mu");
    private static final double SQUARE_METRES_PER_MU = 2000 / 3.0;

    private static SiteOverlaps place(String place) {
        Matcher near = NEAR.matcher(place);
        Matcher mu = MU.matcher(place);
        if (place.equals("anywhere")) {
            return site();
        } else if (place.equals("half outside the data")) {
            return siteWithout(500);
        } else if (place.startsWith("without ")) {
            String layer = place.substring("without ".length());
            return with(site().layers().stream()
                    .filter(l -> !l.layer().id().equals(layer))
                    .toList());
        } else if (near.matches()) {
            return near(near.group(2), near.group(3), Double.parseDouble(near.group(1)));
        } else if (mu.matches()) {
            double squareMetres = Double.parseDouble(mu.group(2)) * SQUARE_METRES_PER_MU;
            return site(zone(mu.group(1), "ANY", OverlapClass.INSIDE, squareMetres, Map.of()));
        }
        return site(Arrays.stream(place.split(" \\+ ")).map(RulesTest::zoneOf).toArray(ZoneOverlap[]::new));
    }

    /** {@code layer}, {@code layer:CATEGORY} or {@code layer:CATEGORY:attribute=value}: a zone that holds the whole site. */
    private static ZoneOverlap zoneOf(String place) {
        String[] parts = place.split(":");
        Map<String, Object> more = new HashMap<>();
        if (parts.length > 2) {
            String[] attribute = parts[2].split("=");
            more.put(attribute[0], attribute[1]);
        }
        return zone(parts[0], parts.length > 1 ? parts[1] : "ANY", OverlapClass.INSIDE, 1000, more);
    }

    private static SiteOverlaps near(String id, String category, double metres) {
        NearZone zone = new NearZone(inside(id, category).zone(), new Length(metres));
        return with(site().layers().stream()
                .map(l -> !l.layer().id().equals(id)
                        ? l
                        : new LayerOverlap(
                                l.layer(),
                                l.status(),
                                l.sum(),
                                l.union(),
                                l.shareOfSite(),
                                l.zones(),
                                l.overlappingPairs(),
                                l.uncovered(),
                                l.nearest(),
                                List.of(zone),
                                l.remainder()))
                .toList());
    }

    private static SiteOverlaps with(List<LayerOverlap> layers) {
        SiteOverlaps site = site();
        return new SiteOverlaps(
                site.edition(), site.siteExtent(), site.uncovered(), site.grazing(), site.coveredShare(), layers);
    }

    private static List<Rule> laws() {
        return BOOK.rules().stream().filter(r -> r.scope() == Clause.Scope.LAW).toList();
    }

    private static LocalDate dateOf(String id) {
        Rule rule = laws().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
        return rule.citationsInForce(AccessFixture.TODAY).isEmpty() ? OLD_LAW : AccessFixture.TODAY;
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "rules.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = true)
    void decides(String id, String place, String industry, String facts, Truth truth) {
        Assessment assessment = RULES.assess(place(place), facts(industry, ConditionTest.values(facts)), dateOf(id));

        Truth found = assessment.outcomes().stream()
                .filter(o -> o.rule().id().equals(id))
                .map(RuleOutcome::truth)
                .findFirst()
                .orElse(Truth.FALSE);
        assertThat(found).isEqualTo(truth);
    }

    @Test
    void theRuleBookIsWellFormed() {
        assertThat(laws()).hasSizeGreaterThanOrEqualTo(80);
        assertThat(BOOK.version()).isNotEmpty();
        Set<String> cited = Stream.of(
                        BOOK.rules().stream().map(Rule::cites),
                        BOOK.personClauses().stream().map(PersonClause::cites),
                        BOOK.silences().stream().map(Silence::read))
                .flatMap(cites -> cites)
                .flatMap(List::stream)
                .map(c -> c.document().id() + " " + c.article().id())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = BOOK.documents().stream()
                .flatMap(d -> d.articles().stream().map(a -> d.id() + " " + a.id()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(cited).isEqualTo(listed);
        assertThat(BOOK.interpretations().stream().map(Interpretation::id))
                .containsExactlyInAnyOrderElementsOf(BOOK.rules().stream()
                        .map(Rule::interpretation)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
    }

    /** The 34 rules that the field's reference names, R-EC-01 being the clauses of the access lists. */
    @Test
    void holdsTheRulesThatTheFieldExpects() {
        assertThat(laws().stream().map(Rule::id))
                .contains(
                        ("R-RL-01 R-RL-02 R-RL-03 R-RL-04 R-RL-05 R-WS-00 R-WS-01 R-WS-02 R-WS-03 R-WS-04 R-WS-05 R-NR-01"
                                        + " R-NR-02 R-SA-01 R-SA-02 R-SA-03 R-PF-01 R-PF-02 R-PF-03 R-FL-01 R-UD-01 R-SO-01 R-BO-01"
                                        + " R-BO-02 R-BO-03 R-BO-04 R-BO-05 R-HE-01 R-IP-01 R-IP-02 R-IP-03 R-DS-01 R-EC-00 R-QA-01")
                                .split(" "));
        Fact classes = BOOK.fact("limited_activity_class").orElseThrow();
        for (Fact.Choice choice : classes.choices().subList(1, classes.choices().size())) {
            String id = "R-LA-" + choice.code().substring("RLA".length());
            assertThat(laws()).anySatisfy(rule -> {
                assertThat(rule.id()).isEqualTo(id);
                assertThat(rule.when().text()).contains("'" + choice.code() + "'");
            });
        }
    }

    /** A misspelt layer or category would leave a rule open, or silent, for ever. */
    @Test
    void everyRuleSpeaksOfLayersAndCategoriesThatThereAre() throws IOException {
        Map<String, Set<String>> categories = new HashMap<>();
        Object layers = new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(AccessFixture.DATA.resolve("demo/layers.yaml")));
        for (Object entry : (List<?>) layers) {
            Map<?, ?> layer = (Map<?, ?>) entry;
            categories.put(
                    (String) layer.get("id"),
                    ((List<?>) layer.get("categories"))
                            .stream()
                                    .map(c -> (String) ((Map<?, ?>) c).get("code"))
                                    .collect(Collectors.toSet()));
        }
        for (Rule rule : laws()) {
            if (rule.where() != null) {
                rule.where().eachLayer(where -> {
                    assertThat(categories).as(rule.id()).containsKey(where.layer());
                    if (where.zones() != null) {
                        assertThat(categories.get(where.layer())).as(rule.id()).anyMatch(c -> isOf(where.zones(), c));
                    }
                });
            }
        }
    }

    /** What a condition asks besides the category, a zone of the category may have. */
    private static boolean isOf(Condition zones, String category) {
        Truth truth = zones.evaluate(Map.of("category", category));
        return truth == Truth.TRUE || truth == Truth.UNKNOWN && !zones.keys().equals(Set.of("category"));
    }

    @Test
    void industriesThatDecideFactsExist() {
        IndustryCatalogue catalogue = IndustryCatalogue.load(AccessFixture.DATA.resolve("reference/gbt4754-2017.csv"));

        List<String> unknown = BOOK.facts().stream()
                .filter(f -> f.fromIndustry() != null)
                .flatMap(f -> f.fromIndustry().byPrefix().keySet().stream()
                        .filter(p -> catalogue.find(p).isEmpty())
                        .map(p -> f.key() + " " + p))
                .toList();

        assertThat(unknown).isEmpty();
    }

    /** R-RL-06 ends with the old law because R-RL-05 forbids more. */
    @Test
    void everyRuleBasedOnARepealedLawGoesOnUnderTheCode() {
        LocalDate last = LocalDate.of(2026, 8, 14);
        Set<String> ended = laws().stream()
                .filter(r -> !r.citationsInForce(last).isEmpty())
                .filter(r -> r.citationsInForce(last.plusDays(1)).isEmpty())
                .map(Rule::id)
                .collect(Collectors.toSet());
        Set<String> begun = laws().stream()
                .filter(r -> r.citationsInForce(last).isEmpty())
                .filter(r -> !r.citationsInForce(last.plusDays(1)).isEmpty())
                .map(Rule::id)
                .collect(Collectors.toSet());

        assertThat(ended).containsExactly("R-RL-06");
        assertThat(begun)
                .contains("R-RL-05", "R-NR-06", "R-NR-07", "R-SL-03", "R-GW-06", "R-SW-01", "R-SW-02", "R-SW-03");
    }

    @ParameterizedTest
    @CsvSource({
        "R-WS-01, 中华人民共和国水污染防治法 第六十五条, 中华人民共和国生态环境法典 第三百一十九条",
        "R-BO-02, 中华人民共和国大气污染防治法 第三十九条, 中华人民共和国生态环境法典 第二百零八条",
        "R-SO-01, 中华人民共和国土壤污染防治法 第三十二条, 中华人民共和国生态环境法典 第四百二十七条",
        "R-GW-02, 地下水管理条例 第四十二条, 中华人民共和国生态环境法典 第二百八十六条",
    })
    void citesTheLawOfTheDay(String id, String august, String today) {
        Rule rule = laws().stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();

        assertThat(first(rule, LocalDate.of(2026, 8, 1))).isEqualTo(august);
        assertThat(first(rule, AccessFixture.TODAY)).isEqualTo(today);
    }

    private static String first(Rule rule, LocalDate date) {
        Citation citation = rule.citationsInForce(date).get(0);
        return citation.document().title() + " " + citation.article().id();
    }
}
