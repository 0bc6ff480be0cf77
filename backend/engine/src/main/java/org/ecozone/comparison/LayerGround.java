package org.ecozone.comparison;

import java.util.List;
import org.ecozone.cover.Cover;
import org.ecozone.cover.Covers;
import org.ecozone.cover.Region;
import org.ecozone.geo.Area;
import org.ecozone.zoning.Zone;

/**
 * What a layer covers in two editions, and what is between them as polygons.
 *
 * @param before in the earlier edition
 * @param after in the later one
 * @param gone zones of the earlier edition whose geometry the later one lacks
 * @param come zones of the later edition whose geometry the earlier one lacks
 * @param lost ground of the first only, by overlay near those zones
 * @param gained ground of the second only, likewise
 */
record LayerGround(Cover before, Cover after, List<Zone> gone, List<Zone> come, Cover lost, Cover gained) {

    static LayerGround of(LayerState earlier, LayerState later, Covers before, Covers after) {
        Region region = Region.Zones.of(later.layer().id());
        List<Zone> gone = earlier.groundNotIn(later);
        List<Zone> come = later.groundNotIn(earlier);
        boolean isSame = gone.isEmpty() && come.isEmpty();
        Cover first = before.of(region).orElseThrow();
        Cover second = isSame ? first : after.of(region).orElseThrow();
        return new LayerGround(first, second, gone, come, rest(gone, earlier, later), rest(come, later, earlier));
    }

    /** What {@code zones} of {@code own} cover and no zone of {@code other} does. */
    private static Cover rest(List<Zone> zones, LayerState own, LayerState other) {
        return own.cover(zones).without(other.coverNear(zones)).withoutRounding();
    }

    /** Whether both editions have the same geometries. */
    boolean isSame() {
        return gone.isEmpty() && come.isEmpty();
    }

    Balance balance() {
        return isSame() ? Balance.unchanged(before.area()) : Balance.of(before, after);
    }

    /** By how much the second measures disagree at most: the covers laid the other way round, and the polygons. */
    Area residual(Balance balance) {
        if (isSame()) {
            return Area.ZERO;
        }
        double retained = off(before.commonAreaAgain(after), balance.retained());
        double polygons = Math.max(off(lost.area(), balance.lost()), off(gained.area(), balance.gained()));
        return Area.ofSquareMetres(Math.max(retained, polygons));
    }

    private static double off(Area one, Area other) {
        return Math.abs(one.squareMetres() - other.squareMetres());
    }
}
