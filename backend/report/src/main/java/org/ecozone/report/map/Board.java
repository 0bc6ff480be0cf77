package org.ecozone.report.map;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.ecozone.report.document.Block.Picture;
import org.ecozone.report.map.picture.Canvas;
import org.ecozone.report.map.picture.Letters;
import org.ecozone.report.map.picture.Palette;
import org.ecozone.report.map.picture.Paper;
import org.ecozone.report.map.picture.Png;
import org.ecozone.report.text.FontSet;

/** A picture with a map in a frame to the left, its legend to the right, and its scale below. */
final class Board implements AutoCloseable {

    /** Width of the frame in millimetres. */
    static final double FRAME_WIDTH = 119;

    private static final double LEFT = Paper.px(5.5);
    private static final double TOP = Paper.px(2.5);
    private static final double BELOW_FRAME = Paper.px(5.5);
    private static final double PANEL_LEFT = LEFT + Paper.px(FRAME_WIDTH + 4);
    private static final double PANEL_WIDTH = Paper.WIDTH - PANEL_LEFT - Paper.px(1.4);
    private static final double FOOT = Paper.px(0.5);

    /** As high as a page may be: what is not used is cut off. */
    private static final int MOST_HEIGHT = (int) Paper.px(240);

    private final Canvas canvas;
    private final Legend legend = new Legend(PANEL_LEFT, PANEL_WIDTH);

    Board(FontSet fonts) {
        canvas = new Canvas(Paper.WIDTH, MOST_HEIGHT, new Letters(fonts));
    }

    /** A frame of {@code millimetres} in height. */
    static Rectangle2D box(double millimetres) {
        return new Rectangle2D.Double(LEFT, TOP, Paper.px(FRAME_WIDTH), Paper.px(millimetres));
    }

    Canvas canvas() {
        return canvas;
    }

    Legend legend() {
        return legend;
    }

    /** Draws what stands around the map and gives the picture. */
    DrawnMap finish(MapFrame frame, Furniture furniture, Labels labels, String caption, String alternative) {
        canvas.within(null);
        new Grid(frame).drawFrame(canvas);
        double below = furniture.drawBelow(canvas, frame.box().getMaxY() + BELOW_FRAME);
        double all = legend.draw(canvas, TOP, below, below + Paper.px(2));
        int height = (int) Math.ceil(Math.max(below, all) + FOOT);
        if (height > MOST_HEIGHT) {
            throw new MapNotDrawn("地图未能绘制：图例有 " + Math.round(Paper.mm(height)) + " mm 高，一页放不下");
        }
        BufferedImage image = canvas.image();
        int[] pixels = image.getRGB(0, 0, Paper.WIDTH, height, null, 0, Paper.WIDTH);
        Palette palette = Palette.of(pixels, Canvas.SITE.getRGB() & 0xFFFFFF);
        byte[] png = Png.of(Paper.WIDTH, height, palette.indices(pixels), palette.colours());
        var picture = new Picture(png, Paper.mm(Paper.WIDTH), Paper.mm(height), caption, alternative);
        return new DrawnMap(
                picture, frame, labels.placed(), legend.words(), furniture.barDrawn(), furniture.barMetres());
    }

    @Override
    public void close() {
        canvas.close();
    }
}
