package org.ecozone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractCommandTest {

    private static final String DATA = Run.DATA.toString();
    private static final String PARCEL =
            Run.DATA.resolve("demo/sites/parcel-zone27.txt").toString();

    @Test
    void aPlaceIsToldLayerByLayerWithItsProvisions() {
        Run run = Run.of("extract", PARCEL, "--data", DATA, "--as-of", "2026-08-01");
        assertThat(run.code()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("示例地块一：摘录（不是研判结论）", "摘录日  2026-08-01", "数据版本  2026.1", "摘录散列值  sha256:")
                .contains("《第五师双河市生态环境准入清单（演示数据，合成）》", "合成")
                .doesNotContain("结论为");
    }

    @Test
    void asJsonItHasALineForEachSiteAndTheSameBytesEachTime() {
        String[] asked = {"extract", PARCEL, "--data", DATA, "--as-of", "2026-08-01", "--format", "json"};
        Run run = Run.of(asked);
        assertThat(run.out().lines()).isNotEmpty().allSatisfy(line -> {
            JsonNode extract = JsonMapper.shared().readTree(line);
            assertThat(extract.get("layers")).isNotEmpty();
            assertThat(extract.get("extractHash").stringValue()).startsWith("sha256:");
        });
        assertThat(Run.of(asked).out()).isEqualTo(run.out());
    }

    @Test
    void aFileWhoseSystemIsOpenIsAskedBack() {
        String file = Run.DATA.resolve("demo/sites/points-without-zone.txt").toString();
        Run asked = Run.of("extract", file, "--data", DATA);
        assertThat(asked.code()).isEqualTo(3);
        assertThat(asked.err()).contains("CRS_UNKNOWN", "--crs EPSG:4536");
    }
}
