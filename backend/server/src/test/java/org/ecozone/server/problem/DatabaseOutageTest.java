package org.ecozone.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

class DatabaseOutageTest {

    private static boolean isOutage(SQLException cause) {
        return DatabaseOutage.isBehind(new DataAccessResourceFailureException("x", cause));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "53300", "57P01", "57P03", "55000", "3D000"})
    void aLostRefusedOrClosedDatabaseIsAnOutage(String state) {
        assertThat(isOutage(new SQLException("x", state))).isTrue();
    }

    @Test
    void aPoolWithoutConnectionsIsAnOutage() {
        assertThat(isOutage(new SQLTransientConnectionException("timed out"))).isTrue();
        assertThat(isOutage(new SQLException("Connection is closed"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"42601", "42P01", "23505", "23001", "22P02"})
    void aMistakeOfOursIsNone(String state) {
        assertThat(isOutage(new SQLException("x", state))).isFalse();
    }

    /** As a database on a full disk refuses connections. */
    @Test
    void aConnectionThatCouldNotBeHadIsAnOutageWhateverTheReason() {
        var refused = new SQLException("FATAL: could not write init file", "XX000");
        assertThat(DatabaseOutage.isBehind(new CannotGetJdbcConnectionException("x", refused)))
                .isTrue();
        assertThat(DatabaseOutage.isBehind(new CannotCreateTransactionException("x", refused)))
                .isTrue();
        assertThat(DatabaseOutage.problem(new CannotGetJdbcConnectionException("x", refused))
                        .code())
                .isEqualTo(ProblemCode.DATABASE_UNAVAILABLE);
    }

    @Test
    void anExceptionWithoutSqlIsNone() {
        assertThat(DatabaseOutage.isBehind(new IllegalStateException("x"))).isFalse();
        assertThat(DatabaseOutage.isBehind(null)).isFalse();
    }
}
