package org.ecozone.sitefile;

import java.util.List;

/**
 * A file as read.
 *
 * @param sites the sites without defects, in file order
 * @param crs the coordinate system, or the candidates to ask back
 * @param defects everything that is wrong, all at once
 * @param notices what was understood or put right
 */
public record SiteFileReading(
        List<SiteFeature> sites, CrsDetection crs, List<SiteFault> defects, List<SiteNotice> notices) {

    public SiteFileReading {
        sites = List.copyOf(sites);
        defects = List.copyOf(defects);
        notices = List.copyOf(notices);
    }

    static SiteFileReading refused(SiteFault fault) {
        return new SiteFileReading(List.of(), CrsDetection.NONE, List.of(fault), List.of());
    }

    static SiteFileReading of(List<SiteFeature> sites, CrsDetection crs, FaultList faults) {
        return new SiteFileReading(sites, crs, faults.faults(), faults.notices());
    }
}
