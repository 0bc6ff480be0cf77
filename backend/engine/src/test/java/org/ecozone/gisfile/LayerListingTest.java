package org.ecozone.gisfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecozone.gisfile.LayerListing.Listed;
import org.junit.jupiter.api.Test;

/** Listings as GDAL 3.6 prints them. */
class LayerListingTest {

    private static final String LONG = """
            INFO: Open of `a'
                  using driver `GPKG' successful.

            Layer name: 地块 (Final)
            Geometry: Polygon
            Feature Count: 2
            Extent: (0.0, 0.0) - (1.0, 1.0)

            Layer name: 表
            Geometry: None
            Feature Count: 7

            Layer name: 备用 (None)
            Geometry: 3D Multi Polygon
            Feature Count: 0
            """;

    @Test
    void takesBracketsForPartOfANameAndLeavesOutTables() {
        assertThat(LayerListing.read(LONG, 3).orElseThrow())
                .containsExactly(new Listed("地块 (Final)", 2), new Listed("备用 (None)", 0));
    }

    @Test
    void isNothingWhereALayerIsMissing() {
        assertThat(LayerListing.read(LONG, 4)).isEmpty();
    }

    @Test
    void countsTheLinesOfTheShortFormOfBothKinds() {
        assertThat(LayerListing.count("INFO: Open of `a'\n1: a b (c) (Polygon)\n2: 表 (None)\nLayer: 图层\n"))
                .isEqualTo(3);
    }
}
