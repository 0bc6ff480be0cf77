package org.ecozone.server.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.ecozone.server.problem.DatabaseOutage;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/** Asks the database a question that costs nothing, over a connection of its own. Used by one thread at a time. */
@Component
class DatabaseProbe {

    private static final String PATIENCE_SECONDS = "5";
    private static final long LATE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final JdbcConnectionDetails details;
    private @Nullable Connection connection;

    DatabaseProbe(JdbcConnectionDetails details) {
        this.details = details;
    }

    /** What the database did. */
    enum Answer {
        ANSWERED,
        REFUSED,
        LATE
    }

    /** Takes {@value #PATIENCE_SECONDS} seconds, or twice as long, where the database hangs. */
    synchronized Answer ask() {
        // A connection that the database closed since says nothing of the database: then a new one does.
        return connection != null && asked() == Answer.ANSWERED ? Answer.ANSWERED : asked();
    }

    private Answer asked() {
        long before = System.nanoTime();
        try {
            Connection open = connection == null ? open() : connection;
            connection = open;
            try (Statement statement = open.createStatement()) {
                statement.execute("SELECT 1");
            }
            return Answer.ANSWERED;
        } catch (SQLException e) {
            close();
            boolean isLate = System.nanoTime() - before > LATE_NANOS;
            return isLate || DatabaseOutage.NO_CONNECTION_LEFT.equals(e.getSQLState()) ? Answer.LATE : Answer.REFUSED;
        }
    }

    private Connection open() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", Objects.requireNonNullElse(details.getUsername(), ""));
        properties.setProperty("password", Objects.requireNonNullElse(details.getPassword(), ""));
        properties.setProperty("connectTimeout", PATIENCE_SECONDS);
        properties.setProperty("socketTimeout", PATIENCE_SECONDS);
        properties.setProperty("loginTimeout", PATIENCE_SECONDS);
        properties.setProperty("ApplicationName", "ecozone-health");
        return DriverManager.getConnection(details.getJdbcUrl(), properties);
    }

    void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException gone) {
                // It is, and that was asked.
            }
        }
    }
}
