package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.ecozone.fault.Fault;
import org.ecozone.geo.AxisOrder;
import org.ecozone.geo.Crs;
import org.ecozone.geo.DegreeNotation;
import org.ecozone.geo.check.CrsCandidate;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What files say, or leave open, of datum and notation. */
class SiteDatumTest {

    /** The boundary points of the State Council's text, as an office would type them. */
    private static final String PACKED =
            "1,1,45.0209,82.0745\n2,1,44.5459,82.1144\n3,1,44.5555,82.0333\n1,1,45.0209,82.0745\n";

    @Test
    void degreesThatMayBeMinutesAndSecondsAreAskedBackAndThenRead() {
        SiteFileReading open = read(PACKED, SiteFileOptions.NONE);
        assertThat(open.sites()).isEmpty();
        assertThat(open.defects()).extracting(Fault::code).containsExactly("CRS_UNKNOWN");
        assertThat(open.crs().detected()).isEmpty();
        assertThat(open.crs().candidates())
                .extracting(CrsCandidate::key)
                .containsExactly("EPSG:4490+DDD.MMSS", "EPSG:4490");
        assertThat(open.crs().candidates().get(0).axisOrder()).isEqualTo(AxisOrder.LAT_LON);
        var packed =
                new SiteFileOptions(Optional.of(Crs.CGCS2000), Optional.empty(), Optional.of(DegreeNotation.PACKED));
        SiteFileReading told = read(PACKED, packed);
        assertThat(told.sites()).hasSize(1);
        assertThat(told.sites().get(0).geometry().getCoordinate().x).isCloseTo(82.1291667, Offset.offset(1e-7));
        SiteFileReading decimal = read(PACKED, new SiteFileOptions(Optional.of(Crs.CGCS2000), Optional.empty()));
        assertThat(decimal.sites().get(0).geometry().getCoordinate().x).isEqualTo(82.0745);
    }

    @Test
    void degreesWithSignsAndLongDecimalsAreNotAskedAbout() {
        assertThat(read(
                                "1,1,45°02′09″,82°07′45″\n2,1,44°54′59″,82°11′44″\n3,1,44°55′55″,82°03′33″\n",
                                SiteFileOptions.NONE)
                        .sites())
                .hasSize(1);
        assertThat(read("1,1,45.02,82.07\n2,1,44.54,82.11\n3,1,44.55,82.03\n", SiteFileOptions.NONE)
                        .sites())
                .hasSize(1);
    }

    @Test
    void metresWithoutZoneAreAskedWithTheAxesAsWritten() {
        SiteFileReading reading =
                read("1,1,4968400,606800\n2,1,4968600,606800\n3,1,4968600,607100\n", SiteFileOptions.NONE);
        assertThat(reading.crs().candidates())
                .allSatisfy(candidate -> assertThat(candidate.axisOrder()).isEqualTo(AxisOrder.NORTH_EAST));
    }

    @Test
    void wgs84IsTreatedAsEqualAndSaid() {
        String text = "{\"type\":\"Point\",\"coordinates\":[82.35,44.84]}";
        SiteFileReading reading = read(text, new SiteFileOptions(Optional.of(Crs.WGS84), Optional.empty()));
        assertThat(reading.sites().get(0).geometry().getCoordinate().x).isEqualTo(82.35);
        assertThat(reading.notices()).extracting(Fault::code).containsExactly("WGS84_TREATED_EQUAL");
        assertThat(read(text, SiteFileOptions.NONE).notices()).isEmpty();
    }

    @Test
    void aShiftOfWebMapsIsNamedWhereDegreesWereTyped() {
        SiteFileReading typed = read("1,1,44.84,82.35\n2,1,44.85,82.35\n3,1,44.85,82.36\n", SiteFileOptions.NONE);
        assertThat(typed.notices()).extracting(Fault::code).contains("MAP_SHIFT_POSSIBLE");
        SiteFileReading metres =
                read("1,1,4968400,27606800\n2,1,4968600,27606800\n3,1,4968600,27607100\n", SiteFileOptions.NONE);
        assertThat(metres.sites()).hasSize(1);
        assertThat(metres.notices()).extracting(Fault::code).doesNotContain("MAP_SHIFT_POSSIBLE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"西安80", "1980西安坐标系", "北京54坐标系", "Beijing_1954", "1954年北京坐标系"})
    void aTextOfAnOldDatumIsRefusedWithTheReason(String datum) {
        SiteFileReading reading = read(
                "[属性描述]\n坐标系=" + datum + "\n[地块坐标]\n3,1,1,a,面,,,,@\nJ1,1,4968400,27606800\n", SiteFileOptions.NONE);
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("CRS_UNSUPPORTED");
            assertThat(fault.message()).contains(datum, "转换参数");
            assertThat(fault.messageEn()).contains("parameters");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "EPSG:2351, CRS_UNSUPPORTED",
        "Xian_1980, CRS_UNSUPPORTED",
        "EPSG:4214, CRS_UNSUPPORTED",
        "EPSG:3857, CRS_UNKNOWN"
    })
    void aGeoJsonOfAnotherSystemIsRefusedWithTheReason(String name, String code) {
        SiteFileReading reading = read(
                "{\"type\":\"Point\",\"coordinates\":[82.35,44.84],\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\""
                        + name + "\"}}}",
                SiteFileOptions.NONE);
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly(code);
    }

    @Test
    void aWktOfAnOldDatumIsRefusedWithTheReason() {
        SiteFileReading reading = read("SRID=2351;POINT (27606800 4968400)", SiteFileOptions.NONE);
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("CRS_UNSUPPORTED");
        assertThat(reading.defects().get(0).message()).startsWith("第 1 行").contains("西安80");
    }

    private static SiteFileReading read(String text, SiteFileOptions options) {
        return SiteFile.read(text.getBytes(StandardCharsets.UTF_8), "a", options);
    }
}
