package org.ecozone.report.map;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ecozone.report.map.Labels.Label;
import org.ecozone.report.map.picture.Canvas;
import org.ecozone.report.map.picture.Canvas.Line;
import org.ecozone.report.map.picture.Letters;
import org.ecozone.report.map.picture.Mask;
import org.ecozone.report.map.picture.Paper;
import org.ecozone.report.map.picture.Spot;
import org.ecozone.report.map.picture.Type;
import org.ecozone.report.text.FontSet;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/** Where the site lies in the territory of the data. */
final class LocationMap {

    private static final double HEIGHT = 66;
    private static final double MARK = Paper.px(2.2);
    private static final double CORE = Paper.px(0.5);
    private static final double SEEN = Paper.px(3);
    static final double NAME = Paper.px(52);
    static final Line SIGN = new Line(Canvas.SITE, Paper.px(0.55));
    private static final Line WINDOW = new Line(Type.WARNING, Paper.px(0.35));

    private final MapSubject subject;
    private final MapFrame frame;
    private final MapFrame siteFrame;
    private final Outlines outlines;
    private final Ground ground;
    private final Zones units;
    private final Inks inks;
    private final Furniture furniture;
    private final Coordinate centre;
    private final boolean isAway;
    private final AwaySign away;

    private LocationMap(MapSubject subject, MapFrame siteFrame) {
        this.subject = subject;
        this.siteFrame = siteFrame;
        Envelope site = subject.site().geometry().getEnvelopeInternal();
        centre = site.centre();
        frame = LocationFrame.of(site, Ground.extent(subject.map()), Board.box(HEIGHT));
        isAway = !frame.plane().reaches(site) || !frame.box().contains(frame.pixel(centre));
        away = new AwaySign(frame, centre);
        outlines = new Outlines(frame);
        ground = Ground.of(subject.map(), frame, outlines);
        inks = Inks.of(subject.map(), units(subject.map()));
        units = Zones.of(subject.map(), inks, Set.of(), outlines);
        furniture = new Furniture(frame, Furniture.isAnySynthetic(subject.map(), inks.layers()));
    }

    /** The layer that tints the ground: the first that tiles the territory in colours. */
    private static List<String> units(ZoningMap map) {
        return map.layers().stream()
                .filter(Inks::canBeGround)
                .map(Layer::id)
                .limit(1)
                .toList();
    }

    static DrawnMap draw(MapSubject subject, MapFrame siteFrame, FontSet fonts) {
        return new LocationMap(subject, siteFrame).draw(fonts);
    }

    private DrawnMap draw(FontSet fonts) {
        try (Board board = new Board(fonts);
                Mask hidden = new Mask(frame.box());
                Mask busy = new Mask(frame.box())) {
            Canvas canvas = board.canvas();
            canvas.within(frame.box());
            ground.drawTerritory(canvas);
            units.drawGround(canvas);
            ground.drawWaters(canvas);
            ground.drawBorders(canvas);
            new Grid(frame).drawCrosses(canvas);
            Labels labels = new Labels(frame.box(), hidden, canvas.letters());
            ground.territory().forEach(part -> busy.fill(part.path()));
            furniture.block(labels, canvas.letters(), busy);
            if (isAway) {
                away.draw(canvas, labels, Letters.oneLine(subject.siteName()));
                names(labels, canvas.letters());
            } else {
                site(canvas, labels);
            }
            labels.draw(canvas);
            furniture.drawOnMap(canvas);
            explain(board.legend());
            SiteInk.requireSeen(canvas.image(), frame.box());
            return board.finish(frame, furniture, labels, "位置图（" + Scales.words(frame.scale()) + "）", alternative());
        }
    }

