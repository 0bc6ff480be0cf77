package org.ecozone.gisfile;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecozone.geo.Crs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WktCrsTest {

    private static final String GEOGRAPHIC_2000 = """
            GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],
            PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""";
    private static final String GEOGRAPHIC_84 = """
            GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""";
    private static final String GEOGRAPHIC_80 = """
            GEOGCS["GCS_Xian_1980",DATUM["D_Xian_1980",SPHEROID["Xian_1980",6378140.0,298.257]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""";
    private static final String GEOGRAPHIC_54 = """
            GEOGCS["GCS_Beijing_1954",DATUM["D_Beijing_1954",SPHEROID["Krasovsky_1940",6378245.0,298.3]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]""";

    @ParameterizedTest
    @CsvSource({
        "CGCS2000_3_Degree_GK_Zone_27, 81, 27500000, 4515",
        "CGCS2000_3_Degree_GK_Zone_28, 84, 28500000, 4516",
        "CGCS2000_3_Degree_GK_CM_81E, 81, 500000, 4536",
        "CGCS2000_3_Degree_GK_CM_84E, 84, 500000, 4537",
        "CGCS2000_GK_Zone_14, 81, 14500000, 4492",
        "CGCS2000_GK_CM_81E, 81, 500000, 4503",
        "本地坐标, 81, 500000, 4536",
        "EPSG:4326, 81, 27500000, 4515",
    })
    void tellsGaussKrugerZonesByTheirParameters(String name, double meridian, double falseEasting, int epsg) {
        assertKnown(projected(name, GEOGRAPHIC_2000, "Gauss_Kruger", meridian, falseEasting, 1), epsg);
        assertKnown(projected(name, GEOGRAPHIC_2000, "Transverse_Mercator", meridian, falseEasting, 1), epsg);
    }

    @Test
    void tellsGeographicSystems() {
        assertKnown(GEOGRAPHIC_2000, 4490);
        assertKnown(GEOGRAPHIC_84, 4326);
        assertKnown("COMPD_CS[\"x\"," + GEOGRAPHIC_2000 + ",VERT_CS[\"h\",UNIT[\"m\",1]]]", 4490);
    }

    @Test
    void readsTheSecondVersionOfTheText() {
        String wkt = """
                PROJCRS["CGCS2000 / 3-degree Gauss-Kruger zone 27",BASEGEOGCRS["China Geodetic Coordinate System 2000",
                DATUM["China 2000",ELLIPSOID["CGCS2000",6378137,298.257222101,LENGTHUNIT["metre",1]]],PRIMEM["Greenwich",0]],
                CONVERSION["x",METHOD["Transverse Mercator"],PARAMETER["Latitude of natural origin",0],
                PARAMETER["Longitude of natural origin",81],PARAMETER["Scale factor at natural origin",1],
                PARAMETER["False easting",27500000],PARAMETER["False northing",0]],
                CS[Cartesian,2],AXIS["northing (X)",north,ORDER[1],LENGTHUNIT["metre",1]],AXIS["easting (Y)",east,ORDER[2],LENGTHUNIT["metre",1]]]""";
        assertKnown(wkt, 4515);
    }

    @Test
    void refusesTheOldDatumsWithTheReason() {
        assertThat(refused(
                        projected("Xian_1980_3_Degree_GK_Zone_27", GEOGRAPHIC_80, "Gauss_Kruger", 81, 27_500_000, 1)))
                .contains("西安80", "转换参数");
        assertThat(refused(GEOGRAPHIC_80)).contains("西安80");
        assertThat(refused(GEOGRAPHIC_54)).contains("北京54", "转换参数");
        // Named as if it were ours: the ellipsoid tells.
        assertThat(refused(GEOGRAPHIC_80.replace("Xian_1980", "China_2000"))).contains("西安80");
    }

    @Test
    void refusesOtherSystemsByName() {
        assertThat(refused(
                        projected("WGS_1984_UTM_Zone_44N", GEOGRAPHIC_84, "Transverse_Mercator", 81, 500_000, 0.9996)))
                .contains("WGS_1984_UTM_Zone_44N");
        assertThat(refused(projected("Web", GEOGRAPHIC_84, "Mercator_Auxiliary_Sphere", 0, 0, 1)))
                .contains("Web");
        assertThat(refused(projected("Albers", GEOGRAPHIC_2000, "Albers", 105, 0, 1)))
                .contains("Albers");
        assertThat(refused(projected("Odd", GEOGRAPHIC_2000, "Gauss_Kruger", 82.5, 500_000, 1)))
                .contains("Odd");
        assertThat(refused(projected("Local", GEOGRAPHIC_2000, "Gauss_Kruger", 81, 600_000, 1)))
                .contains("Local");
        assertThat(refused(projected("Kilometres", GEOGRAPHIC_2000, "Gauss_Kruger", 81, 500_000, 1)
                        .replace("UNIT[\"Meter\",1.0]", "UNIT[\"Kilometer\",1000.0]")))
                .contains("Kilometres");
        assertThat(refused(GEOGRAPHIC_2000.replace("0.0174532925199433", "0.01570796326794897")))
                .contains("2000");
        assertThat(refused(GEOGRAPHIC_2000
                        .replace("D_China_2000", "D_ETRS_1989")
                        .replace("GCS_China_Geodetic_Coordinate_System_2000", "ETRS89")
                        .replace("SPHEROID[\"CGCS2000\"", "SPHEROID[\"GRS_1980\"")))
                .contains("ETRS89");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "EPSG:4515",
                "PROJCS[",
                "PROJCS[\"a\"",
                "GEOGCS[\"a\",,]",
                "[[[[",
                "A[B[C[\"",
                "LOCAL_CS[\"Undefined Cartesian SRS\"]",
                "ENGCRS[\"Undefined Cartesian SRS\",EDATUM[\"\"]]",
                "GEOGCRS[\"Undefined geographic SRS\",DATUM[\"x\"]]"
            })
    void leavesOpenWhatSaysNothing(String wkt) {
        assertThat(WktCrs.of(wkt)).isEqualTo(StatedCrs.NONE);
    }

    @Test
    void survivesDeepNesting() {
        assertThat(WktCrs.of("A[".repeat(60_000))).isEqualTo(StatedCrs.NONE);
    }

    private static void assertKnown(String wkt, int epsg) {
        assertThat(WktCrs.of(wkt))
                .isInstanceOfSatisfying(
                        StatedCrs.Known.class, known -> assertThat(known.crs()).isEqualTo(new Crs(epsg)));
    }

    private static String refused(String wkt) {
        assertThat(WktCrs.of(wkt)).isInstanceOf(StatedCrs.Refused.class);
        return ((StatedCrs.Refused) WktCrs.of(wkt)).fault().message();
    }

    private static String projected(
            String name, String geographic, String method, double meridian, double falseEasting, double scale) {
        return "PROJCS[\"" + name + "\"," + geographic + ",PROJECTION[\"" + method + "\"],PARAMETER[\"False_Easting\","
                + falseEasting + "],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\"," + meridian
                + "],PARAMETER[\"Scale_Factor\"," + scale
                + "],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    }
}
