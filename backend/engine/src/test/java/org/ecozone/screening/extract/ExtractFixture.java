package org.ecozone.screening.extract;

import static org.ecozone.geo.Shapes.box;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Extracts of places on maps of boxes, by the project's rules or a few. Borders are known to 5 m. */
final class ExtractFixture {

    static final RuleBook RULES = RuleReading.load(Path.of("../../data/rules"));
    static final LocalDate TODAY = LocalDate.parse("2026-11-23");
    private static final Extracts EXTRACTS = new Extracts();

    private final List<Layer> layers = new ArrayList<>();
    private final List<Zone> zones = new ArrayList<>();

    /** A territory of 20 by 20 milli-degrees. */
    ExtractFixture() {
        layer("admin-area", "CITY");
        zone("admin-area", "师市", "CITY", box(0, 0, 20, 20));
    }

    ExtractFixture layer(String id, String... categories) {
        List<Layer.Category> described = Stream.of(categories)
                .map(code -> new Layer.Category(
                        code, "类" + code, code, new Layer.Style("#000000", 1, "#000000", 1, "NONE", false)))
                .toList();
        layers.add(new Layer(
                id, "图层" + id, id, "说明", Layer.Kind.PROTECTION, 5, "admin-area", described, "来源", true, true));
        return this;
    }

    ExtractFixture zone(String layer, String code, String category, Geometry geometry) {
        return zone(layer, code, category, Map.of(), geometry);
    }

    ExtractFixture zone(String layer, String code, String category, Map<String, Object> attributes, Geometry geometry) {
        zones.add(new Zone(layer, code, "名" + code, category, attributes, geometry));
        return this;
    }

    Extract extract(Geometry site) {
        return extract(RULES, site);
    }

    Extract extract(RuleBook book, Geometry site) {
        ZoningMap map = ZoningMap.of(
                new Edition("试", Edition.Status.PUBLISHED, TODAY, Instant.EPOCH, "sha256:00"), layers, zones);
        Facts nothing = Facts.read(Map.of(), null, book.factBook()).facts();
        return EXTRACTS.of(
                new ScreeningRequest("某地块", Site.of(site), null, null, nothing, TODAY, List.of()), book, map, "1.0.0");
    }

    /** A book of these rules, over a fact of yes and no, a number, a choice, and the usual facts of standing facilities. */
    static RuleBook book(String rules) {
        Map<String, byte[]> files = new TreeMap<>();
        Map.of(
                        "rulebook.yaml",
                        "version: small\nfrom: 2020-01-01\n",
                        "facts.yaml",
                        """
                        - { key: nature, label: 建设性质, labelEn: Nature, type: CHOICE, help: h, form: f, group: g,
                            choices: [ { code: NEW, label: 新建, labelEn: n }, { code: EXISTING, label: 现有, labelEn: e } ] }
                        - { key: on_grassland, label: 位于草原, labelEn: g, type: BOOLEAN, help: h, form: f, group: g }
                        - { key: tonnes, label: 吨数, labelEn: Tonnes, type: NUMBER, unit: 吨, minimum: 0, help: h, form: f, group: g }
                        - { key: existing_facility, label: 现有设施, labelEn: e, type: BOOLEAN, help: h, group: g,
                            derived: { where: { stated: nature, is: EXISTING } } }
                        - { key: in_redline, label: 涉及红线, labelEn: e, type: BOOLEAN, help: h, group: g,
                            derived: { where: { layer: redline } } }
                        """,
                        "citations.yaml",
                        """
                        - { id: law, title: 某法, number: 令第1号, from: 2020-01-01, articles: [ { id: 第一条, summary: 要旨 }, { id: 第二条, summary: 别旨 } ] }
                        - { id: old, title: 旧法, from: 2010-01-01, until: 2022-12-31, articles: [ { id: 第九条, summary: 旧旨 } ] }
                        """,
                        "rules/small.yaml",
                        rules)
                .forEach((name, content) -> files.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return RuleReading.load(new TreeMap<>(files));
    }

    static JsonNode json(Extract extract) {
        return JsonMapper.shared().readTree(extract.json());
    }

    static Provision provision(Extract extract, String id) {
        return extract.provisions().stream()
                .filter(provision -> provision.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id));
    }

    static JsonNode named(JsonNode list, String member, String value) {
        for (JsonNode one : list) {
            if (one.get(member).asString("").equals(value)) {
                return one;
            }
        }
        throw new AssertionError(value);
    }
}
