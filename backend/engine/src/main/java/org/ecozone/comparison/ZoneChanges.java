package org.ecozone.comparison;

import java.util.List;
import org.ecozone.zoning.Zone;

/**
 * What became of a layer's zones. Identity is the code, then ground: see {@link Thresholds#SAME_ZONE_SHARE}.
 *
 * @param added in the later edition only, by code
 * @param removed in the earlier edition only, by code
 * @param changed in both, by the earlier code
 */
public record ZoneChanges(List<Zone> added, List<Zone> removed, List<ZoneChange> changed) {

    public ZoneChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }
}
