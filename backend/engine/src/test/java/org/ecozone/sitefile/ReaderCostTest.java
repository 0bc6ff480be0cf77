package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecozone.gisfile.GisFile;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.table.XlsxFileTest;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each reader on the worst of its kind in growing sizes. Every step that it takes over a text makes or passes something on, so the bytes that
 * the thread asks for are counted: four times the file may take about four times as many. What looks at characters alone is counted in
 * {@link PatternCostTest} and beside the scanners.
 */
class ReaderCostTest {

    private static final String POINTS = "J1,4968400,27606800\nJ2,4968600,27606800\nJ3,4968600,27607100\n";

    static Stream<Named<IntFunction<byte[]>>> files() {
        return Stream.of(markup(), texts(), tables()).flatMap(each -> each);
    }

    private static Stream<Named<IntFunction<byte[]>>> markup() {
        return Stream.of(
                text(
                        "KML: tags that never end",
                        n -> kml("<description><![CDATA[" + "<".repeat(n) + "]]></description>")),
                text(
                        "KML: scripts that never end",
                        n -> kml("<description><![CDATA[" + "<script ".repeat(n) + "]]></description>")),
                text(
                        "KML: blanks between coordinates",
                        n -> kml("<Point><coordinates>82" + " ".repeat(n) + ",44</coordinates></Point>")),
                text("KML: commas", n -> kml("<Point><coordinates>" + ",".repeat(n) + "</coordinates></Point>")),
                text(
                        "KML: outer rings of one polygon",
                        n -> kml("<Polygon>"
                                + "<outerBoundaryIs><LinearRing><coordinates>82,44</coordinates></LinearRing></outerBoundaryIs>"
                                        .repeat(n / 20)
                                + "</Polygon>")),
                text(
                        "KML: folders in folders with long names",
                        n -> "<kml>"
                                + ("<Folder><name>" + "n".repeat(n / 50) + "</name>").repeat(150)
                                + "<Placemark/>".repeat(n / 20)
                                + "</Folder>".repeat(150) + "</kml>"),
                kmz("KMZ", n -> kml("<description><![CDATA[" + "< ".repeat(n) + "]]></description>")));
    }

    private static Stream<Named<IntFunction<byte[]>>> texts() {
        return Stream.of(
                text("GeoJSON: blanks", n -> "[" + " ".repeat(n) + "x"),
                text(
                        "GeoJSON: numbers",
                        n -> "{\"type\":\"LineString\",\"coordinates\":[" + "[82,44],".repeat(n / 10) + "[82,45]]}"),
                text(
                        "GeoJSON: empty features",
                        n -> "{\"type\":\"FeatureCollection\",\"features\":["
                                + "{\"type\":\"Feature\",\"geometry\":null},".repeat(n / 40) + "{}]}"),
                text("GeoJSON: one value a line", n -> "{\"type\":\"Feature\",\"geometry\":null}\n".repeat(n / 40)),
                text("WKT: blanks behind the type", n -> "POINT" + " ".repeat(n) + "x"),
                text("WKT: systems that never end", n -> "POINT EMPTY\n" + "<\n".repeat(n)),
                text("WKT: points", n -> "MULTIPOINT(" + "82 44,".repeat(n / 10) + "82 44)"),
                text(
                        "TXT: tabs in a line",
                        n -> "J1,4968400,27606800\nx" + ("\t".repeat(9_000) + "x\nx").repeat(n / 2_000)),
                text("TXT: quotes", n -> POINTS + "x" + ",\"".repeat(n)),
                text("TXT: totals", n -> "合计,60000,90\n".repeat(n / 10) + POINTS),
                text("TXT: headers", n -> POINTS + "[属性描述]\n坐标系=2000\n".repeat(n / 20)),
                text("TXT: points", n -> "J1,1,4968400,27606800\n".repeat(n / 20)));
    }

