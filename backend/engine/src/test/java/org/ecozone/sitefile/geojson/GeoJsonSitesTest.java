package org.ecozone.sitefile.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
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
import tools.jackson.databind.json.JsonMapper;

class GeoJsonSitesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SQUARE = "[[[82,45],[82.1,45],[82.1,45.1],[82,45.1],[82,45]]]";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Point; [82,45]",
                "LineString; [[82,45],[83,45]]",
                "Polygon; " + SQUARE,
                "MultiPoint; [[82,45],[83,45]]",
                "MultiLineString; [[[82,45],[83,45]],[[82,44],[83,44]]]",
                "MultiPolygon; [" + SQUARE + "]"
            })
    void readsEveryTypeOfGeometry(String type, String coordinates) {
        GeoJsonReading reading = feature(type, coordinates);
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.geometry().getGeometryType()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Polygon; [[[82,45],[83,45],[83,46],[82,46]]]; RING_NOT_CLOSED; /geometry/coordinates/0/3",
                "Polygon; [[[82,45],[83,45],[82,45]]]; RING_TOO_FEW_POINTS; /geometry/coordinates/0",
                "Polygon; []; EMPTY_GEOMETRY; /geometry/coordinates",
                "Polygon; 7; COORDINATES_INVALID; /geometry/coordinates",
                "Polygon; [[[82,45],[83],[83,46],[82,45]]]; COORDINATES_INVALID; /geometry/coordinates/0/1",
                "Polygon; [[[82,45],[83,\"45\"],[83,46],[82,45]]]; COORDINATES_INVALID; /geometry/coordinates/0/1/1",
                "Polygon; [[82,45],[83,45],[83,46],[82,45]]; COORDINATES_INVALID; /geometry/coordinates/0/0",
                "MultiPolygon; [" + SQUARE + ",[[[84,45],[85,46],[85,45],[84,46],[84,45]]]];"
                        + " SELF_INTERSECTION; /geometry/coordinates/1/0/0",
                "LineString; [[82,45]]; LINE_TOO_SHORT; /geometry/coordinates",
                "Point; [1e999,45]; COORDINATE_NOT_FINITE; /geometry/coordinates",
                "MultiPoint; [[82,45],[82,1e999]]; COORDINATE_NOT_FINITE; /geometry/coordinates/1",
                "MultiPoint; []; EMPTY_GEOMETRY; /geometry/coordinates",
                "Point; [45,82]; AXIS_SWAPPED; /geometry/coordinates",
                "Point; [2.35,48.85]; OUTSIDE_CHINA; /geometry/coordinates",
                "Point; [27606800,4968400]; COORDINATES_PROJECTED; /geometry/coordinates",
                "Circle; [82,45]; GEOMETRY_TYPE_UNKNOWN; /geometry/type",
                "GeometryCollection; []; GEOMETRY_COLLECTION; /geometry"
            })
    void namesTheFaultAndPointsAtIt(String type, String coordinates, String code, String pointer) {
        GeoJsonReading reading = feature(type, coordinates);
        assertThat((Object) reading.geometry()).isNull();
        assertThat(reading.faults().get(0))
                .extracting(Fault::code, fault -> fault.at().pointer())
                .containsExactly(code, pointer);
    }

    @Test
    void namesAllFaultsAtOnce() {
        GeoJsonReading reading =
                feature("MultiPolygon", "[[[[80,40],[82,42],[82,40],[80,42]]],[[[84,40],[85,40],[85,41]]]]");
        assertThat(reading.faults())
                .extracting(Fault::code, fault -> fault.at().pointer())
                .containsExactly(
                        tuple("RING_NOT_CLOSED", "/geometry/coordinates/0/0/3"),
                        tuple("RING_NOT_CLOSED", "/geometry/coordinates/1/0/2"),
                        tuple("SELF_INTERSECTION", "/geometry/coordinates/0/0/0"));
    }

    @Test
    void putsThePrefixBeforeEveryPointer() {
        GeoJsonReading reading =
                GeoJsonSites.read(JSON.readTree("{\"type\":\"Point\",\"coordinates\":[1]}"), "/features/7/geometry");
        assertThat(reading.faults())
                .extracting(fault -> fault.at().pointer())
                .containsExactly("/features/7/geometry/coordinates");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Feature\"}",
                "{\"type\":\"Feature\",\"geometry\":null}",
                "{\"type\":\"Feature\",\"geometry\":3}",
                "{\"type\":5}",
                "{}",
                "[]",
                "3",
                "null",
                "\"x\"",
                "{\"type\":\"Polygon\"}"
            })
    void answersAnyJsonWithAFault(String json) {
        GeoJsonReading reading = GeoJsonSites.read(JSON.readTree(json), "");
        assertThat((Object) reading.geometry()).isNull();
        assertThat(reading.faults()).isNotEmpty();
    }

    @Test
    void dropsHeightsAndSaysSo() {
        GeoJsonReading reading = feature("Point", "[82,45,1200.5]");
        assertThat(reading.geometry().getCoordinate().getZ()).isNaN();
        assertThat(reading.notices()).extracting(Fault::code).containsExactly("Z_DROPPED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EPSG:4490", "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:EPSG::4326"})
    void takesLonLatSystemsAsTheyAre(String crs) {
        assertThat(withCrs(crs, "[82,45]").faults()).isEmpty();
    }

    @Test
    void unprojectsGaussKruegerZones() {
        GeoJsonReading reading = withCrs("urn:ogc:def:crs:EPSG::4515", "[27606800,4968400]");
        assertThat(reading.faults()).isEmpty();
        assertThat(reading.geometry().getCoordinate().x).isCloseTo(82.3508432, within(1e-7));
        assertThat(reading.geometry().getCoordinate().y).isCloseTo(44.8431366, within(1e-7));
    }

    @Test
    void refusesSystemsItDoesNotKnow() {
        GeoJsonReading reading = withCrs("EPSG:3857", "[82,45]");
        assertThat((Object) reading.geometry()).isNull();
        assertThat(reading.faults())
                .extracting(Fault::code, fault -> fault.at().pointer())
                .containsExactly(tuple("CRS_UNKNOWN", "/crs"));
    }

    @Test
    void readsAFileInTheSystemTheUserChose() {
        String json =
                "{\"type\":\"Polygon\",\"coordinates\":[[[606800,4968400],[607100,4968400],[607100,4968600],[606800,4968400]]]}";
        SiteFileReading asked = file(json, SiteFileOptions.NONE);
        assertThat(asked.sites()).isEmpty();
        assertThat(asked.crs().candidates()).extracting(c -> c.crs().epsg()).containsExactly(4536, 4537);

        SiteFileReading reading = file(json, new SiteFileOptions(Optional.of(new Crs(4536)), Optional.empty()));
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites().get(0).planarArea().orElseThrow().squareMetres())
                .isCloseTo(30_000, within(1e-6));
        assertThat(reading.crs()).isEqualTo(CrsDetection.certainly(new Crs(4536)));
    }

    @Test
    void readsACollectionWithNamesAndAttributes() {
        SiteFileReading reading = file("""
                {"type": "FeatureCollection", "features": [
                  {"type": "Feature", "properties": {"项目名称": " 甲 ", "n": 3, "deep": {"a": 1}}, "geometry": {"type": "Point", "coordinates": [82, 45]}},
                  {"type": "Feature", "id": 9, "properties": null, "geometry": {"type": "Point", "coordinates": [82]}},
                  {"type": "Feature", "id": 9, "properties": null, "geometry": {"type": "Point", "coordinates": [82, 45]}}]}""", SiteFileOptions.NONE);
        assertThat(reading.sites()).extracting(SiteFeature::name).containsExactly("甲", "9");
        assertThat(reading.sites().get(0).attributes()).containsEntry("n", 3).doesNotContainKey("deep");
        assertThat(reading.defects())
                .extracting(fault -> fault.at().pointer())
                .containsExactly("/features/1/geometry/coordinates");
    }

    @Test
    void survivesDeepNesting() {
        SiteFileReading reading =
                file("{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(100_000), SiteFileOptions.NONE);
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("BAD_JSON");
        assertThat(feature("Point", "[".repeat(300) + "]".repeat(300)).faults()).hasSize(1);
    }

    @Test
    void refusesTooManyVerticesWithTheNumber() {
        GeoJsonReading reading = feature("MultiPoint", "[[82,45]" + ",[82,45]".repeat(1_000_000) + "]");
        assertThat(reading.faults()).extracting(Fault::code).containsExactly("TOO_MANY_VERTICES");
        assertThat(reading.faults().get(0).message()).contains("1000001");
    }

    @Test
    void stopsListingFaultsAtTheLimit() {
        assertThat(feature("MultiPoint", "[[82]" + ",[82]".repeat(5_000) + "]").faults())
                .hasSize(1_001)
                .last()
                .extracting(Fault::code)
                .isEqualTo("TOO_MANY_DEFECTS");
    }

    private static SiteFileReading file(String json, SiteFileOptions options) {
        return SiteFile.read(json.getBytes(StandardCharsets.UTF_8), "a.geojson", options);
    }

    private static GeoJsonReading withCrs(String crs, String point) {
        return GeoJsonSites.read(
                JSON.readTree("{\"type\":\"Feature\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"" + crs
                        + "\"}},\"geometry\":{\"type\":\"Point\",\"coordinates\":" + point + "}}"),
                "");
    }

    private static GeoJsonReading feature(String type, String coordinates) {
        return GeoJsonSites.read(
                JSON.readTree("{\"type\":\"Feature\",\"geometry\":{\"type\":\"" + type + "\",\"coordinates\":"
                        + coordinates + "}}"),
                "");
    }
}
