package org.ecozone.gisfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A KML of two plots, of which one stands where none is read: it is never left out without a word. */
class KmlGeometriesCountedTest {

    private static final String A = "<Polygon><outerBoundaryIs><LinearRing><coordinates>82.3508,44.8431 82.3546,44.8431"
            + " 82.3546,44.8449 82.3508,44.8431</coordinates></LinearRing></outerBoundaryIs></Polygon>";
    private static final String B = A.replace("82.35", "82.36");
    private static final String PLOT_A = "<Placemark><name>a</name>" + A + "</Placemark>";
    private static final String PLOT_B = "<Placemark><name>b</name>" + B + "</Placemark>";

    @ParameterizedTest
    @ValueSource(strings = {"<kml>" + "</kml>", "<Placemark/>", "another text", "<!DOCTYPE a>", "<"})
    void refusesWhatStandsBehindTheEndOfTheRoot(String behind) {
        GisReading reading =
                read("<kml>\n" + PLOT_A + "\n</kml>\n" + behind.replace("></kml>", ">" + PLOT_B + "</kml>"));
        assertThat(reading.layers()).isEmpty();
        assertThat(reading.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("不是完整的 XML", "第 4 行"));
    }

    @Test
    void readsACommentAndBlanksBehindTheRoot() {
        GisReading reading = read("<kml>" + PLOT_A + "</kml>\n<!-- saved --> <?end?>\n");
        assertThat(reading.layers()).hasSize(1);
        assertThat(reading.notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a Placemark in a Placemark | <Placemark>{A}<Placemark>#{B}</Placemark></Placemark>",
                "an Update | {P}<NetworkLinkControl><Update><Create><Placemark>#{B}</Placemark></Create></Update></NetworkLinkControl>",
                "a tour | {P}<gx:Tour><gx:AnimatedUpdate><Update><Change><Placemark>#{B}</Placemark></Change></Update></gx:AnimatedUpdate></gx:Tour>",
                "a name | <Placemark><name>a<Placemark>#{B}</Placemark></name>{A}</Placemark>",
                "a link | {P}<NetworkLink><Placemark>#{B}</Placemark></NetworkLink>",
                "an unknown element | {P}<Foreign>#{B}</Foreign>",
                "no Placemark | {P}<Folder>#{B}</Folder>",
                "a model beside | <Placemark><MultiGeometry>{A}#<Model/></MultiGeometry></Placemark>",
            })
    void saysAtWhichLineAPlotStandsThatIsNotRead(String where, String document) {
        GisReading reading = read("<kml xmlns:gx='x'>"
                + document.replace("{P}", PLOT_A)
                        .replace("{A}", A)
                        .replace("{B}", B)
                        .replace('#', '\n')
                + "</kml>");
        assertThat(sites(reading)).as(where).hasSize(1);
        assertThat(reading.notices())
                .filteredOn(notice -> notice.code().equals("GEOMETRY_NOT_READ"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.message()).contains("有 1 个图形", "第 2 行", "另存为 KML"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Polygon/>",
                "<Polygon><outerBoundaryIs/></Polygon>",
                "<Point/>",
                "<Point><coordinates/></Point>"
            })
    void saysThatAnEmptyPartWasLeftOut(String empty) {
        GisReading reading = read("<kml><Placemark><MultiGeometry>" + A + empty + "</MultiGeometry></Placemark></kml>");
        assertThat(sites(reading)).hasSize(1);
        assertThat(reading.notices())
                .singleElement()
                .satisfies(notice ->
                        assertThat(notice.code() + notice.message()).contains("EMPTY_PART_DROPPED", "有 1 个没有坐标的空部分"));
    }

    @Test
    void takesNoHoleForAPlot() {
        GisReading reading = read("<kml><Placemark>\n" + A.replace("outer", "inner") + "</Placemark></kml>");
        assertThat(sites(reading))
                .singleElement()
                .satisfies(site -> assertThat(site.faults())
                        .singleElement()
                        .satisfies(fault -> assertThat(fault.code() + fault.message())
                                .contains("SHELL_MISSING", "第 2 行", "只有内边界")));
        String bare = A.replace("<outerBoundaryIs>", "").replace("</outerBoundaryIs>", "");
        assertThat(sites(read("<kml><Placemark>" + A + bare + "</Placemark></kml>"))
                        .get(0)
                        .faults())
                .extracting(GisFault::code)
                .containsExactly("SHELL_MISSING");
    }

    @Test
    void doesNotJoinTwoListsOfCoordinates() {
        String twice =
                A.replace("</coordinates>", "</coordinates>\n<coordinates>82.36,44.84 82.37,44.84</coordinates>");
        assertThat(sites(read("<kml><Placemark>" + twice + "</Placemark></kml>"))
                        .get(0)
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.message()).contains("第 2 行", "又有一组坐标"));
    }

    @Test
    void saysNothingOfOverlaysBeyondThatTheyAreNotRead() {
        GisReading reading = read("<kml>" + PLOT_A
                + "<PhotoOverlay><Point><coordinates>82,45</coordinates></Point></PhotoOverlay></kml>");
        assertThat(reading.notices()).extracting(GisFault::code).containsExactly("OVERLAY_IGNORED");
    }

    private static List<GisFeature> sites(GisReading reading) {
        return reading.layers().stream()
                .flatMap(layer -> layer.features().stream())
                .toList();
    }

    private static GisReading read(String content) {
        return GisFile.read(content.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty());
    }
}
