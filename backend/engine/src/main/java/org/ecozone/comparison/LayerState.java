package org.ecozone.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.cover.Cover;
import org.ecozone.geo.distance.EnvelopeTree;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * A layer in one edition.
 *
 * @param zones by code
 */
record LayerState(Layer layer, List<Zone> zones) {

    /** It in two editions. */
    record Both(LayerState earlier, LayerState later) {}

    /** Zones whose geometry {@code other} does not have. */
    List<Zone> groundNotIn(LayerState other) {
        Set<Geometry> others = other.zones.stream().map(Zone::geometry).collect(Collectors.toSet());
        return zones.stream().filter(zone -> !others.contains(zone.geometry())).toList();
    }

    /** What its zones near any of {@code others} cover. */
    Cover coverNear(List<Zone> others) {
        EnvelopeTree.Part envelopes =
                EnvelopeTree.ofOne(zones.stream().map(LayerState::envelope).toList());
        return cover(others.stream()
                .flatMapToInt(other -> Arrays.stream(envelopes.meeting(envelope(other))))
                .distinct()
                .mapToObj(zones::get)
                .toList());
    }

    /** What {@code some} zones cover. */
    Cover cover(List<Zone> some) {
        return Cover.of(some.stream().map(Zone::geometry).toList(), layer.positionalAccuracyMetres());
    }

    private static Envelope envelope(Zone zone) {
        return zone.geometry().getEnvelopeInternal();
    }
}
