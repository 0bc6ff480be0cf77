package org.ecozone.report.map;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.report.map.picture.Canvas;
import org.ecozone.report.map.picture.Canvas.Line;
import org.ecozone.report.map.picture.Mask;
import org.ecozone.report.map.picture.Paper;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Layer.Kind;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Envelope;

/** What a map shows whatever the site meets: the territory of the data with its parts, and waters where the edition has them. */
final class Ground {

    /** What lies outside the territory. */
    static final Color OUTSIDE = new Color(0xEEEEEA);

    /** How an edition calls the category of waters in a layer that tiles the territory. */
    private static final String WATER = "WATER";

    private static final Color WATER_FILL = new Color(0xCBE2F2);
    private static final Line WATER_LINE = new Line(new Color(0x86B2CF), Paper.px(0.12));
    private static final Line EDGE = new Line(new Color(0x6E746F), Paper.px(0.6));
    private static final Line BORDER =
            new Line(new Color(0x6E746F), Paper.px(0.25), (float) Paper.px(1.8), (float) Paper.px(0.8));

    private final List<Part> territory = new ArrayList<>();
    private final List<Path2D> waters = new ArrayList<>();
    private final Rectangle2D box;
    private String waterLayer = "";
    private String territoryLayer = "";

    private Ground(Rectangle2D box) {
        this.box = box;
    }

    /** A zone of the territory in the picture. */
    record Part(Zone zone, Path2D path) {}

    static Ground of(ZoningMap map, MapFrame frame, Outlines outlines) {
        Ground ground = new Ground(frame.box());
        for (Layer layer : coverage(map)) {
            ground.territoryLayer = layer.name();
            for (Zone zone : map.zones(layer.id()).orElseThrow()) {
                if (outlines.mayShow(zone.geometry())) {
                    ground.territory.add(new Part(zone, outlines.of(zone.geometry())));
                }
            }
        }
        for (Layer layer : map.layers()) {
            if (layer.kind() == Kind.PARTITION && layer.category(WATER).isPresent()) {
                ground.waterLayer = layer.name();
                for (Zone zone : map.zones(layer.id()).orElseThrow()) {
                    if (zone.category().equals(WATER) && outlines.mayShow(zone.geometry())) {
                        ground.waters.add(outlines.of(zone.geometry()));
                    }
                }
            }
        }
        return ground;
    }

    /** The layers whose zones are the territory of the data. */
    static List<Layer> coverage(ZoningMap map) {
        return map.layers().stream()
                .filter(layer -> map.layers().stream()
                        .anyMatch(other -> other.coverageLayer().equals(layer.id())))
                .toList();
    }

    /** Longitudes and latitudes of the territory; empty if it has no zones. */
    static Envelope extent(ZoningMap map) {
        Envelope extent = new Envelope();
        for (Layer layer : coverage(map)) {
            map.zones(layer.id())
                    .orElseThrow()
                    .forEach(zone -> extent.expandToInclude(zone.geometry().getEnvelopeInternal()));
        }
        return extent;
    }

    List<Part> territory() {
        return territory;
    }

    void drawTerritory(Canvas canvas) {
        canvas.fill(box, OUTSIDE);
        territory.forEach(part -> canvas.stroke(part.path, EDGE));
        territory.forEach(part -> canvas.fill(part.path, Color.WHITE));
    }

    void drawWaters(Canvas canvas) {
        for (Path2D water : waters) {
            canvas.fill(water, WATER_FILL);
            canvas.stroke(water, WATER_LINE);
        }
    }

    void drawBorders(Canvas canvas) {
        territory.forEach(part -> canvas.stroke(part.path, BORDER));
    }

    /** The rows of a legend for what of this is in sight. */
    void explain(Legend legend) {
        boolean showsBorders = territory.stream().anyMatch(part -> crosses(part.path));
        boolean showsWaters = waters.stream().anyMatch(water -> water.intersects(box));
        boolean showsOutside = showsOutside();
        if (showsBorders || showsWaters || showsOutside) {
            legend.heading("底图");
        }
        if (showsBorders) {
            legend.row((canvas, sign) -> canvas.stroke(middle(sign), BORDER), territoryLayer + "界");
        }
        if (showsWaters) {
            legend.row(
                    (canvas, sign) -> {
                        canvas.fill(sign, WATER_FILL);
                        canvas.stroke(sign, WATER_LINE);
                    },
                    "水域（" + waterLayer + "）");
        }
        if (showsOutside) {
            legend.row(
                    (canvas, sign) -> {
                        canvas.fill(sign, OUTSIDE);
                        canvas.stroke(sign, WATER_LINE.casing(EDGE.colour(), 0));
                    },
                    territoryLayer.isEmpty() ? "范围之外，无数据" : territoryLayer + "之外，无数据");
        }
    }

    private boolean crosses(Path2D path) {
        return path.intersects(box) && !path.contains(box);
    }

    private boolean showsOutside() {
        try (Mask mask = new Mask(box)) {
            territory.forEach(part -> mask.fill(part.path));
            // Where two parts meet a pixel may belong to neither.
            return mask.count(box) < 0.998 * box.getWidth() * box.getHeight();
        }
    }

    static Path2D middle(Rectangle2D sign) {
        var path = new Path2D.Double();
        path.moveTo(sign.getMinX(), sign.getCenterY());
        path.lineTo(sign.getMaxX(), sign.getCenterY());
        return path;
    }
}
