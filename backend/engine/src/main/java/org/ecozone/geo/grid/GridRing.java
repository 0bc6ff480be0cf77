package org.ecozone.geo.grid;

import org.locationtech.jts.algorithm.RayCrossingCounter;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Location;

/**
 * A closed ring of corners with whole numbers; the first corner is not repeated at the end.
 *
 * @param xy x and y in turn; not to be changed
 */
public record GridRing(int[] xy) {

    /** How many corners it has. */
    public int size() {
        return xy.length / 2;
    }

    public int x(int corner) {
        return xy[2 * corner];
    }

    public int y(int corner) {
        return xy[2 * corner + 1];
    }

    /** Twice its area, positive where the area lies to the left of it and y points up. */
    public long twiceArea() {
        long sum = 0;
        long x0 = x(0);
        long y0 = y(0);
        for (int i = 1; i + 1 < size(); i++) {
            sum += (x(i) - x0) * (y(i + 1) - y0) - (x(i + 1) - x0) * (y(i) - y0);
        }
        return sum;
    }

    /** Whether {@code inner}, which does not cross it, lies within it. */
    boolean isAround(GridRing inner) {
        for (int i = 0; i < inner.size(); i++) {
            int location = locate(inner.x(i), inner.y(i));
            if (location != Location.BOUNDARY) {
                return location == Location.INTERIOR;
            }
        }
        return true;
    }

    private int locate(int x, int y) {
        var counter = new RayCrossingCounter(new Coordinate(x, y));
        Coordinate from = corner(size() - 1);
        for (int i = 0; i < size(); i++) {
            Coordinate to = corner(i);
            counter.countSegment(from, to);
            from = to;
        }
        return counter.getLocation();
    }

    /** Its corners, the first one repeated at the end. */
    public Coordinate[] closed() {
        Coordinate[] corners = new Coordinate[size() + 1];
        for (int i = 0; i < size(); i++) {
            corners[i] = corner(i);
        }
        corners[size()] = corner(0);
        return corners;
    }

    private Coordinate corner(int corner) {
        return new Coordinate(x(corner), y(corner));
    }
}
