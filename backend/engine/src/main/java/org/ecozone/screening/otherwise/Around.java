package org.ecozone.screening.otherwise;

import org.ecozone.geo.plane.DeepPoint;
import org.ecozone.geo.plane.Expanse;
import org.ecozone.geo.plane.PlaneArea;

/**
 * A site moved to anywhere within some metres of a place: what holds of it wherever it then is.
 *
 * @param site where it was
 * @param east of the place, from where it was, in metres
 * @param north likewise
 * @param by how far from the place it may be, in metres
 */
record Around(Footprint site, double east, double north, double by) {

    /**
     * Whether it surely has a disc in common with {@code ground} whose radius is more than {@code radius}.
     *
     * <p>A disc of radius e lies in the ground, one of the site's, of radius d, around a point no farther than {@code by} away: they
     * have a lens in common that is d + e − {@code by} thick, or one holds the other. It holds a disc of half that thickness.
     */
    boolean sharesDisc(Expanse ground, double radius) {
        for (DeepPoint point : site.points()) {
            if (point.depth() > radius) {
                double least = Math.max(radius, by + 2 * radius - point.depth());
                if (ground.isDeeper(point.x() + east, point.y() + north, least)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether all of it surely lies in {@code ground}. */
    boolean liesIn(Expanse ground) {
        return ground.isDeeper(site.x() + east, site.y() + north, site.radius() + by);
    }

    /**
     * Whether it surely comes as near to {@code zone} as {@code metres}.
     *
     * <p>A point of the site is as far from the zone as the middle of a disc of the site may be, less the radius of the disc; in the
     * zone the depth of that middle counts against it.
     */
    boolean comesWithin(PlaneArea zone, double metres) {
        for (DeepPoint point : site.points()) {
            double x = point.x() + east;
            double y = point.y() + north;
            double most = metres + point.depth() - by;
            if (most >= 0 ? !zone.isFarther(x, y, most) : zone.isDeeper(x, y, -most)) {
                return true;
            }
        }
        return false;
    }
}
