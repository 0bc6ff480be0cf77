package org.ecozone.sitefile.table;

import java.util.OptionalDouble;
import org.ecozone.sitefile.plot.AngleText;
import org.ecozone.sitefile.plot.PlotAxes;
import org.ecozone.sitefile.plot.PlotPoint;
import org.ecozone.sitefile.plot.TxtNumber;

/**
 * The two columns of a table that hold a point's coordinates.
 *
 * @param north the column titled X, northing or latitude; without titles the first of the two
 * @param east the column titled Y, easting or longitude; without titles the second
 * @param axes what the titles say the numbers are; NONE if they leave it open
 * @param isSplit whether degrees, minutes and seconds stand in three columns each, these being the first
 * @param isPacked whether the titles say that degrees are written ddd.mmss
 */
record CoordinateColumns(int north, int east, PlotAxes axes, boolean isSplit, boolean isPacked) {

    /** What is written in column {@code column}, {@link #north} or {@link #east}. */
    String text(TableRow row, int column) {
        String degrees = row.cell(column);
        return isSplit && !degrees.isEmpty()
                ? degrees + "°" + row.cell(column + 1) + "′" + row.cell(column + 2) + "″"
                : degrees;
    }

    /** The number in column {@code column}; empty if it is none. Degrees come out decimal. */
    OptionalDouble value(TableRow row, int column) {
        String text = text(row, column);
        OptionalDouble number = TxtNumber.ofCell(text);
        boolean isPlain = text.indexOf('.') == text.lastIndexOf('.') && text.matches("[0-9.]+");
        return isPacked && isPlain && number.isPresent() ? AngleText.unpacked(number.getAsDouble()) : number;
    }

    boolean isBlank(TableRow row) {
        return text(row, north).isEmpty() && text(row, east).isEmpty();
    }

    /** The point of {@code row}; empty unless both numbers can be read. */
    java.util.Optional<PlotPoint> point(TableRow row) {
        OptionalDouble x = value(row, north);
        OptionalDouble y = value(row, east);
        return x.isPresent() && y.isPresent()
                ? java.util.Optional.of(new PlotPoint(row.number(), "", "", x.getAsDouble(), y.getAsDouble()))
                : java.util.Optional.empty();
    }
}
