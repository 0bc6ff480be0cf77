package org.ecozone.server.verification;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** The statement that a run waits for, so that another thread can end it. */
final class RunningStatement {

    private boolean isCancelled;
    private @Nullable Statement running;

    /** A statement to be run. */
    interface Work {
        void run() throws SQLException;
    }

    /** Runs {@code work} of {@code statement}; throws {@link CancellationException} where the run was cancelled, before or during it. */
    void run(Statement statement, Work work) throws SQLException {
        begin(statement);
        try {
            work.run();
        } catch (SQLException e) {
            check();
            throw e;
        } finally {
            end();
        }
        check();
    }

    private synchronized void begin(Statement statement) {
        check();
        running = statement;
    }

    private synchronized void end() {
        running = null;
    }

    /** Ends the run: what the database computes at this moment too. */
    synchronized void cancel() throws SQLException {
        isCancelled = true;
        if (running != null) {
            running.cancel();
        }
    }

    /** Throws {@link CancellationException} where the run was cancelled. */
    synchronized void check() {
        if (isCancelled) {
            throw new CancellationException();
        }
    }
}
