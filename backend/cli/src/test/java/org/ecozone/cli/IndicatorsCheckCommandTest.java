package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndicatorsCheckCommandTest {

    private static final String DATA = Run.DATA.toString();

    @TempDir
    Path folder;

    @Test
    void theProjectsDefinitionsAreSound() {
        Run run = Run.of("indicators", "check", "--data", DATA);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("38 个指标", "38 indicators, no faults; sha256:");
    }

    @Test
    void everyFaultOfTheFileIsAFinding() throws IOException {
        int places = change("nature: BINDING", "nature: SERIOUS");

        Run run = Run.of("indicators", "check", folder.toString(), "--data", DATA);

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .containsPattern("indicators\\.yaml:\\d+ VALUE_INVALID nature")
                .contains("faults: " + places);
    }

    @Test
    void aLayerThatNoEditionHasIsAFinding() throws IOException {
        change("area: \\{ layer: redline }", "area: { layer: redlines }");

        Run run = Run.of("indicators", "check", folder.toString(), "--edition", DATA + "/demo/2026.1");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("LAYER_UNKNOWN 各版本都没有图层 redlines", "no edition has a layer redlines", "faults: 1");
    }

    /** How often {@code from} stood in the file. */
    private int change(String from, String to) throws IOException {
        String text = Files.readString(Run.DATA.resolve("indicators/indicators.yaml"));
        assertThat(text).containsPattern(from);
        Files.writeString(folder.resolve("indicators.yaml"), text.replaceAll(from, to));
        return text.split(from, -1).length - 1;
    }
}
