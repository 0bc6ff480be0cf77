package org.ecozone.sitefile;

import java.util.List;
import java.util.Optional;
import org.ecozone.geo.Area;

/**
 * What a faulty site could be instead. It is offered only: nobody takes it but the user.
 *
 * @param feature the site with its repaired geometry, valid like any other site
 * @param areaBefore ellipsoidal area of the input by its signed rings (of a bow tie, the difference of its wings); empty where
 *     the input has no area that could be told
 * @param changes what was changed, Chinese sentences
 * @param changesEn the same in English, one by one
 */
public record SiteProposal(
        SiteFeature feature, Optional<Area> areaBefore, List<String> changes, List<String> changesEn) {

    public SiteProposal {
        changes = List.copyOf(changes);
        changesEn = List.copyOf(changesEn);
    }
}
