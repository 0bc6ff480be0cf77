package org.ecozone.gisfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ecozone.work.Deadline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the limits of GDAL's programs do, shown by programs that misbehave. */
class GdalTest {

    private static final long MB = 1024 * 1024;
    private static final byte[] DRAWING = "  0\nSECTION\n  2\nENTITIES\n".getBytes(StandardCharsets.US_ASCII);

    private static final Path SITES = Path.of("../../data/demo/sites");

    @TempDir
    private Path bin;

    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void killsAProgramThatHangsWithAllItStartedAndLeavesNothing() throws Exception {
        program("echo $$ >" + bin + "/pid; sleep 600 & echo $! >" + bin + "/child; sleep 600");
        long before = System.nanoTime();
        assertCode(read(limits(Duration.ofMillis(1500), 256 * MB, MB)), "FILE_TOO_COMPLEX");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
        // Both were sent the signal when the reading came back; a busy machine may take a moment to carry it out.
        for (int i = 0; i < 100 && (isAlive("pid") || isAlive("child")); i++) {
            Thread.sleep(50);
        }
        assertThat(isAlive("pid")).isFalse();
        assertThat(isAlive("child")).isFalse();
        assertThat(foldersLeft()).isEmpty();
    }

    @Test
    void killsAProgramWhoseReaderIsInterrupted() throws Exception {
        program("echo $$ >" + bin + "/pid; sleep 600");
        Future<GisReading> reading = threads.submit(() -> read(limits(Duration.ofSeconds(60), 256 * MB, MB)));
        await(bin.resolve("pid"));
        reading.cancel(true);
        for (int i = 0; i < 100 && (isAlive("pid") || !foldersLeft().isEmpty()); i++) {
            Thread.sleep(50);
        }
        assertThat(isAlive("pid")).isFalse();
        assertThat(foldersLeft()).isEmpty();
    }

