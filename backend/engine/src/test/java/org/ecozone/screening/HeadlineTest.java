package org.ecozone.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecozone.geo.Shapes.box;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.rule.Facts;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.answer.Detail;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** R-WS-00 forbids outfalls in level 1 and level 2 of a water source alike; its sentence names zones of both. */
class HeadlineTest {

    private static final RuleBook RULES = RuleReading.load(Path.of("../../data/rules"));

    @Test
    void namesLevel1BeforeALargerLevel2AndOfOneLevelTheLargestFirst() {
        ZoningMap map = ZoningMap.of(
                new Edition(
                        "2026.1",
                        Edition.Status.PUBLISHED,
                        LocalDate.parse("2026-01-01"),
                        Instant.parse("2026-01-01T04:00:00Z"),
                        "sha256:00"),
                List.of(layer("admin-area", "CITY"), layer("water-source", "LEVEL_1", "LEVEL_2", "QUASI")),
                List.of(
                        zone("admin-area", "A", "CITY", box(0, 0, 20, 20)),
                        zone("water-source", "小二级", "LEVEL_2", box(0, 0, 2, 4)),
                        zone("water-source", "大二级", "LEVEL_2", box(2, 0, 8, 4)),
                        zone("water-source", "一级", "LEVEL_1", box(8, 0, 9, 4))));
        assertThat(sentence(map)).startsWith("地块涉及“一级” ");
        assertThat(sentence(map)).containsSubsequence("“一级”", "“大二级”", "“小二级”");
    }

    private static String sentence(ZoningMap map) {
        Facts.Reading reading = Facts.read(Map.of("has_outfall", true), null, RULES.factBook());
        ScreeningResult result = Screening.screen(
                new ScreeningRequest(
                        "示例项目",
                        Site.of(box(0, 1, 9, 3)),
                        null,
                        null,
                        reading.facts(),
                        LocalDate.parse("2026-11-23"),
                        List.of()),
                RulesOnMap.of(RULES, map));
        byte[] served = new Answers().of(result, Detail.FULL, "1.0.0").served(Instant.parse("2026-11-23T01:00:00Z"));
        for (JsonNode finding : JsonMapper.shared().readTree(served).get("findings")) {
            if (finding.get("rule").stringValue().equals("R-WS-00")) {
                return finding.get("message").stringValue();
            }
        }
        throw new AssertionError("R-WS-00 does not hold");
    }

    private static Layer layer(String id, String... categories) {
        List<Layer.Category> described = Stream.of(categories)
                .map(code -> new Layer.Category(
                        code, code, code, new Layer.Style("#000000", 1, "#000000", 1, "NONE", false)))
                .toList();
        return new Layer(id, id, id, "", Layer.Kind.PROTECTION, 5, "admin-area", described, "test", true, true);
    }

    private static Zone zone(String layer, String code, String category, Geometry geometry) {
        return new Zone(layer, code, code, category, Map.of(), geometry);
    }
}
