package org.ecozone.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ByteOrderValues;
import org.locationtech.jts.io.WKBWriter;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * A database of its own with the zones, the zones cut by ST_Subdivide, and the sites; dropped when closed.
 *
 * <p>It is laid out to PostGIS's advantage: GiST indexes, fresh statistics, geometries stored uncompressed, in the row where a
 * page can hold it, so that no query inflates or gathers one, no JIT compilation and no parallel plans, which cost short queries more than they give.
 */
final class PostgisDatabase implements AutoCloseable {

    /** What every session sets. */
    static final String OPTIONS = "-c jit=off -c max_parallel_workers_per_gather=0";

    private final PostgisServer server;
    private final String name;
    private final Connection connection;

    private PostgisDatabase(PostgisServer server, String name) throws SQLException {
        this.server = server;
        this.name = name;
        this.connection = connect(server, name);
    }

    /** A new database on {@code server}, whose template has PostGIS or whose user may create the extension. */
    static PostgisDatabase create(PostgisServer server) throws SQLException {
        String name = "ecozone_bench_" + ProcessHandle.current().pid();
        try (Connection admin = connect(server, server.database());
                Statement statement = admin.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
            statement.execute("CREATE DATABASE " + name);
        }
        var database = new PostgisDatabase(server, name);
        database.run("CREATE EXTENSION IF NOT EXISTS postgis");
        return database;
    }

    private static Connection connect(PostgisServer server, String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", server.user());
        properties.setProperty("password", server.password());
        properties.setProperty("options", OPTIONS);
        return DriverManager.getConnection(
                "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + database, properties);
    }

    PostgisServer server() {
        return server;
    }

    String name() {
        return name;
    }

    void load(List<Zone> zones, List<Polygon> sites) throws SQLException {
        createTable("zones");
        copy(
                "COPY zones FROM STDIN",
                zones.stream().map(zone -> zone.layer() + "\t" + zone.code() + "\t" + hex(zone.geometry()) + "\n"));
        index("zones");
        run("CREATE TABLE sites (id integer PRIMARY KEY, geom geometry(Polygon, 4490))");
        copy(
                "COPY sites FROM STDIN",
                IntStream.range(0, sites.size()).mapToObj(i -> i + "\t" + hex(sites.get(i)) + "\n"));
        run("VACUUM ANALYZE sites");
    }

    /** The table of zones cut into pieces of at most {@code vertices} vertices. */
    void subdivide(String table, int vertices) throws SQLException {
        createTable(table);
        run("INSERT INTO " + table + " SELECT layer, code, ST_Subdivide(geom, " + vertices + ") FROM zones");
        index(table);
    }

    /** Geometries uncompressed, and within the row where a page can hold it. */
    private void createTable(String table) throws SQLException {
        run("CREATE TABLE " + table + " (layer text, code text, geom geometry(Geometry, 4490))"
                + " WITH (toast_tuple_target = 8160)");
        run("ALTER TABLE " + table + " ALTER geom SET STORAGE EXTERNAL");
    }

    private void index(String table) throws SQLException {
        run("CREATE INDEX ON " + table + " USING gist (geom)");
        run("VACUUM ANALYZE " + table);
    }

    void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    void query(String sql, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }

    /** Takes the current row. */
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private void copy(String sql, Stream<String> lines) throws SQLException {
        CopyIn copying = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        for (String line : (Iterable<String>) lines::iterator) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            copying.writeToCopy(bytes, 0, bytes.length);
        }
        copying.endCopy();
    }

    private static String hex(Geometry geometry) {
        return WKBWriter.toHex(new WKBWriter(2, ByteOrderValues.LITTLE_ENDIAN, true).write(geometry));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try (Connection admin = connect(server, server.database());
                Statement statement = admin.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + name);
        }
    }
}
