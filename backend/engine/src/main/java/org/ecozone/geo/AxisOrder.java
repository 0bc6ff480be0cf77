package org.ecozone.geo;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;

/** Which of the two numbers of a coordinate is which, as written by whoever gave it. Inside EcoZone x always is east. */
public enum AxisOrder {
    /** Easting, then northing, in metres. */
    EAST_NORTH("先东坐标、后北坐标", "easting first, then northing", false),
    /** Northing, then easting, in metres: the order of Chinese surveys, whose X is north. */
    NORTH_EAST("先北坐标、后东坐标", "northing first, then easting", true),
    /** Longitude, then latitude, in degrees. */
    LON_LAT("先经度、后纬度", "longitude first, then latitude", false),
    /** Latitude, then longitude, in degrees. */
    LAT_LON("先纬度、后经度", "latitude first, then longitude", true);

    private final String label;
    private final String labelEn;
    private final boolean isExchanged;

    AxisOrder(String label, String labelEn, boolean isExchanged) {
        this.label = label;
        this.labelEn = labelEn;
        this.isExchanged = isExchanged;
    }

    /** In Chinese, for messages. */
    public String label() {
        return label;
    }

    /** In English, for messages. */
    public String labelEn() {
        return labelEn;
    }

    /** Whether the two numbers are to be exchanged to have x = longitude or easting. */
    public boolean isExchanged() {
        return isExchanged;
    }

    /** A copy of {@code geometry} with the two numbers of every coordinate exchanged. */
    public static Geometry exchanged(Geometry geometry) {
        Geometry copy = geometry.copy();
        copy.apply(new Exchange());
        copy.geometryChanged();
        return copy;
    }

    private static final class Exchange implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence points, int index) {
            double x = points.getX(index);
            points.setOrdinate(index, Coordinate.X, points.getY(index));
            points.setOrdinate(index, Coordinate.Y, x);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return true;
        }
    }
}
