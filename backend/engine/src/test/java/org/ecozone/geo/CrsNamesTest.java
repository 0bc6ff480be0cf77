package org.ecozone.geo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrsNamesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "EPSG:4490; 4490",
                "CGCS2000; 4490",
                "GCS_China_Geodetic_Coordinate_System_2000; 4490",
                "China Geodetic Coordinate System 2000; 4490",
                "2000国家大地坐标系; 4490",
                "WGS 84; 4326",
                "GCS_WGS_1984; 4326",
                "CGCS2000 / Gauss-Kruger zone 14; 4492",
                "CGCS2000_GK_Zone_14; 4492",
                "CGCS2000 / Gauss-Kruger CM 81E; 4503",
                "CGCS2000_GK_CM_81E; 4503",
                "CGCS2000 / 3-degree Gauss-Kruger zone 27; 4515",
                "CGCS2000_3_Degree_GK_Zone_27; 4515",
                "CGCS2000 / 3-degree Gauss-Kruger CM 81E; 4536",
                "CGCS2000_3_Degree_GK_CM_84E; 4537",
                "CGCS2000_3_Degree_GK_CM_135E; 4554",
                "urn:ogc:def:crs:EPSG::4515; 4515"
            })
    void systemsAreFoundByTheNamesOfEpsgAndArcGis(String name, int epsg) {
        assertThat(Crs.find(name)).contains(new Crs(epsg));
        assertThat(LegacyDatum.find(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CGCS2000_3_Degree_GK_Zone_46",
                "CGCS2000_3_Degree_GK_CM_82E",
                "CGCS2000_GK_CM_84E",
                "CGCS2000_GK_Zone_27",
                "EPSG:3857",
                "WGS 84 / UTM zone 44N",
                "Xian_1980_3_Degree_GK_Zone_27",
                ""
            })
    void otherNamesAreNotTakenForOneOfThem(String name) {
        assertThat(Crs.find(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:4610",
                "EPSG:2327",
                "2351",
                "2390",
                "urn:ogc:def:crs:EPSG::2372",
                "西安80",
                "西安80坐标系",
                "1980西安坐标系",
                "1980年西安坐标系",
                "西安1980",
                "80西安坐标系",
                "1980国家大地坐标系",
                "Xian_1980",
                "Xian 1980 / 3-degree Gauss-Kruger zone 27",
                "Xian_1980_3_Degree_GK_CM_81E",
                "GCS_Xian_1980",
                "Xi'an 80"
            })
    void xian80IsRecognisedAndNotRead(String name) {
        assertThat(LegacyDatum.find(name)).contains(LegacyDatum.XIAN_1980);
        assertThat(Crs.find(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:4214",
                "EPSG:2401",
                "2442",
                "21414",
                "21454",
                "21474",
                "4568",
                "北京54",
                "北京54坐标系",
                "1954北京坐标系",
                "1954年北京坐标系",
                "北京1954",
                "新北京54坐标系",
                "Beijing_1954",
                "Beijing 1954 / 3-degree Gauss-Kruger zone 27",
                "GCS_Beijing_1954",
                "New Beijing"
            })
    void beijing54IsRecognisedAndNotRead(String name) {
        assertThat(LegacyDatum.find(name)).contains(LegacyDatum.BEIJING_1954);
        assertThat(Crs.find(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2326", "2391", "2400", "2443", "21412", "21464", "4491", "4554", "4326", "2000国家大地坐标系", "WGS84"
            })
    void codesBesideTheirsAreNotTakenForThem(String name) {
        assertThat(LegacyDatum.find(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"西安80", "北京54"})
    void aRefusalSaysWhyAndWhatToDo(String name) {
        LegacyDatum datum = LegacyDatum.find(name).orElseThrow();
        assertThat(datum.refusal(name)).contains(name, "转换参数", "EPSG:4490");
        assertThat(datum.refusalEn("x")).contains("parameters", "EPSG:4490").doesNotContainPattern("\\p{IsHan}");
    }
}
