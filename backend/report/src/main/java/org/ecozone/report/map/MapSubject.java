package org.ecozone.report.map;

import java.util.List;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.ZoningMap;

/**
 * What maps are drawn of.
 *
 * @param map the edition
 * @param site the site, as it was screened
 * @param siteName as recorded; empty for none
 * @param layersInvolved ids of the layers to show, in any order
 */
public record MapSubject(ZoningMap map, Site site, String siteName, List<String> layersInvolved) {

    public MapSubject {
        layersInvolved = List.copyOf(layersInvolved);
    }
}
