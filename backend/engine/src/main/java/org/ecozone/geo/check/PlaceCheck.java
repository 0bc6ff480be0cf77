package org.ecozone.geo.check;

import java.util.List;
import java.util.Optional;
import org.ecozone.geo.CoordinateText;
import org.ecozone.geo.Crs;
import org.ecozone.geo.Reprojection;
import org.ecozone.geo.check.GeometryDefect.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * Whether coordinates can be a place in China as they stand; if not, the likeliest mistake: axes swapped, metres given as
 * degrees, or somewhere else. One answer for the whole geometry, since such mistakes are never one vertex's.
 */
final class PlaceCheck {

    /** China with its seas, lon/lat. */
    static final Envelope CHINA = new Envelope(73, 136, 3, 54);

    private static final Envelope CHINA_SWAPPED = new Envelope(3, 54, 73, 136);

    private PlaceCheck() {}

    /** The one defect of {@code points} (finite, not empty), given in {@code crs}; empty if they lie in China. */
    static Optional<GeometryDefect> find(Coordinate[] points, Crs crs) {
        Envelope extent = new Envelope();
        for (Coordinate point : points) {
            extent.expandToInclude(point);
        }
        return crs.isGeographic() ? findInLonLat(points, extent) : findInPlane(points, extent, crs);
    }

    private static Optional<GeometryDefect> findInLonLat(Coordinate[] points, Envelope extent) {
        if (CHINA.contains(extent)) {
            return Optional.empty();
        }
        if (CHINA_SWAPPED.contains(extent)) {
            return defect(
                    Kind.AXIS_SWAPPED,
                    "坐标顺序颠倒：应为 [经度, 纬度]，收到的第一个点是 " + CoordinateText.pair(points[0]) + "，像是 [纬度, 经度]；请交换每个点的两个数。",
                    "The axes are swapped: expected [longitude, latitude], the first point is "
                            + CoordinateText.pair(points[0])
                            + ", which looks like [latitude, longitude]; exchange the two numbers of every point.",
                    points[0]);
        }
        List<CrsCandidate> candidates = CrsCandidate.inEitherOrder(points);
        if (!candidates.isEmpty()) {
            return defect(
                    Kind.COORDINATES_PROJECTED,
                    "坐标像是投影坐标（米），应为经纬度（度）：第一个点是 " + CoordinateText.pair(points[0]) + "；请转换为 EPSG:4490，或指明坐标系："
                            + CrsCandidate.texts(candidates) + "。",
                    "The coordinates look like metres of a projection, expected degrees: the first point is "
                            + CoordinateText.pair(points[0]) + "; convert to EPSG:4490 or name the system: "
                            + CrsCandidate.textsEn(candidates) + ".",
                    points[0]);
        }
        return notInChina(points);
    }

    private static Optional<GeometryDefect> notInChina(Coordinate[] points) {
        Coordinate outside = firstOutside(points, CHINA);
        boolean isMercator = CoordinateDetective.looksLikeWebMercator(points);
        boolean onEarth = Math.abs(outside.x) <= 180 && Math.abs(outside.y) <= 90;
        return defect(
                onEarth ? Kind.OUTSIDE_CHINA : Kind.COORDINATE_OUT_OF_RANGE,
                "坐标 " + CoordinateText.pair(outside) + " "
                        + (onEarth ? "不在中国范围内（东经 73–136°，北纬 3–54°）" : "超出经度 ±180°、纬度 ±90°")
                        + (isMercator ? "，像是网络地图的 Web 墨卡托坐标（EPSG:3857），请转换为 EPSG:4490。" : "；请检查坐标、坐标顺序和坐标系。"),
                "Coordinate " + CoordinateText.pair(outside)
                        + (onEarth
                                ? " is not in China (73–136°E, 3–54°N)"
                                : " is beyond ±180° of longitude or ±90° of latitude")
                        + (isMercator
                                ? "; it looks like Web Mercator (EPSG:3857), convert it to EPSG:4490."
                                : "; check the coordinates, their order and the coordinate system."),
                outside);
    }

    private static Optional<GeometryDefect> findInPlane(Coordinate[] points, Envelope extent, Crs crs) {
        Coordinate low = new Coordinate(extent.getMinX(), extent.getMinY());
        Coordinate high = new Coordinate(extent.getMaxX(), extent.getMaxY());
        if (Reprojection.isInReach(low, crs) && Reprojection.isInReach(high, crs)) {
            return outsideChina(points, crs);
        }
        boolean swapped = Reprojection.isInReach(new Coordinate(low.y, low.x), crs)
                && Reprojection.isInReach(new Coordinate(high.y, high.x), crs);
        return Optional.of(swapped ? swappedInPlane(points[0], crs) : notInPlane(points[0], crs));
    }

    private static GeometryDefect swappedInPlane(Coordinate first, Crs crs) {
        return new GeometryDefect(
                Kind.AXIS_SWAPPED,
                "坐标顺序颠倒：" + crs + " 应为 [东, 北]，第一个点是 " + CoordinateText.pair(first) + "；请交换每个点的两个数。",
                "The axes are swapped: " + crs + " is read as [east, north], the first point is "
                        + CoordinateText.pair(first) + "; exchange the two numbers of every point.",
                first,
                null);
    }

    private static GeometryDefect notInPlane(Coordinate first, Crs crs) {
        String zone = String.valueOf(crs.zone().orElseThrow());
        String easting = crs.isPrefixed() ? "8 位、以带号 " + zone + " 开头" : "6 位、不带带号";
        String eastingEn = crs.isPrefixed() ? "8 digits beginning with zone " + zone : "6 digits without zone prefix";
        return new GeometryDefect(
                Kind.COORDINATE_OUT_OF_RANGE,
                "坐标不合 " + crs + "：东坐标应为 " + easting + "，北坐标应为 0 至 6200000 米，第一个点是 " + CoordinateText.pair(first) + "。",
                "The coordinates do not fit " + crs + ": eastings should have " + eastingEn
                        + ", northings 0 to 6200000 m, the first point is " + CoordinateText.pair(first) + ".",
                first,
                null);
    }

    private static Optional<GeometryDefect> outsideChina(Coordinate[] points, Crs crs) {
        for (Coordinate point : points) {
            Coordinate lonLat = Reprojection.toLonLat(point, crs);
            if (!CHINA.contains(lonLat)) {
                return defect(
                        Kind.OUTSIDE_CHINA,
                        "按 " + crs + " 换算，坐标 " + CoordinateText.pair(point) + " 在" + CoordinateText.DEGREES.of(lonLat)
                                + "，不在中国范围内；请检查坐标和带号。",
                        "As " + crs + ", coordinate " + CoordinateText.pair(point) + " lies at "
                                + CoordinateText.DEGREES.inEnglish(lonLat)
                                + ", not in China; check the coordinates and the zone.",
                        point);
            }
        }
        return Optional.empty();
    }

    private static Coordinate firstOutside(Coordinate[] points, Envelope extent) {
        for (Coordinate point : points) {
            if (!extent.contains(point)) {
                return point;
            }
        }
        return points[0];
    }

    private static Optional<GeometryDefect> defect(Kind kind, String message, String messageEn, Coordinate at) {
        return Optional.of(new GeometryDefect(kind, message, messageEn, at, null));
    }
}
