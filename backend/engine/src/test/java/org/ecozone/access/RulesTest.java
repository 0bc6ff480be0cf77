package org.ecozone.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.access.AccessFixture.BOOK;
import static org.ecozone.access.AccessFixture.facts;
import static org.ecozone.access.AccessFixture.inside;
import static org.ecozone.access.AccessFixture.site;
import static org.ecozone.access.AccessFixture.siteWithout;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecozone.zoning.SiteOverlaps;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The project's own rules, each TRUE, FALSE and UNKNOWN, from {@code rules.csv} beside this class. */
class RulesTest {

    private static final LocalDate OLD_LAW = LocalDate.of(2026, 3, 1);

    private static SiteOverlaps place(String place) {
        if (place.equals("anywhere")) {
            return site();
        }
        if (place.equals("half outside the data")) {
            return siteWithout(500);
        }
        String[] parts = place.split(":");
        return site(inside(parts[0], parts.length > 1 ? parts[1] : "ANY"));
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "rules.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            ignoreLeadingAndTrailingWhitespace = true)
    void decides(String id, String place, String industry, String facts, Truth truth) {
        Assessment assessment = BOOK.assess(
                place(place),
                facts(industry, ConditionTest.values(facts)),
                id.equals("R-NR-04") ? OLD_LAW : AccessFixture.TODAY);

        Truth found = assessment.outcomes().stream()
                .filter(o -> o.rule().id().equals(id))
                .map(RuleOutcome::truth)
                .findFirst()
                .orElse(Truth.FALSE);
        assertThat(found).isEqualTo(truth);
    }

    @Test
    void everyRuleIsTriedWithEveryOutcome() throws IOException {
        Map<String, Set<String>> tried;
        try (var csv = RulesTest.class.getResourceAsStream("rules.csv")) {
            tried = new String(csv.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\\|"))
                    .collect(Collectors.groupingBy(
                            f -> f[0].strip(), Collectors.mapping(f -> f[4].strip(), Collectors.toSet())));
        }
        List<String> wanted = new ArrayList<>();
        for (Rule rule : BOOK.rules()) {
            Set<String> outcomes = rule.where() instanceof Where.IncompleteCoverage
                    ? Set.of("FALSE", "UNKNOWN")
                    : Set.of("TRUE", "FALSE", "UNKNOWN");
            if (!outcomes.equals(tried.get(rule.id()))) {
                wanted.add(rule.id() + " " + tried.get(rule.id()));
            }
        }
        assertThat(wanted).isEmpty();
    }

    @Test
    void theRuleBookIsWellFormed() {
        assertThat(BOOK.rules()).hasSizeGreaterThanOrEqualTo(22);
        assertThat(BOOK.version()).isNotEmpty();
        Set<String> cited = BOOK.rules().stream()
                .flatMap(r -> r.cites().stream())
                .map(c -> c.document().id() + " " + c.article().id())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = BOOK.documents().stream()
                .flatMap(d -> d.articles().stream().map(a -> d.id() + " " + a.id()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(cited).isEqualTo(listed);
        assertThat(BOOK.facts())
                .allSatisfy(fact -> assertThat(BOOK.rulesReading(fact.key())).isNotEmpty());
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
        for (Rule rule : BOOK.rules()) {
            if (rule.where() instanceof Where.OfLayer where) {
                assertThat(categories).as(rule.id()).containsKey(where.layer());
                if (where.zones() != null) {
                    assertThat(categories.get(where.layer()))
                            .as(rule.id())
                            .anyMatch(c -> where.zones().evaluate(Map.of("category", c)) == Truth.TRUE);
                }
            }
        }
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

    @Test
    void everyRuleBasedOnARepealedLawGoesOnUnderTheCode() {
        LocalDate last = LocalDate.of(2026, 8, 14);
        for (Rule rule : BOOK.rules()) {
            if (!rule.citationsInForce(last).isEmpty()) {
                assertThat(rule.citationsInForce(last.plusDays(1)))
                        .as(rule.id())
                        .isNotEmpty();
            }
        }
        assertThat(BOOK.rules().stream()
                        .filter(r -> r.id().startsWith("R-WS"))
                        .map(r -> r.citationsInForce(last).get(0).document().title() + "→"
                                + r.citationsInForce(last.plusDays(1))
                                        .get(0)
                                        .document()
                                        .title())
                        .distinct())
                .containsExactly("中华人民共和国水污染防治法→中华人民共和国生态环境法典");
    }
}
