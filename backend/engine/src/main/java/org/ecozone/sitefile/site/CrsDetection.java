package org.ecozone.sitefile.site;

import java.util.List;
import java.util.Optional;
import org.ecozone.geo.Crs;
import org.ecozone.geo.check.CrsCandidate;

/**
 * What is known of a file's coordinate system.
 *
 * @param detected the system its sites were read in; empty if the file does not settle it, and then there are no sites
 * @param certain whether the file (or the user) says so, rather than a default
 * @param candidates the systems to choose from, likeliest first; empty if {@code detected} is certain
 */
public record CrsDetection(Optional<Crs> detected, boolean certain, List<CrsCandidate> candidates) {

    /** Nothing known. */
    public static final CrsDetection NONE = new CrsDetection(Optional.empty(), false, List.of());

    public CrsDetection {
        candidates = List.copyOf(candidates);
    }

    public static CrsDetection certainly(Crs crs) {
        return new CrsDetection(Optional.of(crs), true, List.of());
    }

    static CrsDetection byDefault(Crs crs) {
        return new CrsDetection(Optional.of(crs), false, List.of());
    }

    public static CrsDetection oneOf(List<CrsCandidate> candidates) {
        return new CrsDetection(Optional.empty(), false, candidates);
    }
}
