package org.ecozone.report.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.report.Samples;
import org.ecozone.report.content.Material;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SiteFeaturesTest {

    private static JsonNode features(Material material) {
        byte[] json = SiteFeatures.geoJson(material.recorded(), material.site(), material.map());
        return JsonMapper.shared().readTree(json).path("features");
    }

    @ParameterizedTest
    @ValueSource(strings = {Samples.REFINERY, Samples.PIPELINE, Samples.JUDGED})
    void everyRecordedZoneIsAFeatureWithItsRecordedFigures(String sample) {
        Material material = Samples.of(sample, false);
        JsonNode result = JsonMapper.shared().readTree(material.recorded().result());
        List<String> recorded = new ArrayList<>();
        for (JsonNode theme : result.path("themes")) {
            for (JsonNode zone : theme.path("zones")) {
                recorded.add(theme.path("layer").asString()
                        + zone.path("code").asString()
                        + zone.path("areaSquareMetres")
                        + zone.path("areaMu")
                        + zone.path("shareOfSite"));
            }
        }
        List<String> found = new ArrayList<>();
        for (JsonNode feature : features(material)) {
            JsonNode of = feature.path("properties");
            if (of.path("feature").asString().equals("PIECE")) {
                found.add(of.path("layer").asString()
                        + of.path("zone").asString()
                        + of.path("areaSquareMetres")
                        + of.path("areaMu")
                        + of.path("shareOfSite"));
                assertThat(feature.path("geometry").isObject()).isEqualTo(!of.has("note"));
            }
        }
        assertThat(found).isEqualTo(recorded).isNotEmpty();
    }

    @Test
    void theFirstIsTheSite() {
        JsonNode site = features(Samples.of(Samples.REFINERY, false)).get(0);
        assertThat(site.at("/properties/feature").asString()).isEqualTo("SITE");
        assertThat(site.at("/properties/verdictName").asString()).isEqualTo("禁止准入");
        assertThat(site.at("/properties/areaMu").decimalValue()).isEqualByComparingTo("688.75");
        assertThat(site.at("/geometry/coordinates/0/0").toString()).isEqualTo("[82.4965,44.828]");
    }

    @Test
    void whatHasNoDataIsAFeature() {
        JsonNode last = null;
        for (JsonNode feature : features(Samples.of(Samples.PIPELINE, false))) {
            last = feature;
        }
        assertThat(last.at("/properties/feature").asString()).isEqualTo("UNCOVERED");
        assertThat(last.at("/properties/areaSquareMetres").decimalValue()).isEqualByComparingTo("143044.26");
    }

    /** GDAL writes; SQLite's header and the bytes of a second making tell. */
    @ParameterizedTest
    @ValueSource(strings = {Samples.REFINERY, Samples.PIPELINE})
    void aGeoPackageIsTheSameEachTime(String sample) {
        Material material = Samples.of(sample, false);
        byte[] made = SitePackage.of(material.recorded(), material.site(), material.map())
                .orElseThrow();
        assertThat(new String(made, 0, 15, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("SQLite format 3");
        assertThat(SitePackage.of(material.recorded(), material.site(), material.map()))
                .hasValueSatisfying(again -> assertThat(again).isEqualTo(made));
        assertThat(new String(made, java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("2026-11-30T02:03:04");
    }
}
