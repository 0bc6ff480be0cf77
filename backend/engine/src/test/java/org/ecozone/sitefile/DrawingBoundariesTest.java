package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.sitefile.Drawings.PLOT;
import static org.ecozone.sitefile.Drawings.arc;
import static org.ecozone.sitefile.Drawings.at;
import static org.ecozone.sitefile.Drawings.line;
import static org.ecozone.sitefile.Drawings.polyline;

import java.util.ArrayList;
import java.util.List;
import org.ecozone.fault.Fault;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;

/** Boundaries that a drawing has in pieces or not quite closed. */
class DrawingBoundariesTest {

    @Test
    void makesOneSiteOfLinesThatMeetEndToEndWhateverTheirOrderAndDirection() {
        SiteFileReading reading = Drawings.read(Drawings.of(line(at(0, 0), at(300, 0))
                + line(at(300, 200), at(300, 0))
                + line(at(0, 200), at(0, 0))
                + line(at(300, 200), at(0, 200))));
        assertPlanar(reading, 60_000, 0.001);
        assertThat(reading.notices()).extracting(Fault::code).contains("LINES_JOINED");
    }

    @Test
    void joinsLinesAndArcs() {
        // A stadium: 300 m × 200 m and two half circles of radius 100 m, as chords 1.3e-5 smaller.
        SiteFileReading reading = Drawings.read(Drawings.of(line(at(0, 0), at(300, 0))
                + line(at(300, 200), at(0, 200))
                + arc(at(300, 100), 100, 270, 90)
                + arc(at(0, 100), 100, 90, 270)));
        assertPlanar(reading, 60_000 + Math.PI * 100 * 100, 0.45);
    }

    @Test
    void takesEndsWithinAMillimetreForOnePoint() {
        SiteFileReading reading = Drawings.read(Drawings.of(line(at(0, 0), at(300, 0))
                + line(at(300.0005, 0), at(300, 200))
                + line(at(300, 200), at(0, 200))
                + line(at(0, 200), at(0, 0))));
        assertPlanar(reading, 60_000.05, 0.06);
    }

    @Test
    void asksBackWhereLinesMissEachOtherByACentimetre() {
        SiteFileReading reading = Drawings.read(Drawings.of(line(at(0, 0), at(300, 0))
                + line(at(300.01, 0), at(300, 200))
                + line(at(300, 200), at(0, 200))
                + line(at(0, 200), at(0, 0))));
        assertAskedBack(reading, 59_983.13, 2);
    }

    @Test
    void asksBackWhereAPolylineNearlyClosesBesideOneThatDoes() {
        List<double[]> open = List.of(at(1000, 0), at(1300, 0), at(1300, 200), at(1000, 200), at(1000, 0.5));
        SiteFileReading reading =
                Drawings.read(Drawings.of(polyline("JZD", true, PLOT) + polyline("JZD", false, open)));
        assertThat(reading.sites()).hasSize(1);
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("LINE_ALMOST_CLOSED");
        assertThat(reading.proposals()).hasSize(2);
    }

    @Test
    void asksBackForABoundaryThatARoadTouchesAtItsOpenEnd() {
        List<double[]> open = new ArrayList<>(PLOT);
        open.add(at(0, 0.5));
        SiteFileReading reading = Drawings.read(Drawings.of(
                polyline("JZD", false, open) + polyline("JZD", false, List.of(at(0, 0.5), at(-900, 0)))));
        assertAskedBack(reading, 59_983.13, 1);
    }

    @Test
    void readsAPolygonOnceTheRemedyIsFollowedAndTheLineIsClosed() {
        List<double[]> closed = new ArrayList<>(PLOT);
        closed.add(at(0, 0));
        assertPlanar(Drawings.read(Drawings.of(polyline("JZD", false, closed))), 60_000, 0.001);
    }

    @Test
    void makesOneSiteOfLinesOfWhichSomeAreDrawnTwice() {
        SiteFileReading reading = Drawings.read(Drawings.of(line(at(0, 0), at(300, 0))
                + line(at(0, 0), at(300, 0))
                + line(at(300, 200), at(300, 0))
                + line(at(0, 200), at(0, 0))
                + line(at(300, 200), at(0, 200))
                + line(at(0, 200), at(300, 200))));
        assertPlanar(reading, 60_000, 0.001);
    }

