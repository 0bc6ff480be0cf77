package org.ecozone.geo.overlap;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/** Quarters outlines on the way down a tree of boxes; holds six outlines for every depth. Not safe for several threads. */
final class OutlineStack {

    private static final Outline NOTHING = new Outline(0);

    /** All quarters. */
    static final int ALL = 15;

    private final List<Level> levels = new ArrayList<>();
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
     * The parts of {@code outline} in the quarters of the box around ({@code midX}, {@code midY}): 0 south-west, 1 north-west,
     * 2 south-east, 3 north-east. What lies in one quarter only is not copied; the answer holds until the next one at the same
     * depth.
     *
     * @param wanted a bit for each quarter; what is not wanted is not said
     */
    Outline[] quarters(Outline outline, double midX, double midY, int wanted, int depth) {
        if (depth == levels.size()) {
            levels.add(new Level());
        }
        Level level = levels.get(depth);
        boolean west = (wanted & 3) != 0 && outline.minX() <= midX;
        boolean east = (wanted & 12) != 0 && outline.maxX() >= midX;
        boolean westIsPart = west && outline.maxX() > midX;
        boolean eastIsPart = east && outline.minX() < midX;
        if (westIsPart && eastIsPart) {
            outline.splitByMeridian(midX, level.west, level.east);
        } else if (westIsPart) {
            outline.clipByMeridian(midX, true, level.west);
        } else if (eastIsPart) {
            outline.clipByMeridian(midX, false, level.east);
        }
        level.halve(west ? westIsPart ? level.west : outline : NOTHING, midY, wanted, 0);
        level.halve(east ? eastIsPart ? level.east : outline : NOTHING, midY, wanted, 2);
        return level.answer;
    }

    /** The outlines of one depth. */
    private static final class Level {

        private final Outline west = new Outline(16);
        private final Outline east = new Outline(16);
        private final Outline[] parts = {new Outline(16), new Outline(16), new Outline(16), new Outline(16)};
        private final Outline[] answer = new Outline[4];

        /** Sets the answers {@code at}, south, and after it, north, to the parts of a half. */
        private void halve(Outline half, double midY, int wanted, int at) {
            boolean isThere = !half.isEmpty();
            boolean south = isThere && (wanted >> at & 1) != 0 && half.minY() <= midY;
            boolean north = isThere && (wanted >> at & 2) != 0 && half.maxY() >= midY;
            boolean southIsPart = south && half.maxY() > midY;
            boolean northIsPart = north && half.minY() < midY;
            if (southIsPart && northIsPart) {
                half.splitByParallel(midY, parts[at], parts[at + 1]);
            } else if (southIsPart) {
                half.clipByParallel(midY, true, parts[at]);
            } else if (northIsPart) {
                half.clipByParallel(midY, false, parts[at + 1]);
            }
            answer[at] = south ? southIsPart ? parts[at] : half : NOTHING;
            answer[at + 1] = north ? northIsPart ? parts[at + 1] : half : NOTHING;
        }
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
