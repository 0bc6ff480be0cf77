package org.ecozone.server.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.ecozone.gisfile.GisFile;
import org.ecozone.gisfile.GisLayer;
import org.ecozone.indicator.file.IndicatorFile;
import org.ecozone.server.PostgisForTests;
import org.ecozone.server.ProjectData;
import org.ecozone.server.RunningServer;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.zoning.PublishedEditions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;

/** The kit, unpacked and run in a fresh database by the commands of its README and nothing else. */
class RecomputationKitIT extends RunningServer {

    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final String DATABASE = "ecozone_recomputation";

    private static byte @Nullable [] made;

    @TempDir
    private Path folder;

    @Autowired
    private PublishedEditions editions;

    @Autowired
    private BuildProperties build;

    /** The kit that most tests look at: making it takes seconds. */
    private byte[] made() {
        byte[] kit = made;
        if (kit == null) {
            kit = kit();
            made = kit;
        }
        return kit;
    }

    private byte[] kit() {
        HttpResponse<byte[]> answer = http().bytes("/api/editions/2026.1/recomputation-kit", "Accept", "*/*");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("recomputation-2026.1-2020.1.zip");
        return answer.body();
    }

    private Path unpacked(byte[] zip) throws IOException {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, in.readAllBytes());
            }
        }
        return folder.resolve("recomputation-2026.1-2020.1");
    }

    private record Ran(int exit, String output) {}

    /** Runs {@code script} with the settings by which PostgreSQL's programs find the tests' server. */
    private static Ran run(Path in, String script) throws IOException, InterruptedException {
        PostgisForTests.Database database = PostgisForTests.freshDatabase();
        URI address = URI.create(database.url().substring("jdbc:".length()));
        Path output = in.resolveSibling("output");
        var builder = new ProcessBuilder("sh", "-e", "-c", script)
                .directory(in.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("PGHOST", address.getHost());
        builder.environment().put("PGPORT", String.valueOf(address.getPort() < 0 ? 5432 : address.getPort()));
        builder.environment().put("PGUSER", database.user());
        builder.environment().put("PGPASSWORD", database.password());
        Process process = builder.start();
        assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), Files.readString(output));
    }

    private static boolean isOnPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(bin -> Files.isExecutable(Path.of(bin, program)));
    }

    /** The commands of the README, on a database of this test's own. */
    private static String commands(Path kit, String database) throws IOException {
        return COMMANDS.matcher(Files.readString(kit.resolve("README.md")))
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.joining("\n"))
                .replace(DATABASE, database);
    }

    @Test
    void theSameRequestGivesTheSameBytesAndEachFileItsHash() throws Exception {
        byte[] first = made();
        assertThat(kit()).isEqualTo(first);
        Path kit = unpacked(first);
        assertThat(run(kit, "sha256sum --check --quiet SHA256SUMS").exit()).isZero();
        List<String> listed = Files.readAllLines(kit.resolve("SHA256SUMS"));
        try (var files = Files.walk(kit)) {
            assertThat(files.filter(Files::isRegularFile).count()).isEqualTo(listed.size() + 1);
        }
        assertThat(Files.readString(kit.resolve("edition.json")))
                .contains(http().get("/api/editions/2026.1").text("/hash"));
    }

    /** What PostGIS computed stays as it is: only the figures told by us are others the second time. */
    @Test
    void itsCommandsRepeatEveryFigureAndNoticeOneThatWasAltered() throws Exception {
        assumeTrue(isOnPath("psql") && isOnPath("createdb"), "PostgreSQL's client programs are not on the path");
        Path kit = unpacked(made());
        String database = "kit_" + ProcessHandle.current().pid();
        Ran same = run(kit, commands(kit, database));
        assertThat(same.output()).contains("SAME: 全部").doesNotContain("DIFFERENT", "ERROR");
        assertThat(same.exit()).isZero();
        Path expected = kit.resolve("expected.csv");
        String figures = Files.readString(expected);
        int count = figures.split("\n").length - 1;
        assertThat(count).isGreaterThan(4_000);
        String altered = figures.replaceFirst(
                "\"indicator/farmland-area/numerator\",\"[^\"]*\"",
                "\"indicator/farmland-area/numerator\",\"761500000\"");
        assertThat(altered).isNotEqualTo(figures);
        Files.writeString(expected, altered);
        Ran different = run(
                kit,
                "sed -n -e '/ON_ERROR_STOP/p' -e '/expected/p' -e '/3-compare/p' run.sql > again.sql; psql -d "
                        + database + " -c 'DROP TABLE compared; TRUNCATE expected'; psql -d " + database
                        + " -f again.sql");
        assertThat(different.exit()).isEqualTo(3);
        assertThat(different.output())
                .contains("DIFFERENT", "indicator/farmland-area/numerator", "761500000")
                .doesNotContain("SAME: 全部");
        run(kit, "dropdb " + database);
    }

    @Test
    void itsLayersAreReadByGdal() throws Exception {
        Path kit = unpacked(made());
        Path file = kit.resolve("layers-2026.1.gpkg");
        assumeTrue(Files.exists(file), "no GDAL");
        List<GisLayer> layers = GisFile.read(Files.readAllBytes(file), java.util.Optional.of(StandardCharsets.UTF_8))
                .layers();
        assertThat(layers).hasSize(29);
        assertThat(layers)
                .filteredOn(layer -> layer.name().equals("control-unit"))
                .singleElement()
                .satisfies(layer -> assertThat(layer.features()).hasSize(51));
    }

    @Test
    void noMoreArePreparedThanThereArePlaces() {
        var question = new Question(
                editions.named("2026.1", "edition"),
                editions.named("2020.1", "baseline"),
                IndicatorFile.load(ProjectData.folder().resolve("indicators")));
        var full = new RecomputationKit(editions, build, 0);

        assertThat(catchThrowableOfType(ProblemException.class, () -> full.prepare(question))
                        .code())
                .isEqualTo(ProblemCode.SERVER_BUSY);
    }

    @Test
    void anUnknownEditionIsAProblem() {
        assertThat(http().get("/api/editions/x/recomputation-kit").text("/code"))
                .isEqualTo("EDITION_UNKNOWN");
        assertThat(http().get("/api/editions/2026.1/recomputation-kit?baseline=x")
                        .text("/errors/0/pointer"))
                .isEqualTo("baseline");
    }
}
