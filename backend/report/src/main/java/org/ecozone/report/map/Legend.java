package org.ecozone.report.map;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ecozone.report.map.picture.Canvas;
import org.ecozone.report.map.picture.Canvas.Line;
import org.ecozone.report.map.picture.Paper;
import org.ecozone.report.map.picture.Type;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Layer.Kind;

/** What the signs of a map mean: rows in a column beside it. */
final class Legend {

    private static final double SIGN_WIDTH = Paper.px(6);
    private static final double SIGN_HEIGHT = Paper.px(3.4);
    private static final double GAP = Paper.px(1.6);
    private static final double BETWEEN = Paper.px(1.1);
    /** Radius of a number's circle. */
    static final double BADGE = Paper.px(1.7);

    private static final double BAND = Paper.px(0.9);
    private static final double FURTHER_IN = Paper.px(2.5);
    private static final int COLUMNS = 3;
    private static final double COLUMN_GAP = Paper.px(5);
    private static final double FIRST_COLUMN = Paper.px(5.5);
    private static final int MOST_LINES = 4;

    private final List<Row> rows = new ArrayList<>();
    private final double x;
    private final double width;

    Legend(double x, double width) {
        this.x = x;
        this.width = width;
    }

    /** Draws a sign into a box. */
    @FunctionalInterface
    interface Sign {
        void draw(Canvas canvas, Rectangle2D box);
    }

    /** A row; with a number in a circle at its end, or 0. A wide one has no sign; one that is further in belongs to that above. */
    private record Row(Sign sign, String text, Type type, boolean isWide, boolean isFurtherIn, int number) {}

    /** A line over what follows. */
    void heading(String text) {
        rows.add(new Row((canvas, box) -> {}, text, rows.isEmpty() ? Type.HEADING : Type.STRONG, true, false, 0));
    }

    /** Rows for {@code inks}, those of a layer with several categories under its name. */
    void layers(Iterable<LayerInk> inks, Consumer<LayerInk> row) {
        Layer last = null;
        for (LayerInk ink : inks) {
            if (ink.layer() != last && ink.hasSiblings()) {
                rows.add(new Row((canvas, box) -> {}, ink.layer().name(), Type.BODY, true, false, 0));
            }
            row.accept(ink);
            last = ink.layer();
        }
    }

    /** What is said without a sign. */
    void note(String text) {
        rows.add(new Row((canvas, box) -> {}, text, Type.NOTE, true, false, 0));
    }

    void row(Sign sign, String text) {
        rows.add(new Row(sign, text, Type.BODY, false, false, 0));
    }

    /** A row whose sign has a number in a circle. */
    void numbered(int number, String text) {
        row((canvas, box) -> badge(canvas, new Point2D.Double(box.getCenterX(), box.getCenterY()), number), text);
    }

    /** A row for {@code ink}, which the site does not meet. */
    void row(LayerInk ink) {
        Sign sign = (canvas, box) -> {
            ink.fillZone(canvas, box);
            ink.outlineZone(canvas, box);
            ink.hatchZone(canvas, box);
        };
        rows.add(new Row(sign, ink.shortWords(), Type.BODY, false, ink.hasSiblings(), 0));
    }

    /**
     * A row for {@code ink}, which the site meets.
     *
     * @param isArea whether the site is an area
     * @param number of the rings around small pieces; 0 for none
     */
    void row(LayerInk ink, boolean isArea, int number) {
        Sign sign = (canvas, box) -> {
            ink.fillZone(canvas, box);
            if (isArea) {
                ink.fillPiece(canvas, box);
                ink.hatchPiece(canvas, box);
                ink.outlinePiece(canvas, box);
                return;
            }
            ink.outlineZone(canvas, box);
            ink.hatchZone(canvas, box);
            if (ink.layer().kind() != Kind.PARTITION) {
                Line band = Line.flat(ink.colour(), BAND);
                canvas.stroke(Ground.middle(box), band.casing(Color.WHITE, Paper.px(0.3)));
                canvas.stroke(Ground.middle(box), band);
            }
        };
        rows.add(new Row(sign, ink.shortWords(), Type.BODY, false, ink.hasSiblings(), number));
    }

