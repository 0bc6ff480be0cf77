package org.ecozone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ecozone.demo.CommittedData.ReadZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.CoordinateArrays;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

class FilesTest {

    private static final Pattern POSITION = Pattern.compile("\\[8\\d\\.\\d{7},4\\d\\.\\d{7}]");
    private static final Pattern NUMBER_PAIR = Pattern.compile("\\[[0-9.]+,[0-9.]+]");
    private static final long THIRTY_MEGABYTES = 30_000_000;

    @Test
    void everyGeometryIsValidAndItsCoordinatesHaveSevenDecimals() {
        forEachZone((file, zone) -> {
            assertThat(zone.lonLat().isValid()).as(file + " " + zone.code()).isTrue();
            long pairs = NUMBER_PAIR.matcher(zone.line()).results().count();
            assertThat(POSITION.matcher(zone.line()).results().count())
                    .as(file + " " + zone.code())
                    .isEqualTo(pairs)
                    .isEqualTo(zone.lonLat().getNumPoints());
        });
    }

    @Test
    void noVertexIsRepeatedBesideItself() {
        forEachZone((file, zone) -> assertThat(
                        CoordinateArrays.removeRepeatedPoints(zone.lonLat().getCoordinates()))
                .as(file + " " + zone.code())
                .hasSize(zone.lonLat().getNumPoints()));
    }

    @Test
    void codesAreUniqueWithinAFileAndEveryZoneHasAName() {
        for (String edition : CommittedData.EDITIONS) {
            for (String layer : CommittedData.LAYERS) {
                List<ReadZone> zones = CommittedData.zones(edition, layer);
                assertThat(zones).as(edition + " " + layer).isNotEmpty();
                assertThat(zones).extracting(ReadZone::code).doesNotHaveDuplicates();
                assertThat(zones).extracting(z -> z.text("name")).allMatch(name -> !name.isBlank());
            }
        }
    }

    @Test
    void filesAreSmallEnoughAndSayThatTheyAreSynthetic() throws IOException {
        long size = 0;
        for (String edition : CommittedData.EDITIONS) {
            for (String layer : CommittedData.LAYERS) {
                Path file = CommittedData.file(edition, layer);
                size += Files.size(file);
                assertThat(Files.readAllLines(file).get(0)).contains("\"synthetic\":true", "演示数据（合成）");
            }
        }
        assertThat(size).isLessThan(THIRTY_MEGABYTES);
    }

    @Test
    void layerDescriptionsNameEveryLayerAndEveryCategoryInUse() throws IOException {
        Map<String, Set<String>> described = new TreeMap<>();
        for (Map<?, ?> layer : yaml("layers.yaml")) {
            Set<String> codes = new TreeSet<>();
            ((List<?>) layer.get("categories")).forEach(c -> codes.add((String) ((Map<?, ?>) c).get("code")));
            described.put((String) layer.get("id"), codes);
            assertThat(layer.get("synthetic")).isEqualTo(true);
            assertThat(layer.get("coverageLayer")).isEqualTo("admin-area");
        }
        assertThat(described.keySet()).containsExactlyInAnyOrderElementsOf(CommittedData.LAYERS);
        Map<String, Set<String>> used = new TreeMap<>();
        for (String edition : CommittedData.EDITIONS) {
            for (String layer : CommittedData.LAYERS) {
                CommittedData.zones(edition, layer)
                        .forEach(z -> used.computeIfAbsent(layer, l -> new TreeSet<>())
                                .add(z.category()));
            }
        }
        assertThat(used).isEqualTo(described);
    }

    @Test
    void editionListNamesTheFoldersOldestFirst() throws IOException {
        assertThat(yaml("editions.yaml"))
                .extracting(edition -> edition.get("code"))
                .isEqualTo(CommittedData.EDITIONS);
    }

    @Test
    void generatingAgainGivesTheCommittedBytesAndPixels(@TempDir Path folder) throws IOException {
        DemoData.write(CommittedData.project(), folder);
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> written = files.filter(Files::isRegularFile).toList();
            assertThat(written).hasSize(CommittedData.EDITIONS.size() * CommittedData.LAYERS.size() + 3);
            for (Path file : written) {
                Path name = folder.relativize(file);
                if (name.toString().equals(Relief.FILE)) {
                    assertThat(pixels(file))
                            .isEqualTo(pixels(CommittedData.folder().resolve(name)));
                    continue;
                }
                assertThat(Files.mismatch(file, CommittedData.folder().resolve(name)))
                        .as("first different byte of " + name)
                        .isEqualTo(-1);
            }
        }
    }

    /** As the same picture is compressed to other bytes by another library. */
    private static int[] pixels(Path file) throws IOException {
        BufferedImage picture = ImageIO.read(file.toFile());
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private interface Check {
        void on(String file, ReadZone zone);
    }

    private static void forEachZone(Check check) {
        for (String edition : CommittedData.EDITIONS) {
            for (String layer : CommittedData.LAYERS) {
                CommittedData.zones(edition, layer).forEach(z -> check.on(edition + "/" + layer, z));
            }
        }
    }

    private static List<Map<?, ?>> yaml(String name) throws IOException {
        String text = Files.readString(CommittedData.folder().resolve(name));
        Object list = new Load(LoadSettings.builder().build()).loadFromString(text);
        return ((List<?>) list)
                .stream().<Map<?, ?>>map(entry -> (Map<?, ?>) entry).toList();
    }
}
