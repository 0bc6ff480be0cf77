package org.ecozone.server.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.jspecify.annotations.Nullable;

/**
 * The role that serves requests. It reads and writes rows, and has no right to make, alter or drop anything; what is recorded for
 * good it may add to and read only; the history of migrations it may only read.
 */
final class ServingRole implements Callback {

    /** Tables of this schema that the connected role owns; whether rows of them never change; whether it is Flyway's. */
    private static final String TABLES = """
            SELECT format('%I.%I', n.nspname, c.relname),
                   EXISTS (SELECT FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
                           WHERE t.tgrelid = c.oid AND p.proname = 'guard_record'),
                   c.relname = 'flyway_schema_history'
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema() AND c.relkind IN ('r', 'p', 'v')
              AND c.relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
            ORDER BY c.relname""";

    private static final String SEQUENCES = """
            SELECT format('%I.%I', n.nspname, c.relname)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = current_schema() AND c.relkind = 'S'
              AND c.relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)
            ORDER BY c.relname""";

    private final @Nullable String role;

    /** Of the role of that name; of none where it is blank. */
    ServingRole(@Nullable String role) {
        this.role = role;
    }

    @Override
    public String getCallbackName() {
        return "rights of the role that serves";
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.AFTER_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        if (role == null || role.isBlank()) {
            return;
        }
        try {
            grant(context.getConnection(), role);
        } catch (SQLException e) {
            throw new IllegalStateException("the owner of the schema could not give " + role + " its rights", e);
        }
    }

    /** On everything that {@code owner} has made; nothing where both are one. */
    private static void grant(Connection owner, String role) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            if (one(statement, "SELECT current_user").equals(role)) {
                return;
            }
            String name = statement.enquoteIdentifier(role, true);
            List<String> grants = new ArrayList<>();
            grants.add("GRANT USAGE ON SCHEMA %s TO %s"
                    .formatted(statement.enquoteIdentifier(one(statement, "SELECT current_schema()"), true), name));
            grants.addAll(onTables(statement, name));
            try (ResultSet sequences = statement.executeQuery(SEQUENCES)) {
                while (sequences.next()) {
                    grants.add("GRANT USAGE, SELECT ON SEQUENCE " + sequences.getString(1) + " TO " + name);
                }
            }
            // One text is one transaction: a server that serves meanwhile does not meet a moment without rights.
            statement.execute(String.join(";\n", grants));
        }
    }

    private static List<String> onTables(Statement statement, String role) throws SQLException {
        List<String> grants = new ArrayList<>();
        try (ResultSet tables = statement.executeQuery(TABLES)) {
            while (tables.next()) {
                String table = tables.getString(1);
                String rights = "SELECT, INSERT, UPDATE, DELETE";
                if (tables.getBoolean(3)) {
                    rights = "SELECT";
                } else if (tables.getBoolean(2)) {
                    rights = "SELECT, INSERT";
                }
                grants.add("REVOKE ALL ON " + table + " FROM " + role);
                grants.add("GRANT " + rights + " ON " + table + " TO " + role);
            }
        }
        return grants;
    }

    private static String one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
