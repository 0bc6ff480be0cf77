package org.ecozone.geo.overlap;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Quarters outlines on the way down a tree of boxes; holds two outlines for every depth. Not safe for several threads. */
final class OutlineStack {

    private static final Outline NOTHING = new Outline(0);

    private final List<Outline> halves = new ArrayList<>();
    private final List<Outline> quarters = new ArrayList<>();
    private final Outline[] around = {new Outline(16), new Outline(16), new Outline(16), new Outline(16)};

    /** The part of {@code outline} within {@code box}, its sides included; {@code outline} itself if it lies within. */
    Outline within(Outline outline, Envelope box) {
        Outline part = outline;
        if (part.minX() < box.getMinX()) {
            part = clipped(part, box.getMinX(), false, true, around[0]);
        }
        if (part.maxX() > box.getMaxX()) {
            part = clipped(part, box.getMaxX(), true, true, around[1]);
        }
        if (part.minY() < box.getMinY()) {
            part = clipped(part, box.getMinY(), false, false, around[2]);
        }
        return part.maxY() > box.getMaxY() ? clipped(part, box.getMaxY(), true, false, around[3]) : part;
    }

    /**
     * The part of {@code outline} in one quarter of the box around ({@code midX}, {@code midY}): 0 south-west, 1 north-west,
     * 2 south-east, 3 north-east. To be called in this order. What lies in one quarter only is not copied; the answer holds
     * until the next one at the same depth.
     */
    Outline quarter(Outline outline, double midX, double midY, int quarter, int depth) {
        if (depth == halves.size()) {
            halves.add(new Outline(16));
            quarters.add(new Outline(16));
        }
        boolean west = quarter < 2;
        boolean south = (quarter & 1) == 0;
        Outline half;
        if (outline.isEmpty() || (west ? outline.minX() > midX : outline.maxX() < midX)) {
            return NOTHING;
        } else if (west ? outline.maxX() <= midX : outline.minX() >= midX) {
            half = outline;
        } else {
            half = halves.get(depth);
            if (south) {
                outline.clipByMeridian(midX, west, half);
            }
        }
        if (half.isEmpty() || (south ? half.minY() > midY : half.maxY() < midY)) {
            return NOTHING;
        }
        return (south ? half.maxY() <= midY : half.minY() >= midY)
                ? half
                : clipped(half, midY, south, false, quarters.get(depth));
    }

    private static Outline clipped(Outline outline, double line, boolean low, boolean meridian, Outline into) {
        if (meridian) {
            outline.clipByMeridian(line, low, into);
        } else {
            outline.clipByParallel(line, low, into);
        }
        return into;
    }
}
