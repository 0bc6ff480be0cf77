package org.ecozone.server.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PlacesIT extends RunningServer {

    private Answer ask(String q, String more) {
        return http().get("/api/places?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + more);
    }

    /** Codes and names as the files of the demonstration edition have them. */
    @ParameterizedTest
    @CsvSource({
        "ZH65900720050, control-unit, ZH65900720050, CODE",
        "ｚｈ65900720050, control-unit, ZH65900720050, CODE",
        "20050, control-unit, ZH65900720050, CODE",
        "84团, admin-area, WS-84, NAME",
        "荆楚, industrial-park, YQ-JC, NAME",
        "SY-01-1, water-source, SY-01-1, CODE",
        "水源地01 一级, water-source, SY-01-1, WORDS"
    })
    void aZoneIsFoundByCodeNameOrWords(String q, String layer, String code, String matched) {
        JsonNode found = ask(q, "").json().path("places").path(0);
        assertThat(List.of(found.path("layer").asString(), found.path("code").asString()))
                .containsExactly(layer, code);
        assertThat(found.path("matched").asString()).isEqualTo(matched);
    }

    @Test
    void aPlaceSaysWhereItIsAndWhatItIsCalled() {
        JsonNode unit = ask("WS-84", "").json().path("places").path(0);
        assertThat(unit.path("name").asString()).isEqualTo("84团");
        assertThat(unit.path("layerName").asString()).isNotEmpty().isNotEqualTo("admin-area");
        assertThat(unit.path("categoryName").asString()).isNotEmpty().isNotEqualTo("REGIMENT");
        JsonNode box = unit.path("bbox");
        assertThat(box.size()).isEqualTo(4);
        assertThat(box.path(0).asDouble()).isBetween(79.0, box.path(2).asDouble());
        assertThat(box.path(1).asDouble()).isBetween(43.0, box.path(3).asDouble());
    }

    @Test
    void whatIsTheSameStandsBeforeWhatHoldsIt() {
        JsonNode found = ask("84团", "").json();
        assertThat(found.path("total").asInt()).isGreaterThan(20);
        assertThat(found.path("places").size()).isEqualTo(20);
        assertThat(found.at("/places/1/name").asString()).contains("84团").isNotEqualTo("84团");
        assertThat(ask("84团", "&limit=3").json().path("places").size()).isEqualTo(3);
    }

    @Test
    void theEditionAskedIsSearched() {
        assertThat(ask("84团", "&edition=2020.1").text("/edition/code")).isEqualTo("2020.1");
        assertThat(ask("84团", "&asOf=2026-08-01").text("/edition/code")).isEqualTo("2026.1");
        assertThat(ask("84团", "&edition=none").text("/code")).isEqualTo("EDITION_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "<script>alert(1)</script>", "%", "没有这样的地方", "'; drop table zone; --", "\\"})
    void whatNothingAnswersToFindsNothing(String q) {
        Answer answer = ask(q, "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("total").asInt()).isZero();
        assertThat(answer.json().path("places").size()).isZero();
    }

    @Test
    void aTextThatIsTooLongAndALimitThatIsNoneAreRefused() {
        assertThat(ask("团".repeat(101), "").text("/errors/0/pointer")).isEqualTo("q");
        assertThat(ask("团".repeat(100), "").status()).isEqualTo(200);
        for (String limit : List.of("0", "-1", "21", "x")) {
            Answer answer = ask("84", "&limit=" + limit);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/errors/0/pointer")).isEqualTo("limit");
        }
        assertThat(http().get("/api/places").status()).isEqualTo(400);
    }
}
