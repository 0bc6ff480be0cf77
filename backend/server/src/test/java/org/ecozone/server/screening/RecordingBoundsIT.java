package org.ecozone.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ecozone.server.EcozoneServer;
import org.ecozone.server.Http;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.PostgisForTests;
import org.ecozone.server.ProjectData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What nobody with an account may record, or have issued first, is bounded by address and day, and by the room on the database's disk. */
@SpringBootTest(classes = EcozoneServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class RecordingBoundsIT {

    private static final String SITE = "{\"type\":\"Feature\",\"properties\":{},\"geometry\":"
            + "{\"type\":\"Point\",\"coordinates\":[82.07,44.9]}}";
    private static final String RECORDS = "/api/screenings";

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        var database = PostgisForTests.freshDatabase();
        registry.add("spring.datasource.url", database::url);
        registry.add("spring.datasource.username", database::user);
        registry.add("spring.datasource.password", database::password);
        registry.add("ecozone.data", () -> ProjectData.folder().toString());
        registry.add("ecozone.recording.per-address-and-day", () -> 4);
        registry.add("ecozone.database.folder", () -> disk().toString());
    }

    /** A link, so that a test may lead it to a disk that has no room. */
    private static Path disk() {
        try {
            return Files.createSymbolicLink(folder.resolve("disk"), folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void leadTo(Path disk) throws IOException {
        Files.delete(folder.resolve("disk"));
        Files.createSymbolicLink(folder.resolve("disk"), disk);
    }

    /** In one test, as what is recorded counts for the day. */
    @Test
    void recordingEndsWhereTheDiskOrTheDayIsFullAndNothingElseDoes() throws IOException {
        var http = new Http(port);
        Answer first = http.post(RECORDS, SITE);
        assertThat(first.status()).isEqualTo(201);
        String report = RECORDS + '/' + first.text("/id") + "/report?format=";
        assertThat(http.get(report + "json").status()).isEqualTo(200);
        leadTo(Path.of("/proc"));
        assertThat(http.get(report + "json").status()).isEqualTo(200);
        assertThat(http.get(report + "geojson").text("/code")).isEqualTo("STORAGE_FULL");
        Answer full = http.post(RECORDS, SITE);
        assertThat(full.status()).isEqualTo(507);
        assertThat(full.text("/code")).isEqualTo("STORAGE_FULL");
        Answer health = http.get("/api/health");
        assertThat(health.status()).isEqualTo(507);
        assertThat(health.text("/components/db/status")).isEqualTo("FULL");
        assertThat(http.get("/api/health/readiness").status()).isEqualTo(200);
        assertThat(http.get(RECORDS).json().path("screenings")).hasSize(1);
        assertThat(http.post(RECORDS + "/preview", SITE).status()).isEqualTo(200);
        leadTo(folder);
        assertThat(http.get("/api/health").status()).isEqualTo(200);
        refusedByPostgres(http);
        assertThat(http.post(RECORDS, SITE).status()).isEqualTo(201);
        assertThat(http.post(RECORDS, SITE).status()).isEqualTo(201);
        Answer limited = http.post(RECORDS, SITE);
        assertThat(limited.status()).isEqualTo(429);
        assertThat(limited.text("/code")).isEqualTo("RECORDS_LIMITED");
        assertThat(http.get(report + "json").status()).isEqualTo(200);
        assertThat(http.get(report + "geojson").text("/code")).isEqualTo("RECORDS_LIMITED");
        assertThat(Integer.parseInt(limited.header("Retry-After"))).isBetween(1, 86_400);
        assertThat(http.post(RECORDS + "/preview", SITE).status()).isEqualTo(200);
    }

    /** A disk that is full only for PostgreSQL, as where it is on another machine. */
    private void refusedByPostgres(Http http) {
        jdbc.execute("""
                CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$""");
        jdbc.execute("CREATE TRIGGER no_room BEFORE INSERT ON screenings FOR EACH ROW EXECUTE FUNCTION no_room()");
        Answer refused = http.post(RECORDS, SITE);
        assertThat(refused.status()).isEqualTo(507);
        assertThat(refused.text("/code")).isEqualTo("STORAGE_FULL");
        assertThat(http.get("/api/health").text("/components/db/status")).isEqualTo("FULL");
        jdbc.execute("DROP TRIGGER no_room ON screenings");
    }
}
