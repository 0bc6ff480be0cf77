package org.ecozone.screening.otherwise;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Translation;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.work.Deadline;
import org.locationtech.jts.geom.Geometry;

/** Screens a site at other places, each once, and counts. */
final class Trials {

    private final ScreeningResult here;
    private final Translation translation;
    private final List<Target> targets;
    private final int most;
    private final Map<Offset, BitSet> made = new HashMap<>();

    /**
     * @param targets each place is held against all of them
     * @param most how many are made in a search
     */
    Trials(ScreeningResult here, Translation translation, List<Target> targets, int most) {
        this.here = here;
        this.translation = translation;
        this.targets = targets;
        this.most = most;
    }

    /** How many were made. */
    int count() {
        return made.size();
    }

    /** How many may be made still. */
    int left() {
        return most - made.size();
    }

    /** Whether {@code target}, one of the targets, is met at {@code offset}. */
    boolean isMet(Offset offset, Target target) {
        return made.computeIfAbsent(offset, this::met).get(targets.indexOf(target));
    }

    private BitSet met(Offset offset) {
        Deadline.check();
        ScreeningResult there = Screening.decide(request(geometry(offset)), here.on());
        BitSet met = new BitSet(targets.size());
        for (int i = 0; i < targets.size(); i++) {
            met.set(i, targets.get(i).isMetBy(there));
        }
        return met;
    }

    Geometry geometry(Offset offset) {
        return translation.moved(offset.east(), offset.north());
    }

    /** The whole screening of {@code geometry} in place of the site. */
    ScreeningResult screen(Geometry geometry) {
        Deadline.check();
        return Screening.screen(request(geometry), here.on());
    }

    private ScreeningRequest request(Geometry geometry) {
        return elsewhere(here.request(), geometry);
    }

    /** The same question of another ground. */
    static ScreeningRequest elsewhere(ScreeningRequest asked, Geometry geometry) {
        return new ScreeningRequest(
                asked.name(),
                Site.of(geometry),
                asked.accuracy(),
                asked.industry(),
                asked.facts(),
                asked.asOf(),
                List.of());
    }
}
