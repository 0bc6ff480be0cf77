package org.ecozone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ecozone.edition.EditionFolder;
import org.ecozone.tile.LayerTiles;
import org.ecozone.tile.TileAddress;
import org.ecozone.tile.Tiles;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every tile of the two newest editions, read by GDAL's driver and by {@code pbf} with {@code @mapbox/vector-tile} under Node: all
 * polygons are valid, every zone is found at every zoom, and at the last one where it lies.
 */
class TilesReadByOthersTest {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final String WEBJARS = "/META-INF/resources/webjars/";

    /** Small parts are squares of eight cells, which are 0.000043° by 0.00003° here. */
    private static final double SIX_CELLS = 0.000033;

    private static final int ONE_BY_ONE = 12;

    @TempDir
    Path folder;

    /** What a reader found of a layer at a zoom. */
    private record Place(int zoom, String layer) {}

    /** What a reader found there: how many features, and by code all that the tiles show of a zone. */
    private static final class Found {

        private int features;
        private final Map<String, Envelope> zones = new TreeMap<>();

        void add(String code, Geometry geometry) {
            assertThat(geometry.isValid()).as(code).isTrue();
            assertThat(geometry.getDimension()).as(code).isEqualTo(2);
            features++;
            zones.computeIfAbsent(code, one -> new Envelope()).expandToInclude(geometry.getEnvelopeInternal());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025.1", "2026.1"})
    void gdalAndPbfReadEveryTileToValidPolygons(String edition) throws IOException, ParseException {
        EditionFolder editions = EditionFolder.of(CommittedData.folder());
        ZoningMap map = editions.read(editions.entries().stream()
                        .filter(entry -> entry.code().equals(edition))
                        .findFirst()
                        .orElseThrow())
                .map(null);
        Path tiles = folder.resolve("tiles");
        write(map, tiles);
        Map<Place, Found> byGdal = readByGdal(tiles);
        assertFound(byGdal, map);
        assumeTrue(isThere("node"), "Node.js is not installed");
        Map<Place, Found> byPbf = readByPbf(tiles);
        assertFound(byPbf, map);
        for (Place place : byPbf.keySet()) {
            if (place.zoom() <= ONE_BY_ONE) {
                assertThat(byGdal.get(place).features).as("%s", place).isEqualTo(byPbf.get(place).features);
            }
        }
        for (Layer layer : map.layers()) {
            Found last = byPbf.get(new Place(Tiles.LAST_ZOOM, layer.id()));
            for (Zone zone : map.zones(layer.id()).orElseThrow()) {
                assertLies(last.zones.get(zone.code()), zone);
            }
        }
    }

    private static void assertFound(Map<Place, Found> found, ZoningMap map) {
        for (Layer layer : map.layers()) {
            Set<String> codes = map.zones(layer.id()).orElseThrow().stream()
                    .map(Zone::code)
                    .collect(Collectors.toCollection(TreeSet::new));
            for (int zoom = Tiles.FIRST_ZOOM; zoom <= Tiles.LAST_ZOOM; zoom++) {
                assertThat(found.get(new Place(zoom, layer.id())).zones.keySet())
                        .as("%s at %s", layer.id(), zoom)
                        .isEqualTo(codes);
            }
        }
    }

    private static void assertLies(Envelope shown, Zone zone) {
        Envelope real = zone.geometry().getEnvelopeInternal();
        for (double difference : new double[] {
            shown.getMinX() - real.getMinX(),
            shown.getMaxX() - real.getMaxX(),
            shown.getMinY() - real.getMinY(),
            shown.getMaxY() - real.getMaxY()
        }) {
            assertThat(Math.abs(difference))
                    .as(zone.layer() + "/" + zone.code())
                    .isLessThan(SIX_CELLS);
        }
    }

    /** One file a tile with all layers: tiles laid end to end are a tile. */
    private static void write(ZoningMap map, Path tiles) throws IOException {
        Map<TileAddress, ByteArrayOutputStream> files = new HashMap<>();
        for (Layer layer : map.layers()) {
            LayerTiles made = LayerTiles.of(layer, map.zones(layer.id()).orElseThrow());
            for (int zoom = Tiles.FIRST_ZOOM; zoom <= Tiles.LAST_ZOOM; zoom++) {
                for (TileAddress address : TileAddress.of(made.bounds(), zoom)) {
                    byte[] tile = made.tile(address);
                    if (tile.length > 0) {
                        files.computeIfAbsent(address, a -> new ByteArrayOutputStream())
                                .writeBytes(tile);
                    }
                }
            }
        }
        for (var file : files.entrySet()) {
            Path path = tiles.resolve(file.getKey() + ".pbf");
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue().toByteArray());
        }
    }

