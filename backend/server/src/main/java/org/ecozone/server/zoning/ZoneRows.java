package org.ecozone.server.zoning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecozone.edition.ZoneAttributes;
import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Zones in the database, read and written in bulk. */
@Repository
class ZoneRows {

    private static final int FETCH_SIZE = 500;
    private static final int COPY_CHARACTERS = 1 << 18;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ZoneRows(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** A zone and the editions, from (inclusive) until (exclusive), in which it holds. */
    record ZoneRow(
            Zone zone,
            String contentHash,
            int from,
            @Nullable Integer until) {

        boolean holdsIn(int edition) {
            return from <= edition && (until == null || edition < until);
        }
    }

    private static final String PUBLISHED = """
            SELECT z.layer, z.code, z.name, z.category, z.attributes, z.geom,
                   z.content_hash, z.from_edition, z.until_edition
            FROM zones z JOIN editions e ON e.seq = z.from_edition
            WHERE e.status = 'PUBLISHED'
            ORDER BY z.layer COLLATE "C", z.code COLLATE "C", z.from_edition
            """;

    /** The zones of all published editions, by layer and code. Runs in a transaction, so that the rows are streamed. */
    @Transactional(readOnly = true)
    public List<ZoneRow> published() {
        return jdbc.sql(PUBLISHED)
                .withFetchSize(FETCH_SIZE)
                .query((row, number) -> zoneRow(row))
                .list();
    }

    private static final String HOLDING = """
            SELECT layer, code, name, category, attributes, geom, content_hash, from_edition, until_edition
            FROM zones
            WHERE from_edition <= :edition AND (until_edition IS NULL OR until_edition > :edition)
            ORDER BY layer COLLATE "C", code COLLATE "C", from_edition
            """;

    /** The zones that hold in the edition {@code edition}, likewise. */
    @Transactional(readOnly = true)
    public List<ZoneRow> holdingIn(int edition) {
        return jdbc.sql(HOLDING)
                .param("edition", edition)
                .withFetchSize(FETCH_SIZE)
                .query((row, number) -> zoneRow(row))
                .list();
    }

    private static ZoneRow zoneRow(ResultSet row) throws SQLException {
        var zone = new Zone(
                row.getString("layer"),
                row.getString("code"),
                row.getString("name"),
                row.getString("category"),
                ZoneAttributes.read(row.getString("attributes")),
                GeometryColumn.read(row.getString("geom")));
        return new ZoneRow(
                zone,
                row.getString("content_hash"),
                row.getInt("from_edition"),
                row.getObject("until_edition", Integer.class));
    }

    private static final String OPEN = """
            SELECT id, content_hash FROM zones WHERE until_edition IS NULL
            """;

    /** Content hash to id of the zones that the next edition takes over if nothing is done. */
    Map<String, Long> open() {
        return jdbc
                .sql(OPEN)
                .query((row, number) -> Map.entry(row.getString("content_hash"), row.getLong("id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static final String END = """
            UPDATE zones SET until_edition = ? WHERE id = ANY (?) AND until_edition IS NULL
            """;

    /** From edition {@code edition} on, the zones {@code ids} hold no more. */
    void end(Collection<Long> ids, int edition) {
        template.update(END, statement -> {
            statement.setInt(1, edition);
            statement.setArray(2, statement.getConnection().createArrayOf("bigint", ids.toArray()));
        });
    }

    private static final String COPY = """
            COPY zones (layer, code, name, category, attributes, geom, area_m2, area_method, content_hash, from_edition)
            FROM STDIN
            """;

    /** Adds {@code zones}, holding from edition {@code edition} on; all or none. Returns their number. */
    long add(Iterable<HashedZone> zones, int edition) {
        Long added = template.execute((ConnectionCallback<Long>) connection -> {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            try {
                var lines = new ZoneLines();
                for (HashedZone zone : zones) {
                    lines.add(zone, edition);
                    if (lines.length() >= COPY_CHARACTERS) {
                        send(copy, lines);
                    }
                }
                send(copy, lines);
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
        return added == null ? 0 : added;
    }

    private static void send(CopyIn copy, ZoneLines lines) throws SQLException {
        byte[] bytes = lines.take();
        copy.writeToCopy(bytes, 0, bytes.length);
    }
}
