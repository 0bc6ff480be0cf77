package org.ecozone.server.schema;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A database, and the role that owns its schema; {@code url} is a JDBC URL without credentials. */
record SchemaOwner(String url, String user, String password) {

    /** From ECOZONE_DB_URL and ECOZONE_DB_OWNER_USER, or ECOZONE_DB_USER where the role that serves owns the schema. */
    static SchemaOwner from(Map<String, String> environment) {
        boolean isApart = !environment.getOrDefault("ECOZONE_DB_OWNER_USER", "").isBlank();
        String prefix = isApart ? "ECOZONE_DB_OWNER_" : "ECOZONE_DB_";
        return new SchemaOwner(
                environment.getOrDefault("ECOZONE_DB_URL", "jdbc:postgresql://127.0.0.1:5432/ecozone"),
                environment.getOrDefault(prefix + "USER", "ecozone"),
                environment.getOrDefault(prefix + "PASSWORD", ""));
    }

    /** Opens a connection, which the caller closes. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The same server and role, another database. */
    SchemaOwner database(String name) {
        return new SchemaOwner(url.replaceFirst("^(jdbc:postgresql://[^/]*/)[^?]*", "$1" + name), user, password);
    }

    /** Flyway as the server uses it, up to {@code target}: a version, or {@code latest}. */
    Flyway flyway(String target) {
        return SchemaMigration.inOneTransaction(Flyway.configure())
                .dataSource(url, user, password)
                .target(target)
                .load();
    }
}
