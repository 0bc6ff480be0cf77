package org.ecozone.server.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecozone.server.schema.Statements.execute;
import static org.ecozone.server.schema.Statements.one;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecozone.server.PostgisForTests;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Before or after each migration, never between; and a database that an older program left between is mended. */
class MigrationIT {

    private static final List<String> VERSIONS = new ArrayList<>();
    private static final List<Set<String>> CATALOGUES = new ArrayList<>();

    /** Of every version, what a quiet migration makes. */
    @BeforeAll
    static void migrateStepByStep() throws SQLException {
        SchemaOwner owner = fresh();
        for (var info : owner.flyway("latest").info().all()) {
            VERSIONS.add(info.getVersion().getVersion());
            owner.flyway(info.getVersion().getVersion()).migrate();
            CATALOGUES.add(catalogue(owner));
        }
    }

    static List<String> versions() {
        return VERSIONS;
    }

    @ParameterizedTest
    @MethodSource("versions")
    void scriptAndHistoryAreOneTransaction(String version) throws SQLException {
        SchemaOwner owner = fresh();
        owner.flyway(version).migrate();

        assertThat(one(owner, """
                        SELECT count(*) > 0 FROM flyway_schema_history h JOIN (
                            SELECT xmin FROM pg_attribute UNION ALL SELECT xmin FROM pg_proc UNION ALL SELECT xmin FROM pg_trigger
                        ) made ON made.xmin = h.xmin WHERE h.version = '%s'""".formatted(version))).isEqualTo("t");
    }

    @ParameterizedTest
    @MethodSource("versions")
    void aKillBeforeTheCommitLeavesNothingAndTheNextStartIsWell(String version) throws SQLException {
        SchemaOwner owner = fresh();
        Flyway killed = SchemaMigration.inOneTransaction(Flyway.configure())
                .dataSource(owner.url(), owner.user(), owner.password())
                .callbacks(new KilledAfter(version, owner))
                .load();

        assertThatThrownBy(killed::migrate).isInstanceOf(FlywayException.class);

        int before = VERSIONS.indexOf(version) - 1;
        assertThat(catalogue(owner)).isEqualTo(before < 0 ? Set.of() : CATALOGUES.get(before));
        SchemaMigration.migrate(owner.flyway("latest"));
        assertThat(history(owner)).isEqualTo(VERSIONS.size());
    }

    /** Those of programs that left a script and its row of the history to two transactions. */
    static List<String> versionsOfOlderPrograms() {
        return VERSIONS.subList(0, VERSIONS.indexOf("7"));
    }

    @ParameterizedTest
    @MethodSource("versionsOfOlderPrograms")
    void whatAnOlderProgramLeftHalfWayIsRecognisedAndMended(String version) throws SQLException {
        SchemaOwner owner = fresh();
        owner.flyway(version).migrate();
        execute(
                owner,
                "INSERT INTO editions (seq, code, status, effective_from) VALUES (7, 'kept', 'DRAFT', '2026-01-01')");
        execute(owner, "DELETE FROM flyway_schema_history WHERE version = '" + version + "'");

        assertThatThrownBy(() -> SchemaMigration.migrate(owner.flyway("latest")))
                .isInstanceOf(HalfMigrated.class)
                .hasMessageContaining("V" + version + "__")
                .hasMessageContaining("两个版本之间");
        assertThat(HalfMigratedAnalyzer.REMEDY).contains("scripts/ecozone db repair");
        var said = new ByteArrayOutputStream();
        assertThat(repair(owner, said)).isTrue();

        SchemaMigration.migrate(owner.flyway("latest"));
        assertThat(catalogue(owner)).isEqualTo(CATALOGUES.get(VERSIONS.size() - 1));
        assertThat(history(owner)).isEqualTo(VERSIONS.size());
        assertThat(one(owner, "SELECT code FROM editions WHERE seq = 7")).isEqualTo("kept");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("迁移历史补上版本 " + version);
        assertThat(one(owner, "SELECT count(*) FROM pg_database WHERE datname LIKE 'ecozone_repair%'"))
                .isEqualTo("0");
    }

    @Test
    void theSeventhMayRunTwice() throws SQLException {
        SchemaOwner owner = fresh();
        owner.flyway("7").migrate();
        execute(owner, "DELETE FROM flyway_schema_history WHERE version = '7'");

        SchemaMigration.migrate(owner.flyway("7"));

        assertThat(catalogue(owner)).isEqualTo(CATALOGUES.get(VERSIONS.indexOf("7")));
        assertThat(history(owner)).isEqualTo(7);
    }

