package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.ecozone.sitefile.Drawings.PLOT;
import static org.ecozone.sitefile.Drawings.at;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecozone.fault.Fault;
import org.ecozone.sitefile.site.SiteFileReading;
import org.junit.jupiter.api.Test;

/** Splines against areas that can be had without drawing them. */
class DrawingSplinesTest {

    /**
     * Four corners of a × b as control points of a closed uniform cubic: its area by integrating the polynomials is
     * 61/90 · a·b, for 300 m × 200 m 40,666.67 m².
     */
    @Test
    void readsAPeriodicSplineFromItsOwnBeginning() {
        List<double[]> controls = new ArrayList<>(PLOT);
        controls.addAll(PLOT.subList(0, 3));
        double[] knots = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        assertArea(Drawings.read(Drawings.of(spline(3, knots, controls, new double[0]))), 300 * 200 * 61 / 90.0, 3e-5);
    }

    /** Piegl and Tiller, The NURBS Book, section 7.5: nine control points and weights that make a circle. */
    @Test
    void readsARationalSplineAsTheCircleThatItIs() {
        double w = Math.sqrt(0.5);
        List<double[]> square = List.of(
                at(100, 0),
                at(100, 100),
                at(0, 100),
                at(-100, 100),
                at(-100, 0),
                at(-100, -100),
                at(0, -100),
                at(100, -100),
                at(100, 0));
        double[] knots = {0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 4};
        SiteFileReading reading =
                Drawings.read(Drawings.of(spline(2, knots, square, new double[] {1, w, 1, w, 1, w, 1, w, 1})));
        assertArea(reading, Math.PI * 100 * 100, 3e-5);
    }

    /** A spline of degree 1 is its control polygon. */
    @Test
    void readsASplineOfDegreeOneAsThePolygonThatItIs() {
        List<double[]> controls = new ArrayList<>(PLOT);
        controls.add(at(0, 0));
        assertArea(
                Drawings.read(Drawings.of(spline(1, new double[] {0, 0, 1, 2, 3, 4, 4}, controls, new double[0]))),
                60_000,
                1e-9);
    }

    @Test
    void countsASplineThatHasNoControlPoints() {
        SiteFileReading reading =
                Drawings.read(Drawings.of("0\nSPLINE\n8\nJZD\n71\n3\n72\n0\n73\n0\n74\n2\n11\n0\n21\n0\n11\n1\n21\n1\n"
                        + Drawings.polyline("JZD", true, PLOT)));
        assertArea(reading, 60_000, 1e-9);
        assertThat(reading.notices())
                .filteredOn(notice -> notice.code().equals("ENTITIES_NOT_READ"))
                .extracting(Fault::message)
                .singleElement()
                .satisfies(message -> assertThat(message).contains("1 个 SPLINE", "PEDIT"));
    }

    private static String spline(int degree, double[] knots, List<double[]> controls, double[] weights) {
        var text = new StringBuilder("0\nSPLINE\n8\nJZD\n100\nAcDbEntity\n100\nAcDbSpline\n70\n8\n71\n" + degree
                + "\n72\n" + knots.length + "\n73\n" + controls.size() + "\n74\n0\n");
        Arrays.stream(knots).forEach(knot -> text.append("40\n").append(knot).append("\n"));
        Arrays.stream(weights)
                .forEach(weight -> text.append("41\n").append(weight).append("\n"));
        controls.forEach(point -> text.append(Drawings.vertex(point)).append("30\n0.0\n"));
        return text.toString();
    }

    private static void assertArea(SiteFileReading reading, double squareMetres, double share) {
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites())
                .singleElement()
                .satisfies(site -> assertThat(site.planarArea().orElseThrow().squareMetres())
                        .isCloseTo(squareMetres, within(squareMetres * share + 1e-3)));
    }
}
