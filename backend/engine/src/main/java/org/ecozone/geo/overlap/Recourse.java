package org.ecozone.geo.overlap;

import java.util.concurrent.atomic.LongAdder;

/** Why the quick measure of an overlap was not enough and exact geometry had to decide; counted since the program began. */
public enum Recourse {
    /**
     * Borders meet, or pass within 0.1 µm of each other, and an area may be small enough to lie in the other, or no accuracy is
     * stated: predicates tell a touch from an overlap, inside from almost inside. */
    UNDECIDED,
    /**
     * The piece may be thinner than the layer's accuracy, and the runs of its borders left open what it is
     * ({@link FacingBorders}): its geometry tells a contact of borders from a finding. */
    THIN_PIECE,
    /** A measured figure contradicted another one: negative, or more than its whole. OverlayNGRobust decided. Should be never. */
    IDENTITY_FAILED,
    /** What overlay cut failed, or had another area than was measured, or did not lie in what it was cut from: it was cut again. */
    PIECE_REDONE;

    private final LongAdder times = new LongAdder();

    void count() {
        times.increment();
    }

    /** How often. */
    public long times() {
        return times.sum();
    }
}
