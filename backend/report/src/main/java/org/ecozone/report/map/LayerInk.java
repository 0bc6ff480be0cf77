package org.ecozone.report.map;

import java.awt.Color;
import java.awt.Shape;
import org.ecozone.report.map.picture.Canvas;
import org.ecozone.report.map.picture.Canvas.Line;
import org.ecozone.report.map.picture.Paper;
import org.ecozone.report.map.picture.Screen;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Layer.Category;
import org.ecozone.zoning.Layer.Kind;
import org.ecozone.zoning.Layer.Style;

/**
 * How a category of an involved layer is drawn.
 *
 * @param screen the pattern that it has on this map
 * @param isTint whether it is the ground that others lie on: the zones of a partition
 */
record LayerInk(Layer layer, Category category, Screen screen, boolean isTint) {

    /** A style's pixel is one of a screen of 96 to the inch. */
    private static final double STYLE_PIXEL = Paper.DOTS_PER_INCH / 96.0;

    private static final double LEAST_LINE = Paper.px(0.25);
    private static final double STRONGER = Paper.px(0.25);
    private static final Color BORDER = new Color(0x4B554F);
    private static final double TINT = 0.55;
    private static final double AROUND = 0.55;
    private static final double SHADE = 0.5;
    private static final double KNOCK_OUT = 0.75;
    private static final double WORDS = 0.6;
    private static final float[] DASHES = {(float) Paper.px(2), (float) Paper.px(1)};

    Color colour() {
        return Color.decode(style().stroke());
    }

    Color fill() {
        return Color.decode(style().fill());
    }

    /** Fills a zone: lightly, since others may lie on it. */
    void fillZone(Canvas canvas, Shape zone) {
        if (isSolid()) {
            canvas.tint(zone, Color.WHITE, KNOCK_OUT);
        }
        canvas.tint(zone, fill(), opacity());
    }

    /** Whether it is the one filled layer of the map: its colour is to be that of the legend. */
    private boolean isSolid() {
        return !isTint && layer.kind() != Kind.PARTITION && screen == Screen.NONE && isFilled();
    }

    private boolean isFilled() {
        return style().pattern().equals("NONE") && style().fillOpacity() >= Inks.FILLED;
    }

    /**
     * A partition that is not the ground shows its borders only, and what has a pattern in place of a fill that alone: colours
     * that mix are in no legend.
     */
    private double opacity() {
        if (isTint) {
            return style().fillOpacity() * TINT;
        }
        boolean isPatternInstead = isFilled() && screen != Screen.NONE;
        return layer.kind() == Kind.PARTITION || isPatternInstead ? 0 : style().fillOpacity() * AROUND;
    }

    /** Hatches a zone, fainter than what the site has of it. */
    void hatchZone(Canvas canvas, Shape zone) {
        if (screen != Screen.NONE) {
            canvas.tint(zone, screen.paint(colour()), SHADE);
        }
    }

    void outlineZone(Canvas canvas, Shape zone) {
        canvas.stroke(zone, line(0));
    }

    /** Fills what the site has of a zone, over the zone itself. */
    void fillPiece(Canvas canvas, Shape piece) {
        if (!isTint) {
            canvas.tint(piece, fill(), opacity() * SHADE);
        }
    }

    void hatchPiece(Canvas canvas, Shape piece) {
        if (screen != Screen.NONE) {
            canvas.fill(piece, screen.paint(colour()));
        }
    }

    void outlinePiece(Canvas canvas, Shape piece) {
        canvas.stroke(piece, line(STRONGER));
    }

    /** Whether its inside is seen, not only its outline. */
    boolean isSeenInside() {
        return screen != Screen.NONE || opacity() > 0;
    }

    /** The outline of what the site has of a zone, in pixels. */
    double pieceLine() {
        return line(STRONGER).width();
    }

    Line line(double wider) {
        if (isTint) {
            return new Line(BORDER, LEAST_LINE + wider);
        }
        double width = Math.max(LEAST_LINE, style().strokeWidth() * STYLE_PIXEL / 2) + wider;
        return style().dashed() ? new Line(colour(), width, DASHES) : new Line(colour(), width);
    }

    /** As a person knows it: the layer's name and, where the layer has several, the category's. */
    String words() {
        return layer.categories().size() == 1 || layer.name().equals(category.name())
                ? layer.name()
                : layer.name() + "：" + category.name();
    }

    /** The same under the layer's name. */
    String shortWords() {
        return hasSiblings() ? category.name() : layer.name();
    }

    /** Whether its layer has other categories. */
    boolean hasSiblings() {
        return layer.categories().size() > 1;
    }

    /** A dark shade of its colour, for names. */
    Color words(Color ink) {
        Color own = colour();
        return isTint
                ? ink
                : new Color(
                        (int) (own.getRed() * WORDS), (int) (own.getGreen() * WORDS), (int) (own.getBlue() * WORDS));
    }

    private Style style() {
        return category.style();
    }
}
