package org.ecozone.cover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.ecozone.geo.Area;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.Overlap;
import org.ecozone.geo.overlap.OverlapIndex;
import org.ecozone.geo.overlap.Site;
import org.ecozone.zoning.Zone;

/**
 * A cover cut by the zones of a layer. The parts, less what they count more than once, and the ground in no zone sum to the
 * whole, to 1e-9 of it. All areas are on the ellipsoid, by the ground measure.
 *
 * @param whole area of the cover
 * @param parts one for each zone of the layer, in the order of the zones; zero where the cover does not reach
 * @param repeated what lies in several zones, as often as it is counted too many times; zero where the zones do not overlap
 * @param inNone what lies in no zone
 */
public record Division(Area whole, List<Part> parts, Area repeated, Area inNone) {

    public Division {
        parts = List.copyOf(parts);
    }

    /** What of the cover lies in {@code zone}. */
    public record Part(Zone zone, Area area) {}

    /** Zones of a layer, indexed once for many covers. Immutable; safe for use by many threads. */
    public static final class Zones {

        private final List<Zone> zones;
        private final OverlapIndex index;

        /** Over {@code zones}, which may overlap each other and leave gaps. */
        public Zones(List<Zone> zones) {
            this.zones = List.copyOf(zones);
            index = OverlapIndex.of(this.zones.stream().map(Zone::geometry).toList());
        }

        /** The zones, in the order of the parts. */
        public List<Zone> zones() {
            return zones;
        }

        /** {@code cover}, cut. Throws {@link org.ecozone.geo.OverlayFailedException} where no way of computing succeeds. */
        public Division divide(Cover cover) {
            Area[] areas = new Area[zones.size()];
            Arrays.fill(areas, Area.ZERO);
            if (cover.site().isEmpty()) {
                return new Division(cover.area(), parts(areas), Area.ZERO, Area.ZERO);
            }
            Site site = cover.site().orElseThrow();
            List<Overlap> overlaps = index.overlaps(site, new Length(0));
            Area sum = Area.ZERO;
            for (Overlap overlap : overlaps) {
                Area part = (Area) overlap.extent();
                areas[overlap.index()] = part;
                sum = sum.plus(part);
            }
            Area union = (Area) OverlapIndex.snap(site, index.union(site, overlaps), cover.area());
            Area once = (Area) OverlapIndex.snap(site, sum, union);
            return new Division(
                    cover.area(), parts(areas), once.minus(union), cover.area().minus(union));
        }

        private List<Part> parts(Area[] areas) {
            List<Part> parts = new ArrayList<>(areas.length);
            for (int i = 0; i < areas.length; i++) {
                parts.add(new Part(zones.get(i), areas[i]));
            }
            return parts;
        }
    }
}
