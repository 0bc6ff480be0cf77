package org.ecozone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The PostGIS of the tests in one JVM, provided when first asked for: the server that {@code ECOZONE_TEST_DB_URL} (with
 * {@code ECOZONE_TEST_DB_USER} and {@code ECOZONE_TEST_DB_PASSWORD}) names; else a container, where a Docker engine
 * answers; else a throw-away cluster of {@code scripts/postgis}, which goes when the JVM goes.
 *
 * <p>Each call of {@link #freshDatabase()} creates a database, so test classes see nothing of each other.
 */
public final class PostgisForTests {

    private static final AtomicInteger CREATED = new AtomicInteger();

    private PostgisForTests() {}

    /** A database and who may enter it; {@code url} is a JDBC URL without credentials. */
    public record Database(String url, String user, String password) {

        /** Opens a connection, which the caller closes. */
        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, user, password);
        }

        private Database named(String name) {
            return new Database(url.replaceFirst("^(jdbc:postgresql://[^/]*/)[^?]*", "$1" + name), user, password);
        }

        private void execute(String sql) {
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException("refused by " + url + ": " + sql, e);
            }
        }
    }

    /** Returns a database that nobody used before, owned by its user, empty but for the extension postgis. */
    public static Database freshDatabase() {
        String name = "test_%d_%d".formatted(ProcessHandle.current().pid(), CREATED.incrementAndGet());
        Server.DATABASE.execute("CREATE DATABASE " + name);
        if (Server.OUTLIVES_US) {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(
                            () -> Server.DATABASE.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)")));
        }
        Database fresh = Server.DATABASE.named(name);
        fresh.execute("CREATE EXTENSION IF NOT EXISTS postgis");
        return fresh;
    }

    /** A cluster that a test may stop, pause or kill; it goes when the JVM goes. {@code folder} holds it. */
    public record Cluster(Database database, Path folder) {}

    /** Returns a new cluster, from programs of this machine. */
    public static Cluster ownCluster() {
        Map<String, String> settings = Server.startThrowaway();
        Database database = Server.databaseFrom(settings, "ECOZONE_DB_");
        database.execute("CREATE EXTENSION IF NOT EXISTS postgis");
        return new Cluster(database, Path.of(settings.get("ECOZONE_DB_DIR")));
    }

    /** Initialised once, by the class loader, when the first database is asked for. */
    private static final class Server {

        private static final boolean OUTLIVES_US = System.getenv("ECOZONE_TEST_DB_URL") != null;
        private static final Database DATABASE = provide();

        private static Database provide() {
            if (OUTLIVES_US) {
                return databaseFrom(System.getenv(), "ECOZONE_TEST_DB_");
            }
            if (System.getenv("ECOZONE_NO_DOCKER") == null
                    && DockerClientFactory.instance().isDockerAvailable()) {
                return container();
            }
            return throwawayCluster();
        }

        private static Database container() {
            var image = DockerImageName.parse(image()).asCompatibleSubstituteFor("postgres");
            @SuppressWarnings("resource") // Testcontainers ends it with the JVM.
            var container = new PostgreSQLContainer(image)
                    .withCommand("postgres", "-c", "fsync=off", "-c", "full_page_writes=off", "-c", "timezone=UTC");
            container.start();
            return new Database(container.getJdbcUrl(), container.getUsername(), container.getPassword());
        }

        private static String image() {
            try {
                String named = System.getenv("ECOZONE_POSTGIS_IMAGE");
                return named != null
                        ? named
                        : Files.readString(scripts().resolve("lib/postgis-image"))
                                .strip();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Database throwawayCluster() {
            return databaseFrom(startThrowaway(), "ECOZONE_DB_");
        }

        private static Map<String, String> startThrowaway() {
            String self = Long.toString(ProcessHandle.current().pid());
            var command = new ProcessBuilder(
                            scripts().resolve("postgis").toString(), "start", "--throwaway", "--owner", self)
                    .redirectError(ProcessBuilder.Redirect.INHERIT);
            command.environment().put("ECOZONE_NO_DOCKER", "1");
            try {
                Process process = command.start();
                String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    throw new IllegalStateException("scripts/postgis provided no PostGIS; see its message above");
                }
                return settings(answer);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while PostGIS was starting", e);
            }
        }

        private static Map<String, String> settings(String lines) {
            return lines.lines()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        }

        private static Database databaseFrom(Map<String, String> settings, String prefix) {
            return new Database(
                    settings.get(prefix + "URL"), settings.get(prefix + "USER"), settings.get(prefix + "PASSWORD"));
        }

        /** Returns the project's folder of scripts, from whichever module the tests were started in. */
        private static Path scripts() {
            for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
                if (Files.isRegularFile(folder.resolve("scripts/postgis"))) {
                    return folder.resolve("scripts");
                }
            }
            throw new IllegalStateException(
                    "scripts/postgis is in no folder above " + Path.of("").toAbsolutePath());
        }
    }
}
