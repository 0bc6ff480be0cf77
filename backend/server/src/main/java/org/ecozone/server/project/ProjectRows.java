package org.ecozone.server.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.screening.project.ProjectReader.Known;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Projects and their records in the database, which refuses to change them. */
@Repository
class ProjectRows {

    private final JdbcClient jdbc;

    ProjectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String KNOWN = "SELECT name FROM screenings WHERE id = :id";

    /** The recorded screening {@code id}. */
    Optional<Known> known(UUID id) {
        return jdbc.sql(KNOWN)
                .param("id", id)
                .query((row, number) -> new Known(id, row.getString("name")))
                .optional();
    }

    private static final String EVALUATED = "SELECT evaluated_at FROM screenings WHERE id = :id";

    /** When the recorded screening {@code id} was made. */
    Instant evaluatedAt(UUID id) {
        return jdbc.sql(EVALUATED)
                .param("id", id)
                .query((row, number) -> instant(row, "evaluated_at"))
                .single();
    }

    private static final String PROJECT_OF = "SELECT project FROM project_screenings WHERE screening = :screening";

    /** Whose record {@code screening} is. */
    Optional<UUID> projectOf(UUID screening) {
        return jdbc.sql(PROJECT_OF)
                .param("screening", screening)
                .query(UUID.class)
                .optional();
    }

    private static final String HOLDER = """
            SELECT v.project FROM project_versions v
            WHERE v.code = :code AND v.project <> :other
                AND NOT EXISTS (SELECT FROM project_versions w WHERE w.project = v.project AND w.version > v.version)
            LIMIT 1
            """;

    /** The project that now has the number {@code code} and is not {@code other}. */
    Optional<UUID> holderOf(String code, UUID other) {
        return jdbc.sql(HOLDER)
                .param("code", code)
                .param("other", other)
                .query(UUID.class)
                .optional();
    }

    private static final String ADD = "INSERT INTO projects (id, created_at) VALUES (:id, :at)";

    void add(UUID id, Instant at) {
        jdbc.sql(ADD).param("id", id).param("at", at.atOffset(ZoneOffset.UTC)).update();
    }

    private static final String ATTACH = """
            INSERT INTO project_screenings (screening, project, attached_at, outline, is_simplified, west, south, east, north)
            VALUES (:screening, :project, :at, :outline, :isSimplified, :west, :south, :east, :north)
            """;

    void attach(UUID project, UUID screening, SiteOutline outline, Instant at) {
        jdbc.sql(ATTACH)
                .param("screening", screening)
                .param("project", project)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("outline", outline.json())
                .param("isSimplified", outline.isSimplified())
                .param("west", outline.extent().getMinX())
                .param("south", outline.extent().getMinY())
                .param("east", outline.extent().getMaxX())
                .param("north", outline.extent().getMaxY())
                .update();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
