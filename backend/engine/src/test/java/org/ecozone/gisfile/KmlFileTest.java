package org.ecozone.gisfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;

class KmlFileTest {

    private static final String SQUARE = "82,45,300 82.1,45,300 82.1,45.1,300 82,45,300";

    @Test
    void readsFoldersAsLayersAndTheirPath() {
        GisReading reading = read(kml("""
                <Document><name>奥维</name><Folder><name>一期</name><Folder><name>东</name>
                %s</Folder></Folder>%s</Document>""".formatted(
                placemark("甲", polygon(SQUARE)), placemark("乙", "<Point><coordinates>82,45</coordinates></Point>"))));
        assertThat(reading.layers()).extracting(GisLayer::name).containsExactly("奥维 / 一期 / 东", "奥维");
        assertThat(reading.layers().get(0).features().get(0).name()).hasValue("甲");
        assertThat(geometry(reading).toText()).isEqualTo("POLYGON ((82 45, 82.1 45, 82.1 45.1, 82 45))");
        assertThat(reading.notices()).extracting(GisFault::code).containsExactly("Z_DROPPED");
    }

    @Test
    void offersClosedLinesAsPolygonsAndSaysSo() {
        GisReading reading =
                read(kml(placemark("线", "<LineString><coordinates>" + SQUARE + "</coordinates></LineString>")));
        assertThat(geometry(reading).getGeometryType()).isEqualTo("Polygon");
        assertThat(reading.notices()).extracting(GisFault::code).contains("CLOSED_LINE_AS_POLYGON");
        GisReading open = read(kml(
                placemark("线", "<LineString><coordinates>82,45 82.1,45 82.1,45.1 82,45.1</coordinates></LineString>")));
        assertThat(geometry(open).getGeometryType()).isEqualTo("LineString");
    }

    @Test
    void readsHolesPartsTracksAndMixedGeometries() {
        String hole =
                "<innerBoundaryIs><LinearRing><coordinates>82.05,45.01 82.06,45.01 82.06,45.02 82.05,45.01</coordinates></LinearRing></innerBoundaryIs>";
        GisReading reading = read(
                kml(
                        placemark(
                                "多",
                                "<MultiGeometry>" + polygon(SQUARE).replace("</Polygon>", hole + "</Polygon>")
                                        + "<Point><coordinates>82,45</coordinates></Point>"
                                        + "<gx:Track><when>2026</when><gx:coord>82 45 1</gx:coord><gx:coord>82.1 45 1</gx:coord></gx:Track></MultiGeometry>")));
        assertThat(reading.layers().get(0).features())
                .extracting(feature -> feature.geometry().orElseThrow().getGeometryType())
                .containsExactly("Polygon", "LineString", "Point");
    }

    @Test
    void readsGbkThatIsDeclaredAsUtf8() {
        byte[] content = ("<?xml version='1.0' encoding='UTF-8'?>" + kml(placemark("地块甲", polygon(SQUARE))))
                .getBytes(Charset.forName("GBK"));
        GisReading reading = GisFile.read(content, Optional.empty(), Optional.empty());
        assertThat(reading.layers().get(0).features().get(0).name()).hasValue("地块甲");
        assertThat(reading.encoding()).hasValue("GB18030");
        assertThat(reading.notices()).extracting(GisFault::code).contains("ENCODING_DIFFERS");
    }

