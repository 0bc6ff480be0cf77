package org.ecozone.screening.otherwise;

import static org.ecozone.geo.Shapes.box;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Geometry;

/**
 * A map of boxes in milli-degrees, 79 m by 111 m each, borders known to 5 m, and a small book of rules over it. The layers are
 * water, forest and park; the territory is 100 by 100.
 */
final class Ground {

    static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    static final String IN_WATER = "R1 PROHIBITED where: { layer: water }";

    private static final String FACTS = """
            - { key: nature, label: 建设性质, labelEn: Nature, type: CHOICE, help: h, form: f, group: g, choices: [
                { code: NEW, label: 新建, labelEn: New }, { code: TECHNICAL, label: 技术改造, labelEn: Upgrade },
                { code: EXISTING, label: 现有, labelEn: Existing } ] }
            - { key: a, label: a, labelEn: a, type: BOOLEAN, help: h, form: f, group: g }
            - { key: b, label: b, labelEn: b, type: BOOLEAN, help: h, form: f, group: g }
            - { key: site_mu, label: 面积, labelEn: Area, type: NUMBER, unit: 亩, help: h, group: m, derived: { site: AREA_MU } }
            - { key: water_share, label: 占比, labelEn: Share, type: NUMBER, unit: "%", help: h, group: m,
                derived: { layer: water, measure: SHARE_PERCENT } }
            - { key: upgraded, label: 技改, labelEn: Upgraded, type: BOOLEAN, help: h, group: m,
                derived: { where: { stated: nature, is: TECHNICAL } } }
            """;
    private static final String CITATIONS = """
            - { id: law, title: 某法, from: 2020-01-01, articles: [ { id: 第一条, summary: 要旨 } ] }
            """;

    private final List<Zone> zones = new ArrayList<>();

    Ground() {
        this(100);
    }

    /** @param side of the territory */
    Ground(double side) {
        this(List.of(box(0, 0, side, side)));
    }

    /** @param territory where there are data */
    Ground(List<Geometry> territory) {
        territory.forEach(part -> zone("admin-area", part));
    }

    Ground zone(String layer, Geometry geometry) {
        zones.add(new Zone(layer, layer + zones.size(), "示例" + zones.size(), "ANY", Map.of(), geometry));
        return this;
    }

    ZoningMap map() {
        return ZoningMap.of(
                new Edition("试", Edition.Status.PUBLISHED, TODAY, Instant.EPOCH, "sha256:00"),
                List.of("admin-area", "water", "forest", "park").stream()
                        .map(id -> new Layer(
                                id,
                                "图层" + id,
                                id,
                                "",
                                Layer.Kind.PROTECTION,
                                5,
                                "admin-area",
                                List.of(),
                                "test",
                                true,
                                true))
                        .toList(),
                zones);
    }

    /** @param rules each with its id, effect and what follows in YAML's flow style */
    static RuleBook book(String... rules) {
        StringBuilder text = new StringBuilder();
        for (String rule : rules) {
            String[] parts = rule.split(" ", 3);
            text.append("- { id: %s, effect: %s, title: 规则, level: 国家, dimension: 空间布局约束, %s, "
                    .formatted(parts[0], parts[1], parts[2]));
            text.append("cites: [ { document: law, article: 第一条 } ] }\n");
        }
        Map<String, byte[]> files = new TreeMap<>();
        Map.of(
                        "rulebook.yaml",
                        "version: small\nfrom: 2020-01-01\n",
                        "facts.yaml",
                        FACTS,
                        "citations.yaml",
                        CITATIONS,
                        "rules/small.yaml",
                        text.toString())
                .forEach((name, content) -> files.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return RuleReading.load(new TreeMap<>(files));
    }

    ScreeningResult screen(RuleBook book, Site site, Map<String, ?> facts) {
        Facts.Reading reading = Facts.read(facts, "2511", book.factBook());
        if (!reading.faults().isEmpty()) {
            throw new IllegalArgumentException(reading.faults().toString());
        }
        return Screening.screen(
                new ScreeningRequest(
                        "示例",
                        site,
                        null,
                        new Industry("2511", "示例行业", Industry.Level.CLASS, null),
                        reading.facts(),
                        TODAY,
                        List.of()),
                RulesOnMap.of(book, map()));
    }

    ScreeningResult screen(Geometry site, String... rules) {
        return screen(book(rules), Site.of(site), Map.of());
    }

    static Shift shift(ScreeningResult here) {
        return Shift.of(here, Target.of(here));
    }
}
