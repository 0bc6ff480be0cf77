package org.ecozone.sitefile.site;

import java.util.ArrayList;
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

    private static final String CLOSED = "没有闭合或末点有误的环：已用首点闭合。";
    private static final String CLOSED_EN =
            "Rings that were open or ended at a wrong point: closed with their first points.";

    /** {@code site}, all of whose faults were rings not closed, which the reader has closed with their first points. */
    public static SiteProposal closed(SiteFeature site) {
        Optional<Area> area = Optional.of(site.area()).filter(found -> !found.isNothing());
        return new SiteProposal(site, area, List.of(), List.of()).ofClosedRings();
    }

    /** The same proposal, saying too that rings were closed. */
    public SiteProposal ofClosedRings() {
        List<String> all = new ArrayList<>(changes);
        List<String> allEn = new ArrayList<>(changesEn);
        all.add(0, CLOSED);
        allEn.add(0, CLOSED_EN);
        return new SiteProposal(feature, areaBefore, all, allEn);
    }
}
