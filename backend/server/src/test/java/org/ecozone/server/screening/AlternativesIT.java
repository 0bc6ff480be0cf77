package org.ecozone.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecozone.json.CanonicalJson;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AlternativesIT extends RunningServer {

    private static final String PREVIEW = "/api/screenings/preview";
    private static final String RECORDS = "/api/screenings";

    private static final String REFINERY = """
            {"type": "Feature", "properties": {"name": "示例炼油项目", "industry": "2511", "facts": {"nature": "NEW"}},
             "geometry": {"type": "Polygon", "coordinates":
               [[[82.4965,44.828],[82.506,44.828],[82.506,44.8335],[82.4965,44.8335],[82.4965,44.828]]]}}""";

    /** Boxes of 80 m in patches of basic farmland, with nothing else that is protected within a kilometre. */
    private static final List<String> FARMLAND =
            List.of("82.322377,44.804244", "82.489981,44.749936", "82.18249,44.803198", "83.017137,44.635833");

    private static String farm(String at, String industry) {
        double east = Double.parseDouble(at.split(",")[0]);
        double north = Double.parseDouble(at.split(",")[1]);
        return """
                {"type": "Feature", "properties": {"industry": "%1$s", "facts": {"nature": "NEW"}}, "geometry": {"type": "Polygon",
                 "coordinates": [[[%2$s,%3$s],[%4$s,%3$s],[%4$s,%5$s],[%2$s,%5$s],[%2$s,%3$s]]]}}""".formatted(industry, east, north, east + 0.001, north + 0.0007);
    }

    /** A meat works may not stand on basic farmland; what is answered of a place beside it is what a screening of that place answers. */
    @Test
    void theMovedSiteHasTheAnsweredVerdictWhenItIsScreened() {
        for (String at : FARMLAND) {
            String works = farm(at, "1353");
            assertThat(http().post(PREVIEW, works).text("/verdict")).isEqualTo("PROHIBITED");
            Answer answer = http().post(PREVIEW + "/alternatives", works);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            JsonNode shift = answer.json().path("shift");
            assertThat(shift.path("found").booleanValue()).as(at).isTrue();
            assertThat(shift.path("proved").booleanValue()).as(at).isTrue();
            assertThat(shift.path("verdict").stringValue()).isNotEqualTo("PROHIBITED");
            isAsScreened(works, shift);
        }
    }

    private void isAsScreened(String feature, JsonNode shift) {
        ObjectNode moved = (ObjectNode) JsonMapper.shared().readTree(feature);
        moved.set("geometry", shift.path("geometry"));
        Answer there = http().post(PREVIEW + "/sheet", moved.toString());
        for (String member : new String[] {"verdict", "atLeast", "atMost"}) {
            assertThat(there.text("/result/" + member))
                    .isEqualTo(shift.path(member).stringValue());
        }
        assertThat(there.json().at("/sheet/rows")).isEqualTo(shift.path("rows"));
    }

    @Test
    void theAlternativesOfARecordAreThoseOfItsPreview() {
        String id = http().post(RECORDS, REFINERY).text("/id");
        Answer recorded = http().get(RECORDS + "/" + id + "/alternatives");
        assertThat(recorded.status()).isEqualTo(200);
        assertThat(recorded.body())
                .isEqualTo(http().post(PREVIEW + "/alternatives", REFINERY).body());
        assertThat(recorded.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(CanonicalJson.bytes(recorded.json()));
    }

    @Test
    void theLawOfAnotherDayAndAnotherEditionCanBeAsked() {
        String asked = "?edition=2025.1&asOf=2026-08-01";
        assertThat(http().post(PREVIEW + "/alternatives" + asked, REFINERY).text("/ofResult"))
                .isEqualTo(http().post(PREVIEW + asked, REFINERY).text("/resultHash"));
    }

    @Test
    void whatIsNotRecordedHasNoAlternatives() {
        assertThat(http().get(RECORDS + "/0/alternatives").text("/code")).isEqualTo("SCREENING_UNKNOWN");
        assertThat(http().get(RECORDS + "/00000000-0000-0000-0000-000000000000/alternatives")
                        .text("/code"))
                .isEqualTo("SCREENING_UNKNOWN");
    }

    @Test
    void aFaultyRequestIsRefusedAsByThePreview() {
        String faulty = REFINERY.replace("NEW", "new").replace("2511", "9999");
        assertThat(http().post(PREVIEW + "/alternatives", faulty).json().path("errors"))
                .isEqualTo(http().post(PREVIEW, faulty).json().path("errors"));
    }
}
