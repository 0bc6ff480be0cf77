package org.ecozone.access.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.book.RuleFaults;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.Clause.Modality;
import org.ecozone.access.rule.Clause.Scope;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Where;
import org.ecozone.fault.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessListSheetTest {

    private static final String FARM = """
            type: FARM
            code: FA
            label: 农业
            describes: 种地的单元
            parameters:
              - { name: crop, label: 作物, type: TEXT }
              - { name: most, label: 上限, type: NUMBER }
              - { name: lead, label: 主导产业, type: INDUSTRIES }
              - { name: rest, label: 其他, type: INDUSTRIES, default: ["13", "14"] }
            clauses:
              - id: S1
                title: "{name}的{crop}加工（行业 {lead}）不超过 {most}"
                modality: 禁止
                dimension: 空间布局约束
                effect: PROHIBITED
                where: { layer: town, withinMetres: "{most}" }
                industries: ["15", "{lead}"]
                exceptIndustries: "{rest}"
                when: "size > {most}"
              - id: R1
                title: "{crop}病虫害由人核对"
                modality: 要求
                dimension: 环境风险防控
                check: PERSON
                cites: [ { document: law, article: 第一条 } ]
            """;
    private static final String UNITS = """
            - unit: ZH65900720001
              name: 甲单元
              category: KEY
              templates: [FARM]
              parameters:
                crop: 棉花
                most: 50
                lead: ["2511", "0131"]
            - unit: ZH65900730002
              name: 乙单元
              category: GENERAL
              templates: [FARM]
              parameters:
                crop: 玉米
                most: 7.5
                lead: ["26"]
                rest: ["16"]
            """;
    private static final String REGION = """
            - id: Q-1
              title: 全域
              modality: 限制
              dimension: 资源利用效率
              effect: RESTRICTED
              when: "size > 900"
            """;
    private static final String CATEGORY = """
            - id: K-1
              category: KEY
              title: 重点
              modality: 鼓励
              dimension: 污染物排放管控
              effect: PERMITTED
              where: { layer: town }
              cites: [ { document: law, article: 第一条 } ]
            - id: K-2
              category: KEY
              title: 由人核对
              modality: 退出
              dimension: 空间布局约束
              check: PERSON
            """;

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    @BeforeEach
    void writeGoodFiles() {
        write("rulebook.yaml", "version: '1'\nfrom: 2020-01-01\n");
        write("facts.yaml", """
                - key: size
                  label: 规模
                  labelEn: Size
                  type: NUMBER
                  help: 见表二
                  group: 规模
                  form: 表二
                """);
        write("citations.yaml", """
                - id: law
                  title: 某法
                  from: 2026-08-15
                  articles: [ { id: 第一条, summary: 要旨 } ]
                - id: lists
                  title: 清单
                  from: 2020-12-31
                  articles: [ { id: 总体, summary: 全域 }, { id: 分类, summary: 三类 } ]
                """);
        write("rules/a.yaml", """
                - id: R-1
                  title: 规则
                  level: 国家
                  dimension: 空间布局约束
                  effect: PROHIBITED
                  when: "size > 1000"
                  cites: [ { document: law, article: 第一条 } ]
                """);
        write("access-list/list.yaml", "document: lists\nregion: 总体\ncategory: 分类\n");
        write("access-list/region.yaml", REGION);
        write("access-list/category.yaml", CATEGORY);
        write("access-list/units.yaml", UNITS);
        write("access-list/templates/farm.yaml", FARM);
    }

    private void write(String file, String text) {
        files.put(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void replace(String file, String right, String wrong) {
        String text = new String(files.get(file), StandardCharsets.UTF_8);
        assertThat(text).contains(right);
        write(file, text.replace(right, wrong));
    }

    private List<Fault> faults() {
        return catchThrowableOfType(RuleFaults.class, () -> RuleReading.load(files))
                .faults();
    }

    private List<String> codes() {
        return faults().stream()
                .map(f -> f.at().toString().replace("access-list/", "") + " " + f.code())
                .toList();
    }

    private Rule rule(String id) {
        return RuleReading.load(files).rules().stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fillsATemplateForEachUnit() {
        Rule rule = rule("ZH65900720001-FA-S1");

        assertThat(rule.title()).isEqualTo("甲单元的棉花加工（行业 2511、0131）不超过 50");
        assertThat(rule.level()).isEqualTo(Rule.Level.UNIT);
        assertThat(rule.clause()).isEqualTo(new Clause(Scope.UNIT, "ZH65900720001", null, Modality.PROHIBIT));
        assertThat(rule.when().text())
                .isEqualTo("industry IN (15, 2511, 0131) AND industry NOT IN (13, 14) AND size > 50");
        assertThat(rule("ZH65900730002-FA-S1").when().text())
                .isEqualTo("industry IN (15, 26) AND industry NOT IN (16) AND size > 7.5");
    }

    @Test
    void aClauseOfAUnitHoldsInThatUnitAndWhereItSaysItself() {
        assertThat(rule("ZH65900730002-FA-S1").where()).isInstanceOfSatisfying(Where.All.class, all -> {
            assertThat(all.parts().get(0)).isInstanceOfSatisfying(Where.OfLayer.class, unit -> {
                assertThat(unit.layer()).isEqualTo("control-unit");
                assertThat(unit.zones().text()).isEqualTo("code = 'ZH65900730002'");
            });
            assertThat(all.parts().get(1)).isInstanceOfSatisfying(Where.OfLayer.class, town -> {
                assertThat(town.layer()).isEqualTo("town");
                assertThat(town.withinMetres()).isEqualTo(7.5);
            });
        });
    }

    @Test
    void aClauseOfACategoryHoldsInItsUnits() {
        Rule rule = rule("K-1");

        assertThat(rule.clause()).isEqualTo(new Clause(Scope.CATEGORY, null, "KEY", Modality.ENCOURAGE));
        assertThat(rule.where())
                .isInstanceOfSatisfying(
                        Where.All.class,
                        all -> assertThat(all.parts().get(0))
                                .isInstanceOfSatisfying(
                                        Where.OfLayer.class,
                                        units ->
                                                assertThat(units.zones().text()).isEqualTo("category = 'KEY'")));
        assertThat(rule("Q-1").where()).isNull();
    }

    @Test
    void everyClauseRestsOnItsOwnArticleBesidesWhatItCites() {
        RuleBook book = RuleReading.load(files);

        assertThat(rule("Q-1").cites()).extracting(c -> c.article().id()).containsExactly("总体");
        assertThat(rule("K-1").cites()).extracting(c -> c.article().id()).containsExactly("分类", "第一条");
        PersonClause byPerson = book.personClauses().get(1);
        assertThat(byPerson.cites()).extracting(c -> c.article().id()).containsExactly("ZH65900720001", "第一条");
        assertThat(book.documents().get(1).articles())
                .extracting(Citation.Article::id)
                .containsExactly("总体", "分类", "ZH65900720001", "ZH65900730002");
    }

    @Test
    void clausesByPersonAreNoRules() {
        RuleBook book = RuleReading.load(files);

        assertThat(book.rules())
                .extracting(Rule::id)
                .containsExactly("R-1", "Q-1", "K-1", "ZH65900720001-FA-S1", "ZH65900730002-FA-S1");
        assertThat(book.personClauses())
                .extracting(PersonClause::id)
                .containsExactly("K-2", "ZH65900720001-FA-R1", "ZH65900730002-FA-R1");
        assertThat(book.personClauses().get(1).title()).isEqualTo("棉花病虫害由人核对");
        assertThat(book.unitsWithList()).containsExactly("ZH65900720001", "ZH65900730002");
    }

    @Test
    void withoutAccessListsThereAreNone() {
        files.keySet().removeIf(name -> name.startsWith("access-list/"));

        assertThat(RuleReading.load(files).unitsWithList()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "most: 50                 | mots: 50                    | units.yaml:6 PARAMETER_MISSING",
                "most: 50                 | mots: 50                    | units.yaml:7 KEY_UNKNOWN",
                "most: 50                 | most: viele                 | units.yaml:7 PARAMETER_TYPE",
                "most: 50                 | most: -5                    | units.yaml:7 PARAMETER_TYPE",
                "most: 50                 | most:                       | units.yaml:7 PARAMETER_TYPE",
                "crop: 棉花               | crop: \"{most}\"            | units.yaml:6 PARAMETER_TYPE",
                "crop: 棉花               | crop: [棉花]                | units.yaml:6 YAML_SHAPE",
                "lead: [\"2511\", \"0131\"] | lead: [\"C\"]             | units.yaml:8 PARAMETER_TYPE",
                "lead: [\"2511\", \"0131\"] | lead: []                  | units.yaml:8 PARAMETER_TYPE",
                "lead: [\"2511\", \"0131\"] | lead: 2511                | units.yaml:8 YAML_SHAPE",
                "templates: [FARM]        | templates: [FARM, TOWN]     | units.yaml:4 TEMPLATE_UNKNOWN",
                "templates: [FARM]        | templates: [FARM, FARM]     | units.yaml:4 ID_DUPLICATE",
                "templates: [FARM]        | templates: []               | units.yaml:4 KEY_MISSING",
                "category: KEY            | category: GENERAL           | units.yaml:3 UNIT_CATEGORY",
                "category: KEY            | category: 重点              | units.yaml:3 VALUE_INVALID",
                "unit: ZH65900720001      | unit: ZH65900720001x        | units.yaml:1 VALUE_INVALID",
                "unit: ZH65900720001      | unit: ZH65900730002         | units.yaml:9 ID_DUPLICATE",
            })
    void refusesAUnit(String right, String wrong, String fault) {
        replace("access-list/units.yaml", right, wrong);

        assertThat(codes()).contains(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{crop}病虫害          | {corp}病虫害          | templates/farm.yaml:21 PLACEHOLDER_UNKNOWN",
                "size > {most}         | size > {most} AND     | templates/farm.yaml:19 CONDITION_SYNTAX",
                "size > {most}         | seize > {most}        | templates/farm.yaml:19 FACT_UNKNOWN",
                "size > {most}         | size = '{crop}'       | templates/farm.yaml:19 CONDITION_TYPE",
                "dimension: 空间布局约束 | dimension: 空间      | templates/farm.yaml:14 VALUE_INVALID",
                "modality: 禁止        | modality: 不许        | templates/farm.yaml:13 VALUE_INVALID",
                "effect: PROHIBITED    | result: PROHIBITED    | templates/farm.yaml:11 KEY_MISSING",
                "withinMetres: \"{most}\" | withinMetres: \"{crop}\" | templates/farm.yaml:16 VALUE_INVALID",
                "id: R1                | id: S1                | templates/farm.yaml:20 ID_DUPLICATE",
                "id: R1                | id: 风险              | templates/farm.yaml:20 VALUE_INVALID",
                "check: PERSON         | check: MACHINE        | templates/farm.yaml:24 VALUE_INVALID",
                "check: PERSON         | check: PERSON\\n    effect: PERMITTED | templates/farm.yaml:25 CLAUSE_BY_PERSON",
                "article: 第一条       | article: 第二条       | templates/farm.yaml:25 CITATION_UNKNOWN",
                "name: crop            | name: name            | templates/farm.yaml:6 VALUE_INVALID",
                "name: most            | name: crop            | templates/farm.yaml:7 ID_DUPLICATE",
                "type: NUMBER          | type: DATE            | templates/farm.yaml:7 VALUE_INVALID",
                "[\"13\", \"14\"]      | [\"1\"]               | templates/farm.yaml:9 PARAMETER_TYPE",
                "code: FA              | code: f               | templates/farm.yaml:2 VALUE_INVALID",
                "type: FARM            | type: FIELD           | templates/farm.yaml:1 TEMPLATE_UNUSED",
            })
    void refusesATemplateOnceAtItsOwnLine(String right, String wrong, String fault) {
        replace("access-list/templates/farm.yaml", right, wrong.replace("\\n", "\n"));

        assertThat(codes()).containsOnlyOnce(fault);
    }

    @Test
    void refusesAParameterThatNoClauseUses() {
        replace(
                "access-list/templates/farm.yaml",
                "  - { name: most",
                "  - { name: idle, label: 闲, type: TEXT, default: 闲 }\n  - { name: most");

        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("PARAMETER_UNUSED");
            assertThat(fault.message()).contains("idle");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list.yaml     | document: lists   | document: nil    | list.yaml:1 CITATION_UNKNOWN",
                "list.yaml     | region: 总体      | region: 总       | list.yaml:2 CITATION_UNKNOWN",
                "list.yaml     | category: 分类    | group: 分类      | list.yaml:3 KEY_UNKNOWN",
                "region.yaml   | modality: 限制    | effekt: 限制     | region.yaml:1 KEY_MISSING",
                "region.yaml   | id: Q-1           | id: R-1          | region.yaml:1 ID_DUPLICATE",
                "category.yaml | category: KEY     | category: key    | category.yaml:2 VALUE_INVALID",
                "category.yaml | category: KEY     | unit: KEY        | category.yaml:1 KEY_MISSING",
                "category.yaml | check: PERSON     | when: \"size > 1\" | category.yaml:9 KEY_MISSING",
            })
    void refusesWhatIsNotOfAUnit(String file, String right, String wrong, String fault) {
        replace("access-list/" + file, right, wrong);

        assertThat(codes()).contains(fault);
    }

    @Test
    void reportsTheFaultsOfAllFilesAtOnce() {
        replace("access-list/region.yaml", "size > 900", "seize > 900");
        replace("access-list/category.yaml", "鼓励", "劝");
        replace("access-list/units.yaml", "most: 50", "most: x");
        replace("access-list/templates/farm.yaml", "size > {most}", "seize > {mots}");

        assertThat(codes())
                .containsExactly(
                        "category.yaml:4 VALUE_INVALID",
                        "region.yaml:6 FACT_UNKNOWN",
                        "templates/farm.yaml:19 PLACEHOLDER_UNKNOWN",
                        "templates/farm.yaml:19 CONDITION_SYNTAX",
                        "units.yaml:7 PARAMETER_TYPE");
    }

    @Test
    void refusesFilesThatWouldBeLeftOut() {
        write("access-list/unit.yaml", UNITS);
        write("access-list/templates/more/farm.yaml", FARM);
        files.remove("access-list/region.yaml");

        assertThat(codes())
                .containsExactlyInAnyOrder(
                        "region.yaml:1 FILE_MISSING",
                        "unit.yaml:1 FILE_UNKNOWN",
                        "templates/more/farm.yaml:1 FILE_UNKNOWN");
    }
}
