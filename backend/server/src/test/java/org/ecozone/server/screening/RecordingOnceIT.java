package org.ecozone.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A call that is made again under the key of the first makes no twin. */
class RecordingOnceIT extends RunningServer {

    private static final String RECORDS = "/api/screenings";
    private static final String SITE = """
            {"type": "Feature", "properties": {"name": "%s", "industry": "2511", "facts": {"nature": "NEW"}},
             "geometry": {"type": "Polygon", "coordinates":
               [[[82.3508,44.8431],[82.3546,44.8431],[82.3546,44.8449],[82.3508,44.8431]]]}}""";

    @Autowired
    private JdbcTemplate jdbc;

    private Answer record(String path, String key, String site) {
        return http().send(HttpRequest.newBuilder(http().uri(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(site)));
    }

    private int named(String name) {
        Integer count = jdbc.queryForObject("SELECT count(*) FROM screenings WHERE name = ?", Integer.class, name);
        return count == null ? 0 : count;
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }

    @Test
    void theSameKeyAndBodyGiveTheFirstRecordAgain() {
        String name = unique();
        String key = unique();
        Answer first = record(RECORDS, key, SITE.formatted(name));
        Answer again = record(RECORDS, key, SITE.formatted(name));
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(named(name)).isEqualTo(1);
    }

    /** The header is a structured field by its draft: a string in quotes. */
    @Test
    void theKeyInQuotesIsTheSameKey() {
        String site = SITE.formatted(unique());
        String key = unique();
        Answer first = record(RECORDS, key, site);
        assertThat(record(RECORDS, '"' + key + '"', site).text("/id")).isEqualTo(first.text("/id"));
    }

    @Test
    void theSameKeyForAnotherQuestionIsRefused() {
        String name = unique();
        String key = unique();
        record(RECORDS, key, SITE.formatted(name));
        for (Answer other : List.of(
                record(RECORDS, key, SITE.formatted(name + "x")),
                record(RECORDS + "?edition=2025.1", key, SITE.formatted(name)))) {
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.text("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
            assertThat(other.text("/errors/0/pointer")).isEqualTo("Idempotency-Key");
        }
        assertThat(named(name)).isEqualTo(1);
        assertThat(named(name + "x")).isZero();
    }

    @Test
    void twinsAtTheSameTimeMakeOneRecord() throws Exception {
        String name = unique();
        String key = unique();
        var threads = Executors.newFixedThreadPool(12);
        try {
            List<Callable<String>> calls = IntStream.range(0, 12)
                    .mapToObj(i -> (Callable<String>)
                            () -> record(RECORDS, key, SITE.formatted(name)).body())
                    .toList();
            List<Future<String>> bodies = threads.invokeAll(calls);
            for (Future<String> body : bodies) {
                assertThat(body.get()).isEqualTo(bodies.get(0).get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(named(name)).isEqualTo(1);
    }

    @Test
    void whatWasRefusedMayBeMendedUnderItsKey() {
        String name = unique();
        String key = unique();
        assertThat(record(RECORDS, key, SITE.formatted(name).replace("2511", "0000"))
                        .status())
                .isEqualTo(422);
        assertThat(record(RECORDS, key, SITE.formatted(name)).status()).isEqualTo(201);
    }

    @Test
    void aKeyIsForgottenAfterADayAndWithItThoseThatNobodyUsesAgain() {
        String name = unique();
        String key = unique();
        String other = unique();
        record(RECORDS, key, SITE.formatted(name));
        record(RECORDS, other, SITE.formatted(unique()));
        jdbc.update(
                "UPDATE recording_keys SET used_at = used_at - interval '24 hours 1 second' WHERE key IN (?, ?)",
                key,
                other);
        assertThat(record(RECORDS, key, SITE.formatted(name)).header("Idempotency-Replayed"))
                .isEmpty();
        assertThat(named(name)).isEqualTo(2);
        assertThat(jdbc.queryForList("SELECT key FROM recording_keys WHERE key = ?", String.class, other))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "256"})
    void aKeyThatIsNoneIsRefused(String key) {
        Answer answer = record(RECORDS, key.equals("256") ? "x".repeat(256) : key, SITE.formatted(unique()));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("BAD_PARAMETER");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("Idempotency-Key");
    }
}
