package org.ecozone.server.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ecozone.json.CanonicalJson;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What persons add to a record: versions that follow each other, are bound to the result, and change nothing of it. */
class ReviewIT extends RunningServer {

    private static final String RECORDS = "/api/screenings";
    private static final String SITE = """
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [82.35, 44.85]},
             "properties": {"industry": "2511", "facts": {"nature": "NEW"}}}""";

    @Autowired
    private JdbcTemplate jdbc;

    private Answer recorded;
    private String reviews;

    @BeforeEach
    void record() {
        recorded = http().post(RECORDS, SITE);
        reviews = RECORDS + '/' + recorded.text("/id") + "/reviews";
    }

    private Answer add(String opinion) {
        return http().post(reviews, opinion);
    }

    private String clause() {
        return recorded.json().at("/clausesByPerson/0/rule").asString();
    }

    private static String following(Answer before) {
        return "{\"by\": \"王工\", \"remarks\": \"再看\", \"previous\": \"" + before.text("/contentHash") + "\"}";
    }

    @Test
    void versionsFollowEachOtherAndTheResultStaysAsItIs() {
        String before = http().get(RECORDS + '/' + recorded.text("/id")).body();
        Answer first = add("""
                {"by": "王工", "clauses": [{"rule": "%s", "finding": "CONTRARY", "text": "未配套污水处理"}],
                 "conclusion": {"verdict": "PROHIBITED", "reason": "毗邻学校"}}""".formatted(clause()));
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo(reviews + "/1");
        assertThat(first.json().at("/screening/resultHash"))
                .isEqualTo(recorded.json().path("resultHash"));
        Answer second = add(following(first));
        assertThat(second.json().path("version").asInt()).isEqualTo(2);
        assertThat(second.text("/previous")).isEqualTo(first.text("/contentHash"));
        assertThat(http().get(reviews).json().path("reviews")).containsExactly(first.json(), second.json());
        assertThat(http().get(reviews + "/2").body()).isEqualTo(second.body());
        assertThat(http().get(RECORDS + '/' + recorded.text("/id")).body()).isEqualTo(before);
    }

    @Test
    void whatIsServedIsWhatWasHashed() {
        ObjectNode review = (ObjectNode) add("{\"by\": \"王工\"}").json();
        String hash = review.remove("contentHash").asString();
        assertThat(CanonicalJson.sha256(review)).isEqualTo(hash);
    }

