package org.ecozone.report.map;

import java.awt.geom.Rectangle2D;
import java.util.Locale;
import org.ecozone.report.map.picture.Paper;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Chooses frames: the greatest scale of the list at which what is to be shown has room with a margin. */
final class Framing {

    /** Around a site, of the frame's width and height. */
    private static final double MARGIN = 0.14;

    private static final int SIDES = 16;

    /** By dimension: points need something around them, an area shows itself. */
    private static final int[] LEAST_SCALE = {10_000, 2_000, 500};

    private Framing() {}

    /**
     * A frame in {@code box} around {@code site}, in the zone of its middle.
     *
     * @throws MapNotDrawn if the zone does not reach all of it, or no scale has room for it
     */
    static MapFrame of(Geometry site, Rectangle2D box) {
        Envelope extent = site.getEnvelopeInternal();
        Plane plane = Plane.at(extent.centre());
        if (!plane.reaches(extent)) {
            throw new MapNotDrawn(String.format(
                    Locale.ROOT,
                    "地图未能绘制：地块从东经 %.4f° 到 %.4f°、北纬 %.4f° 到 %.4f°，超出第 %d 带中央经线两侧 4.5° 或北纬 55.5°",
                    extent.getMinX(),
                    extent.getMaxX(),
                    extent.getMinY(),
                    extent.getMaxY(),
                    plane.zone()));
        }
        Envelope ground = onPlane(extent, plane);
        return around(plane, ground, box, MARGIN, LEAST_SCALE[site.getDimension()]);
    }

    /**
     * A frame around {@code ground}.
     *
     * @param margin share of the frame that is left free on each side
     * @param leastScale it has no greater scale than this
     */
    static MapFrame around(Plane plane, Envelope ground, Rectangle2D box, double margin, int leastScale) {
        double share = 1 - 2 * margin;
        double width = Paper.mm(box.getWidth()) * share;
        double height = Paper.mm(box.getHeight()) * share;
        int scale = Scales.fitting(ground.getWidth(), ground.getHeight(), width, height)
                .orElseThrow(() -> new MapNotDrawn(String.format(
                        Locale.ROOT,
                        "地图未能绘制：范围东西 %.0f km、南北 %.0f km，一幅图放不下",
                        ground.getWidth() / 1000,
                        ground.getHeight() / 1000)));
        return new MapFrame(plane, ground.centre(), Math.max(scale, leastScale), box);
    }

    /** What {@code lonLat} takes in the plane. */
    static Envelope onPlane(Envelope lonLat, Plane plane) {
        Envelope ground = new Envelope();
        for (int i = 0; i <= SIDES; i++) {
            double x = lonLat.getMinX() + lonLat.getWidth() * i / SIDES;
            double y = lonLat.getMinY() + lonLat.getHeight() * i / SIDES;
            ground.expandToInclude(plane.project(new Coordinate(x, lonLat.getMinY())));
            ground.expandToInclude(plane.project(new Coordinate(x, lonLat.getMaxY())));
            ground.expandToInclude(plane.project(new Coordinate(lonLat.getMinX(), y)));
            ground.expandToInclude(plane.project(new Coordinate(lonLat.getMaxX(), y)));
        }
        return ground;
    }
}
