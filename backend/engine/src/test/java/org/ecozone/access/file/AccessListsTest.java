package org.ecozone.access.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.Clause.Modality;
import org.ecozone.access.rule.Clause.Scope;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Rule.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's own access lists, held against the control units of every edition. */
class AccessListsTest {

    private static final Path DATA = Path.of("../../data");
    private static final RuleBook BOOK = RuleReading.load(DATA.resolve("rules"));
    private static final List<Entry> ENTRIES = Stream.concat(
                    BOOK.rules().stream()
                            .filter(r -> r.clause() != null)
                            .map(r -> new Entry(r.id(), r.title(), r.dimension(), r.clause(), r.cites())),
                    BOOK.personClauses().stream()
                            .map(c -> new Entry(c.id(), c.title(), c.dimension(), c.clause(), c.cites())))
            .toList();

    private record Entry(String id, String title, Dimension dimension, Clause clause, List<Citation> cites) {}

    /** Code to category and name. */
    private static Map<String, List<String>> units(String edition) throws IOException {
        Map<String, List<String>> units = new LinkedHashMap<>();
        Pattern properties = Pattern.compile(
                "\"code\":\\s*\"(ZH\\d+)\",\\s*\"name\":\\s*\"([^\"]+)\",\\s*\"category\":\\s*\"(\\w+)\"");
        var matcher = properties.matcher(
                Files.readString(DATA.resolve("demo").resolve(edition).resolve("control-unit.geojson")));
        while (matcher.find()) {
            units.put(matcher.group(1), List.of(matcher.group(3), matcher.group(2)));
        }
        assertThat(units).hasSize(51);
        return units;
    }

