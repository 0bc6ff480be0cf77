package org.ecozone.server.project;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecozone.screening.project.ProjectEntry;
import org.ecozone.screening.project.ProjectState;
import org.ecozone.server.project.ProjectRow.RecordRow;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Projects with what is known of them now, newest first. They never change their places in the list. */
@Repository
class ProjectList {

    private final JdbcClient jdbc;

    ProjectList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is not asked is null, and then anything. */
    private static final String LISTED = """
            SELECT p.id AS project, p.created_at, v.version, v.content_hash, v.changed_at, v.name, v.code, v.state, v.screening,
                r.outline, r.is_simplified,
                s.id, s.verdict, s.as_of, s.edition_code, s.edition_hash, s.rules_version, s.rules_hash, s.evaluated_at,
                s.result_hash, s.industry_code, s.industry_name, s.area_mu
            FROM projects p
            JOIN LATERAL (SELECT * FROM project_versions n WHERE n.project = p.id ORDER BY n.version DESC LIMIT 1) v ON true
            JOIN project_screenings r ON r.screening = v.screening
            JOIN screenings s ON s.id = v.screening
            WHERE (p.created_at, p.id) < (:at, :id)
                AND (CAST(:ids AS text) IS NULL OR p.id = ANY(CAST(string_to_array(CAST(:ids AS text), ',') AS uuid[])))
                AND (CAST(:states AS text) IS NULL OR v.state = ANY(string_to_array(CAST(:states AS text), ',')))
                AND (CAST(:text AS text) IS NULL OR strpos(lower(v.name), lower(CAST(:text AS text))) > 0
                    OR strpos(lower(coalesce(v.code, '')), lower(CAST(:text AS text))) > 0)
                AND (CAST(:west AS float8) IS NULL OR r.west <= CAST(:east AS float8) AND r.east >= CAST(:west AS float8)
                    AND r.south <= CAST(:north AS float8) AND r.north >= CAST(:south AS float8))
            ORDER BY p.created_at DESC, p.id DESC
            LIMIT :most
            """;

    /** At most {@code most} of those behind the place of {@code asked}. */
    List<ProjectRow> find(ProjectQuery asked, int most) {
        Envelope box = asked.box();
        return jdbc.sql(LISTED)
                .param("at", asked.after().at().atOffset(ZoneOffset.UTC))
                .param("id", asked.after().id())
                .param("ids", joined(asked.ids(), UUID::toString))
                .param("states", joined(asked.states(), ProjectState::name))
                .param("text", asked.text())
                .param("west", box == null ? null : box.getMinX())
                .param("south", box == null ? null : box.getMinY())
                .param("east", box == null ? null : box.getMaxX())
                .param("north", box == null ? null : box.getMaxY())
                .param("most", most)
                .query((row, number) -> project(row))
                .list();
    }

    private static <T> @Nullable String joined(@Nullable List<T> values, java.util.function.Function<T, String> text) {
        return values == null ? null : values.stream().map(text).collect(Collectors.joining(","));
    }

    /** The project {@code id}. */
    Optional<ProjectRow> find(UUID id) {
        return find(ProjectQuery.ofIds(List.of(id)), 1).stream().findFirst();
    }

    private static final String RECORDS = """
            SELECT s.id, s.verdict, s.as_of, s.edition_code, s.edition_hash, s.rules_version, s.rules_hash, s.evaluated_at,
                s.result_hash, s.industry_code, s.industry_name, s.area_mu
            FROM project_screenings r JOIN screenings s ON s.id = r.screening
            WHERE r.project = :project
            ORDER BY s.evaluated_at DESC, s.id DESC
            """;

    /** The records of {@code project}, the latest first. */
    List<RecordRow> records(UUID project) {
        return jdbc.sql(RECORDS)
                .param("project", project)
                .query((row, number) -> record(row))
                .list();
    }

    private static ProjectRow project(ResultSet row) throws SQLException {
        return new ProjectRow(
                row.getObject("project", UUID.class),
                ProjectRows.instant(row, "created_at"),
                row.getInt("version"),
                row.getString("content_hash"),
                row.getString("changed_at"),
                new ProjectEntry(
                        row.getString("name"),
                        row.getString("code"),
                        ProjectState.valueOf(row.getString("state")),
                        row.getObject("screening", UUID.class)),
                record(row),
                row.getString("outline"),
                row.getBoolean("is_simplified"));
    }

    private static RecordRow record(ResultSet row) throws SQLException {
        return new RecordRow(
                row.getObject("id", UUID.class),
                row.getString("verdict"),
                row.getString("as_of"),
                row.getString("edition_code"),
                row.getString("edition_hash"),
                row.getString("rules_version"),
                row.getString("rules_hash"),
                ProjectRows.instant(row, "evaluated_at"),
                row.getString("result_hash"),
                row.getString("industry_code"),
                row.getString("industry_name"),
                row.getBigDecimal("area_mu"));
    }
}
