package org.ecozone.sitefile.wkt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.SiteFile;
import org.ecozone.sitefile.site.CrsDetection;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WktFileTest {

    private static final String SQUARE = "POLYGON((82 45,82.1 45,82.1 45.1,82 45.1,82 45))";
    private static final String PROJECTED =
            "POLYGON((27606800 4968400,27607100 4968400,27607100 4968600,27606800 4968600,27606800 4968400))";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT(82 45) | POINT (82 45)",
                "point z (82 45 1200.5) | POINT (82 45)",
                "POINTZM(82 45 1 2) | POINT (82 45)",
                "MULTIPOINT(82 45, 82.1 45) | MULTIPOINT ((82 45), (82.1 45))",
                "MULTIPOINT((82 45),(82.1 45)) | MULTIPOINT ((82 45), (82.1 45))",
                "LINESTRING(82 45, 8.21e1 45) | LINESTRING (82 45, 82.1 45)",
                "MULTILINESTRING((82 45,82.1 45),EMPTY) | LINESTRING (82 45, 82.1 45)",
                "POLYGON((82 45,83 45,83 46,82 45)) | POLYGON ((82 45, 83 45, 83 46, 82 45))",
                "MULTIPOLYGON(((82 45,83 45,83 46,82 45)),EMPTY) | POLYGON ((82 45, 83 45, 83 46, 82 45))",
                "POLYGON((45 82,45 83,46 83,45 82)) | POLYGON ((82 45, 83 45, 83 46, 82 45))"
            })
    void readsEveryTypeOfGeometry(String wkt, String expected) {
        SiteFileReading reading = read(wkt);
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites()).extracting(site -> site.geometry().toText()).containsExactly(expected);
    }

    @Test
    void readsSeveralLinesAsSeveralSites() {
        SiteFileReading reading = read(SQUARE + "\r\n\r\n" + SQUARE + ";\nSRID=4490;POINT(82.5 45)\nPOINT EMPTY");
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites()).extracting(SiteFeature::name).containsExactly("地块 1", "地块 2", "地块 3");
        assertThat(codes(reading)).containsExactly("EMPTY_PART_DROPPED");
    }

    @Test
    void takesTheSystemOfThePrefixAndSaysSo() {
        SiteFileReading reading = read("SRID=4515;" + PROJECTED, new Crs(4516));
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.crs()).isEqualTo(CrsDetection.certainly(new Crs(4515)));
        assertThat(reading.sites().get(0).planarArea().orElseThrow().squareMetres())
                .isCloseTo(60_000, within(1e-6));
        assertThat(codes(reading)).containsExactly("CRS_FROM_FILE", "REPROJECTED");
    }

    @Test
    void asksBackWhereMetresComeWithoutSystemAndReadsThemInTheOneChosen() {
        SiteFileReading open = read(PROJECTED.replace("276", "6"));
        assertThat(open.sites()).isEmpty();
        assertThat(open.defects()).extracting(Fault::code).containsExactly("COORDINATES_PROJECTED");
        assertThat(open.crs().candidates()).extracting(c -> c.crs().epsg()).containsExactly(4536, 4537);
        SiteFileReading chosen = read(PROJECTED.replace("276", "6"), new Crs(4536));
        assertThat(chosen.defects()).isEmpty();
        assertThat(chosen.sites()).hasSize(1);
    }

    @Test
    void readsNorthingsFirstInTheChosenSystemAndSaysSo() {
        SiteFileReading reading = read(PROJECTED.replaceAll("(276\\d+) (4\\d+)", "$2 $1"), new Crs(4515));
        assertThat(reading.defects()).isEmpty();
        assertThat(codes(reading)).containsExactly("AXES_EXCHANGED", "REPROJECTED");
        assertThat(reading.sites().get(0).planarArea().orElseThrow().squareMetres())
                .isCloseTo(60_000, within(1e-6));
    }

    @Test
    void splitsACollectionIntoASiteForEachKind() {
        SiteFileReading reading = read("GEOMETRYCOLLECTION(POINT(82 45)," + SQUARE
                + ",POINT(82.5 45),GEOMETRYCOLLECTION(" + SQUARE.replace("82", "84") + ",LINESTRING EMPTY))");
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites()).extracting(SiteFeature::name).containsExactly("地块 1（点）", "地块 1（面）");
        assertThat(reading.sites())
                .extracting(site -> site.geometry().getGeometryType())
                .containsExactly("MultiPoint", "MultiPolygon");
        assertThat(codes(reading)).containsExactly("EMPTY_PART_DROPPED", "COLLECTION_SPLIT");
    }

    @Test
    void takesTheRingThatHoldsTheOthersAsOuterRingWhereverItStands() {
        String hole = "(82.02 45.01,82.03 45.01,82.03 45.02,82.02 45.01)";
        SiteFileReading reading = read("POLYGON(" + hole + ",(82 45,82.1 45,82.1 45.1,82 45))");
        assertThat(reading.defects()).isEmpty();
        assertThat(codes(reading)).containsExactly("RINGS_REORDERED");
        assertThat(reading.sites().get(0).geometry().toText())
                .startsWith("POLYGON ((82 45, 82.1 45, 82.1 45.1, 82 45), (82.02");
    }

    @Test
    void namesEveryFaultOfEveryLineAtOnceAndReadsTheSoundOnes() {
        SiteFileReading reading = read(String.join(
                "\n",
                "POLYGON((82 45,83 45,83 46,82 46))",
                "POLYGON((82 45 83 45 83 46))",
                "POLYGON((82 45,83 abc,83 46,82 45))",
                "LINESTRING(82 45)",
                "POLYGON((82 45,83 46,83 45,82 46,82 45))",
                "CIRCULARSTRING(82 45,83 45,83 46)",
                "oops",
                "SRID=4610;POINT(82 45)",
                "POLYGON((NaN 45,83 45,83 46,82 45))",
                "POLYGON((82 45,83 45,82 45))",
                SQUARE,
                "POLYGON((82 45,83 45"));
        assertThat(reading.sites()).extracting(SiteFeature::name).containsExactly("地块 10");
        assertThat(reading.defects())
                .extracting(fault -> fault.code() + " " + fault.message().replaceFirst("(?s)^第 (\\d+) 行.*", "$1"))
                .containsExactly(
                        "RING_NOT_CLOSED 1",
                        "WKT_INVALID 2",
                        "COORDINATES_INVALID 3",
                        "LINE_TOO_SHORT 4",
                        "SELF_INTERSECTION 5",
                        "WKT_INVALID 6",
                        "CRS_UNSUPPORTED 8",
                        "COORDINATES_INVALID 9",
                        "RING_TOO_FEW_POINTS 10",
                        "WKT_INVALID 12");
        assertThat(reading.defects().get(1).message()).isEqualTo("第 2 行第 25 列：坐标应为 2 至 4 个数，用空格隔开，收到“5 个数”。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT(1e308 45)",
                "POINT(1e999 45)",
                "POINT(inf 45)",
                "POLYGON((82 45,1e308 45,83 46,82 45))",
                "POINT EMPTY",
                "GEOMETRYCOLLECTION EMPTY",
                "POLYGON(EMPTY)",
                "POINT(82 45",
                "POINT)",
                "SRID=;POINT(82 45)",
                "SRID=99999999999;POINT(82 45)"
            })
    void refusesWithAFaultWhatGivesNoPlace(String wkt) {
        SiteFileReading reading = read(wkt);
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).isNotEmpty();
    }

    @Test
    void boundsTheNestingOfCollections() {
        String deep = "GEOMETRYCOLLECTION(".repeat(100_000) + "POINT(82 45)" + ")".repeat(100_000);
        assertThat(read(deep).defects()).extracting(Fault::code).containsExactly("WKT_INVALID");
        String shallow = "GEOMETRYCOLLECTION(".repeat(30) + "POINT(82 45)" + ")".repeat(30);
        assertThat(read(shallow).sites()).hasSize(1);
    }

    private static List<String> codes(SiteFileReading reading) {
        return reading.notices().stream().map(Fault::code).toList();
    }

    private static SiteFileReading read(String text) {
        return SiteFile.read(text.getBytes(StandardCharsets.UTF_8), "a.wkt", SiteFileOptions.NONE);
    }

    private static SiteFileReading read(String text, Crs crs) {
        var options = new SiteFileOptions(Optional.of(crs), Optional.empty());
        return SiteFile.read(text.getBytes(StandardCharsets.UTF_8), "a.wkt", options);
    }
}
