package org.ecozone.geo.grid;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A rectangle with sides along the axes that cuts rings one side after the other (Sutherland and Hodgman 1974).
 *
 * <p>Where a ring leaves and comes back, the result runs along the side, to and fro where need be; a {@link Sheet} takes away what is
 * there twice. A border is cut at the same place in whichever direction it is followed.
 */
public record Window(double minX, double minY, double maxX, double maxY) {

    public boolean meets(Envelope envelope) {
        return envelope.getMaxX() >= minX
                && envelope.getMinX() <= maxX
                && envelope.getMaxY() >= minY
                && envelope.getMinY() <= maxY;
    }

    public boolean isAround(Envelope envelope) {
        return envelope.getMinX() >= minX
                && envelope.getMaxX() <= maxX
                && envelope.getMinY() >= minY
                && envelope.getMaxY() <= maxY;
    }

    public boolean isAround(Coordinate point) {
        return point.x >= minX && point.x <= maxX && point.y >= minY && point.y <= maxY;
    }

    Envelope envelope() {
        return new Envelope(minX, maxX, minY, maxY);
    }

    /** The closed {@code ring} as far as it lies in the window, closed; empty if nothing of it does. */
    public Coordinate[] cut(Coordinate[] ring) {
        Coordinate[] rest = side(ring, true, minX, 1);
        rest = side(rest, true, maxX, -1);
        rest = side(rest, false, minY, 1);
        return side(rest, false, maxY, -1);
    }

    private static Coordinate[] side(Coordinate[] ring, boolean isX, double limit, int sign) {
        List<Coordinate> kept = new ArrayList<>(ring.length + 4);
        for (int i = 1; i < ring.length; i++) {
            Coordinate a = ring[i - 1];
            Coordinate b = ring[i];
            double fromA = sign * ((isX ? a.x : a.y) - limit);
            double fromB = sign * ((isX ? b.x : b.y) - limit);
            if (fromA > 0 && fromB < 0 || fromA < 0 && fromB > 0) {
                kept.add(crossing(a, b, isX, limit));
            }
            if (fromB >= 0) {
                kept.add(b);
            }
        }
        if (!kept.isEmpty() && !kept.get(0).equals2D(kept.get(kept.size() - 1))) {
            kept.add(kept.get(0));
        }
        return kept.toArray(Coordinate[]::new);
    }

    private static Coordinate crossing(Coordinate a, Coordinate b, boolean isX, double limit) {
        boolean isForward = a.compareTo(b) < 0;
        Coordinate p = isForward ? a : b;
        Coordinate q = isForward ? b : a;
        return isX
                ? new Coordinate(limit, p.y + (q.y - p.y) * ((limit - p.x) / (q.x - p.x)))
                : new Coordinate(p.x + (q.x - p.x) * ((limit - p.y) / (q.y - p.y)), limit);
    }
}
