package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ecozone.geo.Crs;
import org.junit.jupiter.api.Test;

/** The sample files that come with the demonstration data. */
class DemoSitesTest {

    private static final Path SITES = Path.of("../../data/demo/sites");

    @Test
    void givesTheSurveyExampleItsPublishedAreas() throws IOException {
        SiteFileReading reading = read("parcel-zone27.txt");
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.notices()).isEmpty();
        assertThat(reading.crs()).isEqualTo(CrsDetection.certainly(new Crs(4515)));
        SiteFeature site = reading.sites().get(0);
        assertThat(site.name()).isEqualTo("示例地块一");
        assertThat(site.area().roundedSquareMetres(2)).isEqualByComparingTo("57983.69");
        assertThat(site.area().roundedMu(2)).isEqualByComparingTo("86.98");
        assertThat(site.planarArea().orElseThrow().roundedSquareMetres(2)).isEqualByComparingTo("58000.00");
        assertThat(site.planarArea().orElseThrow().method().code()).isEqualTo("GAUSS_KRUGER_PLANAR(27)");
        assertThat(site.declaredAreaHectares()).hasValue(5.8);
    }

    @Test
    void readsTwoPlotsInGbkWithFullWidthMarks() throws IOException {
        SiteFileReading reading = read("parcels-zone28-gbk.txt");
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites()).extracting(SiteFeature::name).containsExactly("示例地块二", "示例地块三");
        assertThat(reading.notices()).extracting(SiteNotice::code).containsExactly("RING_CLOSED");
    }

    @Test
    void asksForTheZoneOfTheFileWithout() throws IOException {
        SiteFileReading reading = read("points-without-zone.txt");
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.crs().candidates()).hasSize(2);
    }

    @Test
    void readsTheGeoJsonSamples() throws IOException {
        for (String name :
                List.of("refinery-in-water-source.geojson", "line-and-wells.geojson", "parts-and-holes.geojson")) {
            SiteFileReading reading = read(name);
            assertThat(reading.defects()).as(name).isEmpty();
            assertThat(reading.sites()).as(name).isNotEmpty();
        }
    }

    private static SiteFileReading read(String name) throws IOException {
        return SiteFile.read(Files.readAllBytes(SITES.resolve(name)), name, SiteFileOptions.NONE);
    }
}
