package org.ecozone.access.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecozone.access.book.LintCode;
import org.ecozone.access.book.LintFinding;
import org.ecozone.access.file.RuleReading;
import org.ecozone.fault.Fault.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleLintTest {

    private static final String RULES = "rules/a.yaml";
    private static final String FARM = "access-list/templates/farm.yaml";

    private static SortedMap<String, String> files(String file, String from, String to) {
        SortedMap<String, String> files = LintFixture.files();
        assertThat(files.get(file)).as("what the fault replaces").contains(from);
        files.put(file, files.get(file).replace(from, to));
        return files;
    }

    private static List<LintFinding> find(String file, String from, String to) {
        return LintFixture.lint(files(file, from, to));
    }

    @Test
    void isSilentOnRulesWithoutFault() {
        assertThat(LintFixture.lint(LintFixture.files())).isEmpty();
    }

    /** Each row spoils one thing of rules in which nothing is wrong; so the repaired rules are those of the test above. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CONTRADICTORY | rules/a.yaml | tph > 10 AND tph < 65 | tph > 65 AND tph < 65
            CONTRADICTORY | rules/a.yaml | use = true | use = true AND NOT (use = true)
            CONTRADICTORY | rules/a.yaml | tph >= 65 | tph > 100
            CONTRADICTORY | rules/a.yaml | zones: "category = 'CORE'", within | zones: "category = 'CORE' AND category = 'RIM'", within
            CONTRADICTORY | rules/a.yaml | industries: ["25"] | 'industries: ["25"]\n  exceptIndustries: ["25"]'
            ALWAYS | rules/a.yaml | use = true | use = true OR use = false
            ALWAYS | rules/a.yaml | use = true | tph >= 0
            NEVER_FIRING | rules/a.yaml | grade >= 2 | grade >= 4
            NEVER_FIRING | rules/a.yaml | metres < 300 | metres > 700
            NEVER_FIRING | rules/a.yaml | fuel = 'COAL' AND tph >= 65 | fuel = 'NONE' AND tph >= 65
            SHADOWED | rules/a.yaml | tph > 10 AND tph < 65 | tph < 8
            SHADOWED | access-list/templates/farm.yaml | industries: ["26"], when: "use = false" | industries: ["29"], when: "use = true"
            DUPLICATE | access-list/templates/farm.yaml | industries: ["26"] | industries: ["27"]
            PLACE_NOT_SAID | rules/a.yaml | '  placeIsLaw: 红线内\n' | ''
            CELL_OPEN | silent/a.yaml | layer: control-unit | 'layer: control-unit, zones: "category = ''KEY''"'
            CELL_OPEN | silent/a.yaml | layer: control-unit | 'layer: control-unit, exceptIndustries: ["9700"]'
            CELL_OPEN | silent/a.yaml | layer: control-unit | 'layer: control-unit, elsewhere: control-unit'
            SILENCE_UNUSED | silent/a.yaml | layer: control-unit, | 'layer: redline, '
            UNKNOWN_CATEGORY | silent/a.yaml | layer: control-unit | 'layer: control-unit, zones: "category <> ''NONE''"'
            UNKNOWN_LAYER | silent/a.yaml | layer: control-unit | layer: control-unite
            INDUSTRY_UNKNOWN | silent/a.yaml | layer: control-unit | 'layer: control-unit, exceptIndustries: ["98"]'
            UNKNOWN_LAYER | rules/a.yaml | layer: redline, zones: "category = 'CORE' AND grade >= 2" | layer: red-line
            LAYER_BY_FACT | rules/a.yaml | layer: redline, zones: "category = 'CORE' AND grade >= 2" | layer: red-line, elseFact: use
            UNKNOWN_CATEGORY | rules/a.yaml | category = 'CORE' AND grade | category <> 'RIM' AND grade
            UNKNOWN_ATTRIBUTE | rules/a.yaml | grade >= 2 | level >= 2
            UNKNOWN_UNIT | access-list/units.yaml | ZH65900730002 | ZH65900730003
            UNIT_WITHOUT_CLAUSES | access-list/units.yaml | ZH65900730002 | ZH65900730003
            UNIT_WITHOUT_CLAUSES | access-list/templates/farm.yaml | dimension: 资源利用效率 | dimension: 环境风险防控
            CATEGORY_WITHOUT_CLAUSES | access-list/category.yaml | category: GENERAL | category: KEY
            THRESHOLD_GAP | rules/a.yaml | tph > 10 AND | tph > 20 AND
            THRESHOLD_GAP | rules/a.yaml | tph > 10 AND tph < 65 | tph > 10 AND tph < 64.5
            THRESHOLD_GAP | rules/a.yaml | fuel = 'COAL' AND tph > 10 AND tph < 65 | fuel = 'COAL' AND tph > 10 AND tph < 65 AND use = true
            DEAD_CITATION | citations.yaml | id: law, title: 某法, from: 2015-01-01 | id: law, title: 某法, from: 2015-01-01, until: 2019-12-31
            DEAD_CITATION | rules/a.yaml | ', { document: new, article: 第一条 }' | ''
            NOT_YET_VALID | citations.yaml | 新法, from: 2026-08-15 | 新法, from: 2027-01-01
            UNUSED_FACT | rules/a.yaml | 'when: "metres < 300"' | ''
            UNUSED_CITATION | rules/a.yaml | '{ document: old, article: 第一条 }, ' | ''
            INDUSTRY_UNKNOWN | access-list/templates/farm.yaml | ["26"] | ["26", "2699"]
            """)
    void findsEachSeededFault(LintCode code, String file, String from, String to) {
        List<LintFinding> findings = find(file, from, to.replace("\\n", "\n"));

        assertThat(findings).extracting(LintFinding::code).contains(code);
        assertThat(findings).filteredOn(f -> f.code() == code).allSatisfy(f -> {
            assertThat(f.message()).isNotBlank();
            assertThat(f.example()).isNotBlank();
            assertThat(f.subjects()).isNotEmpty();
            assertThat(f.refuses()).isEqualTo(code.severity() == Severity.ERROR);
        });
    }

    @Test
    void namesFileAndLineOfRulesClausesAndFacts() {
        assertThat(find(RULES, "tph > 10 AND tph < 65", "tph > 65 AND tph < 65"))
                .filteredOn(f -> f.code() == LintCode.CONTRADICTORY)
                .extracting(LintFinding::file, LintFinding::line)
                .containsExactly(tuple(RULES, 17));
        assertThat(find(FARM, "[\"26\"]", "[\"2699\"]"))
                .filteredOn(f -> f.code() == LintCode.INDUSTRY_UNKNOWN)
                .extracting(LintFinding::subjects, LintFinding::file, LintFinding::line)
                .containsExactly(tuple(List.of("FA-S1", "2699"), FARM, 6));
        assertThat(find(RULES, "when: \"metres < 300\"", ""))
                .filteredOn(f -> f.code() == LintCode.UNUSED_FACT)
                .extracting(LintFinding::file, LintFinding::line)
                .containsExactly(tuple("facts.yaml", 11));
    }

    @Test
    void tellsTheSmallestNumberThatIsLeftOut() {
        assertThat(find(RULES, "tph > 10 AND", "tph > 20 AND"))
                .filteredOn(f -> f.code() == LintCode.THRESHOLD_GAP)
                .extracting(LintFinding::example)
                .containsOnly("fuel = COAL，tph = 11");
        assertThat(find(RULES, "tph > 10 AND tph < 65", "tph > 10 AND tph < 64.5"))
                .filteredOn(f -> f.code() == LintCode.THRESHOLD_GAP)
                .extracting(LintFinding::example)
                .containsOnly("fuel = COAL，tph = 64.5");
    }

    @Test
    void tellsTheDayFromWhichARuleLapses() {
        assertThat(find(RULES, ", { document: new, article: 第一条 }", ""))
                .filteredOn(f -> f.code() == LintCode.DEAD_CITATION)
                .extracting(LintFinding::example)
                .containsExactly("2026-08-15");
    }

    @Test
    void findsCategoriesOfWhichNoRuleSpeaks() {
        SortedMap<String, String> files = files("rules/a.yaml", "category = 'CORE'", "grade = 9");
        files.put("facts.yaml", files.get("facts.yaml").replace("layer: redline", "layer: control-unit"));

        assertThat(LintFixture.lint(files))
                .filteredOn(f -> f.code() == LintCode.CATEGORY_UNREAD)
                .extracting(LintFinding::subjects)
                .containsExactly(List.of("redline", "CORE"));
    }

    @Test
    void keepsAcceptedFindingsInTheListWithTheirReason() {
        SortedMap<String, String> files = files(RULES, "tph > 10 AND tph < 65", "tph > 65 AND tph < 65");
        files.put("lint-accepted.yaml", "- { code: CONTRADICTORY, subjects: [R-3], reason: 试行 }\n");

        assertThat(LintFixture.lint(files))
                .filteredOn(f -> f.code() == LintCode.CONTRADICTORY)
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.accepted()).isEqualTo("试行");
                    assertThat(f.refuses()).isFalse();
                });
    }

    @Test
    void tellsOfAcceptedFindingsThatAreNone() {
        SortedMap<String, String> files = LintFixture.files();
        files.put("lint-accepted.yaml", "- { code: SHADOWED, subjects: [R-3], reason: 试行 }\n");

        assertThat(LintFixture.lint(files)).extracting(LintFinding::code).containsExactly(LintCode.ACCEPTED_UNUSED);
    }

    @Test
    void asksNothingOfPlacesWhereNoEditionIsGiven() {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        files(RULES, "layer: redline, zones: \"category = 'CORE' AND grade >= 2\"", "layer: red-line")
                .forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));

        assertThat(RuleLint.check(RuleReading.load(bytes), LintFixture.TODAY)).isEmpty();
    }
}
