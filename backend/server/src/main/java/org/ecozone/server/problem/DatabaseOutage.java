package org.ecozone.server.problem;

import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is gone, busy or full from a mistake of ours. */
public final class DatabaseOutage {

    /** SQL state of a server, or a pool, whose connections are all in use. */
    public static final String NO_CONNECTION_LEFT = "53300";

    private static final String DISK_FULL = "53100";

    private DatabaseOutage() {}

    /**
     * Whether {@code e} comes from a lost, refused or exhausted connection: SQL states 08 (connection), 53 (resources), 57
     * (shut down, cancelled), 55000 and 3D000 (database closed or gone), or none at all: what the server says has a state, so
     * such an exception is the connection pool's, which got no connection in time or lost the one it had.
     */
    public static boolean isBehind(@Nullable Throwable e) {
        return find(e).isPresent() || hadNoConnection(e);
    }

    /**
     * Whatever kept it from one: a database on a full disk refuses them with states of its own. The subclass of the exception for lost
     * resources is the one for a connection that could not be had.
     */
    private static boolean hadNoConnection(@Nullable Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            boolean isRefused = cause instanceof DataAccessResourceFailureException
                    && cause.getClass() != DataAccessResourceFailureException.class;
            if (isRefused || cause instanceof CannotCreateTransactionException) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code e} comes from a disk of the database that is full (53100). */
    public static boolean isFullDisk(@Nullable Throwable e) {
        return find(e).filter(sql -> DISK_FULL.equals(sql.getSQLState())).isPresent();
    }

    /** The problem to answer with where {@code e}, behind which {@link #isBehind there is an outage}, was thrown. */
    public static ProblemException problem(Throwable e) {
        String state = find(e).map(SQLException::getSQLState).orElse(null);
        if (DISK_FULL.equals(state)) {
            return fullDisk();
        }
        if (NO_CONNECTION_LEFT.equals(state)) {
            return new ProblemException(ProblemCode.DATABASE_BUSY, "数据库的连接都在使用中；请稍后再试。研判、图层与规则仍可使用。");
        }
        return new ProblemException(ProblemCode.DATABASE_UNAVAILABLE, "此请求需要数据库，数据库暂时连不上；请稍后再试。研判、图层与规则仍可使用。");
    }

    /** The problem of a disk on which nothing more can be recorded. */
    public static ProblemException fullDisk() {
        return new ProblemException(ProblemCode.STORAGE_FULL, "数据库所在磁盘的空间不足，暂不能登记；请管理员腾出空间后再试。研判、图层、规则与已登记的研判仍可使用。");
    }

    /** The cause that says most: one with a state before the pool's, which has none. */
    private static Optional<SQLException> find(@Nullable Throwable e) {
        SQLException found = null;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && isOutage(sql.getSQLState())
                    && (found == null || found.getSQLState() == null)) {
                found = sql;
            }
        }
        return Optional.ofNullable(found);
    }

    private static boolean isOutage(@Nullable String state) {
        return state == null
                || state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.equals("55000")
                || state.equals("3D000");
    }
}
