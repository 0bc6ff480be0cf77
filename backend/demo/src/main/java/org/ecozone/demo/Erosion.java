package org.ecozone.demo;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Ground that rises and that its own rivers cut down: the stream power law dh/dt = U − K·√A·S, with rise U, catchment A and
 * slope S, solved step by step from the mouths upwards (Braun and Willett 2013, doi:10.1016/j.geomorph.2012.10.008), over
 * the order in which water would rise from the mouths (priority flood, Barnes et al. 2014, doi:10.1016/j.cageo.2013.04.024).
 * So no hollow is left, and valleys join as they do.
 *
 * <p>A grid, row by row. Only sums, products and square roots: the same bits on every machine.
 */
final class Erosion {

    private static final double DIAGONAL = Math.sqrt(2);

    /** What keeps level ground falling towards its mouth, in metres a cell. */
    private static final double TRICKLE = 0.01;

    /** Where slopes slide, in metres a kilometre. */
    private static final double STEEPEST = 700;

    private final int width;
    private final double cellKm;
    private final double[] metres;
    private final double[] rise;
    private final double[] grain;
    private final boolean[] mouth;
    private final int[] order;
    private final int[] downstream;
    private final double[] catchment;

    /**
     * @param width cells a row
     * @param cellKm a cell's side in kilometres
     * @param metres heights at first; those of mouths stay
     * @param rise of each cell in a step, in metres
     * @param grain a random number for each cell, 0 … 1: where the ground is level, streams find their way by it
     * @param mouth where water leaves: rivers, shores of lakes, the grid's edges
     */
    Erosion(int width, double cellKm, double[] metres, double[] rise, double[] grain, boolean[] mouth) {
        this.width = width;
        this.cellKm = cellKm;
        this.metres = metres;
        this.rise = rise;
        this.grain = grain;
        this.mouth = mouth;
        order = new int[metres.length];
        downstream = new int[metres.length];
        catchment = new double[metres.length];
    }

    /** {@code steps} steps, in place; a square kilometre of catchment cuts {@code cut} of the slope in one. */
    void run(int steps, double cut) {
        for (int i = 0; i < steps; i++) {
            flood();
            gather();
            lower(cut);
        }
        // What rose less than the ground below it is a hollow now.
        flood();
    }

    private record Rising(double metres, int cell) implements Comparable<Rising> {
        @Override
        public int compareTo(Rising other) {
            int byHeight = Double.compare(metres, other.metres);
            return byHeight != 0 ? byHeight : Integer.compare(cell, other.cell);
        }
    }

    /** Each cell's way down, and the cells in the order in which rising water reaches them. */
    private void flood() {
        Arrays.fill(downstream, -1);
        PriorityQueue<Rising> shore = new PriorityQueue<>();
        for (int cell = 0; cell < metres.length; cell++) {
            if (mouth[cell]) {
                downstream[cell] = cell;
                shore.add(new Rising(metres[cell], cell));
            }
        }
        for (int reached = 0; !shore.isEmpty(); reached++) {
            order[reached] = shore.remove().cell;
            spread(order[reached], shore);
        }
    }

    private void spread(int cell, PriorityQueue<Rising> shore) {
        int row = cell / width;
        int column = cell % width;
        for (int r = Math.max(0, row - 1); r <= Math.min(metres.length / width - 1, row + 1); r++) {
            for (int c = Math.max(0, column - 1); c <= Math.min(width - 1, column + 1); c++) {
                int next = r * width + c;
                if (downstream[next] < 0) {
                    downstream[next] = cell;
                    metres[next] = Math.max(metres[next], metres[cell] + TRICKLE * (0.1 + grain[next]));
                    shore.add(new Rising(metres[next], next));
                }
            }
        }
    }

    private void gather() {
        Arrays.fill(catchment, cellKm * cellKm);
        for (int i = order.length - 1; i >= 0; i--) {
            int cell = order[i];
            if (!mouth[cell]) {
                catchment[downstream[cell]] += catchment[cell];
            }
        }
    }

    private void lower(double cut) {
        for (int cell : order) {
            if (!mouth[cell]) {
                int below = downstream[cell];
                double away = distanceKm(cell, below);
                double strength = cut * Math.sqrt(catchment[cell]) / away;
                double stays = (metres[cell] + rise[cell] + strength * metres[below]) / (1 + strength);
                metres[cell] = Math.min(stays, metres[below] + STEEPEST * away);
            }
        }
    }

    private double distanceKm(int cell, int beside) {
        boolean straight = cell / width == beside / width || cell % width == beside % width;
        return straight ? cellKm : DIAGONAL * cellKm;
    }
}
