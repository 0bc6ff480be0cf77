package org.ecozone.screening;

import static org.ecozone.geo.Shapes.box;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.rule.Facts;
import org.ecozone.access.rule.Truth;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A rule book of a few facts and a map of boxes, borders known to 5 m. In milli-degrees: the territory is 0 … 100, water
 * lies at 20 … 40 east, a school at 10 … 12, a park at 60 … 80.
 */
final class ToyRules {

    static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    static final ZoningMap MAP = map(zones());

    private static List<Zone> zones() {
        return List.of(
                zone("admin-area", "A", "CITY", box(0, 0, 100, 100)),
                zone("control-unit", "U1", "PRIORITY", box(0, 0, 50, 100)),
                zone("control-unit", "U2", "KEY", box(50, 0, 100, 100)),
                zone("school", "S", "SCHOOL", box(10, 10, 12, 12)),
                zone("park", "P", "PARK", box(60, 60, 80, 80)),
                zone("water", "W1", "LEVEL_1", box(20, 20, 30, 30)),
                zone("water", "W2", "LEVEL_2", box(30, 20, 40, 30)));
    }

    /** The map with a hole in the units. */
    static ZoningMap mapWithoutUnitEastOf50() {
        return map(zones().stream().filter(z -> !z.code().equals("U2")).toList());
    }

    private static ZoningMap map(List<Zone> zones) {
        return ZoningMap.of(
                new Edition("toy", Edition.Status.PUBLISHED, TODAY, Instant.EPOCH, "sha256:00"),
                List.of("admin-area", "control-unit", "school", "park", "water").stream()
                        .map(id -> new Layer(
                                id, id, id, "", Layer.Kind.PROTECTION, 5, "admin-area", List.of(), "test", true, true))
                        .toList(),
                zones);
    }

    private static final String FACTS = """
            - { key: fuel, label: 燃料, labelEn: Fuel, type: CHOICE, help: h, form: f, group: g,
                choices: [ { code: NONE, label: 无, labelEn: None }, { code: COAL, label: 煤, labelEn: Coal } ] }
            - { key: tph, label: 蒸发量, labelEn: Capacity, type: NUMBER, unit: 蒸吨/小时, minimum: 0, help: h, form: f,
                group: g, units: [ { unit: 兆瓦, factor: 1.25 } ] }
            - { key: outfall, label: 排污口, labelEn: Outfall, type: BOOLEAN, help: h, form: f, group: g }
            - { key: in_ban, label: 禁燃区, labelEn: Ban, type: BOOLEAN, help: h, form: f, group: g }
            - { key: heavy, label: 重污染, labelEn: Heavy, type: BOOLEAN, help: h, form: f, group: g,
                fromIndustry: { cases: [ { prefixes: ["25"], value: true } ], otherwise: false } }
            - { key: area_mu, label: 面积, labelEn: Area, type: NUMBER, unit: 亩, help: h, group: m,
                derived: { site: AREA_MU } }
            - { key: water_share, label: 水源占比, labelEn: Share, type: NUMBER, unit: "%", help: h, group: m,
                derived: { layer: water, measure: SHARE_PERCENT } }
            - { key: level_1_mu, label: 一级面积, labelEn: Level 1, type: NUMBER, unit: 亩, help: h, group: m,
                derived: { layer: water, zones: "category = 'LEVEL_1'", measure: AREA_MU } }
            - { key: school_metres, label: 距学校, labelEn: School, type: NUMBER, unit: 米, maximum: 2000, help: h, group: m,
                derived: { layer: school, measure: DISTANCE_METRES } }
            - { key: banned_place, label: 禁燃, labelEn: Ban, type: BOOLEAN, help: h, group: m,
                derived: { where: { any: [ { layer: water }, { layer: ban, elseFact: in_ban } ] } } }
            """;
    private static final String CONTRADICTIONS = """
            - { id: C-1, when: "fuel = 'NONE' AND tph > 0", message: 没有锅炉就没有蒸发量 }
            """;
    private static final String CITATIONS = """
            - { id: law, title: 某法, from: 2020-01-01, articles: [ { id: 第一条, summary: 要旨 } ] }
            """;

    private ToyRules() {}

    /** A book of rules: for each its id, effect and the lines that follow, in YAML's flow style. */
    static RuleBook book(String... rules) {
        StringBuilder text = new StringBuilder();
        for (String rule : rules) {
            String[] parts = rule.split(" ", 3);
            text.append("- { id: %s, effect: %s, title: 规则%s, level: 国家, dimension: 空间布局约束, %s, "
                    .formatted(parts[0], parts[1], parts[0], parts[2]));
            text.append("cites: [ { document: law, article: 第一条 } ] }\n");
        }
        var files = new TreeMap<String, byte[]>();
        Map.of(
                        "rulebook.yaml", "version: toy\nfrom: 2020-01-01\n",
                        "facts.yaml", FACTS,
                        "contradictions.yaml", CONTRADICTIONS,
                        "citations.yaml", CITATIONS,
                        "rules/toy.yaml", text.toString())
                .forEach((name, content) -> files.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return RuleReading.load(files);
    }

    static ScreeningResult screen(RuleBook book, Geometry site, @Nullable String industry, Map<String, ?> facts) {
        return screen(book, site, industry, facts, null);
    }

    static ScreeningResult screen(
            RuleBook book,
            Geometry site,
            @Nullable String industry,
            Map<String, ?> facts,
            @Nullable Double accuracyMetres) {
        Facts.Reading reading = Facts.read(facts, industry, book.factBook());
        if (!reading.faults().isEmpty()) {
            throw new IllegalArgumentException(reading.faults().toString());
        }
        Industry named = industry == null ? null : new Industry(industry, "示例行业", Industry.Level.CLASS, null);
        Length accuracy = accuracyMetres == null ? null : new Length(accuracyMetres);
        return Screening.screen(
                new ScreeningRequest("示例", Site.of(site), accuracy, named, reading.facts(), TODAY, List.of()),
                RulesOnMap.of(book, MAP));
    }

    static ScreeningResult screen(ZoningMap map, RuleBook book, Geometry site) {
        Facts facts = Facts.read(Map.of(), null, book.factBook()).facts();
        return Screening.screen(
                new ScreeningRequest("示例", Site.of(site), null, null, facts, TODAY, List.of()),
                RulesOnMap.of(book, map));
    }

    /** How the rule {@code id} came out; FALSE where it is not among the findings. */
    static Truth truth(ScreeningResult result, String id) {
        return result.assessment().outcomes().stream()
                .filter(o -> o.rule().id().equals(id))
                .map(RuleOutcome::truth)
                .findFirst()
                .orElse(Truth.FALSE);
    }

    /** How a single rule of this place comes out for {@code site}. */
    static Truth at(String where, Geometry site) {
        return truth(screen(book("R PROHIBITED where: " + where), site, null, Map.of()), "R");
    }

    private static Zone zone(String layer, String code, String category, Geometry geometry) {
        return new Zone(layer, code, code, category, Map.of(), geometry);
    }
}
