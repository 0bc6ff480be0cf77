package org.ecozone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.edition.EditionFolder;
import org.ecozone.fault.Fault;
import org.ecozone.tile.TileCertificate;
import org.ecozone.tile.TileCertification;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.ZoningMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every vector tile of the two newest editions, read again. */
class TileCertificatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"2025.1", "2026.1"})
    void nothingIsLostInTiles(String code) {
        EditionFolder folder = EditionFolder.of(CommittedData.folder());
        EditionFolder.Entry entry = folder.entries().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
        ZoningMap map = folder.read(entry).map(null);
        List<Fault> faults = new ArrayList<>();
        int tiles = 0;
        for (Layer layer : map.layers()) {
            TileCertificate certificate =
                    TileCertification.of(layer, map.zones(layer.id()).orElseThrow());
            assertThat(certificate.tiles()).as(layer.id()).isGreaterThan(10);
            faults.addAll(certificate.faults());
            tiles += certificate.tiles();
        }
        assertThat(faults).isEmpty();
        assertThat(tiles).isGreaterThan(10_000);
    }
}
