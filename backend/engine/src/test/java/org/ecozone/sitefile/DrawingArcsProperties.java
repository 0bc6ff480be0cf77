package org.ecozone.sitefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.sitefile.site.SiteFileReading;

/**
 * Arcs of drawings against the closed formula of a circle's segment, R²/2 (θ − sin θ) with θ = 4 atan b and R = d (1 + b²) / 4b: to
 * either side, from 10° to 350°, turned anyhow, in the polylines of AutoCAD 2000, in those of R12 and in hatches.
 */
class DrawingArcsProperties {

    private static final int IN_ONE_DRAWING = 60;
    private static final double CHORD = 40;
    /** Chords of 0.5° lose at most a sixth of the square of their angle of the sector. */
    private static final double LOST = Math.pow(Math.toRadians(0.5), 2) / 6;

    private enum Form {
        LIGHT,
        OLD,
        HATCH
    }

    @Property(tries = 6, seed = "20261129")
    void areasOfArcsAreThoseOfTheFormula(@ForAll Random random) {
        List<Double> expected = new ArrayList<>();
        List<Double> tolerances = new ArrayList<>();
        var entities = new StringBuilder();
        for (int i = 0; i < IN_ONE_DRAWING; i++) {
            double turn = Math.toRadians(i % 4 == 0 ? 15 * random.nextInt(24) : 360 * random.nextDouble());
            double size = i % 5 == 0 ? 1 : Math.tan(Math.toRadians(10 + 340 * random.nextDouble()) / 4);
            boolean isOut = random.nextBoolean();
            boolean isClockwise = random.nextBoolean();
            double angle = 4 * Math.atan(size);
            double radius = CHORD * (1 + size * size) / (4 * size);
            double segment = radius * radius / 2 * (angle - Math.sin(angle));
            expected.add(1_200_000 + (isOut ? segment : -segment));
            tolerances.add(radius * radius / 2 * angle * LOST + 0.02);
            entities.append(entity(
                    Form.values()[i % 3], ring(isOut, isClockwise, size, turn, 3000.0 * (i % 10), 3000.0 * (i / 10))));
        }
        SiteFileReading reading = Drawings.read(Drawings.of(entities.toString()));
        assertThat(reading.defects()).isEmpty();
        assertThat(reading.sites()).hasSize(IN_ONE_DRAWING);
        for (int i = 0; i < IN_ONE_DRAWING; i++) {
            SiteFeature site = reading.sites().get(i);
            assertThat(site.planarArea().orElseThrow().squareMetres())
                    .as(site.name())
                    .isCloseTo(expected.get(i), within(tolerances.get(i)));
        }
    }

    /** 1000 m × 1200 m with an arc over a chord of 40 m in the middle of one side. */
    private static List<double[]> ring(
            boolean isOut, boolean isClockwise, double size, double turn, double east, double north) {
        // Going round to the left, an arc that turns left leaves the ring.
        double bulge = isOut != isClockwise ? size : -size;
        double[][] corners = isClockwise
                ? new double[][] {
                    {-500, -500, 0}, {-500, 700, 0}, {500, 700, 0}, {500, -500, 0}, {20, -500, bulge}, {-20, -500, 0}
                }
                : new double[][] {
                    {-500, -500, 0}, {-20, -500, bulge}, {20, -500, 0}, {500, -500, 0}, {500, 700, 0}, {-500, 700, 0}
                };
        double cos = Math.cos(turn);
        double sin = Math.sin(turn);
        List<double[]> ring = new ArrayList<>();
        for (double[] c : corners) {
            double[] at = Drawings.at(east + c[0] * cos - c[1] * sin, north + c[0] * sin + c[1] * cos);
            ring.add(new double[] {at[0], at[1], c[2]});
        }
        return ring;
    }

    private static String entity(Form form, List<double[]> ring) {
        var vertices = new StringBuilder();
        ring.forEach(vertex ->
                vertices.append(form == Form.OLD ? "0\nVERTEX\n8\nJZD\n" : "").append(Drawings.vertex(vertex)));
        return switch (form) {
            case LIGHT -> "0\nLWPOLYLINE\n8\nJZD\n90\n6\n70\n1\n" + vertices;
            case OLD -> "0\nPOLYLINE\n8\nJZD\n66\n1\n70\n1\n" + vertices + "0\nSEQEND\n8\nJZD\n";
            case HATCH ->
                "0\nHATCH\n8\nJZD\n10\n0\n20\n0\n30\n0\n210\n0\n220\n0\n230\n1\n2\nSOLID\n70\n1\n71\n0\n91\n1\n92\n2\n"
                        + "72\n1\n73\n1\n93\n6\n" + vertices + "97\n0\n75\n0\n76\n1\n98\n1\n10\n0\n20\n0\n";
        };
    }
}
