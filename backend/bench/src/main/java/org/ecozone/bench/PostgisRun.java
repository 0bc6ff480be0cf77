package org.ecozone.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Polygon;

/** PostGIS on the same zones and sites: two clients that ask site after site, and all areas once for comparison. */
record PostgisRun(Options options, Report report, Areas engine) {

    private static final int CLIENTS = 2;
    private static final int[] VERTICES = {32, 64, 128};
    private static final int[] QUICK_VERTICES = {64};

    void all(Path pgbench, List<Zone> zones, List<Polygon> sites)
            throws SQLException, IOException, InterruptedException {
        PostgisServer server = PostgisServer.named(System.getenv())
                .orElseThrow(() -> new IllegalStateException("ECOZONE_BENCH_DB_URL does not name a PostGIS"));
        try (var database = PostgisDatabase.create(server)) {
            database.load(zones, sites);
            report.describe(database);
            var clients = new Pgbench(pgbench, database, CLIENTS);
            rates(clients, database, sites.size());
            agreement(database);
        }
    }

    private void rates(Pgbench clients, PostgisDatabase database, int sites)
            throws SQLException, IOException, InterruptedException {
        List<Figure> subdivided = new ArrayList<>();
        report.add(rate(clients, PostgisQuestion.WHOLE, sites));
        for (int vertices : limits()) {
            database.subdivide(PostgisQuestion.table(vertices), vertices);
            Figure figure =
                    rate(clients, PostgisQuestion.subdivided(vertices), sites).with("vertices", vertices);
            report.add(figure);
            subdivided.add(figure);
        }
        Figure best = subdivided.stream()
                .max(Comparator.comparingDouble(Figure::value))
                .orElseThrow();
        report.add(
                rate(clients, PostgisQuestion.subdividedByBox((int) best.more().get("vertices")), sites));
    }

    private Figure rate(Pgbench clients, PostgisQuestion question, int sites) throws IOException, InterruptedException {
        Rate rate = clients.measure(question.sql(), sites, options.databaseRounds());
        return new Figure(
                question.measure(), CLIENTS, rate.median(), Figure.RATE, rate, Map.of("form", question.title()));
    }

    private void agreement(PostgisDatabase database) throws SQLException {
        for (var question : List.of(PostgisQuestion.WHOLE, PostgisQuestion.subdivided(limits()[0]))) {
            report.add(
                    Agreement.between(engine, question.areas(database), question.title(), Agreement.Tolerance.POSTGIS));
        }
    }

    private int[] limits() {
        return options.isQuick() ? QUICK_VERTICES : VERTICES;
    }
}
