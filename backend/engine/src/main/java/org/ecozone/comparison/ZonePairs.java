package org.ecozone.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecozone.comparison.ZoneChange.Kind;
import org.ecozone.cover.Cover;
import org.ecozone.geo.Area;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.Overlap;
import org.ecozone.geo.overlap.OverlapIndex;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.Zone;

/** Which zone of the later edition a zone of the earlier one is. */
final class ZonePairs {

    private final LayerState earlier;
    private final LayerState later;
    private final List<Zone> removed = new ArrayList<>();
    private final List<Zone> added;
    private final List<ZoneChange> changed = new ArrayList<>();

    private ZonePairs(LayerState earlier, LayerState later) {
        this.earlier = earlier;
        this.later = later;
        added = new ArrayList<>(later.zones());
    }

    static ZoneChanges of(LayerState earlier, LayerState later) {
        var pairs = new ZonePairs(earlier, later);
        pairs.byCode();
        pairs.byGround();
        pairs.changed.sort(Comparator.comparing(change -> change.before().code()));
        return new ZoneChanges(pairs.added, pairs.removed, pairs.changed);
    }

    private void byCode() {
        Map<String, Zone> byCode = new HashMap<>();
        later.zones().forEach(zone -> byCode.put(zone.code(), zone));
        for (Zone before : earlier.zones()) {
            Zone after = byCode.get(before.code());
            if (after == null) {
                removed.add(before);
            } else {
                pair(before, after);
            }
        }
        Set<String> known = new HashSet<>();
        earlier.zones().forEach(zone -> known.add(zone.code()));
        added.removeIf(zone -> known.contains(zone.code()));
    }

    /** Of what has no zone of its code, the one that has more than half of the ground of both. There is no second one. */
    private void byGround() {
        if (removed.isEmpty() || added.isEmpty()) {
            return;
        }
        OverlapIndex index = OverlapIndex.of(added.stream().map(Zone::geometry).toList());
        Set<Zone> paired = new HashSet<>();
        for (Zone before : removed) {
            sameIn(before, index).filter(paired::add).ifPresent(after -> {
                paired.add(before);
                pair(before, after);
            });
        }
        removed.removeIf(paired::contains);
        added.removeIf(paired::contains);
    }

    private Optional<Zone> sameIn(Zone before, OverlapIndex index) {
        Site site = Site.of(before.geometry());
        return index.overlaps(site, new Length(0)).stream()
                .filter(overlap -> isSame(site, overlap))
                .map(overlap -> added.get(overlap.index()))
                .findFirst();
    }

    private boolean isSame(Site before, Overlap overlap) {
        Cover after = later.cover(List.of(added.get(overlap.index())));
        Area larger = (Area) before.extent();
        larger = larger.compareTo(after.area()) >= 0 ? larger : after.area();
        // What is half to rounding is no more than half: of two halves neither is the whole.
        return ((Area) overlap.extent()).squareMetres()
                > Thresholds.SAME_ZONE_SHARE * larger.squareMetres() * (1 + 1e-9);
    }

    private void pair(Zone before, Zone after) {
        if (before.equals(after)) {
            return;
        }
        Balance balance = balance(before, after);
        Set<Kind> kinds = ZoneChange.kinds(before, after, balance);
        if (!kinds.isEmpty()) {
            changed.add(new ZoneChange(before, after, kinds, balance));
        }
    }

    private Balance balance(Zone before, Zone after) {
        Cover ground = earlier.cover(List.of(before));
        return before.geometry().equalsExact(after.geometry())
                ? Balance.unchanged(ground.area())
                : Balance.of(ground, later.cover(List.of(after)));
    }
}