    /** Version 7 turns what was parsed out of the result into columns of its own. */
    @Test
    void whatWasRecordedBeforeKeepsEveryColumnAndByte() throws SQLException {
        SchemaOwner owner = fresh();
        owner.flyway("6").migrate();
        execute(owner, """
                INSERT INTO editions (seq, code, status, effective_from) VALUES (7, '2026.1', 'DRAFT', '2026-01-01');
                INSERT INTO rule_releases (hash, version, archive, loaded_at)
                VALUES ('sha256:' || encode(sha256('rules'), 'hex'), '1', 'rules', now());
                WITH said AS (
                    SELECT '"asOf":"2026-08-01","edition":{"code":"2026.1","hash":"sha256:' || repeat('a', 64)
                        || '"},"rules":{"hash":"sha256:' || encode(sha256('rules'), 'hex') || '","version":"1"}' AS common),
                texts AS (
                    SELECT '{"screening":{' || common || '}}' AS asked,
                        '{' || common || ',"project":{"industry":{"code":"2511","name":"炼油"},"name":"甲"},"site":{"areaMu":"12.340"},'
                        || '"verdict":"PROHIBITED","why":"' || repeat('很长', 20000) || '"}' AS answer
                    FROM said)
                INSERT INTO screenings (id, edition, request, result, request_hash, result_hash, record_hash, evaluated_at)
                SELECT gen_random_uuid(), 7, asked, answer, content_hash(asked), content_hash(answer), 'sha256:' || repeat('c', 64),
                    '2026-08-01T00:00:00Z'
                FROM texts, generate_series(1, 3)""");
        String columns =
                "SELECT string_agg(concat_ws('|', id, edition, request, result, request_hash, result_hash, record_hash,"
                        + " evaluated_at, verdict, as_of, edition_code, edition_hash, rules_version, rules_hash, name, industry_code,"
                        + " industry_name, area_mu), E'\\n' ORDER BY id) FROM screenings";
        String before = one(owner, columns);

        owner.flyway("latest").migrate();

        assertThat(one(owner, columns)).isEqualTo(before).contains("PROHIBITED|2026-08-01|2026.1", "甲|2511|炼油|12.340");
    }

    @Test
    void aSchemaThatNoVersionMakesIsNotMendedButSaidToDiffer() throws SQLException {
        SchemaOwner owner = fresh();
        owner.flyway("2").migrate();
        execute(owner, "DELETE FROM flyway_schema_history WHERE version = '2'");
        execute(owner, "DROP TRIGGER publication ON editions");
        var said = new ByteArrayOutputStream();

        assertThat(repair(owner, said)).isFalse();

        assertThat(said.toString(StandardCharsets.UTF_8)).contains("没有改动任何东西").contains("scripts/ecozone restore");
        assertThat(history(owner)).isEqualTo(1);
    }

    @Test
    void anOwnersOwnTableDoesNotKeepItFromBeingMended() throws SQLException {
        SchemaOwner owner = fresh();
        owner.flyway("3").migrate();
        execute(owner, "CREATE TABLE notes (n integer)");
        execute(owner, "DELETE FROM flyway_schema_history WHERE version = '3'");

        assertThat(repair(owner, new ByteArrayOutputStream())).isTrue();

        assertThat(history(owner)).isEqualTo(3);
    }

    @Test
    void aSoundDatabaseIsLeftAlone() throws SQLException {
        SchemaOwner owner = fresh();
        owner.flyway("latest").migrate();
        String before =
                one(owner, "SELECT string_agg(h::text, ';' ORDER BY installed_rank) FROM flyway_schema_history h");

        assertThat(repair(owner, new ByteArrayOutputStream())).isTrue();

        assertThat(one(owner, "SELECT string_agg(h::text, ';' ORDER BY installed_rank) FROM flyway_schema_history h"))
                .isEqualTo(before);
    }

    /** Ends the session of the migration, from another one, when its script has run and nothing is committed. */
    private record KilledAfter(String version, SchemaOwner owner) implements org.flywaydb.core.api.callback.Callback {

        @Override
        public boolean supports(Event event, Context context) {
            return event == Event.AFTER_EACH_MIGRATE;
        }

        @Override
        public boolean canHandleInTransaction(Event event, Context context) {
            return true;
        }

        @Override
        public void handle(Event event, Context context) {
            if (!context.getMigrationInfo().getVersion().getVersion().equals(version)) {
                return;
            }
            try {
                execute(owner, """
                        SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'""");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String getCallbackName() {
            return "killed";
        }
    }

    private static SchemaOwner fresh() {
        PostgisForTests.Database database = PostgisForTests.freshDatabase();
        return new SchemaOwner(database.url(), database.user(), database.password());
    }

    private static boolean repair(SchemaOwner owner, ByteArrayOutputStream said) {
        return new SchemaRepair(owner, new PrintStream(said, true, StandardCharsets.UTF_8)).run();
    }

    private static Set<String> catalogue(SchemaOwner owner) throws SQLException {
        try (Connection connection = owner.connect()) {
            return Catalogue.of(connection);
        }
    }

    private static int history(SchemaOwner owner) throws SQLException {
        return Integer.parseInt(one(owner, "SELECT count(*) FROM flyway_schema_history"));
    }
}
