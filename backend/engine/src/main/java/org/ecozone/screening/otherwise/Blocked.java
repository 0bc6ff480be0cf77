package org.ecozone.screening.otherwise;

import java.util.List;
import org.ecozone.geo.plane.Beside;
import org.ecozone.geo.plane.PlaneArea;

/**
 * Ground that a rule speaks of, in the plane. What holds a disc of a radius of more than the accuracy of the borders is no contact:
 * whichever two runs bound it, a point of one is farther than that from the other.
 */
sealed interface Blocked {

    /** Whether the site surely lies there for the rule, wherever it is. */
    boolean isMet(Around site);

    /** Whether nothing meets it. */
    boolean isNowhere();

    /** Wherever the site lies. */
    record Everywhere() implements Blocked {

        @Override
        public boolean isMet(Around site) {
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
        public boolean isMet(Around site) {
            for (PlaneArea zone : zones) {
                if (site.sharesDisc(zone, radius)) {
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

    /**
     * Not farther than some metres from any of these zones of one layer.
     *
     * @param metres less what the plane may be off
     */
    record Near(List<PlaneArea> zones, double metres) implements Blocked {

        @Override
        public boolean isMet(Around site) {
            for (PlaneArea zone : zones) {
                if (site.comesWithin(zone, metres)) {
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

    /**
     * Where a part of the site has no data.
     *
     * @param beside what lies in no zone of a coverage layer
     * @param radius what a disc must have more than to be no contact
     */
    record WithoutData(Beside beside, double radius) implements Blocked {

        @Override
        public boolean isMet(Around site) {
            return site.sharesDisc(beside, radius);
        }

        @Override
        public boolean isNowhere() {
            return false;
        }
    }

    /**
     * Where a part of the site that has data lies in no zone of a layer, or a part of it has no data.
     *
     * <p>Of a site that lies beside all zones either a part without data counts, or that is a contact: then it is less than half of
     * each polygon, the rest is more, and half a polygon is no contact. Where the edge of the data runs through the site as well as a
     * border of the layer, the rest may be bounded by a third line, of which nothing is known: only a site that one zone of the
     * territory holds whole is asked for a disc.
     *
     * @param beside what lies in no zone of the layer
     * @param territory zones of its coverage layer
     * @param radius what a disc must have more than to be no contact
     */
    record Outside(Beside beside, List<PlaneArea> territory, double radius) implements Blocked {

        /** A remainder of a billionth of the site is taken for rounding; this share of its radius is more. */
        private static final double ROUNDING = 1e-4;

        @Override
        public boolean isMet(Around site) {
            double disc = Math.max(radius, ROUNDING * site.site().radius());
            return site.liesIn(beside)
                    || site.sharesDisc(beside, disc) && territory.stream().anyMatch(site::liesIn);
        }

        @Override
        public boolean isNowhere() {
            return false;
        }
    }

    /** All of these, be it by different parts of the site. */
    record All(List<Blocked> parts) implements Blocked {

        @Override
        public boolean isMet(Around site) {
            return parts.stream().allMatch(part -> part.isMet(site));
        }

        @Override
        public boolean isNowhere() {
            return parts.stream().anyMatch(Blocked::isNowhere);
        }
    }

    /** Any of these. */
    record Any(List<Blocked> parts) implements Blocked {

        @Override
        public boolean isMet(Around site) {
            return parts.stream().anyMatch(part -> part.isMet(site));
        }

        @Override
        public boolean isNowhere() {
            return parts.stream().allMatch(Blocked::isNowhere);
        }
    }
}
