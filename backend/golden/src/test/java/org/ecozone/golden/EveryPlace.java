package org.ecozone.golden;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;

/** Rule books of one rule each for the layers of {@link SmallMap}: every kind of place and of measured fact, with every bound. */
final class EveryPlace {

    private static final List<String> PLACES = List.of(
            "{ coverage: INCOMPLETE }",
            "{ unitList: MISSING }",
            "{ layer: admin-area }",
            "{ layer: admin-area, relation: INSIDE }",
            "{ layer: control-unit, zones: \"category = 'KEY'\" }",
            "{ layer: control-unit, relation: OUTSIDE }",
            "{ layer: control-unit, withinMetres: 40 }",
            "{ layer: water }",
            "{ layer: water, zones: \"category = 'LEVEL_1'\" }",
            "{ layer: water, relation: OUTSIDE }",
            "{ layer: water, relation: INSIDE }",
            "{ layer: water, class: INSIDE }",
            "{ layer: water, class: OVERLAP }",
            "{ layer: water, zones: \"category = 'QUASI'\", class: INSIDE }",
            "{ layer: water, atLeast: { areaMu: 0.01 } }",
            "{ layer: water, atLeast: { areaMu: 0.2 } }",
            "{ layer: water, atLeast: { areaMu: 1.5 } }",
            "{ layer: water, atLeast: { sharePercent: 0.1 } }",
            "{ layer: water, atLeast: { sharePercent: 50 } }",
            "{ layer: water, atLeast: { sharePercent: 99.9 } }",
            "{ layer: water, zones: \"category = 'LEVEL_2'\", atLeast: { sharePercent: 100 } }",
            "{ layer: water, withinMetres: 0 }",
            "{ layer: water, withinMetres: 3 }",
            "{ layer: school, withinMetres: 30 }",
            "{ layer: school, zones: \"category = 'HOSPITAL'\", withinMetres: 60 }",
            "{ layer: park }",
            "{ layer: park, relation: OUTSIDE }",
            "{ layer: park, relation: INSIDE }",
            "{ layer: park, withinMetres: 10 }",
            "{ layer: town, relation: OUTSIDE }",
            "{ layer: town, relation: INSIDE }",
            "{ layer: mine, zones: \"depth > 5\" }",
            "{ layer: mine, zones: \"depth < 5\", withinMetres: 4 }",
            "{ layer: mine, relation: OUTSIDE }",
            "{ layer: soil }",
            "{ layer: soil, relation: OUTSIDE }",
            "{ layer: soil, withinMetres: 20 }",
            "{ layer: ban, elseFact: in_ban }",
            "{ any: [ { layer: ban, elseFact: in_ban }, { layer: water } ] }",
            "{ all: [ { layer: water }, { layer: water, relation: OUTSIDE } ] }",
            "{ all: [ { layer: control-unit, zones: \"category = 'PRIORITY'\" }, { layer: park, relation: OUTSIDE } ] }",
            "{ any: [ { layer: town, relation: INSIDE }, { all: [ { layer: park }, { layer: school, withinMetres: 90 } ] } ] }");

    private static final List<String> CONDITIONS = List.of(
            "area_mu > 0.05",
            "area_mu <= 0.5",
            "area_mu > 2",
            "length_metres > 20",
            "points = 2",
            "water_share >= 100",
            "water_share > 50",
            "water_share = 0",
            "level_1_share < 99",
            "level_2_mu > 0.3",
            "mine_mu > 0",
            "soil_share > 0",
            "school_metres < 30",
            "school_metres >= 100",
            "soil_metres < 25",
            "in_town = false",
            "beyond_park = true",
            "uncovered = false",
            "in_town = true OR area_mu > 0.3");

    private static final String FACTS = """
            - { key: in_ban, label: 禁燃区, labelEn: Ban, type: BOOLEAN, help: h, form: f, group: g }
            - { key: area_mu, label: 面积, labelEn: Area, type: NUMBER, unit: 亩, help: h, group: m, derived: { site: AREA_MU } }
            - { key: length_metres, label: 长度, labelEn: Length, type: NUMBER, unit: 米, help: h, group: m,
                derived: { site: LENGTH_METRES } }
            - { key: points, label: 点数, labelEn: Points, type: NUMBER, unit: 个, help: h, group: m, derived: { site: POINTS } }
            - { key: water_share, label: 水源占比, labelEn: Share, type: NUMBER, unit: "%", help: h, group: m,
                derived: { layer: water, measure: SHARE_PERCENT } }
            - { key: level_1_share, label: 一级占比, labelEn: Level 1, type: NUMBER, unit: "%", help: h, group: m,
                derived: { layer: water, zones: "category = 'LEVEL_1'", measure: SHARE_PERCENT } }
            - { key: level_2_mu, label: 二级面积, labelEn: Level 2, type: NUMBER, unit: 亩, help: h, group: m,
                derived: { layer: water, zones: "category = 'LEVEL_2'", measure: AREA_MU } }
            - { key: mine_mu, label: 深矿面积, labelEn: Mine, type: NUMBER, unit: 亩, help: h, group: m,
                derived: { layer: mine, zones: "depth > 5", measure: AREA_MU } }
            - { key: soil_share, label: 土壤占比, labelEn: Soil, type: NUMBER, unit: "%", help: h, group: m,
                derived: { layer: soil, measure: SHARE_PERCENT } }
            - { key: school_metres, label: 距学校, labelEn: School, type: NUMBER, unit: 米, maximum: 120, help: h, group: m,
                derived: { layer: school, measure: DISTANCE_METRES } }
            - { key: soil_metres, label: 距土壤, labelEn: Soil, type: NUMBER, unit: 米, maximum: 50, help: h, group: m,
                derived: { layer: soil, zones: "category = 'POOR'", measure: DISTANCE_METRES } }
            - { key: in_town, label: 城镇内, labelEn: Town, type: BOOLEAN, help: h, group: m,
                derived: { where: { layer: town, relation: INSIDE } } }
            - { key: beyond_park, label: 园区外, labelEn: Park, type: BOOLEAN, help: h, group: m,
                derived: { where: { layer: park, relation: OUTSIDE } } }
            - { key: uncovered, label: 无数据, labelEn: Uncovered, type: BOOLEAN, help: h, group: m,
                derived: { where: { coverage: INCOMPLETE } } }
            """;

