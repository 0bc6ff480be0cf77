package org.ecozone.report.map.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.TexturePaint;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Patterns that areas are filled with, so that of areas which lie on each other each is seen. */
public enum Screen {
    NONE,
    RISING,
    FALLING,
    UPRIGHT,
    LEVEL,
    CROSS,
    GRID,
    DOTS,
    CIRCLES;

    /** For layers that a style hatches, in the order in which they are met. */
    public static final List<Screen> HATCHES = List.of(RISING, FALLING, UPRIGHT, LEVEL);

    /** For layers that a style cross-hatches. */
    public static final List<Screen> CROSS_HATCHES = List.of(CROSS, GRID);

    /** For layers that a style fills: the first has the fill alone. */
    public static final List<Screen> FILLS = List.of(NONE, DOTS, CIRCLES, LEVEL, UPRIGHT);

    private static final int TILE = 22;
    private static final double WIDTH = 1.9;
    private static final double DOT = 3.4;
    private static final double CIRCLE = 6.4;

    /** The pattern in {@code colour}. Only for patterns. */
    public TexturePaint paint(Color colour) {
        BufferedImage tile = new BufferedImage(TILE, TILE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = tile.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(colour);
        graphics.setStroke(new BasicStroke((float) WIDTH, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        draw(graphics);
        graphics.dispose();
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, TILE, TILE));
    }

    private void draw(Graphics2D graphics) {
        double half = TILE / 2.0;
        switch (this) {
            case RISING -> rising(graphics);
            case FALLING -> falling(graphics);
            case UPRIGHT -> line(graphics, half, 0, half, TILE);
            case LEVEL -> line(graphics, 0, half, TILE, half);
            case CROSS -> {
                rising(graphics);
                falling(graphics);
            }
            case GRID -> {
                line(graphics, half, 0, half, TILE);
                line(graphics, 0, half, TILE, half);
            }
            case DOTS -> {
                dot(graphics, half / 2, half / 2);
                dot(graphics, half * 3 / 2, half * 3 / 2);
            }
            case CIRCLES -> graphics.draw(new Ellipse2D.Double(half - CIRCLE / 2, half - CIRCLE / 2, CIRCLE, CIRCLE));
            default -> throw new IllegalStateException("no pattern");
        }
    }

    private static void rising(Graphics2D graphics) {
        for (int shift = -TILE; shift <= TILE; shift += TILE) {
            line(graphics, shift - TILE, 2 * TILE, shift + 2 * TILE, -TILE);
        }
    }

    private static void falling(Graphics2D graphics) {
        for (int shift = -TILE; shift <= TILE; shift += TILE) {
            line(graphics, shift - TILE, -TILE, shift + 2 * TILE, 2 * TILE);
        }
    }

    private static void line(Graphics2D graphics, double x1, double y1, double x2, double y2) {
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    private static void dot(Graphics2D graphics, double x, double y) {
        graphics.fill(new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT));
    }
}
