package org.ecozone.access.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.book.RuleFaults;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Where;
import org.ecozone.fault.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleFilesTest {

    private static final String FACT = """
            - key: fuel
              label: 燃料
              labelEn: Fuel
              type: CHOICE
              choices: [ { code: COAL, label: 煤, labelEn: Coal } ]
              help: 见设备表
              form: 主要生产设备
              group: 锅炉
            """;
    private static final String DOCUMENT = """
            - id: law
              title: 某法
              from: 2020-01-01
              articles: [ { id: 第一条, summary: 要旨 } ]
            """;
    private static final String RULE = """
            - id: R-1
              title: 规则
              level: 国家
              dimension: 空间布局约束
              effect: PROHIBITED
              where: { layer: redline, zones: "category = 'A'" }
              when: "fuel = 'COAL'"
              cites: [ { document: law, article: 第一条 } ]
            """;

    @TempDir
    private Path dir;

    @BeforeEach
    void writeGoodFiles() throws IOException {
        write("rulebook.yaml", "version: '1'\nfrom: 2020-01-01\n");
        write("facts.yaml", FACT);
        write("citations.yaml", DOCUMENT);
        write("rules/a.yaml", RULE);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(dir.resolve(file).getParent());
        Files.writeString(dir.resolve(file), text);
    }

    private List<Fault> faults() {
        return catchThrowableOfType(RuleFaults.class, () -> RuleReading.load(dir))
                .faults();
    }

    private List<String> codes() {
        return faults().stream().map(f -> f.at() + " " + f.code()).toList();
    }

    @Test
    void readsWhatIsRight() {
        RuleBook book = RuleReading.load(dir);

        assertThat(book.version()).isEqualTo("1");
        Rule rule = book.rules().get(0);
        assertThat(rule.where()).isInstanceOfSatisfying(Where.OfLayer.class, where -> {
            assertThat(where.layer()).isEqualTo("redline");
            assertThat(where.relation()).isEqualTo(Where.Relation.OVERLAPS);
        });
        assertThat(rule.facts()).containsExactly("fuel");
        assertThat(book.rulesReading("fuel")).containsExactly(rule);
    }

    @Test
    void reportsEveryFaultOfEveryFileAtOnce() throws IOException {
        write("rulebook.yaml", "version: '1'\nfrom: yesterday\n");
        write("facts.yaml", FACT + "- key: Bad Key\n  type: TEXT\n");
        write("citations.yaml", DOCUMENT.replace("2020-01-01", "2020-02-30"));
        write(
                "rules/a.yaml",
                RULE
                        + RULE.replace("R-1", "R-2")
                                .replace("fuel = 'COAL'", "fuell = 'COAL'")
                                .replace("第一条", "第二条")
                                .replace("PROHIBITED", "FORBIDDEN"));

        assertThat(codes())
                .containsExactly(
                        "citations.yaml:3 VALUE_INVALID",
                        "facts.yaml:9 VALUE_INVALID",
                        "facts.yaml:9 KEY_MISSING",
                        "facts.yaml:9 KEY_MISSING",
                        "facts.yaml:9 KEY_MISSING",
                        "facts.yaml:9 KEY_MISSING",
                        "facts.yaml:9 KEY_MISSING",
                        "facts.yaml:10 VALUE_INVALID",
                        "rulebook.yaml:2 VALUE_INVALID",
                        "rules/a.yaml:13 VALUE_INVALID",
                        "rules/a.yaml:15 FACT_UNKNOWN",
                        "rules/a.yaml:16 CITATION_UNKNOWN");
        assertThat(faults().get(10).message()).contains("fuell").contains("是否指 fuel");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id: R-1                                  | id: R-1\\n  id: R-2     | rules/a.yaml:2 KEY_DUPLICATE",
                "title: 规则                              | name: 规则              | rules/a.yaml:1 KEY_MISSING",
                "title: 规则                              | title: []               | rules/a.yaml:2 YAML_SHAPE",
                "level: 国家                              | level: 县               | rules/a.yaml:3 VALUE_INVALID",
                "layer: redline                           | layers: redline         | rules/a.yaml:6 KEY_MISSING",
                "layer: redline                           | coverage: SOME          | rules/a.yaml:6 VALUE_INVALID",
                "layer: redline                           | layer: redline, relation: NEAR    | rules/a.yaml:6 VALUE_INVALID",
                "layer: redline                           | layer: redline, relation: OUTSIDE | rules/a.yaml:6 VALUE_INVALID",
                "layer: redline                           | stated: fule            | rules/a.yaml:6 FACT_UNKNOWN",
                "category = 'A'                           | category LIKE 'A%'      | rules/a.yaml:6 CONDITION_UNSUPPORTED",
                "fuel = 'COAL'                            | fuel = 'GAS'            | rules/a.yaml:7 CONDITION_TYPE",
                "fuel = 'COAL'                            | fuel =                  | rules/a.yaml:7 CONDITION_SYNTAX",
                "[ { document: law, article: 第一条 } ]   | []                      | rules/a.yaml:8 CITATION_MISSING",
                "cites: [ { document: law, article: 第一条 } ] | note: 无           | rules/a.yaml:1 CITATION_MISSING",
                "document: law                            | document: lex           | rules/a.yaml:8 CITATION_UNKNOWN",
                "layer: redline                           | provisions: OPEN        | rules/a.yaml:1 KEY_MISSING",
                "layer: redline                           | provisions: SHUT        | rules/a.yaml:6 VALUE_INVALID",
                "effect: PROHIBITED                       | effect: PROHIBITED\\n  settledBy: ROBOT | rules/a.yaml:6 VALUE_INVALID",
                "effect: PROHIBITED                       | effect: [               | rules/a.yaml:7 YAML_SYNTAX",
            })
    void refusesARule(String right, String wrong, String fault) throws IOException {
        assertThat(RULE).contains(right);
        write("rules/a.yaml", RULE.replace(right, wrong.replace("\\n", "\n")));

        assertThat(codes()).contains(fault);
    }

    @Test
    void refusesAGreenLightEverywhere() throws IOException {
        write("rules/a.yaml", RULE.replace("PROHIBITED", "PERMITTED").replaceAll("(?m)^  where:.*\\n", ""));

        assertThat(codes()).containsExactly("rules/a.yaml:5 PLACE_MISSING");
    }

    @Test
    void refusesASilenceWithoutReasonOrText() throws IOException {
        write("silent/a.yaml", """
                - { id: S-1, layer: redline, read: [ { document: law, article: 第一条 } ] }
                - { id: S-2, layer: redline, reason: 没有规定 }
                - { id: R-1, layer: redline, reason: 没有规定, read: [ { document: lex, article: 第一条 } ], industries: ["2"], why: 无 }
                - { id: S-4, reason: 没有规定, zones: "category =", read: [ { document: law, article: 第一条 } ] }
                """);

        assertThat(codes())
                .containsExactly(
                        "silent/a.yaml:1 KEY_MISSING",
                        "silent/a.yaml:2 CITATION_MISSING",
                        "silent/a.yaml:3 ID_DUPLICATE",
                        "silent/a.yaml:3 VALUE_INVALID",
                        "silent/a.yaml:3 CITATION_UNKNOWN",
                        "silent/a.yaml:3 KEY_UNKNOWN",
                        "silent/a.yaml:4 KEY_MISSING",
                        "silent/a.yaml:4 CONDITION_SYNTAX");
    }

    @Test
    void refusesTheSameRuleInTwoFiles() throws IOException {
        write("rules/b.yaml", RULE);

        assertThat(codes()).containsExactly("rules/b.yaml:1 ID_DUPLICATE");
    }

    @Test
    void refusesARuleThatSpeaksOfEverything() throws IOException {
        write("rules/a.yaml", RULE.replaceAll("  (where|when): .*\n", ""));

        assertThat(codes()).containsExactly("rules/a.yaml:1 KEY_MISSING");
    }

    @Test
    void refusesFilesThatWouldBeLeftOut() throws IOException {
        write("rules/b.yml", RULE);
        write("farmland.yaml", RULE);
        write("rule/a.yaml", RULE);
        write("README.md", "说明");
        Files.delete(dir.resolve("citations.yaml"));

        assertThat(codes())
                .containsExactlyInAnyOrder(
                        "rules/b.yml:1 FILE_UNKNOWN",
                        "farmland.yaml:1 FILE_UNKNOWN",
                        "rule/a.yaml:1 FILE_UNKNOWN",
                        "citations.yaml:1 FILE_MISSING",
                        "rules/a.yaml:8 CITATION_UNKNOWN");
    }

    @Test
    void refusesWhatIsNotUtf8() throws IOException {
        Files.write(dir.resolve("rules/a.yaml"), RULE.getBytes("GBK"));

        assertThat(codes()).containsExactly("rules/a.yaml:1 FILE_ENCODING");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "askIf: \"later = true\"                                        | FACT_UNKNOWN",
                "askIf: \"fuel = 'COAL'\"                                       | FACT_UNKNOWN",
                "fromIndustry: { ask: [\"1\"] }                                 | VALUE_INVALID",
                "fromIndustry: { ask: [\"C\"] }                                 | VALUE_INVALID",
                "fromIndustry: { otherwise: COAL }                              | VALUE_INVALID",
                "fromIndustry: { ask: [\"13\"], otherwise: WOOD }               | VALUE_INVALID",
                "fromIndustry: { ask: [\"13\", \"13\"] }                        | ID_DUPLICATE",
                "fromIndustry: { cases: [ { prefixes: [\"13\"] } ] }            | KEY_MISSING",
                "minimum: 3                                                     | VALUE_INVALID",
            })
    void refusesAFact(String more, String code) throws IOException {
        write("facts.yaml", FACT + "  " + more + "\n");

        assertThat(faults()).extracting(Fault::code).contains(code);
    }

    @Test
    void theHashFollowsNamesAndBytes() throws IOException {
        String hash = RuleReading.load(dir).hash();
        assertThat(hash).matches("sha256:[0-9a-f]{64}");
        assertThat(RuleReading.load(dir).hash()).isEqualTo(hash);

        Files.move(dir.resolve("rules/a.yaml"), dir.resolve("rules/c.yaml"));
        String moved = RuleReading.load(dir).hash();
        write("rules/c.yaml", RULE + "# \n");

        assertThat(List.of(hash, moved, RuleReading.load(dir).hash())).doesNotHaveDuplicates();
    }
}
