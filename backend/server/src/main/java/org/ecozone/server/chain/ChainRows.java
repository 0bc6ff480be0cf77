package org.ecozone.server.chain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.chain.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions in the database, which refuses to change them, and those that do not follow the last. */
@Repository
class ChainRows {

    private final JdbcClient jdbc;

    ChainRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String ADD = """
            INSERT INTO %1$s (%2$s, version, content, content_hash, previous_hash)
            VALUES (:of, :version, :content, :contentHash, :previousHash)
            """;

    /** Throws {@link org.springframework.dao.DuplicateKeyException} where there is one of that number. */
    void add(ChainKind kind, UUID of, Version version) {
        jdbc.sql(kind.sql(ADD))
                .param("of", of)
                .param("version", version.number())
                .param("content", version.content())
                .param("contentHash", version.contentHash())
                .param("previousHash", version.previousHash())
                .update();
    }

    private static final String ALL = """
            SELECT version, content, content_hash, previous_hash FROM %1$s WHERE %2$s = :of ORDER BY version
            """;

    /** Oldest first. */
    List<Version> all(ChainKind kind, UUID of) {
        return jdbc.sql(kind.sql(ALL))
                .param("of", of)
                .query((row, number) -> version(row))
                .list();
    }

    private static final String AROUND = """
            SELECT version, content, content_hash, previous_hash FROM %1$s
            WHERE %2$s = :of AND (content_hash = :seen OR previous_hash IS NOT DISTINCT FROM :seen
                OR version = (SELECT max(version) FROM %1$s WHERE %2$s = :of))
            ORDER BY version
            """;

    /** The version with the hash {@code seen}, the one after it, or the first if that is null, and the newest; oldest first. */
    List<Version> around(ChainKind kind, UUID of, @Nullable String seen) {
        return jdbc.sql(kind.sql(AROUND))
                .param("of", of)
                .param("seen", seen, Types.VARCHAR)
                .query((row, number) -> version(row))
                .list();
    }

    private static final String ONE = """
            SELECT version, content, content_hash, previous_hash FROM %1$s WHERE %2$s = :of AND version = :version
            """;

    Optional<Version> find(ChainKind kind, UUID of, int version) {
        return jdbc.sql(kind.sql(ONE))
                .param("of", of)
                .param("version", version)
                .query((row, number) -> version(row))
                .optional();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("version"),
                row.getString("content"),
                row.getString("content_hash"),
                row.getString("previous_hash"));
    }
}
