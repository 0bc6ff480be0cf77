package org.ecozone.report.map;

import java.awt.geom.Path2D;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecozone.report.map.picture.Canvas;
import org.ecozone.report.map.picture.Letters;
import org.ecozone.report.map.picture.Mask;
import org.ecozone.report.text.FontSet;
import org.ecozone.zoning.OverlapPiece;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** The site with what it meets of the involved layers, as large as a sheet has room for. */
final class SiteMap {

    /** What rings mark that is of no layer. */
    enum Mark {
        BEYOND_DATA,
        PART_OF_SITE
    }

    private static final double HEIGHT = 112;

    private final MapSubject subject;
    private final Geometry geometry;
    private final MapFrame frame;
    private final Outlines outlines;
    private final Inks inks;
    private final Zones zones;
    private final Ground ground;
    private final Pieces pieces;
    private final SiteInk site;
    private final Rings rings;
    private final Furniture furniture;

    private SiteMap(MapSubject subject, MapFrame frame, List<OverlapPiece> overlaps) {
        this.subject = subject;
        this.frame = frame;
        geometry = subject.site().geometry();
        outlines = new Outlines(frame);
        inks = Inks.of(subject.map(), subject.layersInvolved());
        ground = Ground.of(subject.map(), frame, outlines);
        pieces = Pieces.of(overlaps, inks, outlines);
        zones = Zones.of(subject.map(), inks, pieces.met(inks), outlines);
        site = SiteInk.of(geometry, outlines);
        rings = new Rings(frame.box());
        furniture = new Furniture(frame, Furniture.isAnySynthetic(subject.map(), inks.layers()));
    }

    /** The frame in which {@code site} has room with a margin. */
    static MapFrame frame(Geometry site) {
        return Framing.of(site, Board.box(HEIGHT));
    }

    static DrawnMap draw(MapSubject subject, MapFrame frame, List<OverlapPiece> overlaps, FontSet fonts) {
        return new SiteMap(subject, frame, overlaps).draw(fonts);
    }

    private DrawnMap draw(FontSet fonts) {
        try (Board board = new Board(fonts);
                Mask hidden = new Mask(frame.box())) {
            Canvas canvas = board.canvas();
            canvas.within(frame.box());
            ground(canvas);
            markSmall();
            site.hide(hidden);
            Labels labels = new Labels(frame.box(), hidden, canvas.letters());
            furniture.block(labels, canvas.letters(), hidden);
            var names = new SiteNames(labels, canvas.letters(), frame.box());
            names.numbers(rings);
            names.site(subject.siteName(), SiteInk.main(geometry, outlines, site));
            names.zones(pieces, zones, rings.count());
            rings.draw(canvas);
            labels.draw(canvas);
            furniture.drawOnMap(canvas);
            new SiteLegend(board.legend(), inks, rings)
                    .explain(subject.siteName(), site, pieces, zones.inSight(frame.box()), ground, names);
            SiteInk.requireSeen(canvas.image(), frame.box());
            return board.finish(
                    frame, furniture, labels, "用地与所涉图层图（" + Scales.words(frame.scale()) + "）", alternative());
        }
    }

    private void ground(Canvas canvas) {
        ground.drawTerritory(canvas);
        zones.drawGround(canvas);
        ground.drawWaters(canvas);
        zones.drawOthers(canvas);
        zones.drawGroundBorders(canvas);
        ground.drawBorders(canvas);
        pieces.draw(canvas);
        new Grid(frame).drawCrosses(canvas);
        site.draw(canvas);
    }

    private void markSmall() {
        pieces.markSmall(rings, outlines, site, frame.box());
        Path2D beyond = outlines.of(subject.map().uncovered(subject.site()));
        if (Pieces.isSmall(beyond)) {
            rings.add(Mark.BEYOND_DATA, beyond);
        }
        int parts = site.dimension() == 0 ? 0 : geometry.getNumGeometries();
        for (int i = 0; i < parts; i++) {
            Path2D part = outlines.of(geometry.getGeometryN(i));
            if (Pieces.isSmall(part)) {
                rings.add(Mark.PART_OF_SITE, part);
            }
        }
    }

    private String alternative() {
        Set<String> met = new LinkedHashSet<>();
        pieces.met(inks).forEach(ink -> met.add(ink.words()));
        Coordinate middle = frame.middle();
        String name = Letters.oneLine(subject.siteName());
        return String.format(
                Locale.ROOT,
                "用地与所涉图层图，%s，图幅中心东经 %.4f°、北纬 %.4f°，上方为坐标北。地块%s%s。",
                Scales.words(frame.scale()),
                middle.x,
                middle.y,
                name.isEmpty() ? "" : "“" + name + "”",
                met.isEmpty() ? "未涉及所列图层" : "涉及" + String.join("、", met));
    }
}
