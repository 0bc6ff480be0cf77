package org.ecozone.soak;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What stands in the database, asked over a connection of its own. */
final class StoredState {

    private StoredState() {}

    /** A new database beside {@code server}'s, with PostGIS, for one trial. */
    static KilledServer.Database fresh(KilledServer.Database server, String name) throws SQLException {
        execute(server, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        execute(server, "CREATE DATABASE " + name);
        var fresh = new KilledServer.Database(
                server.jdbcUrl().replaceFirst("^(jdbc:postgresql://[^/]*/)[^?]*", "$1" + name),
                server.user(),
                server.password());
        execute(fresh, "CREATE EXTENSION IF NOT EXISTS postgis");
        return fresh;
    }

    private static void execute(KilledServer.Database database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(KilledServer.Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    /** Versions of the schema that are recorded; each as it stands there. */
    static List<String> versions(KilledServer.Database database) throws SQLException {
        return exists(database, "flyway_schema_history")
                ? lines(database, "SELECT version || ' ' || success FROM flyway_schema_history ORDER BY installed_rank")
                : List.of();
    }

    /** Every edition with its hash and how many zones hold in it. */
    static List<String> editions(KilledServer.Database database) throws SQLException {
        return exists(database, "zones") && exists(database, "editions") ? lines(database, """
                SELECT code || ' ' || status || ' ' || hash || ' ' || (SELECT count(*) FROM zones
                  WHERE from_edition <= seq AND (until_edition IS NULL OR until_edition > seq))
                FROM editions ORDER BY seq""") : List.of();
    }

    static List<String> releases(KilledServer.Database database) throws SQLException {
        return exists(database, "rule_releases")
                ? lines(database, "SELECT hash FROM rule_releases ORDER BY loaded_at, hash")
                : List.of();
    }

    private static boolean exists(KilledServer.Database database, String table) throws SQLException {
        return lines(database, "SELECT to_regclass('" + table + "') IS NOT NULL")
                .equals(List.of("t"));
    }

    private static List<String> lines(KilledServer.Database database, String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
