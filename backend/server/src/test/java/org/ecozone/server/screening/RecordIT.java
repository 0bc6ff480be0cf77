package org.ecozone.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ecozone.json.CanonicalJson;
import org.ecozone.server.Http;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is recorded can be listed, read again and verified. */
class RecordIT extends RunningServer {

    private static final String RECORDS = "/api/screenings";
    private static final String POLYGON =
            "{\"type\":\"Polygon\",\"coordinates\":[[[82.3508,44.8431],[82.3546,44.8431],[82.3546,44.8449],[82.3508,44.8431]]]}";
    private static final String REFINERY =
            "{\"name\":\"示例项目\",\"industry\":\"2511\",\"facts\":{\"nature\":\"NEW\",\"boiler_tph\":20}}";

    private static String feature(String geometry, String properties) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":" + properties + "}";
    }

    private Answer record(String feature) {
        Answer added = http().post(RECORDS, feature);
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        return added;
    }

    private Answer verified(String id) {
        return http().post(RECORDS + "/" + id + "/verify", "");
    }

    @Test
    void theRecordIsThePreviewUnderAnIdOfItsOwn() {
        Answer added = record(feature(POLYGON, REFINERY));
        Answer again = record(feature(POLYGON, REFINERY));
        Answer preview = http().post(RECORDS + "/preview", feature(POLYGON, REFINERY));
        assertThat(added.header("Location")).isEqualTo(RECORDS + "/" + added.text("/id"));
        assertThat(added.text("/resultHash")).isEqualTo(preview.text("/resultHash"));
        assertThat(again.text("/id")).isNotEqualTo(added.text("/id"));
        assertThat(again.text("/resultHash")).isEqualTo(added.text("/resultHash"));
        assertThat(http().get(added.header("Location")).body()).isEqualTo(added.body());
    }

    @Test
    void aClientRepeatsBothHashesFromTheAnswers() {
        Answer added = record(feature(POLYGON, REFINERY));
        String id = added.text("/id");
        var hashed = (ObjectNode) added.json();
        hashed.remove(List.of("id", "evaluatedAt", "resultHash"));
        assertThat(CanonicalJson.sha256(hashed)).isEqualTo(added.text("/resultHash"));
        var request = http().bytes(RECORDS + "/" + id + "/request", "Accept-Encoding", "gzip");
        assertThat(request.headers().firstValue("ETag")).contains('"' + CanonicalJson.sha256(request.body()) + '"');
        assertThat(request.headers().firstValue("Content-Type").orElse("")).startsWith("application/geo+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Point\",\"coordinates\":[82.07,44.9]}",
                "{\"type\":\"Point\",\"coordinates\":[82.07,44.9,312.5]} {\"widthMetres\":20.5,\"accuracyMetres\":2.5}",
                "{\"type\":\"MultiPoint\",\"coordinates\":[[82.07,44.9],[82.07,44.9],[82.1,44.8]]}",
                "{\"type\":\"LineString\",\"coordinates\":[[82.05,44.88],[82.09,44.91],[82.05,44.88]]}",
                "{\"type\":\"LineString\",\"coordinates\":[[82.05,44.88],[82.09,44.91]]} {\"widthMetres\":30,\"facts\":{\"boiler_tph\":0.1}}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[82.2,44.8],[82.2,44.9],[82.6,44.9],[82.6,44.8],[82.2,44.8]]]}",
                "{\"type\":\"Polygon\",\"coordinates\":[[[606800,4968400],[607000,4968400],[607000,4968600],[606800,4968400]]],"
                        + "\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:4511\"}}}",
                "{\"type\":\"Point\",\"coordinates\":[116.4,39.9]} {\"name\":null,\"accuracyMetres\":0}"
            })
    void whateverCanBeScreenedIsRecordedAndVerified(String geometryAndProperties) {
        String[] parts = geometryAndProperties.split(" ");
        String feature = feature(parts[0], parts.length > 1 ? parts[1] : "{}");
        Answer added = record(feature);
        assertThat(added.text("/resultHash"))
                .isEqualTo(http().post(RECORDS + "/preview", feature).text("/resultHash"));
        JsonNode verification = verified(added.text("/id")).json();
        assertThat(verification.path("verified").asBoolean())
                .as(verification.toString())
                .isTrue();
        assertThat(verification.path("differences")).isEmpty();
        assertThat(verification.path("recordedHash").asString())
                .isEqualTo(verification.path("recomputedHash").asString())
                .isEqualTo(added.text("/resultHash"));
        assertThat(verification.path("checks").findValuesAsString("code"))
                .containsExactly(
                        "RECORD_HASH",
                        "REQUEST_HASH",
                        "RESULT_HASH",
                        "LISTED",
                        "EDITION",
                        "RULES",
                        "RECOMPUTED",
                        "SOFTWARE");
        assertThat(verification.at("/software/now").asString()).isEqualTo(added.text("/software"));
    }

    @Test
    void aPastDayAndEditionAreRecordedAndVerified() {
        Answer added = http().post(RECORDS + "?edition=2025.1&asOf=2026-08-01", feature(POLYGON, REFINERY));
        assertThat(added.text("/edition/code")).isEqualTo("2025.1");
        Answer verification = verified(added.text("/id"));
        assertThat(verification.json().path("verified").asBoolean())
                .as(verification.body())
                .isTrue();
    }

    @Test
    void aRecordedRequestMayBeAskedAgainForTheSameDayAndEditionOnly() {
        String id = http().post(RECORDS + "?edition=2025.1&asOf=2026-08-01", feature(POLYGON, REFINERY))
                .text("/id");
        String request = http().get(RECORDS + "/" + id + "/request").body();
        Answer same = http().post(RECORDS + "/preview?edition=2025.1&asOf=2026-08-01", request);
        assertThat(same.text("/resultHash"))
                .isEqualTo(http().get(RECORDS + "/" + id).text("/resultHash"));
        Answer other = http().post(RECORDS + "/preview", request);
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().path("errors").findValuesAsString("pointer"))
                .contains("/screening/asOf", "/screening/edition/code");
    }

    @Test
    void theListIsPagedNewestFirstAndNothingIsListedTwice() {
        List<String> added = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            added.add(0, record(feature(POLYGON, "{\"name\":\"第" + i + "个\"}")).text("/id"));
        }
        List<String> listed = new ArrayList<>();
        String next = "";
        while (listed.size() < 7) {
            JsonNode page = http().get(RECORDS + "?limit=3" + next).json();
            assertThat(page.path("screenings")).hasSizeLessThanOrEqualTo(3);
            listed.addAll(page.path("screenings").findValuesAsString("id"));
            next = "&after=" + page.path("next").asString();
        }
        assertThat(listed.subList(0, 7)).isEqualTo(added);
        JsonNode newest = http().get(RECORDS).json().at("/screenings/0");
        assertThat(newest.path("name").asString()).isEqualTo("第6个");
        assertThat(newest.path("areaMu").asDouble()).isPositive();
        assertThat(newest.at("/edition/code").asString()).isEqualTo("2026.1");
    }

    @Test
    void theLastPageHasNoNext() {
        record(feature(POLYGON, "{}"));
        String path = RECORDS + "?limit=200";
        int pages = 0;
        String next;
        do {
            JsonNode page = http().get(path).json();
            assertThat(page.path("screenings").size()).isPositive();
            next = page.path("next").asString("");
            path = RECORDS + "?limit=200&after=" + next;
            pages++;
        } while (!next.isEmpty() && pages < 50);
        assertThat(next).isEmpty();
    }

    @Test
    void theListHoldsOnlyTheVerdictAskedFor() {
        String verdict = record(feature(POLYGON, REFINERY)).text("/verdict");
        record(feature("{\"type\":\"Point\",\"coordinates\":[116.4,39.9]}", "{}"));
        JsonNode listed = http().get(RECORDS + "?limit=200&verdict=" + verdict).json();
        assertThat(listed.path("screenings").findValuesAsString("verdict")).containsOnly(verdict);
        JsonNode others =
                http().get(RECORDS + "?limit=200&verdict=UNDETERMINED").json();
        assertThat(others.path("screenings").findValuesAsString("verdict")).containsOnly("UNDETERMINED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=x",
                "after=x",
                "after=",
                "verdict=prohibited",
                "verdict=",
                "limit=-1"
            })
    void aListThatCannotBeIsRefused(String query) {
        Answer answer = http().get(RECORDS + "?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("BAD_PARAMETER");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(query.replaceAll("=.*", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "00000000-0000-0000-0000-000000000000", "1-1-1-1-1"})
    void whatIsNotRecordedIsNotFound(String id) {
        Http http = http();
        for (Answer answer :
                List.of(http.get(RECORDS + "/" + id), http.get(RECORDS + "/" + id + "/request"), verified(id))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text("/code")).isEqualTo("SCREENING_UNKNOWN");
        }
    }

    @Test
    void whatIsRefusedIsNotRecorded() {
        String before = http().get(RECORDS + "?limit=1").body();
        Answer refused = http().post(RECORDS, feature(POLYGON, "{\"industry\":\"0000\",\"facts\":{\"nature\":1}}"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors")).hasSize(2);
        assertThat(http().get(RECORDS + "?limit=1").body()).isEqualTo(before);
    }

    @Test
    void sixtyFourRecordedAtOnceHaveTheSameBytesAndAreAllVerified() throws Exception {
        String feature = feature(POLYGON, REFINERY);
        var threads = Executors.newFixedThreadPool(64);
        try {
            List<Callable<String>> calls = IntStream.range(0, 64)
                    .mapToObj(i -> (Callable<String>) () -> {
                        Answer added = record(feature);
                        Answer verification = verified(added.text("/id"));
                        assertThat(verification.json().path("verified").asBoolean())
                                .as(verification.body())
                                .isTrue();
                        return added.body().substring(added.body().indexOf("\"resultHash\""));
                    })
                    .toList();
            var bodies = threads.invokeAll(calls).stream().map(RecordIT::got).distinct();
            assertThat(bodies).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    private static String got(Future<String> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
