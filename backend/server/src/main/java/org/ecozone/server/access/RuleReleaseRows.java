package org.ecozone.server.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleArchive;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Releases of the rules in the database, which refuses to change them. */
@Repository
class RuleReleaseRows {

    private final JdbcClient jdbc;

    RuleReleaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A release; {@code loadedAt} is when it was first in force. */
    record Row(String version, String hash, Instant loadedAt) {}

    private static final String ADD = """
            INSERT INTO rule_releases (hash, version, archive, loaded_at)
            VALUES (:hash, :version, :archive, :loadedAt)
            ON CONFLICT (hash) DO NOTHING
            """;

    /** Keeps {@code book}, unless it is kept already. */
    void keep(RuleBook book, Instant loadedAt) {
        jdbc.sql(ADD)
                .param("hash", book.hash())
                .param("version", book.version())
                .param("archive", RuleArchive.write(book.files()))
                .param("loadedAt", loadedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static final String ARCHIVE = "SELECT archive FROM rule_releases WHERE hash = :hash";

    /** The archive kept as {@code hash}. */
    Optional<byte[]> archive(String hash) {
        return jdbc.sql(ARCHIVE)
                .param("hash", hash)
                .query((row, number) -> row.getBytes("archive"))
                .optional();
    }

    private static final String ALL = """
            SELECT version, hash, loaded_at FROM rule_releases ORDER BY loaded_at DESC, hash
            """;

    /** All releases, newest first. */
    List<Row> all() {
        return jdbc.sql(ALL)
                .query((row, number) -> new Row(
                        row.getString("version"),
                        row.getString("hash"),
                        row.getObject("loaded_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
