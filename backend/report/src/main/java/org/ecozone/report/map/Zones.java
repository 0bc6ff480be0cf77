package org.ecozone.report.map;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ecozone.report.map.picture.Canvas;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Layer.Kind;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;

/** The zones of the involved layers in a frame. */
final class Zones {

    private final List<Shown> shown;

    private Zones(List<Shown> shown) {
        this.shown = shown;
    }

    /** A zone in the picture. */
    record Shown(Zone zone, LayerInk ink, Path2D path) {}

    /**
     * Of the involved layers.
     *
     * @param met what the site meets: of what tiles the ground beside the units only that is drawn
     */
    static Zones of(ZoningMap map, Inks inks, Set<LayerInk> met, Outlines outlines) {
        List<Shown> shown = new ArrayList<>();
        for (Layer layer : inks.layers()) {
            for (Zone zone : map.zones(layer.id()).orElseThrow()) {
                LayerInk ink = inks.of(zone);
                boolean isDrawn = ink.isTint() || layer.kind() != Kind.PARTITION || met.contains(ink);
                if (isDrawn && outlines.mayShow(zone.geometry())) {
                    shown.add(new Shown(zone, ink, outlines.of(zone.geometry())));
                }
            }
        }
        return new Zones(shown);
    }

    List<Shown> all() {
        return shown;
    }

    /** The inks of which something is in sight. */
    Set<LayerInk> inSight(Rectangle2D box) {
        Set<LayerInk> inks = new LinkedHashSet<>();
        for (Shown one : shown) {
            if (!inks.contains(one.ink) && one.path.intersects(box)) {
                inks.add(one.ink);
            }
        }
        return inks;
    }

    /** The tint of the ground. */
    void drawGround(Canvas canvas) {
        shown.stream().filter(one -> one.ink.isTint()).forEach(one -> one.ink.fillZone(canvas, one.path));
    }

    /** Fills, then outlines, then hatches; what stands first in the legend on top. */
    void drawOthers(Canvas canvas) {
        List<Shown> others = new ArrayList<>();
        for (int i = shown.size() - 1; i >= 0; i--) {
            if (!shown.get(i).ink.isTint()) {
                others.add(shown.get(i));
            }
        }
        others.forEach(one -> one.ink.fillZone(canvas, one.path));
        others.forEach(one -> one.ink.outlineZone(canvas, one.path));
        others.forEach(one -> one.ink.hatchZone(canvas, one.path));
    }

    /** The borders of the ground's zones, which nothing hides. */
    void drawGroundBorders(Canvas canvas) {
        shown.stream().filter(one -> one.ink.isTint()).forEach(one -> one.ink.outlineZone(canvas, one.path));
    }
}
