package org.ecozone.report.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.report.map.picture.Canvas;
import org.ecozone.report.map.picture.Letters;
import org.ecozone.zoning.Layer;
import org.junit.jupiter.api.Test;

/**
 * Of all layers that are described, no two signs of a legend look alike to those who see all colours, nor to those who lack one kind
 * of cone (protanopia, deuteranopia). Looks at the pixels that are drawn and reckons for itself how they are seen.
 */
class ColoursApartTest {

    private static final int WIDTH = 48;
    private static final int HEIGHT = 28;

    /** In L*a*b*: what is less is not seen side by side in small signs. */
    private static final double SEEN = 8;

    /** Of a sign's pixels: a broken line differs from a whole one in few. */
    private static final double ENOUGH = 0.02;

    /** Rows of linear red, green and blue: as it is, without long-wave cones, without medium-wave cones. */
    private static final double[][][] SIGHTS = {
        {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
        {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}
    };

    /** A sign as it is seen: for each sight L*, a*, b* of each pixel. */
    private record Seen(String words, float[][] lab) {

        static Seen of(LayerInk ink) {
            try (Canvas canvas = new Canvas(WIDTH, HEIGHT, new Letters(Demo.FONTS))) {
                var box = new Rectangle2D.Double(3, 3, WIDTH - 6, HEIGHT - 6);
                ink.fillZone(canvas, box);
                ink.outlineZone(canvas, box);
                ink.hatchZone(canvas, box);
                float[][] lab = new float[SIGHTS.length][];
                for (int i = 0; i < SIGHTS.length; i++) {
                    lab[i] = seen(canvas.image(), SIGHTS[i]);
                }
                return new Seen(ink.words(), lab);
            }
        }

        boolean looksLike(Seen other) {
            for (int i = 0; i < SIGHTS.length; i++) {
                int differing = 0;
                for (int at = 0; at < lab[i].length; at += 3) {
                    double l = lab[i][at] - other.lab[i][at];
                    double a = lab[i][at + 1] - other.lab[i][at + 1];
                    double b = lab[i][at + 2] - other.lab[i][at + 2];
                    differing += l * l + a * a + b * b >= SEEN * SEEN ? 1 : 0;
                }
                if (differing < ENOUGH * WIDTH * HEIGHT) {
                    return true;
                }
            }
            return false;
        }
    }

    private static float[] seen(BufferedImage image, double[][] sight) {
        float[] lab = new float[3 * WIDTH * HEIGHT];
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            int rgb = image.getRGB(i % WIDTH, i / WIDTH);
            double[] linear = {linear(rgb >> 16 & 255), linear(rgb >> 8 & 255), linear(rgb & 255)};
            double[] seen = new double[3];
            for (int row = 0; row < 3; row++) {
                double sum = 0;
                for (int column = 0; column < 3; column++) {
                    sum += sight[row][column] * linear[column];
                }
                seen[row] = Math.min(1, Math.max(0, sum));
            }
            double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
            double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
            double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
            lab[3 * i] = (float) (116 * y - 16);
            lab[3 * i + 1] = (float) (500 * (x - y));
            lab[3 * i + 2] = (float) (200 * (y - z));
        }
        return lab;
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static double f(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    private static List<String> alike(List<String> layers) {
        List<Seen> signs =
                Inks.of(Demo.MAP, layers).all().stream().map(Seen::of).toList();
        List<String> alike = new ArrayList<>();
        for (int i = 0; i < signs.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (signs.get(i).looksLike(signs.get(j))) {
                    alike.add(signs.get(j).words() + " = " + signs.get(i).words());
                }
            }
        }
        return alike;
    }

    @Test
    void noTwoSignsLookAlikeWhereAllLayersAreOnOneMap() {
        assertThat(alike(Demo.MAP.layers().stream().map(Layer::id).toList())).isEmpty();
    }

    @Test
    void noTwoSignsOfAnyTwoLayersLookAlike() {
        List<String> ids = Demo.MAP.layers().stream().map(Layer::id).toList();
        for (String one : ids) {
            for (String other : ids.subList(ids.indexOf(one) + 1, ids.size())) {
                assertThat(alike(List.of(one, other))).as("%s, %s", one, other).isEmpty();
            }
        }
    }

    /** Red and green of one lightness are told apart by those who see both, and by nobody else: that the test would see it. */
    @Test
    void simulatesWhatIsSimulated() {
        BufferedImage red = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        BufferedImage green = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        red.setRGB(0, 0, 0xC87070);
        green.setRGB(0, 0, 0x8C8C66);
        double all = distance(seen(red, SIGHTS[0]), seen(green, SIGHTS[0]));
        double few = distance(seen(red, SIGHTS[2]), seen(green, SIGHTS[2]));
        assertThat(all).isGreaterThan(35);
        assertThat(few).isLessThan(all / 3);
    }

    private static double distance(float[] one, float[] other) {
        return Math.hypot(Math.hypot(one[0] - other[0], one[1] - other[1]), one[2] - other[2]);
    }
}
