package org.ecozone.screening.otherwise;

import java.util.List;
import org.ecozone.geo.plane.PlaneArea;

/** Ground that a rule speaks of, in the plane. */
sealed interface Blocked {

    /**
     * Whether a disc of the site of radius {@code depth} around the point, moved by up to {@code by} metres to any side, surely
     * overlaps it by more than a contact of borders.
     *
     * <p>A disc of radius d around the point lies in the ground, the site's around a point no farther than {@code by} away: they
     * have a lens in common that is d + {@code depth} − {@code by} thick, or one holds the other. It holds a disc of half that
     * thickness. What holds a disc of a radius of more than the accuracy of the borders is no contact: whichever two runs bound
     * it, a point of one is farther than that from the other.
     */
    boolean isMet(double x, double y, double depth, double by);

    /** Whether nothing meets it. */
    boolean isNowhere();

    /** Wherever the site lies. */
    record Everywhere() implements Blocked {

        @Override
        public boolean isMet(double x, double y, double depth, double by) {
            return true;
        }

        @Override
        public boolean isNowhere() {
            return false;
        }
    }

    /**
     * Any of these zones of one layer.
     *
     * @param radius what a disc must have more than to be no contact
     */
    record Zones(List<PlaneArea> zones, double radius) implements Blocked {

        @Override
        public boolean isMet(double x, double y, double depth, double by) {
            if (depth <= radius) {
                return false;
            }
            double least = Math.max(radius, by + 2 * radius - depth);
            for (PlaneArea zone : zones) {
                if (zone.isDeeper(x, y, least)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean isNowhere() {
            return zones.isEmpty();
        }
    }

    /** All of these, be it by different parts of the site. */
    record All(List<Blocked> parts) implements Blocked {

        @Override
        public boolean isMet(double x, double y, double depth, double by) {
            return parts.stream().allMatch(part -> part.isMet(x, y, depth, by));
        }

        @Override
        public boolean isNowhere() {
            return parts.stream().anyMatch(Blocked::isNowhere);
        }
    }

    /** Any of these. */
    record Any(List<Blocked> parts) implements Blocked {

        @Override
        public boolean isMet(double x, double y, double depth, double by) {
            return parts.stream().anyMatch(part -> part.isMet(x, y, depth, by));
        }

        @Override
        public boolean isNowhere() {
            return parts.stream().allMatch(Blocked::isNowhere);
        }
    }
}
