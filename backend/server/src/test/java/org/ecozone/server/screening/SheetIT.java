package org.ecozone.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.ecozone.json.CanonicalJson;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class SheetIT extends RunningServer {

    private static final String PREVIEW = "/api/screenings/preview";
    private static final String RECORDS = "/api/screenings";

    private static final String REFINERY = """
            {"type": "Feature", "properties": {"name": "示例炼油项目", "industry": "2511", "facts": {"nature": "NEW"}},
             "geometry": {"type": "Polygon", "coordinates":
               [[[82.4965,44.828],[82.506,44.828],[82.506,44.8335],[82.4965,44.8335],[82.4965,44.828]]]}}""";

    private static final String BEIJING = """
            {"type": "Feature", "properties": {}, "geometry": {"type": "Point", "coordinates": [116.4, 39.9]}}""";

    private static String withoutTime(String served) {
        return served.replaceAll("\"evaluatedAt\":\"[^\"]*\",", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {REFINERY, BEIJING})
    void theResultIsThatOfThePreviewByteForByteAndTheSheetIsOfIt(String feature) {
        Answer preview = http().post(PREVIEW, feature);
        Answer both = http().post(PREVIEW + "/sheet", feature);
        assertThat(both.status()).isEqualTo(200);
        assertThat(both.header("Cache-Control")).isEqualTo("no-store");
        assertThat(withoutTime(both.body())).startsWith("{\"result\":" + withoutTime(preview.body()) + ",\"sheet\":{");
        assertThat(both.text("/sheet/ofResult")).isEqualTo(preview.text("/resultHash"));
    }

    @Test
    void theLawOfAnotherDayAndAnotherEditionCanBeAsked() {
        String asked = "?edition=2025.1&asOf=2026-08-01";
        Answer both = http().post(PREVIEW + "/sheet" + asked, REFINERY);
        assertThat(both.text("/result/edition/code")).isEqualTo("2025.1");
        assertThat(both.text("/sheet/ofResult"))
                .isEqualTo(http().post(PREVIEW + asked, REFINERY).text("/resultHash"));
    }

    @Test
    void aProjectOverTwoLevelsOfAWaterSourceIsLedByTheStricter() {
        Answer both = http().post(PREVIEW + "/sheet", REFINERY);
        assertThat(both.text("/sheet/head/0/layer")).isEqualTo("water-source");
        assertThat(both.text("/sheet/head/0/category")).isEqualTo("LEVEL_1");
        assertThat(both.json().at("/sheet/rows")).hasSize(6);
    }

    @Test
    void aPlotInBeijingIsAskedNothing() {
        Answer both = http().post(PREVIEW + "/sheet", BEIJING);
        assertThat(both.json().at("/sheet/questions/open")).isEmpty();
        assertThat(both.json().at("/sheet/outside/distanceMetres").asDouble()).isBetween(2.6e6, 2.9e6);
        assertThat(both.json().at("/sheet/rows").findValuesAsString("status")).containsOnly("NO_DATA");
    }

    @ParameterizedTest
    @ValueSource(strings = {REFINERY, BEIJING})
    void theSheetOfARecordIsThatOfItsPreview(String feature) {
        String id = http().post(RECORDS, feature).text("/id");
        Answer sheet = http().get(RECORDS + "/" + id + "/sheet");
        assertThat(sheet.status()).isEqualTo(200);
        JsonNode previewed = http().post(PREVIEW + "/sheet", feature).json().path("sheet");
        for (String member : new String[] {"ofResult", "rows", "head", "settled", "outside"}) {
            assertThat(sheet.json().path(member)).as(member).isEqualTo(previewed.path(member));
        }
        assertThat(sheet.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(CanonicalJson.bytes(sheet.json()));
        assertThat(http().get(RECORDS + "/" + id + "/sheet").body()).isEqualTo(sheet.body());
    }

    @Test
    void whatIsNotRecordedHasNoSheet() {
        assertThat(http().get(RECORDS + "/0/sheet").text("/code")).isEqualTo("SCREENING_UNKNOWN");
        assertThat(http().get(RECORDS + "/00000000-0000-0000-0000-000000000000/sheet")
                        .text("/code"))
                .isEqualTo("SCREENING_UNKNOWN");
    }

    @Test
    void itHasNoShortForm() {
        assertThat(http().post(PREVIEW + "/sheet?detail=verdict", REFINERY).text("/code"))
                .isEqualTo("UNKNOWN_PARAMETER");
    }

    @Test
    void aFaultyRequestIsRefusedAsByThePreview() {
        String faulty = REFINERY.replace("NEW", "new").replace("2511", "9999");
        assertThat(http().post(PREVIEW + "/sheet", faulty).json().path("errors"))
                .isEqualTo(http().post(PREVIEW, faulty).json().path("errors"));
    }
}
