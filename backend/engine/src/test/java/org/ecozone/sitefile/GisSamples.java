package org.ecozone.sitefile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that GDAL writes, for reading them back. Needs {@code ogr2ogr}: scripts/test provides it. */
public final class GisSamples {

    /** The survey example: 57,983.69 m² in 3° zone 27, with a hole. */
    public static final String PARCEL = """
            {"type": "FeatureCollection", "crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::4515"}},
            "features": [{"type": "Feature", "properties": {"DKMC": "示例地块一", "面积": 5.8, "年份": 2026},
            "geometry": {"type": "Polygon", "coordinates": [
            [[27606800,4968400],[27607100,4968400],[27607100,4968600],[27606800,4968600],[27606800,4968400]],
            [[27606900,4968480],[27606900,4968520],[27606950,4968520],[27606950,4968480],[27606900,4968480]]]}}]}
            """;

    private GisSamples() {}

    /** What {@code ogr2ogr ARGUMENTS target source} makes of {@code geoJson}: the files below {@code folder}, by name. */
    public static Map<String, byte[]> made(Path folder, String geoJson, String target, String... arguments) {
        try {
            Path source = Files.writeString(Files.createTempFile("sample", ".geojson"), geoJson);
            List<String> command = new ArrayList<>(List.of("ogr2ogr"));
            command.addAll(List.of(arguments));
            command.add(folder.resolve(target).toString());
            command.add(source.toString());
            Files.createDirectories(folder);
            run(command.toArray(String[]::new));
            Files.delete(source);
            return files(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A Shapefile of {@code geoJson} by suffix: shp, shx, dbf, prj and cpg. */
    public static Map<String, byte[]> shapefile(Path folder, String geoJson, String encoding) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        made(folder, geoJson, "out.shp", "-f", "ESRI Shapefile", "-lco", "ENCODING=" + encoding, "-nln", "out")
                .forEach((name, bytes) -> parts.put(name.substring(name.lastIndexOf('.') + 1), bytes));
        return parts;
    }

    /** A ZIP of {@code files}, names in UTF-8. */
    public static byte[] zip(Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** {@code parts} zipped under {@code name}, without {@code left}. */
    public static byte[] zipped(Map<String, byte[]> parts, String name, String... left) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        parts.forEach((suffix, bytes) -> files.put(name + "." + suffix, bytes));
        for (String suffix : left) {
            files.remove(name + "." + suffix);
        }
        return zip(files);
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new IllegalStateException("failed: " + List.of(command));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
