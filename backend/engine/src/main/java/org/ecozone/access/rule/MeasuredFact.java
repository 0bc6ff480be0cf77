package org.ecozone.access.rule;

import org.jspecify.annotations.Nullable;

/** How the system comes to a fact that nobody states. */
public sealed interface MeasuredFact {

    /** Asks {@code kinds} for its own kind. */
    <T> T match(Kinds<T> kinds);

    /** An answer for every kind; a kind that comes to be needs one from everybody who asks. */
    interface Kinds<T> {

        T ofSite(OfSite measured);

        T ofLayer(OfLayer measured);

        T ofPlace(OfPlace measured);

        T ofEia(OfEia measured);
    }

    /** A figure of the site itself. Areas are ellipsoidal (CGCS2000). */
    record OfSite(SiteMeasure measure) implements MeasuredFact {

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.ofSite(this);
        }
    }

    /**
     * A figure of what site and layer have in common.
     *
     * @param layer id of the layer
     * @param zones which of its zones; null for all
     */
    record OfLayer(String layer, @Nullable Condition zones, LayerMeasure measure) implements MeasuredFact {

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.ofLayer(this);
        }
    }

    /** Whether the site lies so; a BOOLEAN. */
    record OfPlace(Where where) implements MeasuredFact {

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.ofPlace(this);
        }
    }

    /** The class of the environmental impact assessment by the catalogue; a CHOICE of {@code EiaClass} names. */
    record OfEia() implements MeasuredFact {

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.ofEia(this);
        }
    }

    /** What is measured of a site. */
    enum SiteMeasure {
        /** mu; unknown for lines and points. */
        AREA_MU,
        /** Metres of a line site; unknown for others. */
        LENGTH_METRES,
        /** How many points; unknown for others. */
        POINTS,
        /**
         * The square of the perimeter over four times the area: 4 for a square, for a strip about its length over
         * its width for a strip; unknown unless drawn as an area.
         */
        SLENDERNESS,
        /** A CHOICE: AREA, LINE, POINTS as drawn; WIDENED for a line or points that a width made an area of. */
        SHAPE
    }

    /** What is measured of a site on a layer. */
    enum LayerMeasure {
        /** mu of the common parts: the union of all zones, or the sum of those that a condition picks, at most the union. */
        AREA_MU,
        /** The same as percent of the site's extent. */
        SHARE_PERCENT,
        /** Metres on the ellipsoid to the nearest zone; 0 where one overlaps; never more than the fact's maximum. */
        DISTANCE_METRES
    }
}
