package org.ecozone.sitefile.site;

import java.util.List;
import org.ecozone.fault.Fault;

/**
 * A file as read.
 *
 * @param sites the sites without defects, in file order
 * @param crs the coordinate system, or the candidates to ask back
 * @param defects everything that is wrong, all at once
 * @param notices what was understood or put right
 * @param proposals for sites with defects that can be repaired: what they could be instead, in file order
 * @param detected format, encoding and layers
 */
public record SiteFileReading(
        List<SiteFeature> sites,
        CrsDetection crs,
        List<Fault> defects,
        List<Fault> notices,
        List<SiteProposal> proposals,
        DetectedFile detected) {

    public SiteFileReading {
        sites = List.copyOf(sites);
        defects = List.copyOf(defects);
        notices = List.copyOf(notices);
        proposals = List.copyOf(proposals);
    }

    /** A reading without proposals, of a file whose format is not told. */
    public SiteFileReading(List<SiteFeature> sites, CrsDetection crs, List<Fault> defects, List<Fault> notices) {
        this(sites, crs, defects, notices, List.of(), DetectedFile.NONE);
    }

    public static SiteFileReading refused(Fault fault) {
        return new SiteFileReading(List.of(), CrsDetection.NONE, List.of(fault), List.of());
    }

    public static SiteFileReading of(List<SiteFeature> sites, CrsDetection crs, FaultList faults) {
        return new SiteFileReading(
                sites, crs, faults.faults(), faults.notices(), faults.proposals(), DetectedFile.NONE);
    }

    /** The same reading, of a file that is {@code file}. */
    public SiteFileReading of(DetectedFile file) {
        return new SiteFileReading(sites, crs, defects, notices, proposals, file);
    }
}
