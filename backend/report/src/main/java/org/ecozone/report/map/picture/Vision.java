package org.ecozone.report.map.picture;

import java.awt.Color;
import java.util.List;

/**
 * How far apart colours are for those who see all of them and for those who do not tell red from green, one man in twelve. Their sight
 * is simulated after Machado, Oliveira and Fernandes (2009, table 1, severity 1.0).
 */
public final class Vision {

    private static final double[][] ALL = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    private static final double[][] WITHOUT_LONG_WAVES = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };
    private static final double[][] WITHOUT_MEDIUM_WAVES = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };
    private static final List<double[][]> SIGHTS = List.of(ALL, WITHOUT_LONG_WAVES, WITHOUT_MEDIUM_WAVES);

    /** Of linear sRGB, as parts of the white of D65. */
    private static final double[][] XYZ = {
        {0.4124564 / 0.95047, 0.3575761 / 0.95047, 0.1804375 / 0.95047},
        {0.2126729, 0.7151522, 0.0721750},
        {0.0193339 / 1.08883, 0.1191920 / 1.08883, 0.9503041 / 1.08883}
    };

    private Vision() {}

    /** In CIE L*a*b* (1976), for those to whom they are least apart. */
    public static double distance(Color one, Color other) {
        return SIGHTS.stream()
                .mapToDouble(sight -> distance(lab(one, sight), lab(other, sight)))
                .min()
                .orElseThrow();
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(square(one[0] - other[0]) + square(one[1] - other[1]) + square(one[2] - other[2]));
    }

    private static double square(double value) {
        return value * value;
    }

    private static double[] lab(Color colour, double[][] sight) {
        double[] seen = times(
                sight, new double[] {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())});
        for (int i = 0; i < seen.length; i++) {
            seen[i] = Math.max(0, Math.min(1, seen[i]));
        }
        double[] xyz = times(XYZ, seen);
        double x = root(xyz[0]);
        double y = root(xyz[1]);
        double z = root(xyz[2]);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            product[i] = matrix[i][0] * vector[0] + matrix[i][1] * vector[1] + matrix[i][2] * vector[2];
        }
        return product;
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static double root(double part) {
        return part > 216.0 / 24389 ? Math.cbrt(part) : (24389.0 / 27 * part + 16) / 116;
    }
}
