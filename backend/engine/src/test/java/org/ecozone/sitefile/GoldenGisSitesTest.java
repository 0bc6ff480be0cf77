package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as people send them, with the areas that data/golden/sites/work-out-gis.py worked out without EcoZone, and what is said of them. */
class GoldenGisSitesTest {

    private static final Path SITES = Path.of("../../data/golden/sites");

    /** File, system that the user names, name of the one site, ellipsoidal area in m², a notice that must be there. */
    @ParameterizedTest
    @CsvSource({
        "two-part-polygon.zip, , 示例地块一, 119966.11, ",
        "closed-polyline.zip, , 示例地块一, 59983.13, CLOSED_LINE_AS_POLYGON",
        "field-name-of-4-characters.zip, , 示例0, 59983.13, ",
        "null-geometry.gpkg.zip, , 块2, 59983.13, FEATURE_WITHOUT_GEOMETRY",
        "null-shape.zip, , 好, 59983.13, FEATURE_WITHOUT_GEOMETRY",
        "layer-name-in-brackets.gpkg.zip, , 块1, 59983.13, ",
        "wgs84-prj-but-metres.zip, 4515, 示例地块一, 57983.69, CRS_STATED_WRONG",
        "metres.kml, 4515, 示例, 59983.13, CRS_STATED_WRONG",
        "empty-heights.kml, , 示例, 59983.13, ",
        "region-beside-polyline.dxf, 4515, 地块 1, 1999.44, ENTITIES_NOT_READ"
    })
    void readsTheSite(String file, Integer epsg, String name, double squareMetres, String notice) throws IOException {
        SiteFileReading reading = read(file, epsg);
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites()).extracting(SiteFeature::name).containsExactly(name);
        assertThat(reading.sites().get(0).area().squareMetres()).isCloseTo(squareMetres, within(0.02));
        if (notice != null) {
            assertThat(reading.notices()).extracting(Fault::code).contains(notice);
        }
    }

    /** File and planar area in zone 27, m², with what chords of half a degree may lose. */
    @ParameterizedTest
    @CsvSource({"arc-over-180-degrees.dxf, 61683.94, 0.03", "closed-spline.dxf, 40666.67, 0.05"})
    void drawsTheCurve(String file, double squareMetres, double lost) throws IOException {
        SiteFileReading reading = read(file, 4515);
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites())
                .singleElement()
                .satisfies(site -> assertThat(site.planarArea().orElseThrow().squareMetres())
                        .isCloseTo(squareMetres, within(lost)));
    }

    @Test
    void asksWhatABoundaryIsThatMissesItsFirstPointByACentimetre() throws IOException {
        SiteFileReading reading = read("open-boundary-1cm.dxf", 4515);
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("LINE_ALMOST_CLOSED");
        assertThat(reading.proposals())
                .extracting(proposal -> Math.round(proposal.feature().area().squareMetres()))
                .containsExactly(4_342_701L, 0L);
    }

    @Test
    void namesTheLayersOfADrawingInTheLettersThatTheyHave() throws IOException {
        SiteFileReading reading = read("utf8-names-ac1032.dxf", 4515);
        assertThat(reading.detected().layers()).containsExactly("用地红线", "保留建筑");
        assertThat(reading.sites())
                .extracting(site -> Math.round(site.area().squareMetres()))
                .containsExactly(59_983L, 1_999L);
    }

    @ParameterizedTest
    @CsvSource({"wgs84-prj-but-metres.zip", "metres.kml"})
    void asksForTheSystemOfMetresThatAreSaidToBeDegrees(String file) throws IOException {
        SiteFileReading reading = read(file, null);
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("CRS_UNKNOWN");
        assertThat(reading.crs().candidates()).extracting(c -> c.crs().epsg()).isEqualTo(List.of(4515));
    }

    @Test
    void saysThatALinkIsALink() throws IOException {
        assertThat(read("link-only.kml", null).defects())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("网络链接", "另存为 KML"));
    }

    private static SiteFileReading read(String file, Integer epsg) throws IOException {
        var options = new SiteFileOptions(Optional.ofNullable(epsg).map(Crs::new), Optional.empty());
        return SiteFile.read(Files.readAllBytes(SITES.resolve(file)), file, options);
    }
}
