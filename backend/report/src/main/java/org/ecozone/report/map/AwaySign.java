package org.ecozone.report.map;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.geo.EllipsoidalMeasure.Bearing;
import org.ecozone.report.map.Labels.Label;
import org.ecozone.report.map.picture.Canvas;
import org.ecozone.report.map.picture.Paper;
import org.ecozone.report.map.picture.Type;
import org.locationtech.jts.geom.Coordinate;

/**
 * Points to a site that lies far beyond a map.
 *
 * @param site longitude and latitude
 */
record AwaySign(MapFrame frame, Coordinate site) {

    private static final double LENGTH = Paper.px(11);
    private static final double HEAD = Paper.px(2.6);
    private static final double INSET = Paper.px(3);
    private static final String[] DIRECTIONS = {"北", "东北", "东", "东南", "南", "西南", "西", "西北"};

    /** Draws an arrow at the frame and the site's name beside it. */
    void draw(Canvas canvas, Labels labels, String name) {
        double turn = Math.toRadians(bearing().degrees() - frame.plane().convergence(frame.middle()));
        double east = Math.sin(turn);
        double south = -Math.cos(turn);
        Rectangle2D box = frame.box();
        double reach = Math.min(
                (box.getWidth() / 2 - INSET) / Math.max(1e-9, Math.abs(east)),
                (box.getHeight() / 2 - INSET) / Math.max(1e-9, Math.abs(south)));
        double x = box.getCenterX() + east * reach;
        double y = box.getCenterY() + south * reach;
        var arrow = new Path2D.Double();
        arrow.moveTo(x - east * LENGTH, y - south * LENGTH);
        arrow.lineTo(x, y);
        arrow.moveTo(x - (east + south) * HEAD, y - (south - east) * HEAD);
        arrow.lineTo(x, y);
        arrow.lineTo(x - (east - south) * HEAD, y - (south + east) * HEAD);
        canvas.stroke(arrow, LocationMap.SIGN.casing(Color.WHITE, Paper.px(0.9)));
        canvas.stroke(arrow, LocationMap.SIGN);
        labels.block(arrow.getBounds2D());
        List<String> lines =
                new ArrayList<>(canvas.letters().wrap(name.isEmpty() ? "地块" : name, LocationMap.NAME, 2, Type.SITE));
        lines.add("在图外，" + words());
        double half = lines.stream()
                                .mapToDouble(line -> canvas.letters().width(line, Type.SITE))
                                .max()
                                .orElse(0)
                        / 2
                + INSET;
        double middle = Math.max(box.getMinX() + half, Math.min(box.getMaxX() - half, x - east * LENGTH / 2));
        double beside = lines.size() * Type.SITE.leading() / 2 + HEAD + INSET / 2 + Math.abs(south) * LENGTH / 2;
        double along = y - south * LENGTH / 2;
        if (!labels.place(Label.of(lines, Type.SITE, middle, along + beside))) {
            labels.place(Label.of(lines, Type.SITE, middle, along - beside));
        }
    }

    /** Where it lies, for people. */
    String words() {
        double kilometres = bearing().distance().metres() / 1000;
        double round = kilometres < 100 ? Math.rint(kilometres) : Math.rint(kilometres / 10) * 10;
        int direction = (int) Math.round(bearing().degrees() / 45) % DIRECTIONS.length;
        return String.format(Locale.ROOT, "图幅中心%s约 %.0f km", DIRECTIONS[direction], round);
    }

    private Bearing bearing() {
        return EllipsoidalMeasure.bearing(frame.middle(), site);
    }
}