    private static final String CITATIONS = """
            - { id: law, title: 某法, from: 2020-01-01, articles: [ { id: 第一条, summary: 要旨 }, { id: ZH65270120001, summary: 清单 },
                { id: ZH65270110002, summary: 清单 } ] }
            """;

    private static final String TEMPLATE = """
            type: PLAIN
            code: PL
            label: 示例
            describes: 示例单元
            parameters: [ { name: metres, label: 距离, type: NUMBER } ]
            clauses:
              - id: S0
                title: 不涉及
                modality: 限制
                dimension: 空间布局约束
                effect: PERMITTED
                when: "points > {metres}"
            """;

    private static final String CLAUSES = """
              - id: S1
                title: 学校周边 {metres} 米内限制
                modality: 限制
                dimension: 空间布局约束
                effect: RESTRICTED
                where: { layer: school, withinMetres: "{metres}" }
              - id: S2
                title: 园区外限制
                modality: 限制
                dimension: 空间布局约束
                effect: CONDITIONAL
                where: { layer: park, relation: OUTSIDE }
            """;

    private static final String UNITS = """
            - { unit: ZH65270120001, name: U1, category: KEY, templates: [PLAIN], parameters: { metres: 50 } }
            - { unit: ZH65270110002, name: U2, category: PRIORITY, templates: [PLAIN], parameters: { metres: 50 } }
            """;

    /** The book of all rules among {@link #books}. */
    static final String TOGETHER = "together";

    private EveryPlace() {}

    /** One book a rule, by what the rule says; and all rules in one. */
    static Map<String, RuleBook> books() {
        Map<String, RuleBook> books = new TreeMap<>();
        for (String place : PLACES) {
            books.put(place, book(List.of("where: " + place), TEMPLATE));
        }
        for (String condition : CONDITIONS) {
            books.put(condition, book(List.of("when: \"" + condition + "\""), TEMPLATE));
        }
        books.put(TOGETHER, together());
        return books;
    }

    /** All rules in one book, effects in turn. */
    private static RuleBook together() {
        List<String> rules = new ArrayList<>();
        PLACES.forEach(place -> rules.add("where: " + place));
        CONDITIONS.forEach(condition -> rules.add("when: \"" + condition + "\""));
        return book(rules, TEMPLATE + CLAUSES);
    }

    /** Those that rules read, so that no others are measured; what is stated is always there. */
    private static String factsReadBy(String rules) {
        return Arrays.stream(FACTS.split("(?m)^(?=- )"))
                .filter(fact -> fact.startsWith("- { key: in_ban") || rules.contains(key(fact)))
                .collect(Collectors.joining());
    }

    private static String key(String fact) {
        return fact.substring("- { key: ".length(), fact.indexOf(','));
    }

    private static RuleBook book(List<String> rules, String template) {
        StringBuilder text = new StringBuilder();
        List<String> effects = List.of("PROHIBITED", "RESTRICTED", "CONDITIONAL");
        for (int i = 0; i < rules.size(); i++) {
            text.append("- { id: R-%d, title: 规则, level: 国家, dimension: 空间布局约束, effect: %s, %s, "
                    .formatted(i, effects.get(i % 3), rules.get(i)));
            text.append("cites: [ { document: law, article: 第一条 } ] }\n");
        }
        var files = new TreeMap<String, byte[]>();
        Map.of(
                        "rulebook.yaml",
                        "version: toy\nfrom: 2020-01-01\n",
                        "facts.yaml",
                        factsReadBy(text + template),
                        "citations.yaml",
                        CITATIONS,
                        "rules/toy.yaml",
                        text.toString(),
                        "access-list/list.yaml",
                        "document: law\nregion: 第一条\ncategory: 第一条\n",
                        "access-list/region.yaml",
                        "[]",
                        "access-list/category.yaml",
                        "[]",
                        "access-list/units.yaml",
                        UNITS,
                        "access-list/templates/plain.yaml",
                        template)
                .forEach((name, content) -> files.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return RuleReading.load(files);
    }
}