    private void site(Canvas canvas, Labels labels) {
        SiteInk site = SiteInk.of(subject.site().geometry(), outlines);
        Point2D at = frame.pixel(centre);
        Rectangle2D bounds = site.bounds();
        boolean isLarge = Math.max(bounds.getWidth(), bounds.getHeight()) > SEEN;
        if (isLarge) {
            site.draw(canvas);
        } else {
            mark(canvas, at);
        }
        window().ifPresent(window -> canvas.stroke(window, WINDOW));
        double half = isLarge ? Math.max(bounds.getWidth(), bounds.getHeight()) / 2 : MARK;
        labels.block(new Rectangle2D.Double(at.getX() - half, at.getY() - half, 2 * half, 2 * half));
        names(labels, canvas.letters());
        String name = Letters.oneLine(subject.siteName());
        List<String> lines = canvas.letters().wrap(name.isEmpty() ? "地块" : name, NAME, 2, Type.SITE);
        labels.place(new Label(lines, Type.SITE, at.getX(), at.getY(), half + Paper.px(0.6), false, 0));
    }

    /** A cross with a ring. */
    private static void mark(Canvas canvas, Point2D at) {
        var cross = new Path2D.Double();
        cross.moveTo(at.getX() - MARK, at.getY());
        cross.lineTo(at.getX() + MARK, at.getY());
        cross.moveTo(at.getX(), at.getY() - MARK);
        cross.lineTo(at.getX(), at.getY() + MARK);
        cross.append(SiteInk.circle(at, MARK * 0.6), false);
        canvas.stroke(cross, SIGN.casing(Color.WHITE, Paper.px(0.8)));
        canvas.stroke(cross, SIGN);
        canvas.fill(SiteInk.circle(at, CORE), Type.WARNING);
    }

    /** The ground of the site's map, where it is large enough to be seen. */
    private Optional<Path2D> window() {
        Envelope site = siteFrame.ground();
        double[][] corners = {
            {site.getMinX(), site.getMinY()},
            {site.getMinX(), site.getMaxY()},
            {site.getMaxX(), site.getMaxY()},
            {site.getMaxX(), site.getMinY()}
        };
        var path = new Path2D.Double();
        for (double[] corner : corners) {
            Coordinate lonLat = siteFrame.plane().lonLat(corner[0], corner[1]);
            if (!frame.plane().reach().contains(lonLat)) {
                return Optional.empty();
            }
            Point2D at = frame.pixel(lonLat);
            if (path.getCurrentPoint() == null) {
                path.moveTo(at.getX(), at.getY());
            } else {
                path.lineTo(at.getX(), at.getY());
            }
        }
        path.closePath();
        return path.getBounds2D().getWidth() > SEEN ? Optional.of(path) : Optional.empty();
    }

    private void names(Labels labels, Letters letters) {
        for (Ground.Part part : ground.territory()) {
            Spot.of(part.path(), frame.box())
                    .ifPresent(spot -> labels.place(Label.of(
                            letters.wrap(Letters.oneLine(part.zone().name()), NAME, 2, Type.BODY),
                            Type.BODY,
                            spot.x(),
                            spot.y())));
        }
    }

    private void explain(Legend legend) {
        legend.heading("图例");
        String name = Letters.oneLine(subject.siteName());
        legend.row(
                (canvas, box) -> mark(canvas, new Point2D.Double(box.getCenterX(), box.getCenterY())),
                name.isEmpty() ? "地块" : "地块：" + name);
        if (!isAway && window().isPresent()) {
            legend.row((canvas, box) -> canvas.stroke(box, WINDOW), "用地图的图幅");
        }
        Set<LayerInk> inSight = units.inSight(frame.box());
        legend.layers(inks.all().stream().filter(inSight::contains).toList(), legend::row);
        ground.explain(legend);
    }

    private String alternative() {
        String name = Letters.oneLine(subject.siteName());
        String where =
                isAway ? "在图外，" + away.words() : String.format(Locale.ROOT, "位于东经 %.4f°、北纬 %.4f°", centre.x, centre.y);
        return "位置图，" + Scales.words(frame.scale()) + "，上方为坐标北。地块" + (name.isEmpty() ? "" : "“" + name + "”") + where
                + "。";
    }
}
