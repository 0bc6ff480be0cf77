package org.ecozone.report.map;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.report.map.picture.Canvas;
import org.ecozone.report.map.picture.Canvas.Line;
import org.ecozone.report.map.picture.Mask;
import org.ecozone.report.map.picture.Paper;
import org.ecozone.zoning.Layer.Kind;
import org.ecozone.zoning.OverlapPiece;
import org.locationtech.jts.geom.Geometry;

/** What the site has of the zones of the involved layers, and how it is drawn. */
final class Pieces {

    private static final double SMALL = Paper.px(3);
    private static final double BAND = Paper.px(0.9);
    private static final double BANDS = Paper.px(4);
    private static final double FIRST_BAND = Paper.px(3.2);
    private static final double POINT_RADIUS = Paper.px(1.5);
    private static final int ENOUGH_PIXELS = 24;

    private final List<Piece> drawn = new ArrayList<>();
    private final List<OverlapPiece> withoutShape = new ArrayList<>();

    /** A piece, its outline, and for pieces of lines and points how wide a band it is. */
    record Piece(OverlapPiece of, LayerInk ink, Path2D path, List<Point2D> points, double band) {

        boolean isArea() {
            return of.geometry() != null && of.geometry().getDimension() == 2;
        }
    }

    /** Of the pieces of all layers those of {@code inks}; those of lines and points lie in bands, one beside the other. */
    static Pieces of(List<OverlapPiece> all, Inks inks, Outlines outlines) {
        Pieces pieces = new Pieces();
        List<String> bands = new ArrayList<>();
        for (OverlapPiece piece : all) {
            if (inks.has(piece.layer())) {
                Geometry geometry = piece.geometry();
                if (geometry == null) {
                    pieces.withoutShape.add(piece);
                } else {
                    LayerInk ink = inks.of(piece.zone());
                    pieces.drawn.add(new Piece(
                            piece,
                            ink,
                            outlines.of(geometry),
                            outlines.points(geometry),
                            band(ink, bands, inks.layers().size())));
                }
            }
        }
        return pieces;
    }

    private static double band(LayerInk ink, List<String> bands, int layers) {
        if (ink.layer().kind() == Kind.PARTITION) {
            return 0;
        }
        if (!bands.contains(ink.layer().id())) {
            bands.add(ink.layer().id());
        }
        return FIRST_BAND + bands.indexOf(ink.layer().id()) * 2 * Math.min(BAND, BANDS / layers);
    }

    List<Piece> drawn() {
        return drawn;
    }

    /** Those whose extent was measured while their outline could not be computed. */
    List<OverlapPiece> withoutShape() {
        return withoutShape;
    }

    /** The inks that the site meets. */
    Set<LayerInk> met(Inks inks) {
        Set<LayerInk> met = new LinkedHashSet<>();
        drawn.forEach(piece -> met.add(piece.ink));
        withoutShape.forEach(piece -> met.add(inks.of(piece.zone())));
        return met;
    }

    /** Widest bands first, and what stands first in the legend last: it lies on top. */
    void draw(Canvas canvas) {
        List<Piece> areas = drawn.stream().filter(Piece::isArea).toList();
        areas.forEach(piece -> piece.ink.fillPiece(canvas, piece.path));
        areas.forEach(piece -> piece.ink.hatchPiece(canvas, piece.path));
        for (int i = drawn.size() - 1; i >= 0; i--) {
            Piece piece = drawn.get(i);
            if (!piece.isArea() && piece.band > 0) {
                Line band = band(piece);
                canvas.stroke(piece.path, band.casing(Color.WHITE, Paper.px(0.3)));
                canvas.stroke(piece.path, band);
                piece.points.forEach(point -> canvas.fill(spot(piece, point), piece.ink.colour()));
            }
        }
        outlines(canvas, areas);
    }

    /** Those of the ground first; last those of what is seen by its outline alone. */
    private static void outlines(Canvas canvas, List<Piece> areas) {
        List<Piece> order = new ArrayList<>(areas);
        Collections.reverse(order);
        order.sort(Comparator.comparingInt(piece -> piece.ink.isTint() ? 0 : piece.ink.isSeenInside() ? 1 : 2));
        order.forEach(piece -> piece.ink.outlinePiece(canvas, piece.path));
    }

    private static Line band(Piece piece) {
        return Line.flat(piece.ink.colour(), piece.band);
    }

    private static Shape spot(Piece piece, Point2D point) {
        return SiteInk.circle(point, POINT_RADIUS + piece.band / 2);
    }

    /** Puts a ring around what is small or hidden. */
    void markSmall(Rings rings, Outlines outlines, SiteInk site, Rectangle2D box) {
        try (Mask hidden = new Mask(box);
                Mask seen = new Mask(box)) {
            site.hide(hidden);
            int number = 0;
            for (Piece piece : drawn) {
                if (piece.points.isEmpty()) {
                    parts(piece, rings, outlines);
                    number++;
                    if (!isSeen(piece, number, seen, hidden)) {
                        rings.add(piece.ink, piece.path);
                        requireRing(rings, piece);
                    }
                }
            }
        }
    }

    private static void requireRing(Rings rings, Piece piece) {
        if (rings.number(piece.ink) == 0) {
            throw new MapNotDrawn(
                    "地图未能绘制：" + piece.of.layer().name() + "的" + piece.of.zone().name() + "与地块重叠的部分没有画到图上");
        }
    }

    private static void parts(Piece piece, Rings rings, Outlines outlines) {
        Geometry geometry = piece.of.geometry();
        boolean isGround = piece.ink.layer().kind() == Kind.PARTITION;
        if (geometry == null || isGround && !(piece.ink.isTint() && isSmall(piece.path))) {
            return;
        }
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Path2D part = outlines.of(geometry.getGeometryN(i));
            if (isSmall(part)) {
                rings.add(piece.ink, part);
            }
        }
    }

    /** Whether it is there, but less than 3 mm in each direction. */
    static boolean isSmall(Path2D path) {
        Rectangle2D bounds = path.getBounds2D();
        return path.getCurrentPoint() != null && bounds.getWidth() < SMALL && bounds.getHeight() < SMALL;
    }

    private static boolean isSeen(Piece piece, int number, Mask seen, Mask hidden) {
        if (piece.isArea()) {
            seen.number(number);
            if (piece.ink.isSeenInside()) {
                seen.fill(piece.path);
            }
            seen.stroke(piece.path, new Line(Color.BLACK, piece.ink.pieceLine()));
        } else if (piece.band > 0) {
            seen.number(number);
            seen.stroke(piece.path, band(piece));
        } else {
            return true;
        }
        Rectangle2D where = piece.path.getBounds2D();
        double wider = Math.max(piece.band, piece.ink.pieceLine());
        where.setFrameFromDiagonal(
                where.getMinX() - wider, where.getMinY() - wider, where.getMaxX() + wider, where.getMaxY() + wider);
        return seen.count(number, hidden, where, ENOUGH_PIXELS) >= ENOUGH_PIXELS;
    }
}
