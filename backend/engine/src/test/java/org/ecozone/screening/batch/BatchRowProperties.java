package org.ecozone.screening.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.answer.Answer;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.answer.AnyScreening;
import org.ecozone.screening.answer.Detail;
import org.ecozone.screening.sheet.Sheet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of any screening, held against the sheet that the full answer has beside it. */
class BatchRowProperties {

    private static final Answers ANSWERS = new Answers();

    @Property(tries = 300)
    void aRowIsTheSheetFolded(@ForAll Random random) {
        AnyScreening any = new AnyScreening(random);
        ScreeningRequest request = any.request();
        RulesOnMap on = RulesOnMap.of(AnyScreening.RULES, any.map());
        ScreeningResult decided = Screening.decide(request, on);
        byte[] served = ANSWERS.of(decided, Detail.VERDICT, "1.0.0").served(Instant.EPOCH);
        byte[] row = BatchRow.of(3, 7, request.name(), decided, served);
        JsonNode line = JsonMapper.shared().readTree(row);
        JsonNode sheet = sheet(Screening.screen(request, on));
        assertThat(line.path("index").intValue()).isEqualTo(3);
        assertThat(line.path("of").intValue()).isEqualTo(7);
        assertThat(line.path("name").stringValue(null)).isEqualTo(request.name());
        assertThat(new String(row, StandardCharsets.UTF_8))
                .contains("\"screening\":" + new String(served, StandardCharsets.UTF_8) + ",");
        assertThat(line.path("openQuestions").intValue())
                .isEqualTo(sheet.at("/questions/open").size());
        isNamed(line.path("because"), sheet.at("/settled/because/0"), sheet);
        isNamed(line.path("mayBecause"), sheet.at("/pending/because/0"), sheet);
        assertThat(line.path("facts").size()).isEqualTo(sheet.path("rows").size());
        for (int i = 0; i < line.path("facts").size(); i++) {
            isFolded(line.path("facts").get(i), sheet.path("rows").get(i));
        }
    }

    private static JsonNode sheet(ScreeningResult result) {
        Answer full = ANSWERS.of(result, Detail.FULL, "1.0.0");
        return JsonMapper.shared()
                .readTree(Sheet.of(result, full.content(), full.hash()).json());
    }

    private static void isNamed(JsonNode named, JsonNode rule, JsonNode sheet) {
        assertThat(named.path("rule").asString("")).isEqualTo(rule.asString(""));
        assertThat(named.isNull()).isEqualTo(rule.isMissingNode());
        sheet.path("head")
                .valueStream()
                .filter(hit -> hit.path("rule").equals(rule))
                .forEach(hit -> assertThat(named.path("title")).isEqualTo(hit.path("title")));
    }

    private static void isFolded(JsonNode fact, JsonNode row) {
        assertThat(fact.path("layer")).isEqualTo(row.path("row"));
        for (String same : new String[] {
            "name", "status", "areaMu", "areaSquareMetres", "lengthMetres", "count",
        }) {
            assertThat(fact.path(same)).as(same).isEqualTo(row.path(same));
        }
        assertThat(fact.path("shareOfSite").isMissingNode())
                .isEqualTo(row.path("shareOfSite").isNull());
        if (fact.has("shareOfSite")) {
            assertThat(fact.path("shareOfSite")).isEqualTo(row.path("shareOfSite"));
        }
        JsonNode strictest = row.at("/categories/0");
        assertThat(fact.path("level")).isEqualTo(strictest.path("category"));
        assertThat(fact.path("levelName")).isEqualTo(strictest.path("name"));
        assertThat(fact.at("/zone/code")).isEqualTo(strictest.at("/zones/0"));
        int zones = row.path("categories")
                .valueStream()
                .mapToInt(met -> met.path("zones").size())
                .sum();
        assertThat(fact.path("zones").asInt(0)).isEqualTo(zones);
    }
}
