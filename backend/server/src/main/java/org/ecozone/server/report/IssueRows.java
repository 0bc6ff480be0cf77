package org.ecozone.server.report;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.ecozone.server.report.Issue.Key;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Issued reports in the database, which refuses to change them. */
@Repository
class IssueRows {

    private static final String FIND = """
            SELECT content, content_hash, issued_at FROM issued_reports
            WHERE screening = :screening AND coalesce(review, 0) = coalesce(:review::integer, 0)
                AND form = :form AND has_annex = :hasAnnex AND has_data = :hasData
            """;

    private static final String ADD = """
            INSERT INTO issued_reports (screening, review, form, has_annex, has_data, content, content_hash, issued_at)
            VALUES (:screening, :review::integer, :form, :hasAnnex, :hasData, :content, :contentHash, :issuedAt)
            ON CONFLICT DO NOTHING
            """;

    private final JdbcClient jdbc;

    IssueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Issue> find(Key key) {
        return with(key, jdbc.sql(FIND))
                .query((row, number) -> new Issue(
                        row.getBytes("content"),
                        row.getString("content_hash"),
                        row.getObject("issued_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** Adds an issue; false, and nothing, where there is one already. */
    boolean add(Key key, Issue issue) {
        return with(key, jdbc.sql(ADD))
                        .param("content", issue.content())
                        .param("contentHash", issue.contentHash())
                        .param("issuedAt", issue.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static StatementSpec with(Key key, StatementSpec statement) {
        return statement
                .param("screening", key.screening())
                .param("review", key.review())
                .param("form", key.format().word())
                .param("hasAnnex", key.hasAnnex())
                .param("hasData", key.hasData());
    }
}
