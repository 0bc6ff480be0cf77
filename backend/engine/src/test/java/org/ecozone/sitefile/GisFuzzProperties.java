package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;

/**
 * Spoilt files of each format: an answer or a clear problem, never an exception; nothing is written outside the private
 * folder, which is gone, and no process is left. A try starts programs and is slow, so there are few; as many times more as {@code scripts/fuzz}
 * asks of other readers.
 */
class GisFuzzProperties {

    private static final SiteFileOptions ZONE_27 = new SiteFileOptions(Optional.of(new Crs(4515)), Optional.empty());
    /** The usual number of tries is 200. */
    private static final int ROUNDS = Math.max(1, Integer.getInteger("ecozone.fuzz.tries", 200) / 200);

    private static final Map<String, Map<String, byte[]>> VALID = valid();

    @Property(tries = 15, seed = "20261123")
    void answersAnySpoiltShapefile(@ForAll Random random) {
        assertAnswers(() -> spoiltInside("shp", random));
    }

    @Property(tries = 15, seed = "20261123")
    void answersAnySpoiltGeoPackage(@ForAll Random random) {
        assertAnswers(() -> spoilt(VALID.get("gpkg").get("a.gpkg"), random));
    }

    @Property(tries = 15, seed = "20261123")
    void answersAnySpoiltGeodatabase(@ForAll Random random) {
        assertAnswers(() -> spoiltInside("gdb", random));
    }

    @Property(tries = 15, seed = "20261123")
    void answersAnySpoiltDrawing(@ForAll Random random) {
        assertAnswers(() -> spoilt(VALID.get("dxf").get("a.dxf"), random));
    }

    @Property(tries = 100, seed = "20261123")
    void answersAnySpoiltKml(@ForAll Random random) {
        assertAnswers(() -> spoilt(VALID.get("kml").get("a.kml"), random));
    }

    @Property(tries = 60, seed = "20261123")
    void answersAnySpoiltArchive(@ForAll Random random) {
        List<String> kinds = List.of("shp", "gdb", "kml");
        assertAnswers(() -> spoilt(GisSamples.zip(VALID.get(kinds.get(random.nextInt(kinds.size())))), random));
    }

    private static byte[] spoiltInside(String kind, Random random) {
        Map<String, byte[]> files = new LinkedHashMap<>(VALID.get(kind));
        List<String> names = List.copyOf(files.keySet());
        for (int i = random.nextInt(3); i >= 0; i--) {
            files.computeIfPresent(names.get(random.nextInt(names.size())), (name, bytes) -> spoilt(bytes, random));
        }
        if (random.nextInt(8) == 0) {
            files.remove(names.get(random.nextInt(names.size())));
        }
        return GisSamples.zip(files);
    }

    private static byte[] spoilt(byte[] whole, Random random) {
        byte[] spoilt = whole.clone();
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes && spoilt.length > 8; i++) {
            // Headers decide more than contents.
            int at = random.nextInt(random.nextBoolean() ? Math.min(spoilt.length, 300) : spoilt.length);
            switch (random.nextInt(6)) {
                case 0 -> spoilt[at] = (byte) random.nextInt(256);
                case 1 -> spoilt[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> fill(spoilt, at, random.nextInt(8), (byte) 0xff);
                case 3 -> fill(spoilt, at, random.nextInt(8), (byte) 0);
                case 4 -> {
                    int from = random.nextInt(spoilt.length);
                    int length = Math.min(random.nextInt(64), spoilt.length - Math.max(at, from));
                    System.arraycopy(whole, Math.min(from, whole.length - length), spoilt, at, length);
                }
                default -> {
                    if (random.nextInt(6) == 0) {
                        spoilt = java.util.Arrays.copyOf(spoilt, 1 + random.nextInt(spoilt.length));
                    }
                }
            }
        }
        return spoilt;
    }

    private static void fill(byte[] bytes, int at, int length, byte value) {
        java.util.Arrays.fill(bytes, at, Math.min(bytes.length, at + length), value);
    }

    private static void assertAnswers(Supplier<byte[]> spoilt) {
        for (int i = 0; i < ROUNDS; i++) {
            assertAnswers(spoilt.get());
        }
    }

    private static void assertAnswers(byte[] content) {
        Set<String> before = around();
        for (SiteFileOptions options : List.of(SiteFileOptions.NONE, ZONE_27)) {
            SiteFileReading reading = SiteFile.read(content, "任意", options);
            assertThat(reading.sites().isEmpty() && reading.defects().isEmpty()).isFalse();
            assertThat(reading.sites())
                    .allSatisfy(site -> assertThat(site.geometry().isValid()).isTrue());
            assertThat(reading.defects())
                    .allSatisfy(
                            fault -> assertThat(fault.message()).isNotBlank().doesNotContain("ecozone-file"));
        }
        assertThat(around()).isEqualTo(before);
        assertThat(ProcessHandle.current().descendants()).isEmpty();
    }

    /** What lies in the working folder and of ours in the folder for temporary files. */
    private static Set<String> around() {
        try (Stream<Path> here = Files.list(Path.of("."));
                Stream<Path> temporary = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return Stream.concat(
                            here,
                            temporary.filter(path -> path.getFileName()
                                    .toString()
                                    .startsWith("ecozone-file-"
                                            + ProcessHandle.current().pid())))
                    .map(Path::toString)
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Map<String, byte[]>> valid() {
        try {
            Path folder = Files.createTempDirectory("fuzz");
            Map<String, byte[]> shape = new LinkedHashMap<>();
            GisSamples.shapefile(folder.resolve("shp"), GisSamples.PARCEL, "GBK")
                    .forEach((suffix, bytes) -> shape.put("a." + suffix, bytes));
            String kml =
                    "<?xml version='1.0' encoding='UTF-8'?><kml><Document><Folder><name>夹</name><Placemark><name>甲</name><Polygon>"
                            + "<outerBoundaryIs><LinearRing><coordinates>82,45,0 82.1,45,0 82.1,45.1,0 82,45,0</coordinates></LinearRing></outerBoundaryIs>"
                            + "</Polygon></Placemark></Folder></Document></kml>";
            var all = Map.of(
                    "shp", shape,
                    "gpkg", GisSamples.made(folder.resolve("gpkg"), GisSamples.PARCEL, "a.gpkg", "-f", "GPKG"),
                    "gdb", GisSamples.made(folder.resolve("gdb"), GisSamples.PARCEL, "a.gdb", "-f", "OpenFileGDB"),
                    "dxf",
                            GisSamples.made(
                                    folder.resolve("dxf"), GisSamples.PARCEL, "a.dxf", "-f", "DXF", "-skipfailures"),
                    "kml", Map.of("a.kml", kml.getBytes(StandardCharsets.UTF_8)));
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
