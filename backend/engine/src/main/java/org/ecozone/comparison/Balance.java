package org.ecozone.comparison;

import org.ecozone.cover.Cover;
import org.ecozone.geo.Area;

/**
 * What became of ground between two editions, each piece counted once. All areas by one method; before − lost + gained = after, to
 * rounding.
 *
 * @param before in the earlier edition
 * @param retained in both
 * @param lost in the earlier one only
 * @param gained in the later one only
 * @param after in the later edition
 */
public record Balance(Area before, Area retained, Area lost, Area gained, Area after) {

    static final Balance NOTHING = ofParts(Area.ZERO, Area.ZERO, Area.ZERO);

    /** Of ground that did not change. */
    static Balance unchanged(Area area) {
        return ofParts(area, Area.ZERO, Area.ZERO);
    }

    /** Of ground of which the parts are known. */
    static Balance ofParts(Area retained, Area lost, Area gained) {
        return new Balance(retained.plus(lost), retained, lost, gained, retained.plus(gained));
    }

    /**
     * Of a cover in two editions: what is retained is measured, the rest follows. Where covers differ by rounding only, nothing is
     * lost or gained.
     */
    static Balance of(Cover before, Cover after) {
        Area common = before.commonArea(after);
        boolean keepsAll = before.isAll(common);
        boolean hadAll = after.isAll(common);
        if (keepsAll && hadAll) {
            return unchanged(least(before.area(), after.area()));
        }
        Area retained = keepsAll ? before.area() : hadAll ? after.area() : common;
        return new Balance(
                before.area(),
                retained,
                before.area().minus(retained),
                after.area().minus(retained),
                after.area());
    }

    private static Area least(Area a, Area b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** Whether nothing was lost and nothing gained. */
    public boolean isUnchanged() {
        return lost.isNothing() && gained.isNothing();
    }

    /** Whether there was nothing, and is nothing. */
    public boolean isNothing() {
        return before.isNothing() && after.isNothing();
    }

    /** By how much the total changed, whichever way. */
    Area net() {
        return Area.ofSquareMetres(Math.abs(after.squareMetres() - before.squareMetres()));
    }

    Balance plus(Balance other) {
        return new Balance(
                before.plus(other.before),
                retained.plus(other.retained),
                lost.plus(other.lost),
                gained.plus(other.gained),
                after.plus(other.after));
    }
}
