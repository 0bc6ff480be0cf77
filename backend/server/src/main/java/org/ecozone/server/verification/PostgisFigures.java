package org.ecozone.server.verification;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.ecozone.server.verification.Figure.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Computes the figures of a question in PostGIS, by the SQL of the kit, from the zones of the database. All of its tables are
 * temporary, and the transaction that makes them is taken back.
 */
@Repository
class PostgisFigures {

    private final DataSource source;

    PostgisFigures(DataSource source) {
        this.source = source;
    }

    /** Told before each step of {@code of}. */
    interface Progress {
        void at(int step, int of, String title, String titleEn);
    }

    /**
     * What PostGIS computed.
     *
     * @param database versions of PostgreSQL, PostGIS, GEOS and PROJ
     */
    record Computed(List<Figure> figures, Database database) {

        Computed {
            figures = List.copyOf(figures);
        }
    }

    /** Versions. */
    record Database(String postgresql, String postgis, String geos, String proj) {}

    /** How many steps {@link #run} reports. */
    static int steps() {
        return Scripts.steps().size();
    }

    /** Runs everything, which takes seconds; {@code running} ends it with a {@link java.util.concurrent.CancellationException}. */
    Computed run(Question question, RunningStatement running, Progress progress) throws SQLException {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return new Session(connection, running).run(question, progress);
            } finally {
                takeBack(connection);
            }
        }
    }

    /** A connection that is gone has taken everything back by itself. */
    private static void takeBack(Connection connection) throws SQLException {
        if (connection.isValid(1)) {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** One transaction. */
    private record Session(Connection connection, RunningStatement running) {

        /** One state of the database throughout; names of tables mean temporary ones first. */
        private static final String BEGIN = """
                SET TRANSACTION ISOLATION LEVEL REPEATABLE READ;
                SET LOCAL search_path = pg_temp, public;
                SET LOCAL jit = off;
                SET LOCAL client_min_messages = error;
                """;

        private static final String QUESTION = "INSERT INTO question VALUES (?, ?)";

        private static final String ZONES = """
                INSERT INTO zone
                SELECT e.code, z.layer, z.code, z.name, z.category, z.attributes, z.geom
                FROM public.editions e
                JOIN public.zones z ON z.from_edition <= e.seq AND (z.until_edition IS NULL OR z.until_edition > e.seq)
                WHERE e.code IN (?, ?)
                """;

        private static final String REGION = "INSERT INTO region VALUES (?, ?, ?, ?, ?, ?)";
        private static final String INDICATOR = "INSERT INTO indicator VALUES (?, ?, ?, ?, ?)";
        private static final String DIVISION = "INSERT INTO division VALUES (?, ?, ?)";
        private static final String BALANCE = "INSERT INTO balance VALUES (?)";
        private static final String COMPUTED = "SELECT id, value, unit FROM computed";
        private static final String VERSIONS = """
                SELECT current_setting('server_version'), postgis_lib_version(), postgis_geos_version(), postgis_proj_version()
                """;

        Computed run(Question question, Progress progress) throws SQLException {
            execute(BEGIN);
            execute(Scripts.text(Scripts.TABLES));
            fill(question);
            List<Scripts.Step> steps = Scripts.steps();
            for (int i = 0; i < steps.size(); i++) {
                Scripts.Step step = steps.get(i);
                progress.at(i, steps.size(), step.title(), step.titleEn());
                execute(step.sql());
            }
            return new Computed(figures(), versions());
        }

        private void fill(Question question) throws SQLException {
            String edition = question.edition().edition().code();
            String baseline = question.baseline().edition().code();
            Plan plan = Plan.of(question);
            insert(QUESTION, edition, baseline);
            insert(ZONES, edition, baseline);
            for (RegionTable.Row region : plan.regions()) {
                insert(
                        REGION,
                        region.id(),
                        region.depth(),
                        region.kind(),
                        region.layer(),
                        array(region.categories()),
                        array(region.members()));
            }
            for (Plan.IndicatorRow row : plan.indicators()) {
                insert(INDICATOR, row.id(), row.formula(), row.numerator(), row.denominator(), row.attribute());
            }
            for (Plan.DivisionRow row : plan.divisions()) {
                insert(DIVISION, row.word(), row.layer(), row.byCategory());
            }
            for (String layer : plan.balances()) {
                insert(BALANCE, layer);
            }
        }

        private java.sql.@Nullable Array array(@Nullable List<String> texts) throws SQLException {
            return texts == null ? null : connection.createArrayOf("text", texts.toArray());
        }

        private void insert(String sql, @Nullable Object... values) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    statement.setObject(i + 1, values[i]);
                }
                running.run(statement, statement::executeUpdate);
            }
        }

        private void execute(String sql) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                running.run(statement, () -> statement.execute(sql));
            }
        }

        private List<Figure> figures() throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(COMPUTED)) {
                List<Figure> figures = new ArrayList<>();
                while (rows.next()) {
                    figures.add(new Figure(rows.getString(1), rows.getDouble(2), Unit.valueOf(rows.getString(3))));
                }
                return figures;
            }
        }

        private Database versions() throws SQLException {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(VERSIONS)) {
                row.next();
                return new Database(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
            }
        }
    }
}