    @Test
    void whoHasNotSeenTheNewestIsToldOfIt() {
        Answer first = add("{\"by\": \"王工\"}");
        Answer second = add(following(first));
        Answer stale = add("{\"by\": \"赵工\", \"previous\": \"" + first.text("/contentHash") + "\"}");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.text("/code")).isEqualTo("REVIEW_CONFLICT");
        assertThat(stale.text("/detail")).contains("第 2 版", second.text("/contentHash"));
        assertThat(http().get(reviews).json().path("reviews")).hasSize(2);
    }

    @Test
    void theSameSentAgainIsNotAddedTwice() {
        Answer first = add("{\"by\": \"王工\", \"remarks\": \"一\"}");
        Answer again = add("{\"remarks\": \"一\", \"by\": \"王工\"}");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        Answer second = add(following(first));
        assertThat(add(following(first)).body()).isEqualTo(second.body());
        assertThat(http().get(reviews).json().path("reviews")).hasSize(2);
    }

    @Test
    void whatWasAddedIsAnsweredAgainThoughOthersHaveFollowed() {
        Answer first = add("{\"by\": \"王工\", \"remarks\": \"一\"}");
        add(following(first));
        Answer again = add("{\"by\": \"王工\", \"remarks\": \"一\"}");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(add("{\"by\": \"王工\", \"remarks\": \"二\"}").text("/code")).isEqualTo("REVIEW_CONFLICT");
    }

    @Test
    void ofManyAtOnceOneIsTheFirst() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Answer>> calls = IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Answer>) () -> add("{\"by\": \"第" + i + "人\"}"))
                    .toList();
            int added = 0;
            for (Future<Answer> call : threads.invokeAll(calls)) {
                int status = call.get().status();
                assertThat(status).isIn(201, 409);
                added += status == 201 ? 1 : 0;
            }
            assertThat(added).isEqualTo(1);
            assertThat(http().get(reviews).json().path("reviews")).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void everyFaultIsNamedAndNothingAdded() {
        Answer refused = add("{\"clauses\": [{\"rule\": \"NO-SUCH\", \"finding\": \"YES\"}], \"conclusion\": 1}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("/code")).isEqualTo("REVIEW_INVALID");
        assertThat(refused.json().path("errors").findValuesAsString("pointer"))
                .contains("/by", "/clauses/0/rule", "/clauses/0/finding", "/conclusion");
        assertThat(http().get(reviews).json().path("reviews")).isEmpty();
    }

    @Test
    void ofAnUnknownRecordOrVersionThereIsNone() {
        String unknown = RECORDS + '/' + UUID.randomUUID() + "/reviews";
        assertThat(http().get(unknown).text("/code")).isEqualTo("SCREENING_UNKNOWN");
        assertThat(http().post(unknown, "{\"by\": \"王工\"}").text("/code")).isEqualTo("SCREENING_UNKNOWN");
        assertThat(http().get(unknown + "/1").text("/code")).isEqualTo("SCREENING_UNKNOWN");
        for (String version : List.of("1", "0", "99999999999999999999")) {
            assertThat(http().get(reviews + '/' + version).text("/code")).isEqualTo("REVIEW_UNKNOWN");
        }
        assertThat(http().get(RECORDS + "/x/reviews").status()).isEqualTo(404);
    }

    private JsonNode checks() {
        return http().post(RECORDS + '/' + recorded.text("/id") + "/verify", "").json();
    }

    @Test
    void aRecordIsVerifiedWithItsReviewsAndWithoutWhereItHasNone() {
        assertThat(checks().path("checks").findValuesAsString("code")).doesNotContain("REVIEWS");
        Answer first = add("{\"by\": \"王工\"}");
        add(following(first));
        JsonNode verification = checks();
        assertThat(verification.path("verified").asBoolean()).isTrue();
        assertThat(verification.path("checks").findValuesAsString("code")).contains("REVIEWS");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE review_sheets SET content = content",
                "DELETE FROM review_sheets",
                "TRUNCATE review_sheets CASCADE"
            })
    void theDatabaseRefusesToChangeOrForgetAReview(String change) {
        add("{\"by\": \"王工\"}");
        assertThat(catchThrowable(() -> jdbc.update(change))).hasMessageContaining("what is recorded never changes");
    }

    @Test
    void theDatabaseRefusesAVersionThatDoesNotFollow() {
        add("{\"by\": \"王工\"}");
        assertThat(catchThrowable(() -> jdbc.update(
                        "INSERT INTO review_sheets SELECT screening, 3, content, content_hash, content_hash"
                                + " FROM review_sheets WHERE screening = ?::uuid",
                        recorded.text("/id"))))
                .hasMessageContaining("does not follow");
    }

    /** The owner of the table can turn its guards off; then verification tells. */
    @Test
    void anAlteredReviewFailsVerificationAndIsNotPrinted() {
        Answer first = add("{\"by\": \"王工\"}");
        add(following(first));
        jdbc.execute("ALTER TABLE review_sheets DISABLE TRIGGER USER");
        try {
            String altered = "replace(content, '王工', '赵工')";
            jdbc.update(
                    "UPDATE review_sheets SET content = " + altered + ", content_hash = content_hash(" + altered
                            + ") WHERE version = 1 AND screening = ?::uuid",
                    recorded.text("/id"));
        } finally {
            for (String trigger : List.of("follows", "immutable", "no_truncate")) {
                jdbc.execute("ALTER TABLE review_sheets ENABLE ALWAYS TRIGGER " + trigger);
            }
        }
        JsonNode verification = checks();
        assertThat(verification.path("verified").asBoolean()).isFalse();
        assertThat(verification
                        .path("checks")
                        .valueStream()
                        .filter(check -> !check.path("ok").asBoolean()))
                .singleElement()
                .satisfies(check -> assertThat(check.path("code").asString()).isEqualTo("REVIEWS"));
        assertThat(http().get(RECORDS + '/' + recorded.text("/id") + "/report?format=json")
                        .text("/code"))
                .isEqualTo("RECORD_ALTERED");
    }
}
