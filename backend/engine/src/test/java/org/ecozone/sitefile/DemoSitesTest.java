package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.site.CrsDetection;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
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
        assertThat(reading.notices()).extracting(Fault::code).containsExactly("RING_CLOSED");
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

    @Test
    void readsThePlotAlikeFromAShapefileInGbkAndAGeoPackage() throws IOException {
        for (String name : List.of("parcel-shp-gbk.zip", "parcel.gpkg")) {
            SiteFileReading reading = read(name);
            assertThat(reading.defects()).as(name).isEmpty();
            assertThat(reading.crs()).isEqualTo(CrsDetection.certainly(new Crs(4515)));
            SiteFeature site = reading.sites().get(0);
            assertThat(site.name()).isEqualTo("示例地块一");
            assertThat(site.area().roundedSquareMetres(2)).isEqualByComparingTo("57983.69");
        }
        assertThat(read("parcel-shp-gbk.zip").detected().encoding()).hasValue("GB18030");
    }

    @Test
    void readsFoldersPolygonsAndLinesOfAKmz() throws IOException {
        SiteFileReading reading = read("parcels.kmz");
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.detected().layers()).containsExactly("示例（合成） / 一期", "示例（合成） / 二期");
        assertThat(reading.sites())
                .extracting(site -> site.geometry().getGeometryType())
                .containsExactly("Polygon", "Polygon", "LineString");
        assertThat(reading.notices()).extracting(Fault::code).contains("CLOSED_LINE_AS_POLYGON", "Z_DROPPED");
    }

    @Test
    void asksForTheZoneOfADrawingAndThenReadsItsPlots() throws IOException {
        SiteFileReading open = read("parcels-without-zone.dxf");
        assertThat(open.sites()).isEmpty();
        assertThat(open.crs().candidates()).isNotEmpty();
        var zone27 = new SiteFileOptions(java.util.Optional.of(new Crs(4536)), java.util.Optional.empty());
        SiteFileReading told =
                SiteFile.read(Files.readAllBytes(SITES.resolve("parcels-without-zone.dxf")), "a.dxf", zone27);
        assertThat(told.defects()).isEmpty();
        assertThat(told.sites()).hasSize(2);
        assertThat(told.sites().get(0).planarArea().orElseThrow().roundedSquareMetres(2))
                .isEqualByComparingTo("60000.00");
    }

    @Test
    void readsTheTablesLikeTheSurveyExampleTheyRepeat() throws IOException {
        for (String name : List.of("parcel-table.csv", "parcel-table.xlsx")) {
            SiteFileReading reading = read(name);
            assertThat(reading.defects()).as(name).isEmpty();
            assertThat(reading.sites()).as(name).hasSize(1);
            assertThat(reading.sites().get(0).area().roundedSquareMetres(2)).isEqualByComparingTo("57983.69");
        }
        assertThat(read("parcel-table.csv").crs().detected()).contains(new Crs(4515));
        assertThat(read("parcel-table.xlsx").crs()).isEqualTo(CrsDetection.certainly(new Crs(4536)));
        assertThat(read("parcel-table.xlsx").detected().layers()).containsExactly("界址点");
    }

    @Test
    void readsTheWellsAndTheWktSample() throws IOException {
        SiteFileReading wells = read("wells-degrees-gbk.csv");
        assertThat(wells.defects()).isEmpty();
        assertThat(wells.detected().encoding()).contains("GB18030");
        assertThat(wells.sites())
                .extracting(site -> site.geometry().getGeometryType())
                .containsExactly("Point", "Point");
        SiteFileReading wkt = read("parcel-and-road.wkt");
        assertThat(wkt.defects()).isEmpty();
        assertThat(wkt.sites())
                .extracting(site -> site.geometry().getGeometryType())
                .containsExactly("Polygon", "LineString");
    }

    private static SiteFileReading read(String name) throws IOException {
        return SiteFile.read(Files.readAllBytes(SITES.resolve(name)), name, SiteFileOptions.NONE);
    }
}
