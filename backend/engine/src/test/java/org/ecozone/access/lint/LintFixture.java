package org.ecozone.access.lint;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecozone.access.book.LintFinding;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

/** A small rule book in which nothing is wrong, and an edition for it. */
final class LintFixture {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final IndustryCatalogue INDUSTRIES =
            IndustryCatalogue.load(Path.of("../../data/reference/gbt4754-2017.csv"));

    private static final String FACTS = """
            - { key: use, label: 占用, labelEn: Use, type: BOOLEAN, help: 见表二, form: 表二, group: 甲 }
            - key: fuel
              label: 燃料
              labelEn: Fuel
              type: CHOICE
              choices: [ { code: NONE, label: 无, labelEn: None }, { code: COAL, label: 煤, labelEn: Coal }, { code: GAS, label: 气, labelEn: Gas } ]
              help: 见表二
              form: 表二
              group: 甲
            - { key: tph, label: 容量, labelEn: Capacity, type: NUMBER, minimum: 0, maximum: 100, help: 见表二, form: 表二, group: 甲, askIf: "fuel <> 'NONE'" }
            - { key: metres, label: 距离, labelEn: Distance, type: NUMBER, maximum: 5000, help: 量得, group: 甲, derived: { layer: redline, measure: DISTANCE_METRES } }
            """;
    private static final String CITATIONS = """
            - { id: old, title: 旧法, from: 2015-01-01, until: 2026-08-14, articles: [ { id: 第一条, summary: 要旨 } ] }
            - { id: new, title: 新法, from: 2026-08-15, articles: [ { id: 第一条, summary: 要旨 } ] }
            - { id: law, title: 某法, from: 2015-01-01, articles: [ { id: 第一条, summary: 要旨 } ] }
            - { id: lists, title: 清单, from: 2020-12-31, articles: [ { id: 总体, summary: 全域 }, { id: 分类, summary: 三类 } ] }
            """;
    private static final String RULES = """
            - id: R-1
              title: 红线
              level: 国家
              dimension: 空间布局约束
              effect: PROHIBITED
              where: { layer: redline, zones: "category = 'CORE' AND grade >= 2" }
              placeIsLaw: 红线内
              when: "use = true"
              cites: [ { document: old, article: 第一条 }, { document: new, article: 第一条 } ]
            - id: R-2
              title: 小锅炉
              level: 国家
              dimension: 空间布局约束
              effect: PROHIBITED
              when: "fuel = 'COAL' AND tph <= 10"
              cites: [ { document: law, article: 第一条 } ]
            - id: R-3
              title: 中锅炉
              level: 国家
              dimension: 空间布局约束
              effect: RESTRICTED
              when: "fuel = 'COAL' AND tph > 10 AND tph < 65"
              cites: [ { document: law, article: 第一条 } ]
            - id: R-4
              title: 大锅炉
              level: 国家
              dimension: 空间布局约束
              effect: CONDITIONAL
              when: "fuel = 'COAL' AND tph >= 65"
              cites: [ { document: law, article: 第一条 } ]
            - id: R-5
              title: 红线周边
              level: 国家
              dimension: 空间布局约束
              effect: CONDITIONAL
              where: { layer: redline, zones: "category = 'CORE'", withinMetres: 500 }
              industries: ["25"]
              when: "metres < 300"
              cites: [ { document: law, article: 第一条 } ]
            """;
    private static final String SILENT = """
            - { id: S-1, layer: control-unit, reason: 清单没有列出的行业不作规定, read: [ { document: lists, article: 总体 } ] }
            """;
    private static final String TEMPLATE = """
            type: FARM
            code: FA
            label: 农业
            describes: 种地的单元
            clauses:
              - { id: S1, title: 甲, modality: 限制, dimension: 空间布局约束, effect: RESTRICTED, industries: ["26"], when: "use = false" }
              - { id: E1, title: 乙, modality: 限制, dimension: 污染物排放管控, effect: RESTRICTED, industries: ["27"], when: "use = false" }
              - { id: R1, title: 丙, modality: 要求, dimension: 环境风险防控, check: PERSON }
              - { id: U1, title: 丁, modality: 要求, dimension: 资源利用效率, check: PERSON }
            """;
    private static final String UNITS = """
            - { unit: ZH65900720001, name: 甲单元, category: KEY, templates: [FARM] }
            - { unit: ZH65900730002, name: 乙单元, category: GENERAL, templates: [FARM] }
            """;
    private static final String CATEGORY = """
            - { id: K-1, category: KEY, title: 重点, modality: 限制, dimension: 空间布局约束, effect: RESTRICTED, industries: ["28"], when: "use = true" }
            - { id: G-1, category: GENERAL, title: 一般, modality: 要求, dimension: 空间布局约束, check: PERSON }
            """;

    private LintFixture() {}

    /** The files of the rule book. */
    static SortedMap<String, String> files() {
        return new TreeMap<>(Map.of(
                "rulebook.yaml", "version: '1'\nfrom: 2020-12-31\n",
                "facts.yaml", FACTS,
                "citations.yaml", CITATIONS,
                "rules/a.yaml", RULES,
                "silent/a.yaml", SILENT,
                "access-list/list.yaml", "document: lists\nregion: 总体\ncategory: 分类\n",
                "access-list/region.yaml",
                        "- { id: Q-1, title: 全域, modality: 限制, dimension: 空间布局约束, effect: RESTRICTED, industries: [\"29\"], when: \"use = true\" }\n",
                "access-list/category.yaml", CATEGORY,
                "access-list/units.yaml", UNITS,
                "access-list/templates/farm.yaml", TEMPLATE));
    }

    /** What lint finds in {@code files}. */
    static List<LintFinding> lint(SortedMap<String, String> files) {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return RuleLint.check(RuleReading.load(bytes), List.of(edition()), INDUSTRIES, TODAY);
    }

    /** Two units side by side, each with a piece of redline. */
    private static ZoningMap edition() {
        List<Layer> layers = List.of(
                layer("control-unit", "control-unit", "KEY", "GENERAL"), layer("redline", "control-unit", "CORE"));
        List<Zone> zones = List.of(
                zone("control-unit", "ZH65900720001", "KEY", Map.of(), 0, 10),
                zone("control-unit", "ZH65900730002", "GENERAL", Map.of(), 10, 20),
                zone("redline", "HX-1", "CORE", Map.of("grade", 2.0), 1, 2),
                zone("redline", "HX-2", "CORE", Map.of("grade", 3.0), 11, 12));
        return ZoningMap.of(
                new Edition("2026.1", Edition.Status.PUBLISHED, LocalDate.of(2026, 1, 1), null, null), layers, zones);
    }

    private static Layer layer(String id, String coverage, String... categories) {
        Layer.Style style = new Layer.Style("#FFFFFF", 1, "#000000", 1, "NONE", false);
        return new Layer(
                id,
                id,
                id,
                id,
                Layer.Kind.PROTECTION,
                1,
                coverage,
                Arrays.stream(categories)
                        .map(c -> new Layer.Category(c, c, c, style))
                        .toList(),
                "合成",
                true,
                true);
    }

    private static Zone zone(
            String layer, String code, String category, Map<String, Object> attributes, double west, double east) {
        return new Zone(
                layer,
                code,
                code,
                category,
                attributes,
                new GeometryFactory().toGeometry(new Envelope(82 + west / 100, 82 + east / 100, 44, 44.1)));
    }
}
