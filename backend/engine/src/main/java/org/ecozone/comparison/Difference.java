package org.ecozone.comparison;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecozone.cover.Cover;
import org.ecozone.geo.Area;
import org.ecozone.zoning.Zone;

/**
 * One connected polygon of ground that a layer lost or gained, or that has a zone of another code, category or attributes now.
 *
 * @param id unique in the comparison, for example {@code redline-lost-1}: the largest of its kind is 1
 * @param kind what happened
 * @param ground the polygon
 * @param printed its area as it is printed: polygons of what was lost sum to what was lost, of what was gained likewise
 * @param zonesBefore zones of the layer that it lay in, by code; none for gained ground
 * @param zonesAfter zones of the layer that it lies in, by code; none for lost ground
 * @param standsThere what other layers of the later edition have there
 * @param reason the adjustment that explains it; empty where none does
 * @param sliver whether it is smaller or thinner than {@link Thresholds#SLIVER} says
 */
public record Difference(
        String id,
        Kind kind,
        Cover ground,
        PrintedArea printed,
        List<Zone> zonesBefore,
        List<Zone> zonesAfter,
        List<Standing> standsThere,
        Optional<Adjustment> reason,
        boolean sliver) {

    public Difference {
        zonesBefore = List.copyOf(zonesBefore);
        zonesAfter = List.copyOf(zonesAfter);
        standsThere = List.copyOf(standsThere);
    }

    /** What happened to the ground. */
    public enum Kind {
        LOST,
        GAINED,
        ATTRIBUTE
    }

    /**
     * What a layer has on the polygon.
     *
     * @param layer its id
     * @param area counted once
     * @param zones their codes, largest share first
     */
    public record Standing(String layer, Area area, List<String> zones) {

        public Standing {
            zones = List.copyOf(zones);
        }
    }

    public Area area() {
        return ground.area();
    }

    /** Codes of all zones that it lies or lay in, each once. */
    List<String> codes() {
        return Stream.concat(zonesBefore.stream(), zonesAfter.stream())
                .map(Zone::code)
                .distinct()
                .toList();
    }
}