    private static Stream<Named<IntFunction<byte[]>>> tables() {
        return Stream.of(
                text("CSV: a cell of blanks", n -> "点号,X,Y\n" + POINTS + "第" + " ".repeat(n) + "x,,\n"),
                text("CSV: remarks", n -> "点号,X,Y\n" + POINTS + ("第 " + "  注".repeat(90) + ",,\n").repeat(n / 1_000)),
                text("CSV: columns", n -> "点号,X,Y\n" + POINTS + (",".repeat(900) + "\n").repeat(n / 500)),
                text("CSV: blank rows", n -> "点号,X,Y\n" + POINTS + ",,\n".repeat(n / 3)),
                xlsx(
                        "XLSX: rows of remarks",
                        n -> "<row><c t=\"inlineStr\"><is><t>第" + " ".repeat(n / 20) + "x</t></is></c></row>"),
                xlsx("XLSX: cells", n -> ("<row>" + "<c><v>1</v></c>".repeat(200) + "</row>").repeat(n / 1_000)),
                xlsx("XLSX: elements of no meaning", n -> "<x a=\"b\"/>".repeat(n / 5)),
                text("XLS and its like: a declaration", n -> "<?xml version=\"1.0\"?>" + " ".repeat(n) + "<html>"),
                text("DXF: comments", n -> "999\r\n\r\n".repeat(n / 5) + "x"),
                text("XML that is no KML", n -> "<a>" + "<!-- -->".repeat(n / 8) + "</a>"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void fourTimesTheFileTakesFourTimesTheSteps(IntFunction<byte[]> file) {
        read(file.apply(1_000));
        long few = read(file.apply(20_000));
        long many = read(file.apply(80_000));
        assertThat(many).isLessThan(6 * few + 1_000_000);
    }

    /** Rings in each other, and others whose extents tell nothing, are counted beside their nesting; the check of more than so many is refused. */
    @Test
    void fourTimesTheRingsBesideEachOtherTakeLittleMoreThanFourTimesTheSteps() {
        IntFunction<byte[]> plot = n -> plot(n, i -> square(2 * (i % 70), 2 * (i / 70)));
        read(plot.apply(100));
        long few = read(plot.apply(1_200));
        long many = read(plot.apply(4_800));
        assertThat(many).isLessThan(6 * few);
    }

    /** One plot of {@code rings} by their corners: metres east and north of a place near Shuanghe. */
    private static byte[] plot(int rings, IntFunction<double[]> ring) {
        return IntStream.range(0, rings)
                .mapToObj(i -> ringOfPlot(i, ring.apply(i)))
                .collect(Collectors.joining("", "[地块坐标]\n", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String ringOfPlot(int ring, double[] corners) {
        return IntStream.rangeClosed(0, corners.length / 2)
                .map(i -> 2 * (i % (corners.length / 2)))
                .mapToObj(i -> String.format(
                        Locale.ROOT,
                        "J%d,%d,%.3f,%.3f%n",
                        i / 2 + 1,
                        ring + 1,
                        4_968_400 + corners[i + 1],
                        27_606_800 + corners[i]))
                .collect(Collectors.joining());
    }

    private static double[] square(double left, double below) {
        return new double[] {left, below, left + 1, below, left + 1, below + 1, left, below + 1};
    }

    @Test
    void saysWhatAnArchiveIsUnpacked() {
        byte[] zip = GisSamples.zip(Map.of("a.kml", new byte[3_000_000], "b.txt", new byte[500]));
        assertThat(zip.length).isLessThan(10_000);
        assertThat(GisFile.unpackedBytes(zip)).isEqualTo(3_000_500);
        assertThat(GisFile.unpackedBytes(new byte[77])).isEqualTo(77);
        assertThat(GisFile.unpackedBytes(java.util.Arrays.copyOf(zip, 60))).isEqualTo(60);
    }

    private static String kml(String inside) {
        return "<kml><Document><Placemark>" + inside + "</Placemark></Document></kml>";
    }

    private static Named<IntFunction<byte[]>> text(String name, IntFunction<String> text) {
        return Named.of(name, n -> text.apply(n).getBytes(StandardCharsets.UTF_8));
    }

    private static Named<IntFunction<byte[]>> kmz(String name, IntFunction<String> text) {
        return Named.of(
                name, n -> GisSamples.zip(Map.of("doc.kml", text.apply(n).getBytes(StandardCharsets.UTF_8))));
    }

    private static Named<IntFunction<byte[]>> xlsx(String name, IntFunction<String> rows) {
        return Named.of(name, n -> XlsxFileTest.zip(XlsxFileTest.parts(rows.apply(n), "")));
    }

    /** The bytes that this thread asked for while it read {@code content}. */
    private static long read(byte[] content) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        assertThat(SiteFile.read(content, "a", SiteFileOptions.NONE)).isNotNull();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
