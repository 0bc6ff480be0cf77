package org.ecozone.soak;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Small requests that ask for much: of processor, memory or patience. */
final class HostileInputs {

    private HostileInputs() {}

    /** A line that crosses itself again and again, as GeoJSON. */
    static byte[] scribble(int vertices, double widthMetres, Random random) {
        var line = new StringBuilder();
        for (int i = 0; i < vertices; i++) {
            line.append(i == 0 ? "" : ",").append(near(random, 0.01));
        }
        return feature("LineString", "[" + line + "]", widthMetres);
    }

    /** Points in one place, widened: each disc over each other one. */
    static byte[] discs(int count, double widthMetres, Random random) {
        var points = new StringBuilder();
        for (int i = 0; i < count; i++) {
            points.append(i == 0 ? "" : ",").append(near(random, 0.005));
        }
        return feature("MultiPoint", "[" + points + "]", widthMetres);
    }

    /** A square with so many holes in one corner. */
    static byte[] holes(int count, Random random) {
        var rings = new StringBuilder("[[82.1,44.85],[82.2,44.85],[82.2,44.95],[82.1,44.95],[82.1,44.85]]");
        for (int i = 0; i < count; i++) {
            double x = 82.11 + 0.02 * random.nextDouble();
            double y = 44.86 + 0.02 * random.nextDouble();
            rings.append(String.format(
                    Locale.ROOT,
                    ",[[%.7f,%.7f],[%.7f,%.7f],[%.7f,%.7f],[%.7f,%.7f]]",
                    x,
                    y,
                    x + 0.003,
                    y,
                    x,
                    y + 0.003,
                    x,
                    y));
        }
        return feature("Polygon", "[" + rings + "]", 0);
    }

    private static String near(Random random, double spread) {
        return String.format(
                Locale.ROOT, "[%.7f,%.7f]", 82.3 + spread * random.nextDouble(), 44.85 + spread * random.nextDouble());
    }

    private static byte[] feature(String type, String coordinates, double widthMetres) {
        String width = widthMetres > 0 ? "\"widthMetres\":" + widthMetres : "";
        return bytes("{\"type\":\"Feature\",\"properties\":{" + width + "},\"geometry\":{\"type\":\"" + type
                + "\",\"coordinates\":" + coordinates + "}}");
    }

    static byte[] nested(int depth) {
        return bytes("[".repeat(depth));
    }

    /** Numbers that no coordinate can be, megabytes of them. */
    static byte[] manyNumbers(int count) {
        return feature("LineString", "[" + "[1e308,-1e308],".repeat(count) + "[0,0]]", 1);
    }

    /** A KML whose description is made of one character. */
    static byte[] kml(String repeated, int length) {
        return bytes("<kml><Document><Placemark><description>" + repeated.repeat(length / repeated.length())
                + "</description></Placemark></Document></kml>");
    }

    static byte[] zip(String name, byte[] content) {
        return zip(Map.of(name, content));
    }

    static byte[] zip(Map<String, byte[]> entries) {
        var packed = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** A right workbook whose part {@code part} has so many blanks before its last end tag. */
    static byte[] swollen(byte[] workbook, String part, int blanks) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.computeIfPresent(part, (name, content) -> {
            String text = new String(content, StandardCharsets.UTF_8);
            int end = text.lastIndexOf("</");
            return bytes(text.substring(0, end) + "<!-- -->".repeat(blanks / 8) + text.substring(end));
        });
        return zip(entries);
    }

    static byte[] noise(int length, Random random) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
