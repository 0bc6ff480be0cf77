package org.ecozone.access.eia;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecozone.access.assess.AccessFixture;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The project's own catalogue, held against its printed text and against GB/T 4754. */
public class EiaCatalogueTest {

    public static final RuleBook BOOK = RuleReading.load(AccessFixture.DATA.resolve("rules"));
    static final EiaCatalogue EIA = BOOK.eia();
    static final IndustryCatalogue INDUSTRIES =
            IndustryCatalogue.load(AccessFixture.DATA.resolve("reference/gbt4754-2017.csv"));

    /** Items named like an industry of the standard, without its code. */
    private static final Set<Integer> NAMED_WITHOUT_CODE = Set.of(67, 91, 95);

    private static final Pattern CODE = Pattern.compile("(?<![\\d.])(\\d{3,4})(?!\\d|平方米)");

    /** A project without boilers, wells, sensitive areas or further content, in an industrial building. */
    private static Map<String, Object> plain() {
        Map<String, Object> facts = new HashMap<>();
        for (String key : List.of("sensitive_1", "sensitive_2", "sensitive_3", "in_redline", "on_receptor")) {
            facts.put(key, false);
        }
        for (String key : List.of("in_basic_farmland", "in_sand_closure", "groundwater_abstraction")) {
            facts.put(key, false);
        }
        EIA.facts().stream()
                .filter(key -> key.startsWith("in_") || key.startsWith("sens"))
                .forEach(key -> facts.put(key, false));
        facts.put("boiler_fuel", "NONE");
        facts.put("eia_other_items", false);
        facts.put("eia_industrial_building", true);
        facts.put("eia_name_exclusion", false);
        return facts;
    }

