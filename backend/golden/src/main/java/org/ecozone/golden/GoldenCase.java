package org.ecozone.golden;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ecozone.access.rule.Effect;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.overlap.Site;

/**
 * A project at a site, and what must come out.
 *
 * @param id G-001 …
 * @param title in Chinese
 * @param why how the answer follows: provision, fact and place, in Chinese
 * @param site the ground
 * @param edition code of the edition
 * @param withoutLayers ids of layers that are taken as not in the edition
 * @param zonesAs what zones are taken to be
 * @param asOf the day whose law applies
 * @param accuracyMetres stated accuracy of the site's border
 * @param industry code of GB/T 4754; empty if not given
 * @param facts as they are sent
 * @param judgements what a person has decided, by the id of the rule
 * @param expected what must come out
 * @param at where it stands
 */
record GoldenCase(
        String id,
        String title,
        String why,
        Site site,
        String edition,
        Set<String> withoutLayers,
        ZonesAs zonesAs,
        LocalDate asOf,
        Optional<Double> accuracyMetres,
        Optional<String> industry,
        Map<String, Object> facts,
        Map<String, Effect> judgements,
        Expected expected,
        FaultPlace at) {

    GoldenCase {
        withoutLayers = Set.copyOf(withoutLayers);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
        judgements = Map.copyOf(judgements);
    }

    @Override
    public String toString() {
        return id + " " + title;
    }
}
