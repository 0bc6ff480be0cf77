package org.ecozone.comparison;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The document by which ground of a layer was changed. Data beside an edition; the edition's hash does not cover it. It explains
 * every difference that lies or lay in a zone it names, or holds the place it names; of several, the first one is given.
 *
 * @param edition code of the edition that it led to
 * @param document number of the document
 * @param date of the document
 * @param reason in Chinese
 * @param layer id of the layer
 * @param zones codes, of either edition, of the zones that it speaks of; sorted
 * @param place a point of the ground that it speaks of; empty where it names zones
 * @param synthetic whether it was made up for a demonstration
 */
public record Adjustment(
        String edition,
        String document,
        LocalDate date,
        String reason,
        String layer,
        Set<String> zones,
        Optional<Place> place,
        boolean synthetic) {

    public Adjustment {
        zones = Collections.unmodifiableSet(new TreeSet<>(zones));
    }

    /** Degrees in EPSG:4490. */
    public record Place(double longitude, double latitude) {}
}
