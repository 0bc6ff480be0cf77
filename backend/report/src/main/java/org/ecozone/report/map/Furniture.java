package org.ecozone.report.map;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.ecozone.report.map.picture.Canvas;
import org.ecozone.report.map.picture.Canvas.Line;
import org.ecozone.report.map.picture.Letters;
import org.ecozone.report.map.picture.Mask;
import org.ecozone.report.map.picture.Paper;
import org.ecozone.report.map.picture.Type;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.ZoningMap;

/** What makes a picture a map: scale bar, arrow to the north, what system it is drawn in, and that its data are synthetic. */
final class Furniture {

    private static final double BAR_MILLIMETRES = 46;
    private static final double BAR_HEIGHT = Paper.px(1.3);
    private static final double MARGIN = Paper.px(2);
    private static final double PLATE = Paper.px(1.1);
    private static final String SYNTHETIC = "演示数据（合成），非官方成果";

    private final MapFrame frame;
    private final boolean isSynthetic;
    private Rectangle2D notice = new Rectangle2D.Double();
    private Rectangle2D barDrawn = new Rectangle2D.Double();

    Furniture(MapFrame frame, boolean isSynthetic) {
        this.frame = frame;
        this.isSynthetic = isSynthetic;
    }

    /** Whether any of {@code layers}, or of those that are the territory of {@code map}, is demonstration data. */
    static boolean isAnySynthetic(ZoningMap map, List<Layer> layers) {
        return layers.stream().anyMatch(Layer::synthetic)
                || Ground.coverage(map).stream().anyMatch(Layer::synthetic);
    }

    /**
     * Chooses where to stand on the map, and keeps names away from there.
     *
     * @param busy what is better not covered
     */
    void block(Labels labels, Letters letters, Mask busy) {
        labels.block(arrow());
        if (isSynthetic) {
            notice = notice(letters, busy);
            labels.block(notice);
        }
    }

    void drawOnMap(Canvas canvas) {
        drawArrow(canvas);
        if (isSynthetic) {
            drawNotice(canvas);
        }
    }

    /** The ground's length that the bar stands for, in metres. */
    double barMetres() {
        return Scales.roundWithin(frame.scale(), BAR_MILLIMETRES);
    }

    /** Where the bar was drawn, in pixels. */
    Rectangle2D barDrawn() {
        return barDrawn;
    }

    private Rectangle2D bar(double x, double y) {
        return new Rectangle2D.Double(x, y, barMetres() / frame.metresPerPixel(), BAR_HEIGHT);
    }

    /** Scale and system below the frame, from {@code top} on; gives where it ends. */
    double drawBelow(Canvas canvas, double top) {
        double left = frame.box().getMinX();
        double base = top + Paper.px(4);
        String words = "比例尺 " + Scales.words(frame.scale());
        canvas.write(words, left, base, Type.STRONG);
        barDrawn = bar(left + canvas.letters().width(words, Type.STRONG) + Paper.px(6), base - BAR_HEIGHT);
        drawBar(canvas, barDrawn);
        double y = base + Paper.px(4.2);
        for (String line : notes()) {
            canvas.write(line, left, y, Type.NOTE);
            y += Type.NOTE.leading();
        }
        return y;
    }

    private void drawBar(Canvas canvas, Rectangle2D bar) {
        int parts = 4;
        double part = bar.getWidth() / parts;
        for (int i = 0; i < parts; i++) {
            var field = new Rectangle2D.Double(bar.getX() + i * part, bar.getY(), part, bar.getHeight());
            canvas.fill(field, i % 2 == 0 ? Type.INK : Color.WHITE);
        }
        canvas.stroke(bar, new Line(Type.INK, Paper.px(0.2)));
        double above = bar.getY() - Paper.px(0.8);
        canvas.writeMiddle("0", bar.getMinX(), above, Type.TICK.in(Type.INK));
        canvas.writeMiddle(Scales.words(barMetres() / 2), bar.getCenterX(), above, Type.TICK.in(Type.INK));
        canvas.writeMiddle(Scales.words(barMetres()), bar.getMaxX(), above, Type.TICK.in(Type.INK));
    }

    private String[] notes() {
        int zone = frame.plane().zone();
        int meridian = frame.plane().crs().centralMeridian();
        return new String[] {
            "CGCS2000，3° 高斯-克吕格投影第 " + zone + " 带，中央经线 " + meridian + "°E（"
                    + frame.plane().crs() + "）。图框刻度为东坐标、北坐标，km，",
            "东坐标前两位为带号。上方为坐标北，" + convergence(frame.plane().convergence(frame.middle())) + "。"
        };
    }

    private static String convergence(double degrees) {
        long minutes = Math.round(Math.abs(degrees) * 60);
        String angle = String.format(Locale.ROOT, "%d°%02d′", minutes / 60, minutes % 60);
        if (minutes == 0) {
            return "与真北一致（子午线收敛角不足 1′）";
        }
        return "在真北以" + (degrees > 0 ? "东 " : "西 ") + angle + "（图幅中心的子午线收敛角 " + (degrees > 0 ? "+" : "−") + angle + "）";
    }

    /** In the upper right corner. */
    private Rectangle2D arrow() {
        double width = Paper.px(7.5);
        double height = Paper.px(13);
        return new Rectangle2D.Double(
                frame.box().getMaxX() - MARGIN - width, frame.box().getMinY() + MARGIN, width, height);
    }

    private void drawArrow(Canvas canvas) {
        Rectangle2D plate = arrow();
        canvas.tint(plate, Color.WHITE, 0.85);
        double x = plate.getCenterX();
        double top = plate.getMinY() + Paper.px(4.4);
        double bottom = plate.getMaxY() - Paper.px(1);
        double notch = bottom - Paper.px(2.2);
        double half = Paper.px(2.2);
        canvas.writeMiddle("北", x, plate.getMinY() + Paper.px(3.5), Type.STRONG);
        canvas.fill(triangle(x, top, x - half, bottom, x, notch), Type.INK);
        Path2D light = triangle(x, top, x + half, bottom, x, notch);
        canvas.fill(light, Color.WHITE);
        canvas.stroke(light, new Line(Type.INK, Paper.px(0.2)));
    }

    private static Path2D triangle(double x1, double y1, double x2, double y2, double x3, double y3) {
        var path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
        path.lineTo(x3, y3);
        path.closePath();
        return path;
    }

    /** In that of three corners where it covers least. */
    private Rectangle2D notice(Letters letters, Mask busy) {
        double width = letters.width(SYNTHETIC, Type.STRONG) + 2 * PLATE;
        double height = Type.STRONG.leading() + 2 * PLATE;
        double left = frame.box().getMinX() + MARGIN;
        double right = frame.box().getMaxX() - MARGIN - width;
        double top = frame.box().getMinY() + MARGIN;
        double bottom = frame.box().getMaxY() - MARGIN - height;
        Rectangle2D best = new Rectangle2D.Double(left, top, width, height);
        for (double x : new double[] {left, right}) {
            Rectangle2D corner = new Rectangle2D.Double(x, bottom, width, height);
            if (busy.count(corner) < busy.count(best)) {
                best = corner;
            }
        }
        return best;
    }

    private void drawNotice(Canvas canvas) {
        Rectangle2D plate = notice;
        canvas.fill(plate, Color.WHITE);
        canvas.stroke(plate, new Line(Type.WARNING, Paper.px(0.25)));
        double y = plate.getMinY() + PLATE + Type.STRONG.ascent() + Paper.px(0.2);
        canvas.write(SYNTHETIC, plate.getMinX() + PLATE, y, Type.STRONG.in(Type.WARNING));
    }
}
