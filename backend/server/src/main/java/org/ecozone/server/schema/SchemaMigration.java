package org.ecozone.server.schema;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** Brings the schema up to the program's version, or says that it stands between two. */
final class SchemaMigration {

    /**
     * What PostgreSQL says of a script that meets its own work: duplicate table, column, object, function or schema; column or
     * object that is gone already.
     */
    private static final Set<String> MEETS_ITS_OWN_WORK =
            Set.of("42P07", "42701", "42710", "42723", "42P06", "42703", "42P01", "42704", "42883");

    private SchemaMigration() {}

    /**
     * Has Flyway use one connection for the scripts and for its history, so that both are one transaction. By default they are two,
     * and a kill between the two commits leaves a script applied of which the history knows nothing.
     */
    static FluentConfiguration inOneTransaction(FluentConfiguration configuration) {
        return configuration.configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
    }

    /** Migrates; throws {@link HalfMigrated} where a script was applied without its row of the history. */
    static void migrate(Flyway flyway) {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            MigrationInfo unknown = lacksItsRow(flyway, e);
            if (unknown == null) {
                throw e;
            }
            throw new HalfMigrated(unknown.getScript(), e);
        }
    }

    /** The first migration that has no row in the history, if that is what {@code e} comes from; else null. */
    private static @Nullable MigrationInfo lacksItsRow(Flyway flyway, FlywayException e) {
        MigrationInfo[] all = flyway.info().all();
        MigrationInfo passedOver = first(all, MigrationState.IGNORED);
        if (passedOver != null) {
            return passedOver;
        }
        MigrationInfo pending = first(all, MigrationState.PENDING);
        // Without a history, Flyway itself refuses a schema that is not empty.
        boolean isUnknown = flyway.info().applied().length == 0 && !isOfSql(e);
        return isUnknown || meetsItsOwnWork(e) ? pending : null;
    }

    private static @Nullable MigrationInfo first(MigrationInfo[] all, MigrationState state) {
        return Arrays.stream(all)
                .filter(info -> info.getState() == state)
                .findFirst()
                .orElse(null);
    }

    private static boolean isOfSql(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    private static boolean meetsItsOwnWork(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && sql.getSQLState() != null
                    && MEETS_ITS_OWN_WORK.contains(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
