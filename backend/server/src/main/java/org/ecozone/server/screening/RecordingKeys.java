package org.ecozone.server.screening;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys under which screenings were recorded, kept for a day. */
@Repository
class RecordingKeys {

    private static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient jdbc;

    RecordingKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was recorded under a key. */
    record Use(UUID screening, String bodyHash) {}

    private static final String FIND = """
            SELECT screening, body_hash FROM recording_keys WHERE key = :key AND used_at > :oldest
            """;

    Optional<Use> find(String key, Instant now) {
        return jdbc.sql(FIND)
                .param("key", key)
                .param("oldest", oldest(now))
                .query((row, number) -> new Use(row.getObject("screening", UUID.class), row.getString("body_hash")))
                .optional();
    }

    private static final String CLAIM = """
            INSERT INTO recording_keys AS known (key, body_hash, screening, used_at)
            VALUES (:key, :bodyHash, :screening, :now)
            ON CONFLICT (key) DO UPDATE
                SET body_hash = excluded.body_hash, screening = excluded.screening, used_at = excluded.used_at
                WHERE known.used_at <= :oldest
            """;

    /**
     * Takes {@code key} for {@code screening} in the transaction under way; false if it stands for another. Waits for whoever takes
     * the same key at the same time.
     */
    boolean claim(RecordingKey key, UUID screening, Instant now) {
        return jdbc.sql(CLAIM)
                        .param("key", key.key())
                        .param("bodyHash", key.bodyHash())
                        .param("screening", screening)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("oldest", oldest(now))
                        .update()
                == 1;
    }

    private static final String FORGET = """
            DELETE FROM recording_keys WHERE key IN
                (SELECT key FROM recording_keys WHERE used_at <= :oldest ORDER BY used_at LIMIT 100 FOR UPDATE SKIP LOCKED)
            """;

    /** Forgets some that are older than a day: more than come in between two calls. */
    void forgetOld(Instant now) {
        jdbc.sql(FORGET).param("oldest", oldest(now)).update();
    }

    private static OffsetDateTime oldest(Instant now) {
        return now.minus(KEPT).atOffset(ZoneOffset.UTC);
    }
}
