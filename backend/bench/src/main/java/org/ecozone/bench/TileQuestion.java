package org.ecozone.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.ecozone.bench.TilesRun.Asked;

/** The bare query that makes a tile in PostGIS, of zones that lie there in Web Mercator, with an index. */
final class TileQuestion {

    private static final int CLIENTS = 16;

    private static final String SQL = """
            SELECT ST_AsMVT(t, t.layer, 4096, 'geom') FROM (
                SELECT z.layer, z.code, ST_AsMVTGeom(z.geom, a.box, 4096, 64, true) AS geom
                FROM asked a JOIN projected z ON z.layer = a.layer AND z.geom && a.wide
                WHERE a.id = :id) t
            WHERE t.geom IS NOT NULL GROUP BY t.layer
            """;

    private TileQuestion() {}

    static void measure(Options options, Report report, DemoEdition demo, List<Asked> tiles)
            throws SQLException, IOException, InterruptedException {
        PostgisServer server = PostgisServer.named(System.getenv())
                .orElseThrow(() -> new IllegalStateException("ECOZONE_BENCH_DB_URL does not name a PostGIS"));
        try (var database = PostgisDatabase.create(server)) {
            database.load(demo.zones(), List.of());
            report.describe(database);
            database.run("CREATE TABLE projected AS SELECT layer, code, ST_Transform(geom, 3857) AS geom FROM zones");
            database.run("CREATE INDEX ON projected USING gist (geom)");
            database.run("CREATE TABLE asked (id integer PRIMARY KEY, layer text, box geometry, wide geometry)");
            StringBuilder rows = new StringBuilder("INSERT INTO asked VALUES ");
            for (int i = 0; i < tiles.size(); i++) {
                Asked asked = tiles.get(i);
                String place = asked.address().toString().replace('/', ',');
                rows.append(i == 0 ? "" : ",")
                        .append("(" + i + ",'" + asked.layer() + "',ST_TileEnvelope(" + place + "),ST_TileEnvelope("
                                + place + ", margin => 64 / 4096.0))");
            }
            database.run(rows.toString());
            database.run("VACUUM ANALYZE projected");
            database.run("VACUUM ANALYZE asked");
            Rate rate = new Pgbench(options.pgbench().orElseThrow(), database, CLIENTS)
                    .measure(SQL, tiles.size(), options.databaseRounds());
            report.add(new Figure("tiles.st-as-mvt", CLIENTS, rate.median(), "tiles/s", rate, Map.of()));
        }
    }
}
