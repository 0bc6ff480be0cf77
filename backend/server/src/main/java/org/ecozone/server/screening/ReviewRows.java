package org.ecozone.server.screening;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.screening.review.ReviewSheet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions of reviews in the database, which refuses to change them. */
@Repository
class ReviewRows {

    private final JdbcClient jdbc;

    ReviewRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String ADD = """
            INSERT INTO review_sheets (screening, version, content, content_hash, previous_hash)
            VALUES (:screening, :version, :content, :contentHash, :previousHash)
            """;

    /** Adds a version; false, and nothing, where somebody added one of that number in the meantime. */
    boolean add(UUID screening, ReviewSheet sheet) {
        try {
            jdbc.sql(ADD)
                    .param("screening", screening)
                    .param("version", sheet.version())
                    .param("content", sheet.content())
                    .param("contentHash", sheet.contentHash())
                    .param("previousHash", sheet.previousHash())
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private static final String ALL = """
            SELECT version, content, content_hash, previous_hash FROM review_sheets WHERE screening = :screening ORDER BY version
            """;

    /** All of a record, oldest first. */
    List<ReviewSheet> all(UUID screening) {
        return jdbc.sql(ALL)
                .param("screening", screening)
                .query((row, number) -> sheet(row))
                .list();
    }

    private static final String LAST = """
            SELECT version, content, content_hash, previous_hash FROM review_sheets
            WHERE screening = :screening ORDER BY version DESC LIMIT :limit
            """;

    /** The newest of a record, at most {@code limit}, newest first. */
    List<ReviewSheet> newest(UUID screening, int limit) {
        return jdbc.sql(LAST)
                .param("screening", screening)
                .param("limit", limit)
                .query((row, number) -> sheet(row))
                .list();
    }

    private static final String ONE = """
            SELECT version, content, content_hash, previous_hash FROM review_sheets WHERE screening = :screening AND version = :version
            """;

    Optional<ReviewSheet> find(UUID screening, int version) {
        return jdbc.sql(ONE)
                .param("screening", screening)
                .param("version", version)
                .query((row, number) -> sheet(row))
                .optional();
    }

    private static ReviewSheet sheet(ResultSet row) throws SQLException {
        return new ReviewSheet(
                row.getInt("version"),
                row.getString("content"),
                row.getString("content_hash"),
                row.getString("previous_hash"));
    }
}
