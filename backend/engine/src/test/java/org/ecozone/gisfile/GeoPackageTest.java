package org.ecozone.gisfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ecozone.fault.FaultsFound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeoPackageTest {

    private static byte[] box(String code, double west) {
        return ("{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"" + code
                        + "\",\"name\":\"红线\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[[" + west + ",45],["
                        + (west + 0.1) + ",45],[" + (west + 0.1) + ",45.1],[" + west + ",45]]]}}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> layers() {
        Map<String, byte[]> layers = new LinkedHashMap<>();
        layers.put("redline", box("R1", 82));
        layers.put("control-unit", box("U1", 82.05));
        return layers;
    }

    private static byte[] bytes(GeoPackage made) throws IOException {
        try (made;
                var in = made.open()) {
            return in.readAllBytes();
        }
    }

    @Test
    void isReadAgainLayerByLayerAndTheSameBytesEachTime() throws IOException {
        Optional<GeoPackage> made = GeoPackage.of(layers());
        assumeTrue(made.isPresent(), "no GDAL");
        byte[] content = bytes(made.get());
        assertThat(bytes(GeoPackage.of(layers()).orElseThrow())).isEqualTo(content);
        GisReading read = GisFile.read(content, Optional.empty());
        assertThat(read.layers()).extracting(GisLayer::name).containsExactlyInAnyOrder("redline", "control-unit");
    }

    @Test
    void aProgramThatFailsGivesNone(@TempDir Path bin) throws IOException {
        for (String name : new String[] {"ogrinfo", "ogr2ogr"}) {
            Path program = bin.resolve(name);
            Files.writeString(
                    program,
                    "#!/bin/sh\necho '  GeoJSON -vector- (rw+v): x'\necho '  GPKG -vector- (rw+v): x'\nexit 1\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        assertThat(GeoPackage.of(layers(), new Gdal(bin, GdalLimits.DEFAULT))).isEmpty();
    }

    @Test
    void aProgramThatIsNotDoneInTimeIsAFault(@TempDir Path bin) throws IOException {
        for (String name : new String[] {"ogrinfo", "ogr2ogr"}) {
            Path program = bin.resolve(name);
            Files.writeString(program, "#!/bin/sh\nsleep 60\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Gdal slow = new Gdal(bin, GdalLimits.DEFAULT.withTime(Duration.ofMillis(300)));
        assertThatThrownBy(() -> GeoPackage.of(layers(), slow)).isInstanceOf(FaultsFound.class);
    }
}
