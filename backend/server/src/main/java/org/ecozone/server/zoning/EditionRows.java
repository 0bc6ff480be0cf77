package org.ecozone.server.zoning;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.ecozone.zoning.Layer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Editions and layer descriptions in the database. */
@Repository
class EditionRows {

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    EditionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A layer description and the editions, from (inclusive) until (exclusive), in which it holds. */
    record LayerRow(
            Layer layer, int position, int from, @Nullable Integer until) {

        boolean holdsIn(int edition) {
            return from <= edition && (until == null || edition < until);
        }
    }

    private static final String PUBLISHED = """
            SELECT seq, code, effective_from, published_at, hash, predecessor
            FROM editions
            WHERE status = 'PUBLISHED'
            ORDER BY seq
            """;

    /** The published editions, oldest first. */
    List<StoredEdition> published() {
        return jdbc.sql(PUBLISHED)
                .query((row, number) -> new StoredEdition(
                        row.getInt("seq"),
                        row.getString("code"),
                        row.getObject("effective_from", LocalDate.class),
                        row.getObject("published_at", OffsetDateTime.class).toInstant(),
                        row.getString("hash"),
                        row.getObject("predecessor", Integer.class)))
                .list();
    }

    private static final String ANY = "SELECT EXISTS (SELECT FROM editions)";

    /** Whether there is any edition, in whatever state. */
    boolean exist() {
        return jdbc.sql(ANY).query(Boolean.class).single();
    }

    private static final String LOCK = "LOCK TABLE editions IN SHARE ROW EXCLUSIVE MODE";

    /** Until the transaction ends, nobody else adds or publishes an edition. */
    void lock() {
        jdbc.sql(LOCK).update();
    }

    private static final String LAST = "SELECT max(seq) FROM editions";

    private static final String INSERT = """
            INSERT INTO editions (seq, code, status, effective_from, note, predecessor)
            VALUES (:seq, :code, 'DRAFT', :effectiveFrom, :note, :predecessor)
            """;

    /** Adds a draft after the last edition, and returns its place. */
    int addDraft(String code, LocalDate effectiveFrom, String note) {
        Optional<Integer> last = jdbc.sql(LAST).query(Integer.class).optional();
        int seq = last.orElse(0) + 1;
        jdbc.sql(INSERT)
                .param("seq", seq)
                .param("code", code)
                .param("effectiveFrom", effectiveFrom)
                .param("note", note)
                .param("predecessor", last.orElse(null))
                .update();
        return seq;
    }

    private static final String PUBLISH = """
            UPDATE editions SET status = 'PUBLISHED', published_at = :publishedAt, hash = :hash
            WHERE seq = :seq AND status <> 'PUBLISHED'
            """;

    /** Marks edition {@code seq} as published; from now on the database refuses every change of it. */
    void publish(int seq, Instant publishedAt, String hash) {
        int changed = jdbc.sql(PUBLISH)
                .param("seq", seq)
                .param("publishedAt", publishedAt.atOffset(ZoneOffset.UTC))
                .param("hash", hash)
                .update();
        if (changed != 1) {
            throw new IllegalStateException("edition " + seq + " is no draft");
        }
    }

    private static final String LAYERS = """
            SELECT description, position, from_edition, until_edition FROM layers ORDER BY position, id, from_edition
            """;

    /** Every layer description there ever was, in legend order. */
    List<LayerRow> layers() {
        return jdbc.sql(LAYERS)
                .query((row, number) -> new LayerRow(
                        json.readValue(row.getString("description"), Layer.class),
                        row.getInt("position"),
                        row.getInt("from_edition"),
                        row.getObject("until_edition", Integer.class)))
                .list();
    }

    private static final String ADD_LAYER = """
            INSERT INTO layers (id, position, description, from_edition)
            VALUES (:id, :position, CAST(:description AS jsonb), :edition)
            """;

    void addLayer(Layer layer, int position, int edition) {
        jdbc.sql(ADD_LAYER)
                .param("id", layer.id())
                .param("position", position)
                .param("description", json.writeValueAsString(layer))
                .param("edition", edition)
                .update();
    }

    private static final String END_LAYER = """
            UPDATE layers SET until_edition = :edition WHERE id = :id AND until_edition IS NULL
            """;

    /** From edition {@code edition} on, the open description of layer {@code id} holds no more. */
    void endLayer(String id, int edition) {
        jdbc.sql(END_LAYER).param("id", id).param("edition", edition).update();
    }
}
