package org.ecozone.sitefile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sites of KML as programs and hands write it. The plot measures 59,983.13 m² on the ellipsoid by GeographicLib. */
class KmlSitesTest {

    private static final double PLOT = 59_983.13;
    private static final String A = "82.350843199,44.843136643";
    private static final String B = "82.350885254,44.844935857";
    private static final String C = "82.354678817,44.844890914";
    private static final String D = "82.354636644,44.843091703";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s, %s, %s, %s, %1$s,",
                "%s,\n%s,\n%s,\n%s,\n%1$s,",
                "%s,0 %s, %s,1 %s, %1$s",
                "%s %s %s %s %1$s",
                " %s,0\t%s,0  %s,0\n%s,0 %1$s,0 "
            })
    void readsTuplesWithEmptyHeights(String form) {
        SiteFileReading reading = read(polygon(form.formatted(A, B, C, D)));
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites())
                .singleElement()
                .satisfies(site -> assertThat(site.area().squareMetres()).isCloseTo(PLOT, within(0.02)));
    }

    @Test
    void readsTuplesWithBlanksBehindTheirCommas() {
        String text = String.join(" ", A, B, C, D, A).replace(",", ", ");
        assertThat(read(polygon(text)).sites()).hasSize(1);
        assertThat(read(polygon(text.replaceAll("(44[.][0-9]+)", "$1, 5"))).sites())
                .hasSize(1);
    }

    @Test
    void quotesATupleThatIsNoneAsItStandsInTheFile() {
        SiteFileReading reading = read(polygon(A + ", " + B + ", 82.35x,44.84, " + D + ", " + A + ","));
        assertThat(reading.defects())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("第 3 个", "“82.35x,44.84,”"));
    }

    @Test
    void asksBackForAPathThatNearlyCloses() {
        SiteFileReading reading = read(path(String.join(" ", A, B, C, D, "82.350844,44.843136643")));
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("LINE_ALMOST_CLOSED");
        assertThat(reading.proposals()).hasSize(2);
    }

    @Test
    void readsAClosedPathAsALineOnceTheRemedyIsFollowed() {
        SiteFileReading closed = read(path(String.join(" ", A, B, C, D, A)));
        assertThat(closed.sites().get(0).geometry().getGeometryType()).isEqualTo("Polygon");
        assertThat(closed.notices()).anyMatch(notice -> notice.message().contains("请删去末点后重新上传"));
        assertThat(read(path(String.join(" ", A, B, C, D)))
                        .sites()
                        .get(0)
                        .geometry()
                        .getGeometryType())
                .isEqualTo("LineString");
    }

    @Test
    void proposesToCloseAnOpenRing() {
        SiteFileReading reading = read(polygon(String.join(" ", A, B, C, D)));
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("RING_NOT_CLOSED");
        assertThat(reading.proposals())
                .singleElement()
                .satisfies(proposal ->
                        assertThat(proposal.feature().area().squareMetres()).isCloseTo(PLOT, within(0.02)));
    }

    @Test
    void saysThatALinkIsOneAndHowToSaveItsPlaces() {
        String link = "<NetworkLink><Link><href>http://example.invalid/x.kml</href></Link></NetworkLink>";
        assertNoSite(read(link), "网络链接", "另存为");
        assertNoSite(
                SiteFile.read(GisSamples.zip(Map.of("doc.kml", kml(link))), "a.kmz", SiteFileOptions.NONE), "网络链接");
        assertNoSite(read("<Placemark><address>双河市</address></Placemark>"), "只有地址");
        assertNoSite(read("<GroundOverlay><Icon/></GroundOverlay>"), "图片");
    }

    @Test
    void readsMetresOnceTheirSystemIsNamed() {
        String metres =
                "27606800,4968400,0 27606800,4968600,0 27607100,4968600,0 27607100,4968400,0 27606800,4968400,0";
        SiteFileReading open = read(polygon(metres));
        assertThat(open.defects()).extracting(Fault::code).containsExactly("CRS_UNKNOWN");
        assertThat(open.crs().candidates()).extracting(c -> c.crs().epsg()).containsExactly(4515);
        var named = new SiteFileOptions(Optional.of(new Crs(4515)), Optional.empty());
        assertThat(SiteFile.read(kml(polygon(metres)), "a.kml", named).sites())
                .singleElement()
                .satisfies(site -> assertThat(site.area().squareMetres()).isCloseTo(PLOT, within(0.01)));
    }

    private static void assertNoSite(SiteFileReading reading, String... words) {
        assertThat(reading.defects()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("NO_SITE");
            assertThat(fault.message()).contains(words);
        });
    }

    private static String polygon(String coordinates) {
        return "<Placemark><name>示例</name><Polygon><outerBoundaryIs><LinearRing><coordinates>" + coordinates
                + "</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>";
    }

    private static String path(String coordinates) {
        return "<Placemark><name>示例</name><LineString><coordinates>" + coordinates
                + "</coordinates></LineString></Placemark>";
    }

    private static byte[] kml(String features) {
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml><Document>" + features + "</Document></kml>")
                .getBytes(UTF_8);
    }

    private static SiteFileReading read(String features) {
        return SiteFile.read(kml(features), "a.kml", SiteFileOptions.NONE);
    }
}
