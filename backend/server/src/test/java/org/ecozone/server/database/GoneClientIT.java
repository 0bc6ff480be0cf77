package org.ecozone.server.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A statement nobody waits for any more does not go on in PostgreSQL. */
class GoneClientIT extends RunningServer {

    @Autowired
    private DataSource connections;

    @Test
    void itsStatementEndsWithinSeconds() throws Exception {
        var ask = new JdbcTemplate(connections);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Connection connection = connections.getConnection();
            int pid = connection.unwrap(PGConnection.class).getBackendPID();
            thread.submit(() -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute("SELECT pg_sleep(60)");
                }
            });
            assertThat(becomes(ask, pid, 1)).isTrue();
            connection.abort(Runnable::run);
            assertThat(becomes(ask, pid, 0)).isTrue();
        } finally {
            thread.shutdownNow();
        }
    }

    /** Whether the backend {@code pid} comes to run {@code statements} that sleep, within 20 s. */
    private static boolean becomes(JdbcTemplate ask, int pid, int statements)
            throws InterruptedException, SQLException {
        for (int i = 0; i < 100; i++) {
            Integer running = ask.queryForObject(
                    "SELECT count(*) FROM pg_stat_activity WHERE pid = ? AND state = 'active' AND query LIKE '%pg_sleep(60)'",
                    Integer.class, pid);
            if (running != null && running == statements) {
                return true;
            }
            Thread.sleep(200);
        }
        return false;
    }
}
