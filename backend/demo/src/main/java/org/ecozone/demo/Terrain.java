package org.ecozone.demo;

import java.util.Arrays;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/**
 * How high the ground lies above the plain: invented from what the layers are invented from, so that no mountain stands where
 * fields are. It rises where the land is wild and nobody could till it and, outside of the territory, to the north and south;
 * its streams, which flow to the rivers of the layers, cut it down ({@link Erosion}).
 */
final class Terrain {

    /** Where mountains begin and where they are highest, as a score of {@link #mountainous}. */
    private static final double FOOT = 0.2;

    private static final double HIGH = 1.9;

    /** How far a river's flats reach, and from where on it leaves the ground as it is. */
    private static final double FLAT_KM = 0.8;

    private static final double BEYOND_KM = 3.5;

    /** Up to this share of a mountain's rise the ground passes into the plain. */
    private static final double FOOTHILLS = 0.15;

    private static final double RISE_METRES = 28;
    private static final double PLAIN_RISE_METRES = 0.3;
    private static final double UNEVEN_METRES = 200;
    private static final int STEPS = 40;
    private static final double CUT = 0.12;
    private static final double LAKE_EAST_KM = 44;

    private final int rows;
    private final int columns;
    private final double cellKm;
    private final double[] metres;
    private final double[] mountain;
    private final double[] grain;
    private final boolean[] mouth;

    /** Where cells lie. */
    @FunctionalInterface
    interface Cells {
        /** A cell's middle in kilometres. */
        Coordinate km(int row, int column);
    }

    private Terrain(int rows, int columns, double cellKm) {
        this.rows = rows;
        this.columns = columns;
        this.cellKm = cellKm;
        metres = new double[rows * columns];
        mountain = new double[metres.length];
        grain = new double[metres.length];
        mouth = new boolean[metres.length];
    }

    /** Heights in metres, row by row, of a grid of cells {@code cellKm} wide. */
    static double[] metres(int rows, int columns, double cellKm, Cells cells) {
        Terrain terrain = new Terrain(rows, columns, cellKm);
        terrain.lay(cells);
        return terrain.eroded();
    }

    private void lay(Cells cells) {
        IndexedFacetDistance waters = new IndexedFacetDistance(waters());
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int cell = row * columns + column;
                Coordinate km = cells.km(row, column);
                double fromWater = waters.distance(Plane.KM.createPoint(km));
                mouth[cell] = fromWater < cellKm || row == 0 || column == 0 || row == rows - 1 || column == columns - 1;
                mountain[cell] = smooth((mountainous(km) - FOOT) / (HIGH - FOOT))
                        * smooth((fromWater - FLAT_KM) / (BEYOND_KM - FLAT_KM));
                grain[cell] = Noise.unit(row, column, 186);
                metres[cell] = mouth[cell] ? 0 : UNEVEN_METRES * (1.2 + Noise.at(km, 15, 185));
            }
        }
    }

    private double[] eroded() {
        double[] rise = Arrays.stream(mountain)
                .map(m -> PLAIN_RISE_METRES + RISE_METRES * m)
                .toArray();
        new Erosion(columns, cellKm, metres, rise, grain, mouth).run(STEPS, CUT);
        for (int cell = 0; cell < metres.length; cell++) {
            metres[cell] *= smooth(mountain[cell] / FOOTHILLS);
        }
        return crept(crept(metres));
    }

    /** Rounded as soil creeps: the mean of a height, weighed four times, its neighbours beside, twice, and at the corners. */
    private double[] crept(double[] sharp) {
        double[] rounded = sharp.clone();
        for (int cell = columns + 1; cell < sharp.length - columns - 1; cell++) {
            double sum = 0;
            for (int row = -1; row <= 1; row++) {
                int middle = cell + row * columns;
                sum += (row == 0 ? 2 : 1) * (sharp[middle - 1] + 2 * sharp[middle] + sharp[middle + 1]);
            }
            rounded[cell] = sum / 16;
        }
        return rounded;
    }

    private static Geometry waters() {
        return Plane.KM.buildGeometry(Stream.concat(
                        Waters.RIVERS.stream().map(Waters.River::line),
                        Waters.still().stream().map(Feature::km))
                .toList());
    }

    /** Wild land that nobody could till, and the ranges on either side of the valley. */
    private static double mountainous(Coordinate km) {
        double ranges = 2.4 * Math.max(north(km), south(km));
        double uneven = 1 + 0.4 * Noise.at(km, 16, 183);
        return uneven * Math.max(Cover.wild(km), ranges) - 1.5 * Math.max(0, Cover.tilled(km)) - lakeside(km);
    }

    /** The northern range sinks towards the gap in the east. */
    private static double north(Coordinate km) {
        double gap = smooth((LAKE_EAST_KM - km.x - 0.35 * km.y + 12 * Noise.at(km, 22, 187)) / 60);
        return gap * smooth((km.y - 14 + 5 * Noise.at(km, 22, 181)) / 34);
    }

    /** The southern range draws away southward in the east. */
    private static double south(Coordinate km) {
        double foot = -35 - 0.16 * km.x;
        return smooth((foot - km.y + 5 * Noise.at(km, 22, 182)) / 34);
    }

    /** The shore of the lake is wild and flat. */
    private static double lakeside(Coordinate km) {
        return 2 * (1 - smooth((Waters.fromLake(km) - 4) / 16));
    }

    private static double smooth(double t) {
        double within = Math.max(0, Math.min(1, t));
        return within * within * (3 - 2 * within);
    }
}
