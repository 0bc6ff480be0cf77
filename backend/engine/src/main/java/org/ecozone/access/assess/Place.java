package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.BinaryOperator;
import org.ecozone.access.assess.Stability.Doubt;
import org.ecozone.access.rule.Span;
import org.ecozone.access.rule.Truth;
import org.ecozone.zoning.NearZone;
import org.ecozone.zoning.ZoneOverlap;

/**
 * Whether a site lies where a rule speaks of.
 *
 * @param span how it comes out
 * @param zones that make it true as measured, or may do so
 * @param near zones that do so by their distance
 * @param doubts zones by which the ends of {@code span} differ
 * @param openFacts numbers of the facts that answer for a layer that is not there, and were not given; not to be changed
 * @param dataMissing whether the map has no answer
 */
record Place(
        Span span,
        List<ZoneOverlap> zones,
        List<NearZone> near,
        List<Doubt> doubts,
        BitSet openFacts,
        boolean dataMissing) {

    private static final BitSet NO_FACTS = new BitSet();

    static final Place EVERYWHERE = of(Span.TRUE, List.of(), false);
    static final Place NOWHERE = of(Span.FALSE, List.of(), false);

    /** A place that no zone makes true. */
    static Place of(Span span, List<Doubt> doubts, boolean dataMissing) {
        return new Place(span, List.of(), List.of(), doubts, NO_FACTS, dataMissing);
    }

    static Place of(Span span, List<ZoneOverlap> zones, List<NearZone> near, List<Doubt> doubts, boolean dataMissing) {
        return new Place(span, zones, near, doubts, NO_FACTS, dataMissing);
    }

    /** A place that only the fact {@code number} tells. */
    static Place open(int number) {
        return of(Span.UNKNOWN, List.of(), false).wanting(number);
    }

    /** The same where the fact {@code number} may tell more. */
    Place wanting(int number) {
        BitSet facts = new BitSet();
        facts.set(number);
        return new Place(span, zones, near, doubts, facts, dataMissing);
    }

    /** The truth as measured. */
    Truth truth() {
        return span.measured();
    }

    /** All of {@code parts}. */
    static Place all(Collection<Place> parts) {
        return joined(parts, Span.TRUE, Span::and);
    }

    /** At least one of {@code parts}. */
    static Place any(Collection<Place> parts) {
        return joined(parts, Span.FALSE, Span::or);
    }

    /** Only parts that are not FALSE have something to show. */
    private static Place joined(Collection<Place> parts, Span neutral, BinaryOperator<Span> join) {
        Span span = neutral;
        List<ZoneOverlap> zones = new ArrayList<>();
        List<NearZone> near = new ArrayList<>();
        List<Doubt> doubts = new ArrayList<>();
        BitSet openFacts = new BitSet();
        boolean dataMissing = false;
        for (Place part : parts) {
            span = join.apply(span, part.span);
            doubts.addAll(part.doubts);
            if (part.truth() != Truth.FALSE) {
                zones.addAll(part.zones);
                near.addAll(part.near);
                openFacts.or(part.openFacts);
                dataMissing |= part.dataMissing;
            }
        }
        boolean isOpen = span.measured() == Truth.UNKNOWN;
        return new Place(span, zones, near, doubts, isOpen ? openFacts : NO_FACTS, isOpen && dataMissing);
    }
}
