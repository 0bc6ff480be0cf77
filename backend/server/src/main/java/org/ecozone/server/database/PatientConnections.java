package org.ecozone.server.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.ecozone.server.problem.DatabaseOutage;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The pool's connections, with patience by who asks: a request's statement that is not answered in time loses its connection, so that
 * a database that is paused keeps no request for minutes; work in the background has longer. Setting it costs no round trip.
 */
final class PatientConnections extends DelegatingDataSource {

    private final HikariDataSource pool;
    private final DatabaseSettings settings;

    PatientConnections(HikariDataSource pool, DatabaseSettings settings) {
        super(pool);
        this.pool = pool;
        this.settings = settings;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = pooled();
        boolean isRequest = RequestContextHolder.getRequestAttributes() != null;
        var patience = isRequest ? settings.requestPatience() : settings.workPatience();
        connection.setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
        return connection;
    }

    /** Who wants to know more of the pool, or to make another like it, gets it. */
    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(pool) ? type.cast(pool) : super.unwrap(type);
    }

    /** A pool that is in use to the last connection is something else than a database that is gone. */
    private Connection pooled() throws SQLException {
        try {
            return pool.getConnection();
        } catch (SQLTransientConnectionException e) {
            if (isInUse(pool.getHikariPoolMXBean())) {
                throw new SQLTransientConnectionException(e.getMessage(), DatabaseOutage.NO_CONNECTION_LEFT, e);
            }
            throw e;
        }
    }

    private boolean isInUse(HikariPoolMXBean now) {
        return now != null && now.getTotalConnections() >= pool.getMaximumPoolSize();
    }
}
