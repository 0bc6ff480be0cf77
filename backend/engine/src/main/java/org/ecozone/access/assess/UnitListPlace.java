package org.ecozone.access.assess;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ecozone.access.rule.Span;
import org.ecozone.access.rule.Truth;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/**
 * Whether a site lies in a control unit that has no access list. Ground in no unit at all is as little answered for.
 *
 * @param units null where the edition has no such layer
 * @param withList codes of the units that have a list
 */
record UnitListPlace(Places places, @Nullable LayerOnSite units, Set<String> withList) {

    Place find() {
        if (units == null || units.overlap().remainder() == null) {
            return Place.of(Span.UNKNOWN, List.of(), true);
        }
        Span outside = new RemainderPlace(places, units)
                .inNone(units.overlap().remainder())
                .span();
        List<ZoneOverlap> unlisted = new ArrayList<>(0);
        List<Doubt> doubts = new ArrayList<>(0);
        boolean surely = outside.least() != Truth.FALSE;
        for (LayerOnSite.Met unit : units.met()) {
            if (!places.isExcluded(unit) && isUnlisted(unit.overlap().zone())) {
                unlisted.add(unit.overlap());
                boolean stays = unit.isDeeperThan(units.stays());
                surely |= stays;
                if (!stays) {
                    doubts.add(new Doubt(unit.overlap().zone(), Doubt.Kind.MAY_VANISH));
                }
            }
        }
        for (LayerOnSite.Near unit : units.near()) {
            boolean maybe = unit.zone().distance().metres() <= units.tolerance();
            if (maybe && !places.isExcluded(unit) && isUnlisted(unit.zone().zone())) {
                doubts.add(new Doubt(unit.zone().zone(), Doubt.Kind.MAY_APPEAR));
            }
        }
        boolean isOpen = outside.measured() != Truth.FALSE || !unlisted.isEmpty();
        boolean mayBeOpen = isOpen || outside.greatest() != Truth.FALSE || !doubts.isEmpty();
        List<ZoneOverlap> named = outside.measured() == Truth.TRUE ? List.of() : List.copyOf(unlisted);
        return Place.of(
                Span.of(openIf(surely), openIf(isOpen), openIf(mayBeOpen)),
                named,
                List.of(),
                List.copyOf(doubts),
                isOpen);
    }

    private static Truth openIf(boolean isOpen) {
        return isOpen ? Truth.UNKNOWN : Truth.FALSE;
    }

    private boolean isUnlisted(Zone unit) {
        return !withList.contains(unit.code());
    }
}
