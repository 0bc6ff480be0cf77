package org.ecozone.screening.siting;

import java.util.Comparator;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.rule.Effect;
import org.ecozone.screening.Verdict;

/**
 * What rules say of a place: the most severe effect of those that are TRUE, and of those that are TRUE or UNKNOWN. Ordered as a
 * reader goes through them: by what is certain, the most severe first, then by what it may come to.
 */
record Bounds(Effect atLeast, Effect atMost) implements Comparable<Bounds> {

    private static final Comparator<Bounds> ORDER =
            Comparator.comparing(Bounds::atLeast).thenComparing(Bounds::atMost);

    static Bounds of(Assessment assessment) {
        return new Bounds(assessment.atLeast(), assessment.atMost());
    }

    Verdict verdict() {
        return Verdict.between(atLeast, atMost);
    }

    @Override
    public int compareTo(Bounds other) {
        return ORDER.compare(this, other);
    }
}