    @Test
    void makesNoSiteOfLinesThatRunThereAndBackAndOfPoints() {
        SiteFileReading reading = Drawings.read(Drawings.of(line(at(0, 0), at(300, 100))
                + polyline("JZD", false, List.of(at(0, 0), at(150, 50), at(300, 100)))
                + line(at(500, 0), at(500, 0))));
        assertThat(reading.sites())
                .isNotEmpty()
                .allSatisfy(
                        site -> assertThat(site.geometry().getGeometryType()).isEqualTo("LineString"));
        assertThat(reading.notices()).extracting(Fault::code).doesNotContain("LINES_JOINED");
    }

    @Test
    void leavesRoadsThatMeetAtACrossingLines() {
        SiteFileReading reading = Drawings.read(Drawings.of(line(at(0, 0), at(300, 0))
                + line(at(0, 0), at(0, 300))
                + line(at(0, 0), at(-300, 0))
                + line(at(0, 0), at(0, -300))));
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites())
                .hasSize(4)
                .allSatisfy(
                        site -> assertThat(site.geometry().getGeometryType()).isEqualTo("LineString"));
    }

    @Test
    void takesAClosedLineOfABlockThatHoldsOpenOnesToo() {
        String block = Drawings.block(
                "A",
                polyline("JZD", true, List.of(xy(0, 0), xy(100, 0), xy(100, 100), xy(0, 100)))
                        + line(xy(0, 0), xy(300, 300)));
        SiteFileReading reading = Drawings.read(Drawings.of(
                Drawings.header("AC1015", "ANSI_936") + Drawings.blocks(block), Drawings.insert("A", at(0, 0))));
        assertPlanar(reading, 10_000, 0.001);
    }

    @Test
    void takesNoArrowheadOfADimensionForASite() {
        String solid =
                "0\nSOLID\n8\nBZ\n10\n27606800\n20\n4968390\n11\n27606805\n21\n4968389\n12\n27606805\n22\n4968391\n"
                        + "13\n27606805\n23\n4968391\n";
        String dimension = "0\nDIMENSION\n8\nBZ\n2\n*D1\n10\n27606800\n20\n4968390\n11\n27606950\n21\n4968390\n70\n0\n";
        SiteFileReading reading = Drawings.read(Drawings.of(
                Drawings.header("AC1015", "ANSI_936") + Drawings.blocks(Drawings.block("*D1", solid)),
                polyline("JZD", true, PLOT) + dimension));
        assertPlanar(reading, 60_000, 0.001);
        assertThat(reading.notices()).anyMatch(notice -> notice.message().contains("标注"));
    }

    @Test
    void tellsWhichLayersAreOffOrFrozen() {
        String layers = "0\nSECTION\n2\nTABLES\n0\nTABLE\n2\nLAYER\n70\n3\n" + layer("冻结", 1, 7) + layer("关闭", 0, -7)
                + layer("JZD", 0, 7) + "0\nENDTAB\n0\nENDSEC\n";
        SiteFileReading reading = Drawings.read(Drawings.of(
                Drawings.header("AC1032", "") + layers,
                polyline("冻结", true, PLOT) + polyline("关闭", true, PLOT) + polyline("JZD", true, PLOT)));
        assertThat(reading.sites()).hasSize(3);
        assertThat(reading.notices())
                .filteredOn(notice -> notice.code().equals("LAYER_HIDDEN"))
                .extracting(Fault::message)
                .satisfiesExactly(
                        one -> assertThat(one).contains("“冻结”"),
                        two -> assertThat(two).contains("“关闭”"));
    }

    private static String layer(String name, int flags, int colour) {
        return "0\nLAYER\n2\n" + name + "\n70\n" + flags + "\n62\n" + colour + "\n6\nCONTINUOUS\n";
    }

    private static double[] xy(double x, double y) {
        return new double[] {x, y};
    }

    private static void assertAskedBack(SiteFileReading reading, double ellipsoidal, double tolerance) {
        assertThat(reading.sites()).isEmpty();
        assertThat(reading.defects()).extracting(Fault::code).containsExactly("LINE_ALMOST_CLOSED");
        assertThat(reading.proposals()).hasSize(2);
        assertThat(reading.proposals().get(0).feature().area().squareMetres())
                .isCloseTo(ellipsoidal, within(tolerance));
        assertThat(reading.proposals().get(1).feature().geometry().getGeometryType())
                .isEqualTo("LineString");
    }

    private static void assertPlanar(SiteFileReading reading, double squareMetres, double tolerance) {
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites())
                .singleElement()
                .satisfies(site -> assertThat(planar(site)).isCloseTo(squareMetres, within(tolerance)));
    }

    private static double planar(SiteFeature site) {
        return site.planarArea().orElseThrow().squareMetres();
    }
}