    @Test
    void endsAProgramThatUsesTooMuchProcessorTime() throws Exception {
        program("while :; do :; done");
        long before = System.nanoTime();
        assertCode(read(limits(Duration.ofSeconds(60), 256 * MB, MB)), "FILE_TOO_COMPLEX");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(50));
    }

    @Test
    void endsAProgramThatWritesTooMuch() throws Exception {
        program("head -c 3000000 /dev/zero >out.fgb");
        assertThat(read(limits(Duration.ofSeconds(30), 256 * MB, MB)).faults()).hasSize(1);
        assertThat(foldersLeft()).isEmpty();
    }

    @Test
    void endsAProgramThatSaysTooMuch() throws Exception {
        program("exec cat /dev/zero");
        assertCode(read(limits(Duration.ofSeconds(30), 256 * MB, MB)), "FILE_TOO_COMPLEX");
        assertThat(foldersLeft()).isEmpty();
    }

    /** On a full disk GDAL's programs end well with half of what they were to write, and a moment later there is room again. */
    @Test
    void gdalReadsWithoutWritingToADisk() throws Exception {
        String real = Optional.ofNullable(System.getenv("ECOZONE_GDAL_BIN")).orElse("/usr/bin");
        for (String program : List.of("ogrinfo", "ogr2ogr")) {
            write(program, "ulimit -f 0; exec " + real + "/" + program + " \"$@\"");
        }
        for (String name : List.of("parcel.gpkg", "parcels-without-zone.dxf", "parcel-shp-gbk.zip")) {
            byte[] file = Files.readAllBytes(SITES.resolve(name));
            GisReading reading = GisFile.read(file, Optional.empty(), Optional.of(new Gdal(bin, GdalLimits.DEFAULT)));
            assertThat(reading).as(name).isEqualTo(GisFile.read(file, Optional.empty()));
            assertThat(reading.faults()).as(name).isEmpty();
            assertThat(reading.layers()).as(name).isNotEmpty();
        }
    }

    @Test
    void givesAProgramNoMoreMemoryThanAllowed() throws Exception {
        program("ulimit -v >" + bin + "/limit; ulimit -c >>" + bin + "/limit; ulimit -n >>" + bin + "/limit");
        read(limits(Duration.ofSeconds(30), 256 * MB, MB));
        assertThat(Files.readAllLines(bin.resolve("limit"))).containsExactly("262144", "0", "128");
    }

    @Test
    void givesAProgramAnEnvironmentOfItsOwnAClosedInputAndAPrivateFolder() throws Exception {
        program("env >" + bin + "/env; cat | wc -c >" + bin + "/input; stat -c %a . >" + bin + "/mode; pwd >" + bin
                + "/pwd");
        read(limits(Duration.ofSeconds(30), 256 * MB, MB));
        assertThat(Files.readAllLines(bin.resolve("env")))
                .noneMatch(line -> line.startsWith("ECOZONE") || line.startsWith("JAVA") || line.startsWith("MAVEN"))
                .contains("PROJ_NETWORK=OFF", "SPATIALITE_LOAD=NO", "GDAL_DRIVER_PATH=disable")
                .anyMatch(line -> line.startsWith("OGR_SKIP=") && line.contains("OGR_VRT") && !line.contains("DXF"));
        assertThat(Files.readString(bin.resolve("input")).strip()).isEqualTo("0");
        assertThat(Files.readString(bin.resolve("mode")).strip()).isEqualTo("700");
        assertThat(Path.of(Files.readString(bin.resolve("pwd")).strip())).doesNotExist();
    }

    @Test
    void saysThatTheReadersAreBusyOnceItHasWaited() throws Exception {
        program("echo x >>" + bin + "/pid; sleep 600");
        List<Future<GisReading>> reading = new ArrayList<>();
        for (int i = 0; i < Gdal.PLACES; i++) {
            reading.add(threads.submit(() -> read(limits(Duration.ofSeconds(60), 256 * MB, MB))));
        }
        for (int i = 0; i < 200 && lines("pid") < Gdal.PLACES; i++) {
            Thread.sleep(50);
        }
        assertCode(read(limits(Duration.ofSeconds(60), 256 * MB, MB)), "READER_BUSY");
        reading.forEach(future -> future.cancel(true));
    }

    @Test
    void oneRequesterNeverHasEveryPlace() throws Exception {
        program("echo x >>" + bin + "/pid; sleep 600");
        Future<GisReading> first =
                threads.submit(() -> read("127.0.0.1", limits(Duration.ofSeconds(60), 256 * MB, MB)));
        await(bin.resolve("pid"));
        assertCode(read("127.0.0.1", limits(Duration.ofSeconds(60), 256 * MB, MB)), "READER_BUSY");
        Future<GisReading> other =
                threads.submit(() -> read("127.0.0.2", limits(Duration.ofSeconds(60), 256 * MB, MB)));
        for (int i = 0; i < 200 && lines("pid") < 2; i++) {
            Thread.sleep(50);
        }
        assertThat(lines("pid")).isEqualTo(2);
        first.cancel(true);
        other.cancel(true);
    }

    private GisReading read(String requester, GdalLimits limits) {
        var watch = new Deadline.Watch() {
            @Override
            public boolean isWanted(Duration processor) {
                return true;
            }

            @Override
            public String requester() {
                return requester;
            }
        };
        var minutes = new Deadline.Limits(Duration.ofMinutes(5), Duration.ofMinutes(5));
        return Deadline.within(minutes, watch, () -> read(limits));
    }

    /** As on a disk that was full for a moment. */
    @Test
    void aListingOfDriversThatWasCutOffIsAskedForAgain() throws IOException {
        program("exit 1");
        Files.move(bin.resolve("ogrinfo"), bin.resolve("whole"));
        write("ogrinfo", "[ -e " + bin + "/asked ] && exec " + bin + "/whole; : >" + bin + "/asked");
        GdalLimits limits = limits(Duration.ofSeconds(30), 256 * MB, MB);
        assertCode(read(limits), "GDAL_MISSING");
        assertThat(read(limits).faults())
                .extracting(GisFault::code)
                .isNotEmpty()
                .doesNotContain("GDAL_MISSING");
    }

    @Test
    void saysWhatIsMissingWithoutGdal() {
        assertCode(GisFile.read(DRAWING, Optional.empty(), Optional.empty()), "GDAL_MISSING");
    }

    /** {@code ogr2ogr} becomes {@code script}; {@code ogrinfo} lists the drivers. */
    private void program(String script) throws IOException {
        write(
                "ogrinfo",
                "printf '  DXF -vector- (rw+v): DXF\\n  FlatGeobuf -vector- (rw+v): x\\n  OGR_VRT -vector- (rov): x\\n'");
        write("ogr2ogr", script);
    }

    private void write(String name, String script) throws IOException {
        Path file = Files.writeString(bin.resolve(name), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private GisReading read(GdalLimits limits) {
        return GisFile.read(DRAWING, Optional.empty(), Optional.of(new Gdal(bin, limits)));
    }

    private static GdalLimits limits(Duration time, long memory, long file) {
        return new GdalLimits(time, 1, memory, file, Duration.ofMillis(300));
    }

    private static void assertCode(GisReading reading, String code) {
        assertThat(reading.layers()).isEmpty();
        assertThat(reading.faults()).extracting(GisFault::code).containsExactly(code);
        assertThat(reading.faults().get(0).message())
                .containsPattern("\\p{IsHan}")
                .doesNotContain("/tmp");
    }

    private boolean isAlive(String file) throws IOException {
        long pid = Long.parseLong(Files.readString(bin.resolve(file)).strip());
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent() && !isZombie(pid);
    }

    private static boolean isZombie(long pid) throws IOException {
        Path stat = Path.of("/proc/" + pid + "/stat");
        return !Files.exists(stat) || Files.readString(stat).contains(") Z ");
    }

    private long lines(String file) throws IOException {
        Path path = bin.resolve(file);
        return Files.exists(path) ? Files.readAllLines(path).size() : 0;
    }

    private static void await(Path file) throws Exception {
        for (int i = 0; i < 200 && (!Files.exists(file) || Files.size(file) == 0); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static List<Path> foldersLeft() throws IOException {
        String ours = "ecozone-file-" + ProcessHandle.current().pid() + "-";
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName().toString().startsWith(ours))
                    .toList();
        }
    }
}
