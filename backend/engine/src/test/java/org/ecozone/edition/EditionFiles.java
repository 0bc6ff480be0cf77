package org.ecozone.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes small folders of editions. */
final class EditionFiles {

    private final Path folder;

    EditionFiles(Path folder) {
        this.folder = folder;
    }

    /** Each as {@code CODE DAY}, published on that day. */
    void editions(String... editions) {
        write("editions.yaml", lines(Arrays.stream(editions).map(edition -> {
            String[] word = edition.split(" ");
            return "- {code: " + word[0] + ", effectiveFrom: " + word[1] + ", publishedAt: \"" + word[1]
                    + "T04:00:00Z\", note: 试}";
        })));
    }

    /** Each as {@code ID KIND CATEGORY}, with more members of the description after that; the first is the territory of all. */
    void layers(String... layers) {
        String territory = layers[0].split(" ")[0];
        write("layers.yaml", lines(Arrays.stream(layers).map(layer -> {
            String[] word = layer.split(" ", 4);
            return "- {id: " + word[0] + (word.length < 4 ? "" : ", " + word[3])
                    + ", name: 名, nameEn: name, description: 述, kind: " + word[1]
                    + ", positionalAccuracyMetres: 1, coverageLayer: " + territory
                    + ", source: 试, synthetic: true, visible: true, categories: [{code: " + word[2]
                    + ", name: 类, nameEn: c, style: {fill: \"#000000\", fillOpacity: 1, stroke: \"#000000\","
                    + " strokeWidth: 1, pattern: NONE, dashed: false}}]}";
        })));
    }

    /** Each a rectangle, as {@code CODE CATEGORY WEST SOUTH EAST NORTH}. */
    void zones(String edition, String layer, String... zones) {
        String features = Arrays.stream(zones).map(EditionFiles::rectangle).collect(Collectors.joining(",\n"));
        write(
                edition + "/" + layer + ".geojson",
                "{\"type\":\"FeatureCollection\",\"features\":[\n" + features + "\n]}\n");
    }

    private static String rectangle(String zone) {
        String[] w = zone.split(" ");
        String ring = Stream.of(
                        w[2] + "," + w[3], w[4] + "," + w[3], w[4] + "," + w[5], w[2] + "," + w[5], w[2] + "," + w[3])
                .collect(Collectors.joining("],[", "[[", "]]"));
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + w[0] + "\",\"name\":\"名" + w[0]
                + "\",\"category\":\"" + w[1] + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[" + ring
                + "]}}";
    }

    void write(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String path) {
        try {
            Files.delete(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lines(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n", "", "\n"));
    }
}
