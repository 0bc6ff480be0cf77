package org.ecozone.server.verification;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.json.CanonicalJson;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recorded verifications in the database, which refuses to change them. */
@Repository
class VerificationRows {

    private final JdbcClient jdbc;

    VerificationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String ADD = """
            INSERT INTO verifications (id, edition, baseline, verified_at, result, result_hash, figures, figures_hash)
            VALUES (:id, (SELECT seq FROM editions WHERE code = :edition), (SELECT seq FROM editions WHERE code = :baseline),
                :verifiedAt, :result, :resultHash, :figures, :figuresHash)
            """;

    void add(RecordedVerification verification, Question question) {
        jdbc.sql(ADD)
                .param("id", verification.id())
                .param("edition", question.edition().edition().code())
                .param("baseline", question.baseline().edition().code())
                .param("verifiedAt", verification.verifiedAt().atOffset(ZoneOffset.UTC))
                .param("result", verification.result())
                .param("resultHash", CanonicalJson.sha256(utf8(verification.result())))
                .param("figures", verification.figures())
                .param("figuresHash", CanonicalJson.sha256(utf8(verification.figures())))
                .update();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static final String ONE = """
            SELECT id, verified_at, result, '' AS figures FROM verifications
            WHERE id = :id AND edition = (SELECT seq FROM editions WHERE code = :edition)
            """;

    /** The verification {@code id} of the edition {@code edition}; without its figures, which are megabytes. */
    Optional<RecordedVerification> find(String edition, UUID id) {
        return jdbc.sql(ONE)
                .param("id", id)
                .param("edition", edition)
                .query((row, number) -> recorded(row))
                .optional();
    }

    private static final String FIGURES = """
            SELECT figures FROM verifications
            WHERE id = :id AND edition = (SELECT seq FROM editions WHERE code = :edition)
            """;

    /** The figures of the verification {@code id} of the edition {@code edition}. */
    Optional<String> figures(String edition, UUID id) {
        return jdbc.sql(FIGURES)
                .param("id", id)
                .param("edition", edition)
                .query(String.class)
                .optional();
    }

    private static final String NEWEST = """
            SELECT id, verified_at, result, '' AS figures FROM verifications
            WHERE edition = (SELECT seq FROM editions WHERE code = :edition)
            ORDER BY verified_at DESC, id DESC
            LIMIT :most
            """;

    /** At most {@code most} of the edition {@code edition}, newest first; without their figures. */
    List<RecordedVerification> newest(String edition, int most) {
        return jdbc.sql(NEWEST)
                .param("edition", edition)
                .param("most", most)
                .query((row, number) -> recorded(row))
                .list();
    }

    private static RecordedVerification recorded(ResultSet row) throws SQLException {
        return new RecordedVerification(
                row.getObject("id", UUID.class),
                row.getObject("verified_at", OffsetDateTime.class).toInstant(),
                row.getString("result"),
                row.getString("figures"));
    }
}