    private static void state(Map<String, Object> facts, String statement) {
        String key = statement.substring(0, statement.indexOf('='));
        String text = statement.substring(statement.indexOf('=') + 1);
        Fact fact = BOOK.fact(key).orElseThrow(() -> new AssertionError(key));
        if (text.equals("?")) {
            facts.remove(key);
            return;
        }
        switch (fact.type()) {
            case BOOLEAN -> facts.put(key, Boolean.valueOf(text));
            case NUMBER -> facts.put(key, Double.valueOf(text));
            case CHOICE -> {
                assertThat(fact.hasChoice(text)).as(statement).isTrue();
                facts.put(key, text);
            }
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "eia-cases.csv", delimiter = '|', numLinesToSkip = 1)
    void classifiesAsTheTextSays(String industry, String statements, String expected, String reason) {
        Map<String, Object> facts = plain();
        if (statements != null) {
            Arrays.stream(statements.split(" ")).forEach(s -> state(facts, s));
        }

        EiaClassification found = EIA.classify(industry.equals("?") ? null : industry, facts);

        String possible = found.possible().stream().map(Enum::name).collect(Collectors.joining(" "));
        assertThat(possible).as(reason).isEqualTo(expected);
        assertThat(found.decided() != null).isEqualTo(found.possible().size() == 1);
    }

    @Test
    void holdsEveryItemAsPrinted() {
        assertThat(EIA.size()).isEqualTo(173);
        EiaClassification.Item boilers = EIA.classify("4430", plain()).items().get(0);
        assertThat(boilers.number()).isEqualTo(91);
        assertThat(boilers.section()).isEqualTo("四十一、电力、热力生产和供应业");
        assertThat(boilers.texts()).containsOnlyKeys(EiaClass.REPORT_BOOK, EiaClass.REPORT_FORM);
        assertThat(boilers.texts().get(EiaClass.REPORT_BOOK)).isEqualTo("燃煤、燃油锅炉总容量65吨/小时（45.5兆瓦）以上的");
        assertThat(boilers.sensitiveAreas()).isNull();
    }

    @Test
    void eachItemHasTheIndustriesThatItsNameGives() {
        Map<Integer, String> names = new HashMap<>();
        Map<Integer, List<String>> own = new HashMap<>();
        EIA.entries().forEach(e -> {
            names.put(e.row().number(), e.row().name());
            own.computeIfAbsent(e.row().number(), n -> new ArrayList<>()).addAll(e.industries());
        });
        names.forEach((number, name) -> {
            List<String> printed = new ArrayList<>();
            Matcher codes = CODE.matcher(name);
            while (codes.find()) {
                printed.add(codes.group(1));
            }
            if (!NAMED_WITHOUT_CODE.contains(number)) {
                assertThat(classes(own.get(number))).as(number + " " + name).isEqualTo(classes(printed));
            }
        });
        for (int number : NAMED_WITHOUT_CODE) {
            String prefix = own.get(number).get(0);
            assertThat(names.get(number))
                    .startsWith(INDUSTRIES.find(prefix).orElseThrow().name());
        }
    }

    private static Set<String> classes(List<String> prefixes) {
        return INDUSTRIES.all().stream()
                .filter(i -> i.level() == Industry.Level.CLASS)
                .map(Industry::code)
                .filter(c -> prefixes.stream().anyMatch(c::startsWith))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyPrefixIsACodeOfTheStandard() {
        EIA.entries().forEach(e -> {
            assertThat(e.industries())
                    .allSatisfy(c -> assertThat(INDUSTRIES.find(c)).as(c).isPresent());
            assertThat(e.hints())
                    .allSatisfy(c -> assertThat(INDUSTRIES.find(c)).as(c).isPresent());
        });
    }

    @Test
    void aNameThatExcludesProjectsOfAnIndustryAsksForIt() {
        EIA.entries().stream()
                .filter(e -> !e.industries().isEmpty() && e.row().name().contains("不含"))
                .filter(e -> !e.excludes())
                .forEach(e -> assertThat(e.industries()).isEqualTo(List.of("4415")));
    }

    @Test
    void anEmptyColumnIsNoneAndAWholeOneIsAll() {
        EIA.entries().forEach(e -> {
            for (EiaClass printed : List.of(EiaClass.REPORT_BOOK, EiaClass.REPORT_FORM, EiaClass.REGISTRATION)) {
                EiaCell cell = e.columns().get(printed.ordinal());
                String text = e.row().texts().getOrDefault(printed, "/");
                String place = e.row().number() + " " + printed + " " + text;
                if (text.equals("/")) {
                    assertThat(cell).as(place).isEqualTo(new EiaCell.Whole(false));
                } else if (text.equals("全部")) {
                    assertThat(cell).as(place).isEqualTo(new EiaCell.Whole(true));
                } else if (text.equals("其他")) {
                    boolean isWhole = cell instanceof EiaCell.Whole;
                    assertThat(isWhole || cell.equals(new EiaCell.Rest(null)))
                            .as(place)
                            .isTrue();
                }
            }
        });
    }

    @Test
    void asksForTheIndustryFirst() {
        assertThat(EIA.classify(null, Map.of()).missingFacts())
                .startsWith("industry")
                .contains("eia_item");
        assertThat(EIA.classify("C", Map.of()).missingFacts()).startsWith("industry");
        assertThat(EIA.classify("25", Map.of()).missingFacts()).startsWith("industry");
        assertThat(EIA.classify(null, Map.of()).items()).isEmpty();
    }

    @Test
    void asksOnlyWhatTheIndustryMakesMatter() {
        assertThat(EIA.classify("1711", plain()).missingFacts()).containsExactly("eia_textile_process");
        assertThat(EIA.classify("3110", Map.of()).missingFacts()).isEmpty();
        assertThat(EIA.classify("3021", Map.of()).missingFacts())
                .containsExactly("boiler_fuel", "groundwater_abstraction", "eia_other_items");
    }

    @Test
    void aHintIsShownButDoesNotApplyUntilItIsStated() {
        EiaClassification hinted = EIA.classify("5265", plain());
        assertThat(hinted.items()).extracting(EiaClassification.Item::number).containsExactly(119);
        assertThat(hinted.items().get(0).applies()).isEqualTo(Truth.UNKNOWN);
        assertThat(hinted.missingFacts()).startsWith("eia_item");
    }

    @Test
    void whatOnlyAPersonCanTellIsMarked() {
        Map<String, Object> facts = plain();
        facts.put("livestock_pigs", 100.0);
        EiaClassification.Item item = EIA.classify("0313", facts).items().get(0);
        assertThat(item.byPerson()).isTrue();
        assertThat(item.missingFacts()).isEmpty();
        assertThat(EIA.classify("3021", facts).items().get(0).byPerson()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"eia_class", "sensitive_area"})
    void readsNeitherTheClassNorTheNameOfItsOwnWords(String key) {
        assertThat(EIA.facts()).isNotEmpty().doesNotContain(key);
        assertThat(EIA.facts()).allSatisfy(k -> assertThat(BOOK.fact(k)).as(k).isPresent());
    }
}
