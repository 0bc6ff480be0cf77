package org.ecozone.report.map;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.ecozone.report.map.picture.Canvas;
import org.ecozone.report.map.picture.Canvas.Line;
import org.ecozone.report.map.picture.Mask;
import org.ecozone.report.map.picture.Paper;
import org.locationtech.jts.geom.Geometry;

/** A site on a map: an area's outline, a line, or points as marks. */
final class SiteInk {

    private static final double CASING = Paper.px(0.55);
    private static final double POINT_RADIUS = Paper.px(1.5);
    private static final double POINT_CORE = Paper.px(0.55);

    private static final int ENOUGH_PIXELS = 20;

    private final int dimension;
    private final Path2D path;
    private final List<Point2D> points;

    private SiteInk(int dimension, Path2D path, List<Point2D> points) {
        this.dimension = dimension;
        this.path = path;
        this.points = points;
    }

    static SiteInk of(Geometry lonLat, Outlines outlines) {
        return new SiteInk(lonLat.getDimension(), outlines.of(lonLat), outlines.points(lonLat));
    }

    /** A site of {@code dimension} as a legend shows it. */
    static SiteInk sample(int dimension, Rectangle2D box) {
        var path = new Path2D.Double();
        if (dimension == 2) {
            path.append(box, false);
        } else if (dimension == 1) {
            path.append(new Line2D.Double(box.getMinX(), box.getMaxY(), box.getCenterX(), box.getMinY()), false);
            path.lineTo(box.getMaxX(), box.getCenterY());
        }
        List<Point2D> points =
                dimension == 0 ? List.of(new Point2D.Double(box.getCenterX(), box.getCenterY())) : List.of();
        return new SiteInk(dimension, path, points);
    }

    int dimension() {
        return dimension;
    }

    /** Outline or line; empty for points. */
    Path2D path() {
        return path;
    }

    List<Point2D> points() {
        return points;
    }

    /** What of the picture it takes. */
    Rectangle2D bounds() {
        if (dimension > 0) {
            return path.getBounds2D();
        }
        Rectangle2D bounds = new Rectangle2D.Double();
        for (int i = 0; i < points.size(); i++) {
            Rectangle2D mark = circle(points.get(i), POINT_RADIUS).getBounds2D();
            bounds = i == 0 ? mark : bounds.createUnion(mark);
        }
        return bounds;
    }

    void draw(Canvas canvas) {
        Line line = line();
        canvas.stroke(path, line.casing(Color.WHITE, 2 * CASING));
        canvas.stroke(path, line);
        for (Point2D point : points) {
            Shape ring = circle(point, POINT_RADIUS);
            canvas.stroke(ring, line.casing(Color.WHITE, 2 * CASING));
            canvas.fill(circle(point, POINT_CORE + CASING), Color.WHITE);
            canvas.stroke(ring, line);
            canvas.fill(circle(point, POINT_CORE), Canvas.SITE);
        }
    }

    /** Of an area's or line's parts the largest one's outline, else all of it: where its name belongs. */
    static Rectangle2D main(Geometry lonLat, Outlines outlines, SiteInk whole) {
        Rectangle2D largest = whole.bounds();
        double most = -1;
        for (int i = 0; i < lonLat.getNumGeometries() && lonLat.getDimension() > 0; i++) {
            Rectangle2D bounds = outlines.of(lonLat.getGeometryN(i)).getBounds2D();
            if (bounds.getWidth() + bounds.getHeight() > most) {
                most = bounds.getWidth() + bounds.getHeight();
                largest = bounds;
            }
        }
        return largest;
    }

    /** What of the picture it hides. */
    void hide(Mask mask) {
        Line widest = line().casing(Canvas.SITE, 2 * CASING);
        mask.stroke(path, widest);
        points.forEach(point -> mask.stroke(circle(point, POINT_RADIUS), widest));
    }

    /** Refuses a map on which the site's colour is not seen. */
    static void requireSeen(BufferedImage image, Rectangle2D box) {
        int ink = Canvas.SITE.getRGB();
        int seen = 0;
        for (int y = (int) box.getMinY(); y < box.getMaxY() && seen < ENOUGH_PIXELS; y++) {
            for (int x = (int) box.getMinX(); x < box.getMaxX() && seen < ENOUGH_PIXELS; x++) {
                seen += image.getRGB(x, y) == ink ? 1 : 0;
            }
        }
        if (seen < ENOUGH_PIXELS) {
            throw new MapNotDrawn("地图未能绘制：地块没有画到图上");
        }
    }

    private Line line() {
        return new Line(Canvas.SITE, Paper.px(dimension == 2 ? 0.6 : 0.7));
    }

    static Shape circle(Point2D centre, double radius) {
        return new Ellipse2D.Double(centre.getX() - radius, centre.getY() - radius, 2 * radius, 2 * radius);
    }
}
