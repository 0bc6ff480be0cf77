package org.ecozone.report.map.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.ecozone.report.map.picture.Canvas.Line;

/** Which pixels of a frame a drawing takes: each pixel holds the number of what was drawn there last. */
public final class Mask implements AutoCloseable {

    private final BufferedImage image;
    private final int[] pixels;
    private final Graphics2D graphics;
    private final Rectangle2D box;

    /** Of the pixels in {@code box}. */
    public Mask(Rectangle2D box) {
        this.box = box;
        image = new BufferedImage(
                (int) Math.ceil(box.getMaxX()), (int) Math.ceil(box.getMaxY()), BufferedImage.TYPE_INT_RGB);
        pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setClip(box);
        number(1);
    }

    /** What is drawn from now on has {@code number}, from 1 on. */
    public void number(int number) {
        graphics.setColor(new Color(number));
    }

    /** Takes the inside of {@code shape}. */
    public void fill(Shape shape) {
        graphics.fill(shape);
    }

    /** Takes what a line along {@code shape} covers; its colour has no say. */
    public void stroke(Shape shape, Line line) {
        graphics.setStroke(line.stroke());
        graphics.draw(shape);
    }

    /** How many pixels of {@code where} hold {@code number} while {@code other} holds nothing there; counted up to {@code enough}. */
    public int count(int number, Mask other, Rectangle2D where, int enough) {
        int count = 0;
        Rectangle2D seen = where.createIntersection(box);
        for (int y = (int) seen.getMinY(); y < seen.getMaxY() && count < enough; y++) {
            for (int x = (int) seen.getMinX(); x < seen.getMaxX() && count < enough; x++) {
                int at = y * image.getWidth() + x;
                if (pixels[at] << 8 >>> 8 == number && other.pixels[at] << 8 == 0) {
                    count++;
                }
            }
        }
        return count;
    }

    /** How many pixels of {@code where} hold anything. */
    public int count(Rectangle2D where) {
        int count = 0;
        Rectangle2D seen = where.createIntersection(box);
        for (int y = (int) seen.getMinY(); y < seen.getMaxY(); y++) {
            for (int x = (int) seen.getMinX(); x < seen.getMaxX(); x++) {
                count += pixels[y * image.getWidth() + x] << 8 == 0 ? 0 : 1;
            }
        }
        return count;
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
