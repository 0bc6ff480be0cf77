package org.ecozone.demo;

/**
 * Light on the ground from the north-west, 45° high: what {@code gdaldem hillshade -az 315 -alt 45} gives. Slope after Horn
 * (1981, doi:10.1109/PROC.1981.11918) from the eight neighbours.
 *
 * @param metres heights, row by row from the north
 * @param columns of a row
 * @param cellMetres a cell's side
 * @param exaggeration how much higher than it is the ground is taken
 */
record Hillshade(double[] metres, int columns, double cellMetres, double exaggeration) {

    /** The light on level ground. */
    static final double LEVEL = Math.sqrt(0.5);

    /** The cosine between the ground's normal and the light, 0 in the shade; the cell is none at the grid's edge. */
    double light(int row, int column) {
        double toEast = 0;
        double toSouth = 0;
        for (int i = -1; i <= 1; i++) {
            int weight = i == 0 ? 2 : 1;
            toEast += weight * (at(row + i, column + 1) - at(row + i, column - 1));
            toSouth += weight * (at(row + 1, column + i) - at(row - 1, column + i));
        }
        double scale = exaggeration / (8 * cellMetres);
        double x = scale * toEast;
        double y = scale * toSouth;
        // The light comes from (-1, 1, √2) / 2: east, north, up.
        return Math.max(0, (0.5 * (x + y) + LEVEL) / Math.sqrt(1 + x * x + y * y));
    }

    private double at(int row, int column) {
        return metres[row * columns + column];
    }
}
