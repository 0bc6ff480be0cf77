package org.ecozone.server.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.ecozone.server.schema.Statements.execute;
import static org.ecozone.server.schema.Statements.one;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.chain.Version;
import org.ecozone.screening.project.ProjectEntry;
import org.ecozone.screening.project.ProjectState;
import org.ecozone.screening.project.ProjectText;
import org.ecozone.screening.review.ReviewOpinion;
import org.ecozone.screening.review.ReviewText;
import org.ecozone.server.PostgisForTests;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reviews and projects of a database of version 10, which the eleventh gives one guard: each byte stays, and they go on. */
class ChainMigrationIT {

    private static final UUID RECORD = new UUID(0, 1);
    private static final UUID PROJECT = new UUID(0, 2);
    private static final UUID OTHER_PROJECT = new UUID(0, 3);
    private static final Instant AT = Instant.parse("2026-11-30T01:02:03.456Z");
    private static final String RESULT = "sha256:" + "a".repeat(64);
    private static final String REVIEWS = "review_sheets (screening, version, content, content_hash, previous_hash)";
    private static final String PROJECTS = "project_versions (project, version, content, content_hash, previous_hash)";
    private static final String ROWS = """
            SELECT string_agg(one, E'\\n' ORDER BY one) FROM (
                SELECT r::text AS one FROM review_sheets r UNION ALL SELECT v::text FROM project_versions v
                UNION ALL SELECT p::text FROM projects p UNION ALL SELECT s::text FROM project_screenings s) rows""";

    private SchemaOwner owner;
    private Version review;
    private Version project;

    @BeforeEach
    void fillAtTheTenth() throws SQLException {
        PostgisForTests.Database database = PostgisForTests.freshDatabase();
        owner = new SchemaOwner(database.url(), database.user(), database.password());
        owner.flyway("10").migrate();
        execute(owner, """
                INSERT INTO editions (seq, code, status, effective_from) VALUES (7, '2026.1', 'DRAFT', '2026-01-01');
                INSERT INTO rule_releases (hash, version, archive, loaded_at)
                VALUES ('sha256:' || encode(sha256('rules'), 'hex'), '1', 'rules', now());
                WITH asked AS (
                    SELECT '{"screening":{"asOf":"2026-08-01","edition":{"code":"2026.1","hash":"' || edition
                        || '"},"rules":{"hash":"' || hash || '","version":"1"}}}' AS request, edition, hash
                    FROM rule_releases, concat('sha256:', repeat('a', 64)) AS edition)
                INSERT INTO screenings (id, edition, request, result, request_hash, result_hash, record_hash, evaluated_at, verdict,
                    as_of, edition_code, edition_hash, rules_version, rules_hash)
                SELECT '%s', 7, request, '{}', content_hash(request), content_hash('{}'), 'sha256:' || repeat('c', 64), now(),
                    'PROHIBITED', '2026-08-01', '2026.1', edition, '1', hash FROM asked;
                INSERT INTO projects VALUES ('%s', now()), ('%s', now());
                INSERT INTO project_screenings VALUES ('%1$s', '%2$s', now(), '{}', false, 1, 2, 3, 4)
                """.formatted(RECORD, PROJECT, OTHER_PROJECT));
        review = review(review(null));
        project = project(project(null, "12号"), "12号");
    }

    private Version review(Version last) throws SQLException {
        var opinion = new ReviewOpinion(Optional.empty(), List.of(), "现场已核", Optional.empty(), "王工");
        Version made = ReviewText.version(opinion, RECORD, RESULT, Optional.ofNullable(last), AT);
        add(owner, REVIEWS, RECORD, made);
        return made;
    }

    private Version project(Version last, String code) throws SQLException {
        var entry = new ProjectEntry("精细化工", code, ProjectState.ACCEPTED, RECORD);
        Version made = ProjectText.version(PROJECT, entry, null, "备注", Optional.ofNullable(last), AT);
        add(owner, PROJECTS, PROJECT, made);
        return made;
    }

    private static Version next(Version last) {
        return Version.following(Optional.of(last), AT, (tools.jackson.databind.node.ObjectNode) last.tree());
    }

    @Test
    void everyByteStaysAndBothGoOn() throws SQLException {
        String before = one(owner, ROWS);

        SchemaMigration.migrate(owner.flyway("latest"));

        assertThat(one(owner, ROWS)).isEqualTo(before).contains(review.contentHash(), project.contentHash());
        add(owner, REVIEWS, RECORD, next(review));
        add(owner, PROJECTS, PROJECT, next(project));
        assertThat(one(owner, "SELECT count(*) FROM review_sheets")).isEqualTo("3");
        assertThat(one(owner, "SELECT count(*) FROM project_versions")).isEqualTo("3");
        assertThat(one(owner, "SELECT count(*) FROM pg_proc WHERE proname IN ('guard_review', 'guard_project')"))
                .isEqualTo("0");
        assertThat(one(owner, "SELECT count(*) FROM pg_trigger WHERE tgname = 'follows' AND tgenabled = 'A'"))
                .as("also where a session calls itself a replica")
                .isEqualTo("2");
    }

