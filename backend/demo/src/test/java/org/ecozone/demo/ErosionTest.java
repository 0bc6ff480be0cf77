package org.ecozone.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErosionTest {

    /** What rises as fast as it is cut has the slope U / (K √A), here of one stream: each cell adds one to its catchment. */
    @Test
    void aStreamEndsWithTheSlopeOfTheStreamPowerLaw() {
        double[] metres = new double[12];
        double[] rise = new double[12];
        Arrays.fill(rise, 1, 12, 3);
        boolean[] mouth = new boolean[12];
        mouth[0] = true;
        new Erosion(12, 2, metres, rise, new double[12], mouth).run(2_000, 0.5);
        assertThat(metres[0]).isZero();
        for (int cell = 1; cell < 12; cell++) {
            double squareKm = 4.0 * (12 - cell);
            double slope = 3 / (0.5 * Math.sqrt(squareKm));
            assertThat((metres[cell] - metres[cell - 1]) / 2)
                    .as("cell %d", cell)
                    .isCloseTo(slope, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void leavesNoHollow(long seed) {
        int width = 31;
        Random random = new Random(seed);
        double[] metres = random.doubles(31 * 23, 0, 500).toArray();
        double[] rise = random.doubles(metres.length, 0, 40).toArray();
        double[] grain = random.doubles(metres.length).toArray();
        boolean[] mouth = new boolean[metres.length];
        mouth[random.nextInt(mouth.length)] = true;
        mouth[random.nextInt(mouth.length)] = true;
        new Erosion(width, 0.3, metres, rise, grain, mouth).run(5, 0.1);
        for (int cell = 0; cell < metres.length; cell++) {
            if (!mouth[cell]) {
                assertThat(lowestBeside(metres, width, cell))
                        .as("cell %d", cell)
                        .isLessThan(metres[cell]);
            }
        }
    }

    private static double lowestBeside(double[] metres, int width, int cell) {
        double lowest = Double.MAX_VALUE;
        for (int other = 0; other < metres.length; other++) {
            boolean near = Math.abs(other / width - cell / width) <= 1 && Math.abs(other % width - cell % width) <= 1;
            if (near && other != cell) {
                lowest = Math.min(lowest, metres[other]);
            }
        }
        return lowest;
    }
}
