package org.ecozone.report.map;

import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.report.map.picture.Canvas;
import org.ecozone.report.map.picture.Canvas.Line;
import org.ecozone.report.map.picture.Paper;
import org.ecozone.report.map.picture.Type;

/** Round coordinates of the plane: crosses on the map, ticks and their values in kilometres at its frame. */
final class Grid {

    private static final double MOST_APART_MILLIMETRES = 38;
    private static final double CROSS = Paper.px(1.3);
    private static final double TICK = Paper.px(1.3);
    private static final double AWAY = Paper.px(1);
    /** A value turned upwards needs as much below the frame's corner. */
    private static final double ROOM = Paper.px(3);

    private static final Line FINE = new Line(Type.QUIET, Paper.px(0.15));
    private static final Line FRAME = new Line(Type.INK, Paper.px(0.35));

    private final MapFrame frame;
    private final double step;

    Grid(MapFrame frame) {
        this.frame = frame;
        step = Scales.roundWithin(frame.scale(), MOST_APART_MILLIMETRES);
    }

    /**
     * A round coordinate.
     *
     * @param metres easting, with the zone's number, or northing
     * @param pixel where it meets the frame
     * @param words in kilometres
     */
    record Tick(double metres, double pixel, String words) {}

    List<Tick> eastings() {
        List<Tick> ticks = new ArrayList<>();
        var ground = frame.ground();
        for (double at = Math.ceil(ground.getMinX() / step) * step; at <= ground.getMaxX(); at += step) {
            ticks.add(new Tick(at, frame.pixel(at, frame.centre().y).getX(), words(at)));
        }
        return ticks;
    }

    List<Tick> northings() {
        List<Tick> ticks = new ArrayList<>();
        var ground = frame.ground();
        for (double at = Math.ceil(ground.getMinY() / step) * step; at <= ground.getMaxY(); at += step) {
            ticks.add(new Tick(at, frame.pixel(frame.centre().x, at).getY(), words(at)));
        }
        return ticks;
    }

    private String words(double metres) {
        int decimals = step >= 1000 ? 0 : step >= 100 ? 1 : step >= 10 ? 2 : 3;
        return BigDecimal.valueOf(metres)
                .movePointLeft(3)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** Where the round coordinates meet. */
    void drawCrosses(Canvas canvas) {
        for (Tick east : eastings()) {
            for (Tick north : northings()) {
                Point2D at = new Point2D.Double(east.pixel, north.pixel);
                canvas.stroke(new Line2D.Double(at.getX() - CROSS, at.getY(), at.getX() + CROSS, at.getY()), FINE);
                canvas.stroke(new Line2D.Double(at.getX(), at.getY() - CROSS, at.getX(), at.getY() + CROSS), FINE);
            }
        }
    }

    /** The frame's line, its ticks and their values below and to the left. */
    void drawFrame(Canvas canvas) {
        Rectangle2D box = frame.box();
        canvas.stroke(box, FRAME);
        for (Tick east : eastings()) {
            double x = east.pixel;
            canvas.stroke(new Line2D.Double(x, box.getMaxY(), x, box.getMaxY() + TICK), FINE);
            canvas.stroke(new Line2D.Double(x, box.getMinY(), x, box.getMinY() - TICK), FINE);
            canvas.writeMiddle(east.words, x, box.getMaxY() + TICK + AWAY + Type.TICK.ascent(), Type.TICK);
        }
        for (Tick north : northings()) {
            double y = north.pixel;
            canvas.stroke(new Line2D.Double(box.getMinX(), y, box.getMinX() - TICK, y), FINE);
            canvas.stroke(new Line2D.Double(box.getMaxX(), y, box.getMaxX() + TICK, y), FINE);
            if (y - box.getMinY() > ROOM) {
                canvas.writeUpwards(north.words, box.getMinX() - TICK - AWAY / 2, y, Type.TICK);
            }
        }
    }
}
