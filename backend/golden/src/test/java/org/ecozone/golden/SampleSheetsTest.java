package org.ecozone.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Facts;
import org.ecozone.access.rule.Truth;
import org.ecozone.geo.overlap.Site;
import org.ecozone.json.CanonicalJson;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.answer.Detail;
import org.ecozone.screening.sheet.Hit;
import org.ecozone.screening.sheet.Sheet;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The sheets of the sample sites on the newest edition, a refinery that is to be built anew. */
class SampleSheetsTest {

    private static final Path PINNED = ProjectData.DATA.resolve("golden/sheet/rows.json");
    private static final ZoningMap MAP = ProjectData.EXAMINATION.maps().map("2026.1");
    private static final Industry REFINING = ProjectData.INDUSTRIES.find("2511").orElseThrow();

    private static Sheet sheet(SiteFeature site) {
        var book = ProjectData.EXAMINATION.book();
        Facts facts = Facts.read(Map.of("nature", "NEW"), REFINING.code(), book.factBook())
                .facts();
        var request = new ScreeningRequest(
                site.name(), Site.of(site.geometry()), null, REFINING, facts, LocalDate.parse("2026-11-23"), List.of());
        var result = Screening.screen(request, RulesOnMap.of(book, MAP));
        var full = new Answers().of(result, Detail.FULL, "1.0.0");
        return Sheet.of(result, full.content(), full.hash());
    }

    /** The rows of every sample, a line each; what rules say of them is left out, for rules change. */
    @Test
    void rowsAreThePinnedOnes() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String file : SampleSites.files()) {
            SampleSites.of(file).forEach(site -> lines.addAll(rows(file, site)));
        }
        String actual = lines.stream().collect(Collectors.joining(",\n", "[\n", "\n]\n"));
        assertThat(actual).isEqualTo(Files.readString(PINNED));
    }

    private static List<String> rows(String file, SiteFeature site) {
        JsonNode sheet = JsonMapper.shared().readTree(sheet(site).json());
        List<String> lines = new ArrayList<>();
        for (JsonNode row : sheet.get("rows")) {
            ObjectNode shown = (ObjectNode) row;
            shown.remove(List.of("holds", "open", "beyond"));
            shown.put("file", file).put("site", site.name());
            lines.add(new String(CanonicalJson.bytes(shown), StandardCharsets.UTF_8));
        }
        return lines;
    }

    private static Hit first(Sheet sheet) {
        return sheet.head().get(0);
    }

    /** 17.82 of 17.99 mu, 99.02 %, lie in the redline; its rule waits for an answer, that of 0.18 mu of farmland does not. */
    @Test
    void thePlotInTheRedlineIsLedByTheRedline() {
        Sheet sheet = sheet(SampleSites.of("parcels-zone28-gbk.txt").get(0));
        assertThat(first(sheet)).returns("redline", Hit::layer).returns(Effect.PROHIBITED, Hit::effect);
        assertThat(first(sheet).met().orElseThrow().amount().mu()).isEqualByComparingTo("17.82");
        assertThat(sheet.head())
                .anySatisfy(hit ->
                        assertThat(hit).returns("basic-farmland", Hit::layer).returns(Truth.TRUE, Hit::outcome));
    }

    @Test
    void theProjectOverTwoLevelsOfAWaterSourceIsLedByTheFirst() {
        Sheet sheet = sheet(SampleSites.of("refinery-in-water-source.geojson").get(0));
        assertThat(first(sheet))
                .returns("water-source", Hit::layer)
                .returns("LEVEL_1", Hit::category)
                .returns(Truth.TRUE, Hit::outcome);
    }
}
