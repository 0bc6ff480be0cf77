package org.ecozone.report.map;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.report.map.picture.Canvas;
import org.ecozone.report.map.picture.Canvas.Line;
import org.ecozone.report.map.picture.Paper;
import org.ecozone.report.map.picture.Type;

/** Rings around what is too small to be seen. All of one kind have the number that the legend has beside it. */
final class Rings {

    private static final double LEAST_RADIUS = Paper.px(2);
    private static final double ROOM = Paper.px(0.7);

    /** One ring does for what is so near. */
    private static final double NEAR = Paper.px(3.5);

    private static final Line LINE = new Line(Type.INK, Paper.px(0.35));

    private final Rectangle2D box;
    private final List<Ring> rings = new ArrayList<>();
    private final Map<Object, Integer> numbers = new LinkedHashMap<>();

    Rings(Rectangle2D box) {
        this.box = box;
    }

    /** A ring, in pixels. */
    record Ring(Object of, Point2D centre, double radius) {

        Rectangle2D bounds() {
            return new Rectangle2D.Double(centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius);
        }
    }

    /** Marks {@code path}, which is small or hidden, as one of the kind {@code of}. */
    void add(Object of, Path2D path) {
        Rectangle2D bounds = path.getBounds2D();
        double half = Math.hypot(bounds.getWidth(), bounds.getHeight()) / 2;
        boolean isLong = half > 2 * LEAST_RADIUS;
        Point2D centre = isLong ? onPath(path, bounds) : new Point2D.Double(bounds.getCenterX(), bounds.getCenterY());
        if (!box.contains(centre)
                || rings.stream().anyMatch(ring -> ring.of.equals(of) && ring.centre.distance(centre) < NEAR)) {
            return;
        }
        rings.add(new Ring(of, centre, isLong ? LEAST_RADIUS : Math.max(LEAST_RADIUS, half + ROOM)));
        numbers.putIfAbsent(of, numbers.size() + 1);
    }

    /** The vertex of {@code path} that is nearest to its middle: the middle itself may be far from all of it. */
    private static Point2D onPath(Path2D path, Rectangle2D bounds) {
        Point2D middle = new Point2D.Double(bounds.getCenterX(), bounds.getCenterY());
        Point2D nearest = null;
        double[] at = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            if (i.currentSegment(at) != PathIterator.SEG_CLOSE) {
                Point2D point = new Point2D.Double(at[0], at[1]);
                if (nearest == null || point.distance(middle) < nearest.distance(middle)) {
                    nearest = point;
                }
            }
        }
        return nearest == null ? middle : nearest;
    }

    List<Ring> all() {
        return rings;
    }

    /** How many numbers are taken. */
    int count() {
        return numbers.size();
    }

    /** The number of {@code of}; 0 if it has no ring. */
    int number(Object of) {
        return numbers.getOrDefault(of, 0);
    }

    void draw(Canvas canvas) {
        for (Ring ring : rings) {
            var circle = SiteInk.circle(ring.centre, ring.radius);
            canvas.stroke(circle, LINE.casing(Color.WHITE, Paper.px(0.6)));
            canvas.stroke(circle, LINE);
        }
    }
}
