package org.ecozone.geo;

/** How much there is of something: an area of polygons, a length of lines, a count of points. Kinds are never mixed. */
public sealed interface Extent permits Area, Length, Count {

    /** Whether there is nothing. */
    boolean isNothing();

    /** This extent as a share of {@code whole}, which must be of the same kind (and method, for areas). */
    Share shareOf(Extent whole);

    /** The sum; {@code other} must be of the same kind (and method, for areas). */
    Extent plus(Extent other);

    /** The difference, never below nothing; {@code other} must be of the same kind (and method, for areas). */
    Extent minus(Extent other);

    /** Casts {@code other} to {@code kind}; a different kind is a bug of the caller. */
    static <T extends Extent> T same(Class<T> kind, Extent other) {
        if (!kind.isInstance(other)) {
            throw new IllegalArgumentException("extents of different kinds: " + kind.getSimpleName() + " and "
                    + other.getClass().getSimpleName());
        }
        return kind.cast(other);
    }
}