    @ParameterizedTest
    @CsvSource({"示例地块,GBK,ISO-8859-1", "示例地块,UTF-8,ISO-8859-1", "林地区,UTF-8,windows-1252", "东侧林地示例,UTF-8,GB18030"})
    void restoresNamesThatWereDecodedWrongly(String name, String right, String wrong) {
        String misread = new String(name.getBytes(Charset.forName(right)), Charset.forName(wrong));
        GisReading reading = read(kml(placemark(misread, polygon(SQUARE))));
        assertThat(reading.layers().get(0).features().get(0).name()).hasValue(name);
        assertThat(reading.notices()).extracting(GisFault::code).contains("NAME_REDECODED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"联通基站", "第五师双河市", "Café Zürich", "ÄÖÜ", "地块①", "Ωμέγα", "Проект"})
    void leavesNamesAloneThatAreWhatTheyAre(String name) {
        assertThat(MisreadText.repaired(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"NaN,45", "82,Infinity", "0x52,45", "82;45", "82", "82,45,1,9", "82,45d", "八十二,四十五", "82,1e999"})
    void namesTheLineOfWhatIsNoCoordinate(String tuple) {
        GisReading reading = read(kml("\n\n" + placemark("坏", polygon("82,45 82.1,45 " + tuple + " 82,45"))));
        GisFeature feature = reading.layers().get(0).features().get(0);
        assertThat(feature.geometry()).isEmpty();
        assertThat(feature.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("COORDINATES_INVALID");
            assertThat(fault.message()).contains("第 3 行", "第 3 个");
        });
    }

    @Test
    void readsTuplesWithBlanksBehindTheirCommas() {
        GisReading reading = read(kml(placemark("空", polygon("82, 45, 0\n82.1, 45, 0\n82.1, 45.1, 0\n82, 45, 0"))));
        assertThat(geometry(reading).getNumPoints()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE kml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
                "<?xml version='1.0'?><!-- a --><!DOCTYPE kml SYSTEM 'http://127.0.0.1/x.dtd'>",
                "<!DOCTYPE lolz [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]>"
            })
    void refusesDeclarationsOfTypesAndEntities(String prolog) {
        GisReading reading = read(prolog + kml(placemark("&x;", polygon(SQUARE))));
        assertThat(reading.layers()).isEmpty();
        assertThat(reading.faults()).extracting(GisFault::code).containsExactly("XML_UNSAFE");
    }

    @Test
    void doesNotTakeAPageInADescriptionForADeclarationNorTrustIt() {
        GisReading reading =
                read(kml("<Placemark><name>甲</name><description><![CDATA[<!DOCTYPE html><html><style>b{}</style>"
                        + "<script>alert(1)</script><b>面积</b>&nbsp;5 亩<img src=x onerror=alert(2)></html>]]></description>"
                        + polygon(SQUARE) + "</Placemark>"));
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.layers().get(0).features().get(0).attributes()).containsEntry("description", "面积 5 亩");
    }

    @Test
    void readsExtendedData() {
        GisReading reading = read(
                kml("<Placemark><ExtendedData><Data name='DKMC'><displayName>x</displayName><value>甲</value></Data>"
                        + "<SchemaData><SimpleData name='面积'>5</SimpleData></SchemaData></ExtendedData>"
                        + polygon(SQUARE) + "</Placemark>"));
        assertThat(reading.layers().get(0).features().get(0).attributes())
                .containsEntry("DKMC", "甲")
                .containsEntry("面积", "5");
    }

    @Test
    void fetchesNothingAndSaysWhatItLeft() {
        GisReading reading =
                read(kml("<Document><NetworkLink><Link><href>http://127.0.0.1:9/x.kml</href></Link></NetworkLink>"
                        + "<GroundOverlay><Icon><href>http://127.0.0.1:9/x.png</href></Icon></GroundOverlay>"
                        + placemark("甲", polygon(SQUARE)) + "</Document>"));
        assertThat(reading.notices()).extracting(GisFault::code).contains("LINK_IGNORED", "OVERLAY_IGNORED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<OGRVRTDataSource><OGRVRTLayer name='x'><SrcDataSource>/etc/passwd</SrcDataSource></OGRVRTLayer></OGRVRTDataSource> | FILE_UNREADABLE",
                "<html><body>not found</body></html> | FILE_UNREADABLE",
                "<kml><Placemark> | XML_BROKEN",
                "<kml>&lol;</kml> | XML_BROKEN",
                "<kml><Document/></kml> | NO_SITE",
                "< | XML_BROKEN",
            })
    void refusesOtherXml(String content, String code) {
        GisReading reading = read(content);
        assertThat(reading.layers()).isEmpty();
        assertThat(reading.faults()).extracting(GisFault::code).containsExactly(code);
    }

    @Test
    void survivesDeepNesting() {
        GisReading folders = read("<kml>" + "<Folder>".repeat(5_000) + "</Folder>".repeat(5_000) + "</kml>");
        assertThat(folders.faults()).extracting(GisFault::code).containsExactly("FILE_TOO_COMPLEX");
        GisReading geometries =
                read(kml(placemark("深", "<MultiGeometry>".repeat(5_000) + "</MultiGeometry>".repeat(5_000))));
        assertThat(geometries.layers().get(0).features().get(0).geometry()).isEmpty();
    }

    private static String kml(String inside) {
        return "<kml xmlns='http://www.opengis.net/kml/2.2' xmlns:gx='http://www.google.com/kml/ext/2.2'>" + inside
                + "</kml>";
    }

    private static String placemark(String name, String geometry) {
        return "<Placemark><name>" + name + "</name>" + geometry + "</Placemark>";
    }

    private static String polygon(String ring) {
        return "<Polygon><outerBoundaryIs><LinearRing><coordinates>" + ring
                + "</coordinates></LinearRing></outerBoundaryIs></Polygon>";
    }

    private static Geometry geometry(GisReading reading) {
        return reading.layers().get(0).features().get(0).geometry().orElseThrow();
    }

    private static GisReading read(String content) {
        return GisFile.read(content.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty());
    }
}
