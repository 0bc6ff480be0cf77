package org.ecozone.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.ecozone.edition.EditionFolder;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A folder of data to start a server with ({@code scripts/run --data}): the latest edition of the demonstration data and a layer of
 * 100,000 made-up zones beside it, to try the page with.
 */
public final class ManyZonesFolder {

    private static final int COLUMNS = 400;
    private static final int ROWS = 250;
    private static final String LAYER = "many-zones";

    private static final String DESCRIPTION = """

            - id: %s
              name: 十万图斑
              nameEn: A hundred thousand parcels
              description: 测试用的 100000 个图斑，由固定种子产生。
              kind: PROTECTION
              positionalAccuracyMetres: 1
              coverageLayer: admin-area
              source: 演示数据（合成），由固定种子的生成程序产生，非官方成果
              synthetic: true
              visible: true
              categories:
                - code: PARCEL
                  name: 图斑
                  nameEn: Parcel
                  style: { fill: "#7B6F5B", fillOpacity: 0.2, stroke: "#7B6F5B", strokeWidth: 1, pattern: HATCH, dashed: false }
            """.formatted(LAYER);

    private ManyZonesFolder() {}

    /**
     * @param arguments the folder {@code data} of the project, and the one to be made
     */
    public static void main(String... arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        Path made = Path.of(arguments[1]);
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file, made.resolve(data.relativize(file).toString()));
            }
        }
        Path demo = made.resolve("demo");
        Files.writeString(
                demo.resolve("layers.yaml"), Files.readString(data.resolve("demo/layers.yaml")) + DESCRIPTION);
        for (EditionFolder.Entry entry : EditionFolder.of(data.resolve("demo")).entries()) {
            write(List.of(), demo.resolve(entry.code()).resolve(LAYER + ".geojson"));
        }
        DemoEdition edition = DemoEdition.read(data.resolve("demo"), Bench.EDITION);
        var extent = new Envelope();
        edition.territory()
                .forEach(zone -> extent.expandToInclude(zone.geometry().getEnvelopeInternal()));
        Layer like = edition.layers().get(0);
        write(
                ManyZones.of(like, extent, COLUMNS, ROWS, Options.SEED).zones(),
                demo.resolve(Bench.EDITION).resolve(LAYER + ".geojson"));
    }

    private static void copy(Path file, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.deleteIfExists(to);
        Files.copy(file, to);
    }

    private static void write(List<Zone> zones, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("{\"type\":\"FeatureCollection\",\"features\":[\n");
            String comma = "";
            for (Zone zone : zones) {
                out.write(comma + feature(zone));
                comma = ",\n";
            }
            out.write("\n]}\n");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static String feature(Zone zone) {
        var ring = new StringBuilder();
        for (Coordinate corner : zone.geometry().getCoordinates()) {
            ring.append(ring.isEmpty() ? "" : ",")
                    .append(String.format(Locale.ROOT, "[%.7f,%.7f]", corner.x, corner.y));
        }
        return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + zone.code() + "\",\"name\":\"" + zone.name()
                + "\",\"category\":\"PARCEL\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}}";
    }
}
