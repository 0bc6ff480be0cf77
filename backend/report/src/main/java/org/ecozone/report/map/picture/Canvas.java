package org.ecozone.report.map.picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import org.jspecify.annotations.Nullable;

/** The picture that a map is drawn on, in pixels. */
public final class Canvas implements AutoCloseable {

    /** The site's colour: nothing else has it. */
    public static final Color SITE = new Color(0x0A0A0A);

    private static final double HALO_MILLIMETRES = 0.9;

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Letters letters;

    /** White. */
    public Canvas(int width, int height, Letters letters) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        this.letters = letters;
    }

    /** What was drawn so far. */
    public BufferedImage image() {
        return image;
    }

    /** How texts are written here. */
    public Letters letters() {
        return letters;
    }

    /** What is drawn from now on shows only within {@code box}; everywhere for null. */
    public void within(@Nullable Shape box) {
        graphics.setClip(box);
    }

    /** Does {@code drawing} with its origin at a pixel of the picture. */
    public void shifted(int x, int y, Runnable drawing) {
        graphics.translate(x, y);
        drawing.run();
        graphics.translate(-x, -y);
    }

    /** Fills {@code shape}. */
    public void fill(Shape shape, Paint paint) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    /** Fills so that what is below shines through; {@code opacity} 0 … 1. */
    public void tint(Shape shape, Paint paint, double opacity) {
        if (opacity > 0) {
            graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, (float) Math.min(1, opacity)));
            fill(shape, paint);
            graphics.setComposite(AlphaComposite.SrcOver);
        }
    }

    /** Draws along {@code shape}. */
    public void stroke(Shape shape, Line line) {
        graphics.setPaint(line.colour());
        graphics.setStroke(line.stroke());
        graphics.draw(shape);
    }

    /** Writes on the base line {@code y} from {@code x} on. */
    public void write(String text, double x, double y, Type type) {
        fill(letters.shape(text, x, y, type), type.ink());
    }

    /** Writes on the base line {@code y} with its middle at {@code x}. */
    public void writeMiddle(String text, double x, double y, Type type) {
        write(text, x - letters.width(text, type) / 2, y, type);
    }

    /** Writes from below to above; {@code x} is the base line, {@code y} the middle. */
    public void writeUpwards(String text, double x, double y, Type type) {
        var turn = AffineTransform.getTranslateInstance(x, y);
        turn.quadrantRotate(3);
        Shape shape = letters.shape(text, -letters.width(text, type) / 2, 0, type);
        fill(turn.createTransformedShape(shape), type.ink());
    }

    /** Writes with a white rim, so that it is read on any ground. */
    public void writeWithHalo(String text, double x, double y, Type type) {
        Shape shape = letters.shape(text, x, y, type);
        stroke(shape, new Line(Color.WHITE, Paper.px(HALO_MILLIMETRES)));
        fill(shape, type.ink());
    }

    @Override
    public void close() {
        graphics.dispose();
    }

    /**
     * How a line looks.
     *
     * @param width in pixels
     * @param isFlat whether it ends where its path does, and not in a half circle around that
     * @param dash lengths of strokes and gaps in pixels; none for a whole line
     */
    public record Line(Color colour, double width, boolean isFlat, float... dash) {

        /** A line with round ends; a dashed one has flat ends. */
        public Line(Color colour, double width, float... dash) {
            this(colour, width, dash.length > 0, dash);
        }

        /** A line that ends where its path does. */
        public static Line flat(Color colour, double width) {
            return new Line(colour, width, true);
        }

        /** As Java2D has it. */
        public BasicStroke stroke() {
            int cap = isFlat ? BasicStroke.CAP_BUTT : BasicStroke.CAP_ROUND;
            float[] dashes = dash.length == 0 ? null : dash;
            return new BasicStroke((float) width, cap, BasicStroke.JOIN_ROUND, 10, dashes, 0);
        }

        /** A whole line, wider and in another colour. */
        public Line casing(Color other, double wider) {
            return new Line(other, width + wider, isFlat && dash.length == 0);
        }
    }
}