    @Test
    void whatDoesNotFollowIsRefusedAlsoToWhoBringsATableOfTheSameName() throws SQLException {
        SchemaMigration.migrate(owner.flyway("latest"));
        String forged = "INSERT INTO %s SELECT %s, 7, content, content_hash, content_hash FROM %s WHERE version = 2";
        String reviews = forged.formatted("public." + REVIEWS, "screening", "public.review_sheets");
        String projects = forged.formatted("public." + PROJECTS, "project", "public.project_versions");
        assertThatThrownBy(() -> execute(owner, reviews)).hasMessageContaining("does not follow");
        assertThatThrownBy(() -> execute(owner, projects)).hasMessageContaining("does not follow");
        String hidden = "CREATE TEMPORARY TABLE %1$s AS SELECT %2$s, 6 AS version, content_hash FROM public.%1$s; ";
        assertThatThrownBy(() -> execute(owner, hidden.formatted("review_sheets", "screening") + reviews))
                .hasMessageContaining("does not follow");
        assertThatThrownBy(() -> execute(owner, hidden.formatted("project_versions", "project") + projects))
                .hasMessageContaining("does not follow");
    }

    @Test
    void aNumberIsOfOneProjectAlsoToWhoBringsATableOfTheSameName() throws SQLException {
        SchemaMigration.migrate(owner.flyway("latest"));
        execute(owner, """
                INSERT INTO screenings SELECT (jsonb_populate_record(s, jsonb_build_object('id', '%s'))).* FROM screenings s;
                INSERT INTO project_screenings SELECT '%1$s', '%s', attached_at, outline, false, 1, 2, 3, 4 FROM project_screenings
                """.formatted(new UUID(0, 9), OTHER_PROJECT));
        var entry = new ProjectEntry("另一个", "12号", ProjectState.ACCEPTED, new UUID(0, 9));
        Version same = ProjectText.version(OTHER_PROJECT, entry, null, "", Optional.empty(), AT);
        assertThatThrownBy(() -> add(owner, PROJECTS, OTHER_PROJECT, same)).hasMessageContaining("has the code");
        assertThatThrownBy(() -> execute(
                        owner,
                        "CREATE TEMPORARY TABLE project_versions (project uuid, version integer, code text);"
                                + " INSERT INTO public.%s VALUES ('%s', 1, '%s', '%s', NULL)"
                                        .formatted(PROJECTS, OTHER_PROJECT, same.content(), same.contentHash())))
                .hasMessageContaining("has the code");
    }

    @Test
    void theRoleThatServesAddsAndDoesNothingElse() throws SQLException {
        assumeThat(one(owner, "SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user"))
                .isEqualTo("t");
        String role = "chains_" + ProcessHandle.current().pid();
        var serving = new SchemaOwner(owner.url(), role, "serving");
        execute(owner, "CREATE ROLE " + role + " LOGIN PASSWORD 'serving'");
        try {
            for (String version : List.of("10", "latest")) {
                SchemaMigration.migrate(SchemaMigration.inOneTransaction(Flyway.configure())
                        .dataSource(owner.url(), owner.user(), owner.password())
                        .target(version)
                        .callbacks(new ServingRole(role))
                        .load());
            }
            add(serving, REVIEWS, RECORD, next(review));
            add(serving, PROJECTS, PROJECT, next(project));
            for (String table : List.of("review_sheets", "project_versions")) {
                for (String sql : List.of(
                        "UPDATE %s SET content = content",
                        "DELETE FROM %s",
                        "TRUNCATE %s",
                        "DROP TRIGGER follows ON %s",
                        "ALTER TABLE %s DISABLE TRIGGER ALL")) {
                    isRefused(serving, sql.formatted(table));
                }
            }
            isRefused(
                    serving,
                    "CREATE OR REPLACE FUNCTION guard_version() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'");
        } finally {
            execute(owner, "GRANT " + role + " TO CURRENT_USER");
            execute(owner, "DROP OWNED BY " + role);
            execute(owner, "DROP ROLE " + role);
        }
    }

    private static void isRefused(SchemaOwner role, String sql) {
        assertThatThrownBy(() -> execute(role, sql))
                .as(sql)
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    private static void add(SchemaOwner role, String table, UUID of, Version version) throws SQLException {
        try (Connection connection = role.connect();
                PreparedStatement statement =
                        connection.prepareStatement("INSERT INTO " + table + " VALUES (?, ?, ?, ?, ?)")) {
            statement.setObject(1, of);
            statement.setInt(2, version.number());
            statement.setString(3, version.content());
            statement.setString(4, version.contentHash());
            statement.setString(5, version.previousHash());
            statement.executeUpdate();
        }
    }
}
