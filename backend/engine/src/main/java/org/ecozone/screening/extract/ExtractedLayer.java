package org.ecozone.screening.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecozone.access.coverage.Silence;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Truth;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.Zone;

/**
 * A layer at a place, with the provisions that speak of it there.
 *
 * @param overlap what place and layer have in common, the nearest zone where that is nothing
 * @param documents its provisions by the document that they rest on
 * @param byZone ids of the provisions by code of the zone by which they concern the place, in the order of the book
 * @param silences by code of each zone that is met what was stated to be silent on such ground
 */
public record ExtractedLayer(
        LayerOverlap overlap,
        List<DocumentGroup> documents,
        SortedMap<String, List<String>> byZone,
        SortedMap<String, List<Silence>> silences) {

    public ExtractedLayer {
        documents = List.copyOf(documents);
        byZone = Collections.unmodifiableSortedMap(new TreeMap<>(byZone));
        silences = Collections.unmodifiableSortedMap(new TreeMap<>(silences));
    }

    /**
     * Of one layer.
     *
     * @param provisions all those of the place
     * @param silent the silences that hold
     * @param documents in their order
     */
    static ExtractedLayer of(
            LayerOverlap overlap, List<Provision> provisions, List<Silence> silent, List<Citation.Document> documents) {
        String id = overlap.layer().id();
        SortedMap<String, List<String>> byZone = new TreeMap<>();
        provisions.forEach(provision -> provision
                .allZones()
                .filter(zone -> zone.layer().equals(id))
                .map(Zone::code)
                .distinct()
                .forEach(code ->
                        byZone.computeIfAbsent(code, c -> new ArrayList<>()).add(provision.id())));
        SortedMap<String, List<Silence>> silences = new TreeMap<>();
        for (Zone zone : PlaceProvisions.met(overlap)) {
            silences.put(
                    zone.code(),
                    silent.stream().filter(silence -> isOf(silence, zone)).toList());
        }
        List<Provision> ofLayer = provisions.stream()
                .filter(provision -> provision.layers().contains(id))
                .toList();
        return new ExtractedLayer(overlap, DocumentGroup.of(ofLayer, documents), byZone, silences);
    }

    private static boolean isOf(Silence silence, Zone zone) {
        return silence.layer().equals(zone.layer())
                && (silence.zones() == null || silence.zones().evaluate(zone) == Truth.TRUE);
    }
}
