package org.ecozone.access.citation;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;

/** A small rule book whose law changed on 2026-08-15. */
final class ListOfTwoUnits {

    private static final String CITATIONS = """
            - id: old
              title: 旧法
              from: 2015-01-01
              until: 2026-08-14
              replacedBy: { document: new, provision: 第九条, articles: { 第一条: 第三条 } }
              articles: [ { id: 第一条, summary: 旧要旨 }, { id: 第二条, summary: 又 } ]
            - { id: new, title: 新法, from: 2026-08-15, articles: [ { id: 第三条, summary: 新要旨 }, { id: 第四条, summary: 四 } ] }
            - { id: plan, title: 规划, from: 2026-01-01, until: 2030-12-31, articles: [ { id: 一, summary: 要旨 } ] }
            - { id: law, title: 某法, from: 2015-01-01, articles: [ { id: 第一条, summary: 要旨 } ] }
            - { id: later, title: 后法, number: 令第1号, from: 2027-01-01, articles: [ { id: 第一条, summary: 要旨 } ] }
            - { id: lists, title: 清单, from: 2020-12-31, articles: [ { id: 总体, summary: 全域 }, { id: 分类, summary: 三类 } ] }
            """;
    private static final String RULE = """
            - id: %s
              title: 规则
              level: 国家
              dimension: 空间布局约束
              effect: PROHIBITED
              where: { layer: redline }
              cites: [ %s ]
            """;
    private static final String TEMPLATE = """
            type: FARM
            code: FA
            label: 农业
            describes: 种地的单元
            clauses:
              - { id: S1, title: "{name}场内不得新建化工项目", modality: 限制, dimension: 空间布局约束, effect: RESTRICTED, industries: ["26"] }
              - { id: R1, title: 丙, modality: 要求, dimension: 环境风险防控, check: PERSON, cites: [ { document: new, article: 第四条 } ] }
            """;
    private static final String UNITS = """
            - { unit: ZH65900720001, name: 甲, category: KEY, templates: [FARM] }
            - { unit: ZH65900730002, name: 乙, category: GENERAL, templates: [FARM] }
            """;
    private static final String SILENCES = """
            - { id: S-OLD, layer: farmland, reason: 旧法没有说到, read: [ { document: old, article: 第一条 }, { document: old, article: 第二条 } ] }
            - { id: S-BOTH, layer: forest, reason: 新旧法都没有说到, read: [ { document: old, article: 第一条 }, { document: new, article: 第三条 } ] }
            - { id: S-LAW, layer: wetland, reason: 某法没有说到, read: [ { document: law, article: 第一条 } ] }
            - { id: S-UNTIL, layer: wetland, reason: 后来另有规定, read: [ { document: law, article: 第一条 } ], until: 2026-08-14 }
            """;

    static final RuleBook BOOK = RuleReading.load(files());

    private ListOfTwoUnits() {}

    private static String rule(String id, String... articles) {
        return RULE.formatted(id, String.join(", ", articles));
    }

    private static String cite(String document, String article) {
        return "{ document: " + document + ", article: " + article + " }";
    }

    private static SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        put(files, "rulebook.yaml", "version: '1'\nfrom: 2020-12-31\n");
        put(
                files,
                "facts.yaml",
                "- { key: use, label: 占用, labelEn: Use, type: BOOLEAN, help: 见表二, form: 表二, group: 甲 }\n");
        put(files, "citations.yaml", CITATIONS);
        put(
                files,
                "rules/a.yaml",
                rule("R-BOTH", cite("old", "第一条"), cite("new", "第三条"))
                        + rule("R-OLD", cite("old", "第二条"))
                        + rule("R-NEW", cite("new", "第三条"))
                        + rule("R-GAP", cite("old", "第一条"), cite("later", "第一条"))
                        + rule("R-PLAN", cite("plan", "一"))
                        + rule("R-LAW", cite("law", "第一条")));
        put(files, "silent/a.yaml", SILENCES);
        put(files, "access-list/list.yaml", "document: lists\nregion: 总体\ncategory: 分类\n");
        put(files, "access-list/region.yaml", "[]\n");
        put(files, "access-list/category.yaml", "[]\n");
        put(files, "access-list/units.yaml", UNITS);
        put(files, "access-list/templates/farm.yaml", TEMPLATE);
        return files;
    }

    private static void put(SortedMap<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
