package org.ecozone.server.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.ecozone.server.schema.Statements.execute;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.ecozone.server.PostgisForTests;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The role that serves reads and writes rows, and drops nothing. Needs a server on which the tests may make roles. */
class ServingRoleIT {

    private static final String ROLE = "serving_" + ProcessHandle.current().pid();

    private static final List<String> THE_OWNERS = List.of(
            "DROP TABLE editions",
            "DROP TABLE screenings",
            "TRUNCATE screenings",
            "DELETE FROM rule_releases",
            "UPDATE rule_releases SET version = '2'",
            "ALTER TABLE screenings DISABLE TRIGGER ALL",
            "CREATE OR REPLACE FUNCTION guard_record() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
            "DELETE FROM flyway_schema_history");

    private SchemaOwner owner;
    private SchemaOwner serving;

    @BeforeEach
    void migrate() throws SQLException {
        PostgisForTests.Database database = PostgisForTests.freshDatabase();
        owner = new SchemaOwner(database.url(), database.user(), database.password());
        serving = new SchemaOwner(database.url(), ROLE, "serving");
        assumeThat(mayMakeRoles()).isTrue();
        execute(owner, "CREATE ROLE " + ROLE + " LOGIN PASSWORD 'serving'");
        SchemaMigration.migrate(SchemaMigration.inOneTransaction(Flyway.configure())
                .dataSource(owner.url(), owner.user(), owner.password())
                .callbacks(new ServingRole(ROLE))
                .load());
    }

    @AfterEach
    void drop() throws SQLException {
        if (mayMakeRoles()) {
            execute(owner, "GRANT " + ROLE + " TO CURRENT_USER");
            execute(owner, "DROP OWNED BY " + ROLE);
            execute(owner, "DROP ROLE " + ROLE);
        }
    }

    @Test
    void writesRows() throws SQLException {
        execute(
                serving,
                "INSERT INTO editions (seq, code, status, effective_from) VALUES (1, 'a', 'DRAFT', '2026-01-01')");
        execute(serving, "UPDATE editions SET code = 'b'");
        execute(serving, "DELETE FROM editions");
        execute(
                serving,
                "INSERT INTO rule_releases VALUES"
                        + " ('sha256:' || encode(sha256('x'::bytea), 'hex'), '1', 'x'::bytea, now())");
    }

    @Test
    void isRefusedWhatIsTheOwners() {
        for (String sql : THE_OWNERS) {
            assertThatThrownBy(() -> execute(serving, sql))
                    .as(sql)
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
    }

    private boolean mayMakeRoles() throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT rolcreaterole OR rolsuper FROM pg_roles WHERE rolname = current_user")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
