package org.ecozone.geo;

/**
 * A number of points.
 *
 * @param points not negative
 */
public record Count(int points) implements Extent {

    /** Refuses negative values: they are bugs of the caller. */
    public Count {
        if (points < 0) {
            throw new IllegalArgumentException("a count is not negative, not " + points);
        }
    }

    @Override
    public boolean isNothing() {
        return points == 0;
    }

    @Override
    public Share shareOf(Extent whole) {
        int total = Extent.same(Count.class, whole).points;
        return total == 0 ? Share.NONE : Share.of(Math.min(1, (double) points / total));
    }

    @Override
    public Count plus(Extent other) {
        return new Count(points + Extent.same(Count.class, other).points);
    }

    @Override
    public Count minus(Extent other) {
        return new Count(Math.max(0, points - Extent.same(Count.class, other).points));
    }
}