    /** A number in a circle, as on the map. */
    static void badge(Canvas canvas, Point2D centre, int number) {
        var circle = SiteInk.circle(centre, BADGE);
        canvas.fill(circle, Color.WHITE);
        canvas.stroke(circle, new Line(Type.INK, Paper.px(0.25)));
        canvas.writeMiddle(
                Integer.toString(number), centre.getX(), centre.getY() + Type.STRONG.size() * 0.34, Type.STRONG);
    }

    /** What its rows say. */
    List<String> words() {
        return rows.stream().map(Row::text).toList();
    }

    /**
     * Draws rows from {@code top} down as long as they end above {@code limit}, those that are left in columns below
     * {@code rest}; gives where all end.
     */
    double draw(Canvas canvas, double top, double limit, double rest) {
        double y = top;
        int next = 0;
        while (next < rows.size() && y + height(canvas, rows.get(next), width) <= limit) {
            y += draw(canvas, rows.get(next), x, y, width);
            next++;
        }
        if (next == rows.size()) {
            return y;
        }
        List<Row> left = rows.subList(next, rows.size());
        double column = (x + width - (COLUMNS - 1) * COLUMN_GAP - FIRST_COLUMN) / COLUMNS;
        double total =
                left.stream().mapToDouble(row -> height(canvas, row, column)).sum();
        double end = rest;
        double at = rest;
        int number = 0;
        for (Row row : left) {
            if (at - rest >= total / COLUMNS && number < COLUMNS - 1) {
                number++;
                at = rest;
            }
            at += draw(canvas, row, FIRST_COLUMN + number * (column + COLUMN_GAP), at, column);
            end = Math.max(end, at);
        }
        return Math.max(y, end);
    }

    private double left(Row row) {
        return (row.isFurtherIn ? FURTHER_IN : 0) + (row.isWide ? 0 : SIGN_WIDTH + GAP);
    }

    private List<String> lines(Canvas canvas, Row row, double wide) {
        double right = row.number > 0 ? wide - 2 * BADGE - GAP / 2 : wide;
        return canvas.letters().wrap(row.text, right - left(row), MOST_LINES, row.type);
    }

    private double height(Canvas canvas, Row row, double wide) {
        double text = lines(canvas, row, wide).size() * row.type.leading();
        double above = row.type == Type.STRONG ? 2 * BETWEEN : 0;
        return above + (row.isWide ? text : Math.max(text, SIGN_HEIGHT)) + BETWEEN;
    }

    /** Draws a row and gives its height. */
    private double draw(Canvas canvas, Row row, double from, double top, double wide) {
        double y = top + (row.type == Type.STRONG ? 2 * BETWEEN : 0);
        double middle = y + Math.max(SIGN_HEIGHT, row.type.leading()) / 2;
        double indent = row.isFurtherIn ? FURTHER_IN : 0;
        // Patterns begin where the sign does, at a whole pixel.
        canvas.shifted(
                (int) (from + indent),
                (int) (middle - SIGN_HEIGHT / 2),
                () -> row.sign.draw(canvas, new Rectangle2D.Double(0.5, 0.5, (int) SIGN_WIDTH, (int) SIGN_HEIGHT)));
        if (row.number > 0) {
            badge(canvas, new Point2D.Double(from + wide - BADGE - 1, middle), row.number);
        }
        double base = y + Math.max(0, SIGN_HEIGHT - row.type.leading()) / 2 + row.type.ascent();
        for (String line : lines(canvas, row, wide)) {
            canvas.write(line, from + left(row), base, row.type);
            base += row.type.leading();
        }
        return height(canvas, row, wide);
    }
}
