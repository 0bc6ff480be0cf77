package org.ecozone.report.map;

import java.util.Locale;
import org.ecozone.geo.Crs;
import org.ecozone.geo.Reprojection;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A 3° Gauss–Krüger zone with the zone number in its eastings, in which a map is drawn.
 *
 * @param crs the zone
 */
record Plane(Crs crs) {

    private static final int FIRST = 25;
    private static final int LAST = 45;
    private static final int DEGREES = 3;
    private static final double MOST_LATITUDE = 55.5;
    private static final double NEAR_DEGREES = 0.001;

    /**
     * The zone that {@code lonLat} lies in.
     *
     * @throws MapNotDrawn if that is none of China
     */
    static Plane at(Coordinate lonLat) {
        int zone = (int) Math.floor(lonLat.x / DEGREES + 0.5);
        if (zone < FIRST || zone > LAST || !(lonLat.y >= 0 && lonLat.y <= MOST_LATITUDE)) {
            throw new MapNotDrawn(String.format(
                    Locale.ROOT,
                    "地图未能绘制：地块中心（%.5f, %.5f）不在 3° 高斯-克吕格 %d 至 %d 带内（东经 73.5° 至 136.5°、北纬 0° 至 55.5°）",
                    lonLat.x,
                    lonLat.y,
                    FIRST,
                    LAST));
        }
        return new Plane(Crs.threeDegreeZone(zone, true));
    }

    /** Whether all of {@code lonLat} can be projected. */
    boolean reaches(Envelope lonLat) {
        return reach().contains(lonLat);
    }

    /** What can be projected, in longitude and latitude. */
    Envelope reach() {
        double middle = crs.centralMeridian();
        return new Envelope(middle - Reprojection.REACH_DEGREES, middle + Reprojection.REACH_DEGREES, 0, MOST_LATITUDE);
    }

    /** Easting and northing in metres. */
    Coordinate project(Coordinate lonLat) {
        return Reprojection.toPlane(lonLat, crs);
    }

    /** Longitude and latitude; of what lies beyond the reach of the zone, those of a point within. */
    Coordinate lonLat(double easting, double northing) {
        double middle = zone() * 1_000_000.0 + 500_000;
        double x = Math.max(middle - 499_999, Math.min(middle + 499_999, easting));
        double y = Math.max(0, Math.min(6_199_999, northing));
        return Reprojection.toLonLat(new Coordinate(x, y), crs);
    }

    int zone() {
        return crs.zone().orElseThrow();
    }

    /** The angle from true north to grid north at {@code lonLat}, in degrees; positive where grid north lies to the east of it. */
    double convergence(Coordinate lonLat) {
        Coordinate here = project(lonLat);
        Coordinate north = project(new Coordinate(lonLat.x, lonLat.y + NEAR_DEGREES));
        return -Math.toDegrees(Math.atan2(north.x - here.x, north.y - here.y));
    }
}
