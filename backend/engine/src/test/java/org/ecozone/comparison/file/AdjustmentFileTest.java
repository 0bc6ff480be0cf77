package org.ecozone.comparison.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecozone.comparison.Adjustment;
import org.ecozone.comparison.Adjustment.Place;
import org.ecozone.fault.FaultsFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdjustmentFileTest {

    private static final String TWO_ZONES = """
                synthetic: true
                note: 演示
                adjustments:
                  - document: 文件〔2025〕1号
                    date: 2025-01-10
                    layer: redline
                    zones: [H2, H1]
                    reason: 调出
                """;

    private static final String A_PLACE = """
                synthetic: false
                adjustments:
                  - document: 文件〔2026〕2号
                    date: 2026-01-11
                    layer: farmland
                    place: { longitude: 82.5, latitude: 44.25 }
                    reason: 占用
                """;

    private static final String FAULTY = """
                synthetic: perhaps
                adjustments:
                  - document: 文件
                    date: 10 January
                    layer: redline
                    zones: []
                    reason: 调出
                    extra: 1
                  - date: 2025-01-10
                    layer: redline
                    zones: [A, A]
                    reason: 调出
                """;

    private static final String FAULTY_TOO = """
                synthetic: true
                adjustments:
                  - document: 文件
                    date: 2025-01-10
                    layer: farmland
                    place: { longitude: 182, height: 3 }
                    reason: 占用
                  - document: 文件
                    date: 2025-01-10
                    layer: farmland
                    reason: 占用
                """;

    @TempDir
    private Path folder;

    @Test
    void readsZonesAndPlacesOfAllEditionsInOrder() throws IOException {
        write("2025.1", TWO_ZONES);
        write("2026.1", A_PLACE);

        assertThat(AdjustmentFile.read(folder, List.of("2025.1", "2025.2", "2026.1")))
                .containsExactly(
                        new Adjustment(
                                "2025.1",
                                "文件〔2025〕1号",
                                LocalDate.of(2025, 1, 10),
                                "调出",
                                "redline",
                                Set.of("H1", "H2"),
                                Optional.empty(),
                                true),
                        new Adjustment(
                                "2026.1",
                                "文件〔2026〕2号",
                                LocalDate.of(2026, 1, 11),
                                "占用",
                                "farmland",
                                Set.of(),
                                Optional.of(new Place(82.5, 44.25)),
                                false));
    }

    @Test
    void tellsEveryFaultOfEveryFileWithItsLine() throws IOException {
        write("2025.1", FAULTY);
        write("2026.1", FAULTY_TOO);
        write("2027.1", "synthetic: true\n");
        write("2028.1", "- a\n");

        assertThat(faults("2025.1", "2026.1", "2027.1", "2028.1"))
                .containsExactlyInAnyOrder(
                        "2025.1/adjustments.yaml:1 VALUE_INVALID",
                        "2025.1/adjustments.yaml:4 VALUE_INVALID",
                        "2025.1/adjustments.yaml:6 VALUE_INVALID",
                        "2025.1/adjustments.yaml:8 KEY_UNKNOWN",
                        "2025.1/adjustments.yaml:9 KEY_MISSING",
                        "2025.1/adjustments.yaml:11 VALUE_INVALID",
                        "2026.1/adjustments.yaml:6 VALUE_INVALID",
                        "2026.1/adjustments.yaml:6 KEY_MISSING",
                        "2026.1/adjustments.yaml:6 KEY_UNKNOWN",
                        "2026.1/adjustments.yaml:8 KEY_MISSING",
                        "2027.1/adjustments.yaml:1 KEY_MISSING",
                        "2028.1/adjustments.yaml:1 YAML_SHAPE");
    }

    @Test
    void anEditionWithoutTheFileHasNone() {
        assertThat(AdjustmentFile.read(folder, List.of("2025.1"))).isEmpty();
    }

    @Test
    void whatIsNoYamlOrNoUtf8IsAFault() throws IOException {
        write("2025.1", "a: [\n");
        Files.createDirectory(folder.resolve("2026.1"));
        Files.write(folder.resolve("2026.1/adjustments.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe});

        assertThat(faults("2025.1", "2026.1"))
                .containsExactly("2025.1/adjustments.yaml:2 YAML_SYNTAX", "2026.1/adjustments.yaml:1 FILE_ENCODING");
    }

    private List<String> faults(String... editions) {
        FaultsFound found =
                catchThrowableOfType(FaultsFound.class, () -> AdjustmentFile.read(folder, List.of(editions)));
        return found.faults().stream()
                .map(fault -> fault.at() + " " + fault.code())
                .toList();
    }

    private void write(String edition, String text) throws IOException {
        Files.createDirectory(folder.resolve(edition));
        Files.writeString(folder.resolve(edition + "/adjustments.yaml"), text);
    }
}
