package org.ecozone.report.map;

import java.awt.Color;
import java.awt.Shape;
import org.ecozone.report.map.picture.Canvas;
import org.ecozone.report.map.picture.Canvas.Line;
import org.ecozone.report.map.picture.Paper;
import org.ecozone.report.map.picture.Screen;
import org.ecozone.report.map.picture.Vision;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Layer.Category;
import org.ecozone.zoning.Layer.Kind;
import org.ecozone.zoning.Layer.Style;

/**
 * How a category of an involved layer is drawn.
 *
 * @param screen the pattern that it has on this map
 * @param dash of its line, beside that which its style may have
 * @param tint of the style's opacity what it has as the ground that others lie on; 0 for what is no ground
 */
record LayerInk(Layer layer, Category category, Screen screen, Dash dash, double tint) {

    /** A style's pixel is one of a screen of 96 to the inch. */
    private static final double STYLE_PIXEL = Paper.DOTS_PER_INCH / 96.0;

    private static final double LEAST_LINE = Paper.px(0.25);
    private static final double STRONGER = Paper.px(0.25);
    private static final Color BORDER = new Color(0x4B554F);
    private static final double AROUND = 0.55;
    private static final double SHADE = 0.5;
    private static final double KNOCK_OUT = 0.75;
    private static final double WORDS = 0.6;
    /** Nearer colours than these, for those who see them worst, need another pattern or line. */
    private static final double APART = 10;

    /** How a line is broken. */
    enum Dash {
        NONE,
        DASHED(2, 1),
        DOTTED(0.5, 0.7),
        LONG(4, 0.8),
        DASH_AND_DOT(2.2, 0.7, 0.5, 0.7),
        WIDE(1, 1.6);

        private final float[] pixels;

        Dash(double... millimetres) {
            pixels = new float[millimetres.length];
            for (int i = 0; i < millimetres.length; i++) {
                pixels[i] = (float) Paper.px(millimetres[i]);
            }
        }
    }

    /** Whether it is the ground. */
    boolean isTint() {
        return tint > 0;
    }

    /** Whether nobody takes one for the other: by the pattern, by the line, or by the colour that each is known by. */
    boolean isApartFrom(LayerInk other) {
        boolean areLines = isLine() && other.isLine();
        return isTint() != other.isTint()
                || screen != other.screen
                || lineDash() != other.lineDash()
                || Vision.distance(face(areLines), other.face(areLines)) >= APART;
    }

    /** Whether all that is seen of it is its line. */
    private boolean isLine() {
        return !isTint() && screen == Screen.NONE && !(isFilled() && opacity() > 0);
    }

    /** The colour of its pattern or line, else that of its inside. */
    private Color face(boolean isLine) {
        if (isLine || screen != Screen.NONE) {
            return colour();
        }
        double share = opacity();
        Color full = fill();
        return new Color(mixed(full.getRed(), share), mixed(full.getGreen(), share), mixed(full.getBlue(), share));
    }

    private static int mixed(int channel, double share) {
        return (int) Math.round(255 + (channel - 255) * share);
    }

    private Dash lineDash() {
        return dash == Dash.NONE && style().dashed() ? Dash.DASHED : dash;
    }

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
        return !isTint() && layer.kind() != Kind.PARTITION && screen == Screen.NONE && isFilled();
    }

    private boolean isFilled() {
        return style().pattern().equals("NONE") && style().fillOpacity() >= Inks.FILLED;
    }

    /**
     * A partition that is not the ground shows its borders only, and what has a pattern in place of a fill that alone: colours
     * that mix are in no legend.
     */
    private double opacity() {
        if (isTint()) {
            return Math.min(1, style().fillOpacity() * tint);
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
        if (!isTint()) {
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
        if (isTint()) {
            return new Line(BORDER, LEAST_LINE + wider);
        }
        double width = Math.max(LEAST_LINE, style().strokeWidth() * STYLE_PIXEL / 2) + wider;
        return new Line(colour(), width, lineDash().pixels);
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
        return isTint()
                ? ink
                : new Color(
                        (int) (own.getRed() * WORDS), (int) (own.getGreen() * WORDS), (int) (own.getBlue() * WORDS));
    }

    private Style style() {
        return category.style();
    }
}