    private static List<Entry> ofUnit(String unit) {
        return ENTRIES.stream().filter(e -> unit.equals(e.clause().unit())).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020.1", "2025.1", "2026.1"})
    void everyUnitOfAnEditionHasAListInAllFourDimensions(String edition) throws IOException {
        for (String unit : units(edition).keySet()) {
            assertThat(BOOK.unitsWithList()).contains(unit);
            assertThat(ofUnit(unit).stream().map(Entry::dimension).collect(Collectors.toSet()))
                    .as(unit)
                    .containsExactlyInAnyOrder(Dimension.values());
        }
    }

    @Test
    void thereIsNoListForAUnitThatNeverWas() throws IOException {
        Set<String> units = new TreeSet<>();
        for (String edition : List.of("2020.1", "2025.1", "2026.1")) {
            units.addAll(units(edition).keySet());
        }

        assertThat(BOOK.unitsWithList()).containsExactlyElementsOf(units);
    }

    @Test
    void theListsNameTheUnitsAsTheEditionsDo() throws IOException {
        Map<String, String> names = new HashMap<>();
        units("2020.1").forEach((code, unit) -> names.put(code, unit.get(1)));
        units("2026.1").forEach((code, unit) -> names.put(code, unit.get(1)));
        Citation.Document document = BOOK.documents().stream()
                .filter(d -> d.id().equals("demo-access-list"))
                .findFirst()
                .orElseThrow();

        names.forEach((code, name) ->
                assertThat(document.article(code).orElseThrow().summary()).startsWith(name));
        assertThat(document.title()).contains("演示数据", "合成");
    }

    @Test
    void theUnitsOfTheNewestEditionHaveOverFourHundredClauses() throws IOException {
        Map<String, List<String>> units = units("2026.1");
        List<Entry> clauses = ENTRIES.stream()
                .filter(e -> e.clause().scope() == Scope.UNIT)
                .filter(e -> units.containsKey(e.clause().unit()))
                .toList();

        assertThat(clauses).hasSizeGreaterThanOrEqualTo(400);
        long byPerson = BOOK.personClauses().stream()
                .filter(c -> c.clause().scope() == Scope.UNIT)
                .count();
        assertThat(byPerson).isLessThan(clauses.size() / 4);
    }

    @Test
    void idsAreUniqueAndSayWhatTheyBelongTo() {
        assertThat(ENTRIES).extracting(Entry::id).doesNotHaveDuplicates();
        for (Entry entry : ENTRIES) {
            String dimension = Map.of("S", "空间", "E", "污染", "R", "环境", "U", "资源")
                    .get(entry.id().replaceAll(".*-([A-Z])\\d+", "$1"));
            assertThat(entry.dimension().label()).as(entry.id()).startsWith(dimension);
            switch (entry.clause().scope()) {
                case UNIT -> assertThat(entry.id()).matches(entry.clause().unit() + "-[A-Z]{2}-[SERU]\\d");
                case CATEGORY ->
                    assertThat(entry.id())
                            .startsWith("AL-" + entry.clause().category().charAt(0) + "-");
                default -> assertThat(entry.id()).startsWith("AL-Q-");
            }
        }
    }

    /** Ids are cited in stored results: what is listed here is not to change. */
    @Test
    void idsStayWhatTheyWere() {
        assertThat(ofUnit("ZH65900720036").stream().map(Entry::id).map(id -> id.substring(14)))
                .containsExactlyInAnyOrder(
                        "PK-S1", "PK-S2", "PK-S3", "PK-S4", "PK-S5", "PK-E1", "PK-E2", "PK-E3", "PK-E4", "PK-R1",
                        "PK-R2", "PK-R3", "PK-R4", "PK-U1", "PK-U2", "PK-U3");
    }

    @Test
    void everyCategoryAndTheRegionHaveClausesOfTheirOwn() {
        assertThat(ENTRIES).filteredOn(e -> e.clause().scope() == Scope.REGION).hasSizeGreaterThanOrEqualTo(15);
        for (String category : List.of("PRIORITY", "KEY", "GENERAL")) {
            List<Entry> clauses = ENTRIES.stream()
                    .filter(e -> category.equals(e.clause().category()))
                    .toList();
            assertThat(clauses).hasSizeGreaterThanOrEqualTo(5);
            assertThat(clauses.stream().map(Entry::dimension).collect(Collectors.toSet()))
                    .containsExactlyInAnyOrder(Dimension.values());
        }
    }

    /** Units of one kind share their templates, but no two lists are the same, and no list says a thing twice. */
    @Test
    void listsDifferAndDoNotRepeatThemselves() {
        Map<String, List<String>> byUnit = new HashMap<>();
        for (String unit : BOOK.unitsWithList()) {
            List<String> titles = ofUnit(unit).stream().map(Entry::title).toList();
            assertThat(titles).as(unit).doesNotHaveDuplicates();
            byUnit.put(unit, titles);
        }
        assertThat(byUnit.values()).doesNotHaveDuplicates();
        assertThat(ENTRIES.stream().map(Entry::title).distinct().count()).isGreaterThan(400);
        assertThat(ENTRIES).noneMatch(e -> e.title().contains("{"));
    }

    @Test
    void effectsAreWhatTheirModalitiesSay() {
        Map<Modality, Set<Effect>> allowed = Map.of(
                Modality.PROHIBIT, Set.of(Effect.PROHIBITED),
                Modality.RESTRICT, Set.of(Effect.RESTRICTED),
                Modality.WITHDRAW, Set.of(Effect.PROHIBITED, Effect.RESTRICTED),
                Modality.ALLOW, Set.of(Effect.PERMITTED),
                Modality.ENCOURAGE, Set.of(Effect.PERMITTED),
                Modality.REQUIRE, Set.of(Effect.CONDITIONAL));
        for (Rule rule : BOOK.rules()) {
            if (rule.clause() != null) {
                assertThat(allowed.get(rule.clause().modality())).as(rule.id()).contains(rule.effect());
            }
        }
        assertThat(ENTRIES.stream().map(e -> e.clause().modality()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Modality.values());
    }

    @Test
    void everyClauseHasABasisOnEveryDateOfTheRuleBook() {
        assertThat(ENTRIES)
                .allSatisfy(entry -> assertThat(entry.cites().stream()
                                .filter(c -> c.isInForce(BOOK.from()))
                                .toList())
                        .isNotEmpty());
    }

    @Test
    void theIndustriesOfClausesExist() {
        IndustryCatalogue catalogue = IndustryCatalogue.load(DATA.resolve("reference/gbt4754-2017.csv"));
        List<String> unknown = new ArrayList<>();
        for (Rule rule : BOOK.rules()) {
            if (rule.clause() != null && rule.when() != null) {
                var numbers = Pattern.compile("industry (?:NOT )?IN \\(([^)]*)\\)")
                        .matcher(rule.when().text());
                while (numbers.find()) {
                    Arrays.stream(numbers.group(1).split(", "))
                            .filter(code -> catalogue.find(code).isEmpty())
                            .forEach(code -> unknown.add(rule.id() + " " + code));
                }
            }
        }

        assertThat(unknown).isEmpty();
    }

    @Test
    void noTwoClausesDemandTheSameOfTheSame() {
        Function<Rule, String> text = r -> r.effect() + " " + r.where() + " "
                + (r.when() == null ? "" : r.when().text());
        Map<String, List<String>> same = BOOK.rules().stream()
                .filter(r -> r.clause() != null)
                .collect(Collectors.groupingBy(text, Collectors.mapping(Rule::id, Collectors.toList())));

        assertThat(same.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
    }

    /** 以上 includes the number, 超过 does not: what a title says of a number and what is compared must be the same. */
    @Test
    void numbersAreComparedAsTitlesSay() {
        Map<String, String> comparisons = Map.of(
                "(?<!不)超过 ([0-9.]+)", "> %s",
                "不得小于 ([0-9.]+)", "< %s",
                "新增小于 ([0-9.]+)", "< %s",
                "达到 ([0-9.]+)", ">= %s",
                "([0-9.]+) [万立方米头吨亩]+以上", ">= %s");
        List<String> checked = new ArrayList<>();
        for (Rule rule : BOOK.rules()) {
            if (rule.clause() != null && rule.when() != null) {
                comparisons.forEach((words, comparison) -> Pattern.compile(words)
                        .matcher(rule.title())
                        .results()
                        .forEach(r -> {
                            checked.add(rule.id());
                            assertThat(rule.when().text()).as(rule.id()).contains(comparison.formatted(r.group(1)));
                            assertThat(words.contains("以上") && rule.interpretation() == null)
                                    .as(rule.id())
                                    .isFalse();
                        }));
            }
        }
        assertThat(checked).hasSizeGreaterThan(100);
    }
}
