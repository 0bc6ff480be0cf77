package org.ecozone.screening.siting;

import org.ecozone.geo.Area;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.Share;
import org.ecozone.geo.overlap.SiteShape;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.Remainder;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/**
 * A place taken as a square of an area that lies around it, wholly in the same cell: it meets what the point meets, with all of
 * its area, and is as far from the rest.
 */
final class AsArea {

    private static final Area NOTHING = Area.ZERO;

    private final Area area;

    AsArea(Area area) {
        this.area = area;
    }

    SiteOverlaps of(SiteOverlaps point) {
        Length perimeter = new Length(4 * Math.sqrt(area.squareMetres()));
        return new SiteOverlaps(
                point.edition(),
                area,
                same(point.uncovered()),
                NOTHING,
                point.coveredShare(),
                point.layers().stream().map(this::layer).toList(),
                point.room(),
                point.reachBeyond(),
                new SiteShape(perimeter, 1, 0, false));
    }

    private LayerOverlap layer(LayerOverlap layer) {
        Extent whole = same(layer.union());
        return new LayerOverlap(
                layer.layer(),
                layer.status(),
                Area.ofSquareMetres(area.squareMetres()
                        * layer.zones().stream()
                                .filter(zone -> !zone.extent().isNothing())
                                .count()),
                whole,
                whole.isNothing() ? Share.NONE : Share.WHOLE,
                layer.zones().stream().map(this::zone).toList(),
                layer.overlappingPairs(),
                same(layer.uncovered()),
                layer.nearest(),
                layer.near(),
                remainder(layer.remainder()));
    }

    private ZoneOverlap zone(ZoneOverlap zone) {
        Area common = same(zone.extent());
        return new ZoneOverlap(
                zone.zone(),
                zone.overlapClass(),
                common,
                zone.uncertainty(),
                zone.depth(),
                common.isNothing() ? Share.NONE : Share.WHOLE,
                zone.shareOfZone());
    }

    private @Nullable Remainder remainder(@Nullable Remainder remainder) {
        return remainder == null
                ? null
                : new Remainder(same(remainder.extent()), remainder.isContact(), remainder.depth(), remainder.room());
    }

    private Area same(Extent ofPoint) {
        return ofPoint.isNothing() ? NOTHING : area;
    }
}