    /** Tile by tile up to {@link #ONE_BY_ONE}, as they are; beyond, a whole zoom at once, which GDAL then cuts along the sides of tiles. */
    private Map<Place, Found> readByGdal(Path tiles) throws IOException, ParseException {
        Map<Place, Found> found = new HashMap<>();
        for (int zoom = Tiles.FIRST_ZOOM; zoom <= Tiles.LAST_ZOOM; zoom++) {
            Path ofZoom = tiles.resolve(String.valueOf(zoom));
            if (zoom > ONE_BY_ONE) {
                readByGdal(ofZoom, zoom, found);
            } else {
                for (Path column : list(ofZoom)) {
                    for (Path tile : list(column)) {
                        readByGdal(tile, zoom, found);
                    }
                }
            }
        }
        return found;
    }

    private void readByGdal(Path tiles, int zoom, Map<Place, Found> found) throws IOException, ParseException {
        String ogr2ogr = Optional.ofNullable(System.getenv("ECOZONE_GDAL_BIN"))
                .map(bin -> Path.of(bin, "ogr2ogr").toString())
                .orElse("ogr2ogr");
        Path out = Files.createTempDirectory(folder, "gdal").resolve("csv");
        String[] source = {"MVT:" + tiles, "-oo", "CLIP=NO", "-lco", "GEOMETRY=AS_WKT"};
        run(
                folder.resolve("gdal.log"),
                Stream.concat(Stream.of(ogr2ogr, "-f", "CSV", out.toString()), Stream.of(source))
                        .toList());
        for (Path file : list(out)) {
            String layer = file.getFileName().toString().replace(".csv", "");
            Found here = found.computeIfAbsent(new Place(zoom, layer), place -> new Found());
            CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
            try (var csv = format.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
                for (CSVRecord row : csv) {
                    Geometry geometry = new WKTReader().read(row.get("WKT"));
                    // What only touches the side of its tile is cut to a point or a line.
                    if (zoom <= ONE_BY_ONE || geometry.getDimension() == 2) {
                        here.add(row.get("code"), geometry);
                    }
                }
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private Map<Place, Found> readByPbf(Path tiles) throws IOException {
        Path home = Files.createDirectories(folder.resolve("node"));
        copy("read-tiles.js", home.resolve("read-tiles.js"));
        Path modules = home.resolve("node_modules");
        copy(WEBJARS + "pbf/4.0.1/dist/pbf.js", modules.resolve("pbf/index.js"));
        copy(WEBJARS + "mapbox__point-geometry/0.1.0/index.js", modules.resolve("@mapbox/point-geometry/index.js"));
        for (String file :
                List.of("index.js", "lib/vectortile.js", "lib/vectortilefeature.js", "lib/vectortilelayer.js")) {
            copy(WEBJARS + "mapbox__vector-tile/1.3.1/" + file, modules.resolve("@mapbox/vector-tile/" + file));
        }
        Path out = folder.resolve("pbf.ndjson");
        run(out, List.of("node", home.resolve("read-tiles.js").toString(), tiles.toString()));
        Map<Place, Found> found = new HashMap<>();
        try (Stream<String> lines = Files.lines(out)) {
            lines.map(JsonMapper.shared()::readTree).forEach(feature -> {
                assertThat(feature.path("extent").asInt()).isEqualTo(4096);
                found.computeIfAbsent(
                                new Place(
                                        feature.path("zoom").asInt(),
                                        feature.path("layer").asString()),
                                place -> new Found())
                        .add(feature.at("/properties/code").asString(), geometry(feature.path("geometry")));
            });
        }
        return found;
    }

    private static void copy(String resource, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream in = TilesReadByOthersTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            Files.copy(in, target);
        }
    }

    private static Geometry geometry(JsonNode json) {
        JsonNode coordinates = json.path("coordinates");
        List<Polygon> polygons = new ArrayList<>();
        if (json.path("type").asString().equals("Polygon")) {
            polygons.add(polygon(coordinates));
        } else {
            coordinates.forEach(one -> polygons.add(polygon(one)));
        }
        return FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> lines = new ArrayList<>();
        for (JsonNode ring : rings) {
            lines.add(FACTORY.createLinearRing(ring.valueStream()
                    .map(place ->
                            new Coordinate(place.get(0).asDouble(), place.get(1).asDouble()))
                    .toArray(Coordinate[]::new)));
        }
        return FACTORY.createPolygon(
                lines.get(0), lines.subList(1, lines.size()).toArray(LinearRing[]::new));
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void run(Path out, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(out.toFile())
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as("%s", command).isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }
}
