package org.ecozone.screening.sheet;

import static org.ecozone.geo.Shapes.box;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.answer.Answer;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.answer.Detail;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Headline;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sheets by the project's rules on maps of boxes. The territory is 20 by 20 milli-degrees; borders are known to 5 m. */
final class SheetFixture {

    static final RuleBook RULES = RuleReading.load(Path.of("../../data/rules"));
    static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final List<Layer> layers = new ArrayList<>();
    private final List<Zone> zones = new ArrayList<>();

    SheetFixture() {
        layer("admin-area", Layer.Kind.PARTITION, "CITY");
        zone("admin-area", "师市", "CITY", box(0, 0, 20, 20));
    }

    /** With the six layers, of which only the control unit has a zone. */
    static SheetFixture six() {
        SheetFixture six = new SheetFixture();
        six.layer("control-unit", Layer.Kind.PARTITION, "PRIORITY", "KEY", "GENERAL");
        six.layer("redline", Layer.Kind.PROTECTION, "REDLINE");
        six.layer("nature-reserve", Layer.Kind.PROTECTION, "CORE", "GENERAL");
        six.layer("water-source", Layer.Kind.PROTECTION, "LEVEL_1", "LEVEL_2", "QUASI");
        six.layer("basic-farmland", Layer.Kind.PROTECTION, "BASIC_FARMLAND");
        six.layer("urban-boundary", Layer.Kind.REFERENCE, "URBAN_BOUNDARY");
        six.zone("control-unit", "单元", "KEY", box(0, 0, 20, 20));
        return six;
    }

    SheetFixture layer(String id, Layer.Kind kind, String... categories) {
        return layer(id, kind, null, categories);
    }

    SheetFixture layer(String id, Layer.Kind kind, @Nullable Headline headline, String... categories) {
        List<Layer.Category> described = Stream.of(categories)
                .map(code -> new Layer.Category(
                        code, "类" + code, code, new Layer.Style("#000000", 1, "#000000", 1, "NONE", false)))
                .toList();
        layers.add(new Layer(id, "图层" + id, id, "", kind, 5, "admin-area", described, "test", true, true, headline));
        return this;
    }

    SheetFixture zone(String layer, String code, String category, Geometry geometry) {
        zones.add(new Zone(layer, code, "名" + code, category, Map.of(), geometry));
        return this;
    }

    ZoningMap map() {
        return ZoningMap.of(
                new Edition("试", Edition.Status.PUBLISHED, TODAY, Instant.EPOCH, "sha256:00"), layers, zones);
    }

    ScreeningResult screen(Geometry site, @Nullable String industry, Map<String, ?> facts) {
        return screen(RULES, map(), site, industry, facts);
    }

    static ScreeningResult screen(
            RuleBook book, ZoningMap map, Geometry site, @Nullable String industry, Map<String, ?> facts) {
        Facts.Reading reading = Facts.read(facts, industry, book.factBook());
        if (!reading.faults().isEmpty()) {
            throw new IllegalArgumentException(reading.faults().toString());
        }
        Industry named = industry == null ? null : new Industry(industry, "示例行业", Industry.Level.CLASS, null);
        return Screening.screen(
                new ScreeningRequest("示例", Site.of(site), null, named, reading.facts(), TODAY, List.of()),
                RulesOnMap.of(book, map));
    }

    static Sheet sheet(ScreeningResult result) {
        Answer full = full(result);
        return Sheet.of(result, full.content(), full.hash());
    }

    static Answer full(ScreeningResult result) {
        return new Answers().of(result, Detail.FULL, "1.0.0");
    }

    static JsonNode json(byte[] utf8) {
        return JsonMapper.shared().readTree(utf8);
    }

    static HeadlineRow row(Sheet sheet, String id) {
        return sheet.rows().stream()
                .filter(row -> row.row().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
