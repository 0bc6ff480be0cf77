package org.ecozone.sitefile.geojson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

class GeoJsonFileTest {

    private static final String SQUARE = "[[82,45],[82.1,45],[82.1,45.1],[82,45.1],[82,45]]";
    private static final String HOLE = "[[82.02,45.02],[82.03,45.02],[82.03,45.03],[82.02,45.02]]";

    @Test
    void splitsACollectionIntoASiteForEachKind() {
        SiteFileReading reading = read(
                feature(
                        "{'type':'GeometryCollection','geometries':["
                                + "{'type':'Point','coordinates':[82,45]},{'type':'Polygon','coordinates':[" + SQUARE
                                + "]},"
                                + "{'type':'GeometryCollection','geometries':[{'type':'MultiPoint','coordinates':[[83,45],[84,45]]}]}]}"));
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites())
                .extracting(SiteFeature::name, site -> site.geometry().getGeometryType())
                .containsExactly(tuple("甲（点）", "MultiPoint"), tuple("甲（面）", "Polygon"));
        assertThat(codes(reading)).containsExactly("COLLECTION_SPLIT");
    }

    @Test
    void joinsACollectionOfOneKindIntoOneSite() {
        SiteFileReading reading = read("{'type':'GeometryCollection','geometries':[{'type':'Polygon','coordinates':["
                + SQUARE + "]},{'type':'Polygon','coordinates':[" + SQUARE.replace("82", "84") + "]}]}");
        assertThat(reading.sites())
                .extracting(SiteFeature::name, site -> site.geometry().getGeometryType())
                .containsExactly(tuple("地块 1", "MultiPolygon"));
    }

    @Test
    void leavesOutEmptyPartsAndSaysSo() {
        SiteFileReading reading = read(
                feature("{'type':'MultiPolygon','coordinates':[[],[" + SQUARE + ",[]],[[]]]}"),
                feature("{'type':'MultiPoint','coordinates':[]}"),
                feature("null"),
                feature("{'type':'GeometryCollection','geometries':[]}"));
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites()).extracting(SiteFeature::name).containsExactly("甲");
        assertThat(codes(reading)).containsExactly("EMPTY_PART_DROPPED", "FEATURE_WITHOUT_GEOMETRY");
    }

    @Test
    void refusesAFileOfFeaturesWithoutGeometry() {
        assertThat(read(feature("null"), feature("{'type':'Point','coordinates':[]}"))
                        .defects())
                .extracting(Fault::code)
                .containsExactly("GEOMETRY_MISSING");
    }

    @Test
    void takesTheRingThatHoldsTheOthersAsOuterRingWhereverItStands() {
        SiteFileReading reading = read(feature("{'type':'Polygon','coordinates':[" + HOLE + "," + SQUARE + "]}"));
        assertThat(reading.defects()).isEmpty();
        assertThat(codes(reading)).containsExactly("RINGS_REORDERED");
        assertThat(reading.sites().get(0).geometry().toText()).startsWith("POLYGON ((82 45, 82.1 45");
    }

    @Test
    void pointsIntoTheFileWhateverWasLeftOutOrMoved() {
        String crossed = "[[84,45],[85,46],[85,45],[84,46],[84,45]]";
        SiteFileReading reading = read(
                feature("{'type':'MultiPolygon','coordinates':[[],[" + SQUARE + "],[" + crossed + "]]}"),
                feature("{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[82,45]},"
                        + "{'type':'Polygon','coordinates':[[[84.4,45.49],[84.6,45.49],[84.6,45.51],[84.4,45.49]],"
                        + "[[84,45],[85,45],[85,46],[84,46],[84,45.5],[85,45.5],[84,45]]]}]}"),
                feature("{'type':'Polygon','coordinates':[[[82,45],[83,45],[83,46],[82,46]]]}"));
        assertThat(reading.defects().get(0))
                .extracting(Fault::code, fault -> fault.at().pointer())
                .containsExactly("SELF_INTERSECTION", "/features/0/geometry/coordinates/2/0/0");
        assertThat(reading.defects())
                .extracting(fault -> fault.at().pointer())
                .anySatisfy(
                        pointer -> assertThat(pointer).startsWith("/features/1/geometry/geometries/1/coordinates/1/"));
        assertThat(reading.defects())
                .extracting(Fault::code, fault -> fault.at().pointer())
                .contains(tuple("RING_NOT_CLOSED", "/features/2/geometry/coordinates/0/3"));
        assertThat(reading.sites()).extracting(SiteFeature::name).containsExactly("甲（点）");
    }

    @Test
    void readsLatitudeFirstAndSaysSo() {
        SiteFileReading reading = read(feature("{'type':'Point','coordinates':[45,82]}"));
        assertThat(reading.defects()).isEmpty();
        assertThat(codes(reading)).containsExactly("AXES_EXCHANGED");
        assertThat(reading.sites().get(0).geometry().toText()).isEqualTo("POINT (82 45)");
    }

    @Test
    void readsNorthingsFirstInTheSystemThatWasAskedBack() {
        String point = feature("{'type':'Point','coordinates':[4968400,606800]}");
        SiteFileReading open = read(point);
        assertThat(open.crs().candidates()).extracting(c -> c.crs().epsg()).containsExactly(4536, 4537);
        SiteFileReading told = SiteFile.read(
                ("{\"type\":\"FeatureCollection\",\"features\":[" + point + "]}")
                        .replace('\'', '"')
                        .getBytes(StandardCharsets.UTF_8),
                "a",
                new SiteFileOptions(Optional.of(new Crs(4536)), Optional.empty()));
        assertThat(told.defects()).isEmpty();
        assertThat(told.crs()).isEqualTo(CrsDetection.certainly(new Crs(4536)));
    }

    @Test
    void namesTheMemberOfACollectionThatIsNoGeometry() {
        SiteFileReading reading =
                read(feature("{'type':'GeometryCollection','geometries':[{'type':'Circle'},3,{'type':'Point'}]}"));
        assertThat(reading.defects())
                .extracting(fault -> fault.at().pointer())
                .containsExactly(
                        "/features/0/geometry/geometries/0/type",
                        "/features/0/geometry/geometries/1/type",
                        "/features/0/geometry/geometries/2/coordinates");
        assertThat(read(feature("{'type':'GeometryCollection','geometries':3}")).defects())
                .extracting(fault -> fault.at().pointer())
                .containsExactly("/features/0/geometry/type");
    }

    private static String feature(String geometry) {
        return "{'type':'Feature','properties':{'name':'甲'},'geometry':" + geometry + "}";
    }

    private static List<String> codes(SiteFileReading reading) {
        return reading.notices().stream().map(Fault::code).toList();
    }

    private static SiteFileReading read(String... features) {
        String text = features[0].startsWith("{'type':'Feature'")
                ? "{'type':'FeatureCollection','features':[" + String.join(",", features) + "]}"
                : features[0];
        return SiteFile.read(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8), "a", SiteFileOptions.NONE);
    }
}
