package org.ecozone.server.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells a database that is gone from a mistake of ours. */
public final class DatabaseOutage {

    private DatabaseOutage() {}

    /**
     * Whether {@code e} comes from a lost, refused or exhausted connection: SQL states 08 (connection), 53 (resources), 57
     * (shut down, cancelled), 55000 and 3D000 (database closed or gone), or none at all: what the server says has a state, so
     * such an exception is the connection pool's, which got no connection in time or lost the one it had.
     */
    public static boolean isBehind(@Nullable Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isOutage(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** The problem to answer with. */
    public static ProblemException problem() {
        return new ProblemException(ProblemCode.DATABASE_UNAVAILABLE, "此请求需要数据库，数据库暂时连不上；请稍后再试。研判、图层与规则仍可使用。");
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
