package org.ecozone.screening.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.industry.IndustryCatalogue;
import org.ecozone.access.rule.Facts;
import org.ecozone.edition.EditionFolder;
import org.ecozone.geo.Area;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration data cut into cells, and projects that look for places in them. */
final class OnDemo {

    private static final Path DATA = Path.of("../../data");
    static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    static final RuleBook BOOK = RuleReading.load(DATA.resolve("rules"));
    static final ZoningMap MAP = map();
    static final RulesOnMap RULES = RulesOnMap.of(BOOK, MAP);
    static final Cells CELLS = Cells.of(RULES, done -> {});
    static final IndustryCatalogue INDUSTRIES = IndustryCatalogue.load(DATA.resolve("reference/gbt4754-2017.csv"));

    /** Projects that say nothing, little and much. */
    static final List<SitingQuestion> PROJECTS = List.of(
            project("4416", null, Map.of()),
            project("2511", null, Map.of("nature", "NEW")),
            project("0311", null, Map.of("nature", "NEW")),
            project("7820", null, Map.of("nature", "EXPAND")),
            project("3021", null, Map.of("nature", "TECHNICAL")));

    private OnDemo() {}

    private static ZoningMap map() {
        EditionFolder demo = EditionFolder.of(DATA.resolve("demo"));
        return demo.read(demo.entry("2026.1")).map(null).indexed();
    }

    static SitingQuestion project(String code, @Nullable Area area, Map<String, ?> facts) {
        Industry industry = INDUSTRIES.find(code).orElseThrow();
        Facts.Reading reading = Facts.read(facts, code, BOOK.factBook());
        assertThat(reading.faults()).isEmpty();
        return new SitingQuestion(industry, reading.facts(), area, null, DAY);
    }

    static SitingQuestion within(SitingQuestion project, Zone zone) {
        return new SitingQuestion(project.industry(), project.facts(), project.area(), zone, project.asOf());
    }

    static List<Zone> zones(String layer) {
        return MAP.zones(layer).orElseThrow();
    }

    static ScreeningResult screen(SitingQuestion project, Geometry site) {
        return Screening.decide(
                new ScreeningRequest(
                        null, Site.of(site), null, project.industry(), project.facts(), project.asOf(), List.of()),
                RULES);
    }

    static Bounds bounds(ScreeningResult result) {
        return Bounds.of(result.assessment());
    }

    static byte[] bytes(SitingQuestion project) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SitingLines.write(Siting.of(CELLS, project), "1", out::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static List<JsonNode> lines(SitingQuestion project) {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : new String(bytes(project), StandardCharsets.UTF_8).split("\n")) {
            lines.add(JsonMapper.shared().readTree(line));
        }
        return lines;
    }

    static BigDecimal sum(List<JsonNode> nodes, String pointer) {
        return nodes.stream().map(node -> node.at(pointer).decimalValue()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
