package org.ecozone.sitefile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import org.ecozone.geo.Crs;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;

/** Drawings written for tests, entity by entity. All lie in 3° zone 27. */
final class Drawings {

    /** A rectangle of 300 m × 200 m, 60,000 m². */
    static final List<double[]> PLOT = List.of(at(0, 0), at(300, 0), at(300, 200), at(0, 200));

    private static final SiteFileOptions ZONE_27 = new SiteFileOptions(Optional.of(new Crs(4515)), Optional.empty());

    private Drawings() {}

    /** The point {@code east} and {@code north} of the plot's corner, in metres. */
    static double[] at(double east, double north) {
        return new double[] {27_606_800 + east, 4_968_400 + north};
    }

    static SiteFileReading read(String dxf) {
        return read(dxf.getBytes(UTF_8));
    }

    static SiteFileReading read(byte[] dxf) {
        return SiteFile.read(dxf, "a.dxf", ZONE_27);
    }

    static String header(String version, String codePage) {
        return "0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\n" + version + "\n"
                + (codePage.isEmpty() ? "" : "9\n$DWGCODEPAGE\n3\n" + codePage + "\n") + "0\nENDSEC\n";
    }

    /** A drawing of {@code entities} as AutoCAD 2000 writes it. */
    static String of(String entities) {
        return of(header("AC1015", "ANSI_936"), entities);
    }

    /** The same behind sections of one's own. */
    static String of(String sections, String entities) {
        return sections + "0\nSECTION\n2\nENTITIES\n" + entities + "0\nENDSEC\n0\nEOF\n";
    }

    static String line(double[] from, double[] to) {
        return "0\nLINE\n8\nJZD\n" + point(10, from) + point(11, to);
    }

    /** Counter-clockwise from {@code start} to {@code end}, degrees. */
    static String arc(double[] centre, double radius, double start, double end) {
        return "0\nARC\n8\nJZD\n" + point(10, centre) + "40\n" + radius + "\n50\n" + start + "\n51\n" + end + "\n";
    }

    static String polyline(String layer, boolean isClosed, List<double[]> points) {
        var text = new StringBuilder(
                "0\nLWPOLYLINE\n8\n" + layer + "\n90\n" + points.size() + "\n70\n" + (isClosed ? 1 : 0) + "\n");
        points.forEach(point -> text.append(vertex(point)));
        return text.toString();
    }

    static String blocks(String... blocks) {
        return "0\nSECTION\n2\nBLOCKS\n" + String.join("", blocks) + "0\nENDSEC\n";
    }

    static String block(String name, String entities) {
        return "0\nBLOCK\n8\n0\n2\n" + name + "\n70\n0\n10\n0\n20\n0\n" + entities + "0\nENDBLK\n8\n0\n";
    }

    static String insert(String name, double[] at) {
        return "0\nINSERT\n8\nJZD\n2\n" + name + "\n" + point(10, at);
    }

    /** x, y and, where there is a third number, the bulge. */
    static String vertex(double[] point) {
        return point(10, point) + (point.length > 2 ? "42\n" + point[2] + "\n" : "");
    }

    private static String point(int code, double[] at) {
        return code + "\n" + at[0] + "\n" + (code + 10) + "\n" + at[1] + "\n";
    }
}
