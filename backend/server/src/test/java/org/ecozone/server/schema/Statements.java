package org.ecozone.server.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Statements of a role, each in a connection of its own. */
final class Statements {

    private Statements() {}

    static void execute(SchemaOwner role, String sql) throws SQLException {
        try (Connection connection = role.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    static String one(SchemaOwner role, String sql) throws SQLException {
        try (Connection connection = role.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
