package org.ecozone.sitefile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecozone.geo.AxisOrder;
import org.ecozone.geo.CoordinateText;
import org.ecozone.geo.Crs;
import org.ecozone.geo.DegreeNotation;
import org.ecozone.geo.Reprojection;
import org.ecozone.geo.check.CrsCandidate;
import org.ecozone.gisfile.GisLayer;
import org.ecozone.gisfile.StatedCrs;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.SiteFault;
import org.ecozone.sitefile.site.UnstatedSystem;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/**
 * The coordinate system of a layer: what the file states; where it states none, what the user chose, with the axis order and zone prefix
 * that the numbers have; else the only one that the numbers leave ({@link UnstatedSystem}), else candidates to ask back. Most of a layer's features decide: drawings hold legends far from their map.
 */
final class GisSystem {

    private static final Envelope CHINA = new Envelope(73, 136, 3, 54);

    private final GisLayer layer;
    private final Optional<Crs> chosen;
    private final FaultList faults;
    private List<CrsCandidate> candidates = List.of();

    GisSystem(GisLayer layer, Optional<Crs> chosen, FaultList faults) {
        this.layer = layer;
        this.chosen = chosen;
        this.faults = faults;
    }

    /** The system and whether the two numbers are to be exchanged. */
    record Placement(Crs crs, boolean isExchanged) {

        Geometry eastNorth(Geometry asGiven) {
            return isExchanged ? AxisOrder.exchanged(asGiven) : asGiven;
        }

        Coordinate eastNorth(Coordinate asGiven) {
            return isExchanged ? new Coordinate(asGiven.y, asGiven.x) : asGiven;
        }
    }

    /** What to ask back, likeliest first, if nothing was decided for want of knowledge. */
    List<CrsCandidate> candidates() {
        return candidates;
    }

    /** Empty, with a fault, if the layer cannot be placed. What nothing states the numbers decide only if they leave one system. */
    Optional<Placement> decide() {
        if (layer.crs() instanceof StatedCrs.Known known) {
            return isContradicted(known.crs()) ? contradicted(known, typicalPoints()) : stated(known);
        }
        if (layer.crs() instanceof StatedCrs.Refused refused) {
            faults.fault(refused.fault().asFault(null));
            return Optional.empty();
        }
        List<Coordinate> points = typicalPoints();
        if (layer.crs() instanceof StatedCrs.Doubtful doubtful) {
            return askOrChosen(doubtful.why(), doubtful.whyEn(), points);
        }
        if (chosen.isPresent()) {
            return byChoice(chosen.get(), points);
        }
        Optional<CrsCandidate> only = only(points);
        return only.isPresent()
                ? shown(only.get())
                : ask("文件没有写明坐标系", "The file does not state its coordinate system", points);
    }

    /**
     * The one system that the numbers leave: that of the zone that eastings carry, or degrees, if all of the layer lies in this region;
     * elsewhere they may be the millimetres of a sheet.
     */
    private Optional<CrsCandidate> only(List<Coordinate> points) {
        List<CrsCandidate> possible = candidates(points);
        if (possible.size() == 1 && possible.get(0).crs().isGeographic()) {
            possible = candidates(corners());
        }
        return possible.stream()
                .limit(possible.size() == 1 ? 1 : 0)
                .filter(only -> only.crs().isPrefixed() || only.crs().isGeographic() && only.inRegion())
                .findFirst();
    }

    private List<Coordinate> corners() {
        return layer.features().stream()
                .flatMap(feature -> feature.geometry().stream())
                .filter(geometry -> !geometry.isEmpty())
                .map(Geometry::getEnvelopeInternal)
                .flatMap(box -> Stream.of(
                        new Coordinate(box.getMinX(), box.getMinY()), new Coordinate(box.getMaxX(), box.getMaxY())))
                .toList();
    }

    private Optional<Placement> shown(CrsCandidate only) {
        faults.notice(UnstatedSystem.notice(only.crs()));
        announce(only.axisOrder().isExchanged());
        return Optional.of(new Placement(only.crs(), only.axisOrder().isExchanged()));
    }

    private Optional<Placement> stated(StatedCrs.Known known) {
        if (chosen.isPresent() && !chosen.get().equals(known.crs())) {
            faults.notice(
                    "CRS_FROM_FILE",
                    "文件写明坐标系 " + known.crs() + "（" + known.name() + "），未采用所选的 " + chosen.get() + "。",
                    "The file states " + known.crs() + " (" + known.name() + "); " + chosen.get() + " was not used.");
        }
        return Optional.of(new Placement(known.crs(), false));
    }

    /** Whether degrees are stated and all numbers can only be metres, or the other way round. */
    private boolean isContradicted(Crs stated) {
        List<Coordinate> firsts = layer.features().stream()
                .flatMap(feature -> feature.geometry().stream())
                .filter(geometry -> !geometry.isEmpty())
                .map(Geometry::getCoordinate)
                .filter(Coordinate::isValid)
                .toList();
        boolean isOther = firsts.stream().allMatch(at -> isDegrees(at) != stated.isGeographic());
        return !firsts.isEmpty() && isOther && !candidates(firsts.subList(0, 1)).isEmpty();
    }

    private static boolean isDegrees(Coordinate at) {
        return Math.abs(at.x) <= 180 && Math.abs(at.y) <= 180;
    }

    /** What a file says wrongly the user may put right: named, the system is used; not named, it is asked back. */
    private Optional<Placement> contradicted(StatedCrs.Known known, List<Coordinate> points) {
        String unit = known.crs().isGeographic() ? "以米计的平面坐标" : "以度计的经纬度";
        String unitEn = known.crs().isGeographic() ? "metres of a projection" : "degrees";
        String why = "文件写明坐标系 " + known.crs() + "（" + known.name() + "），但坐标是" + unit + "（首点 "
                + CoordinateText.pair(points.get(0)) + "）";
        String whyEn = "The file states " + known.crs() + " (" + known.name() + "), but its coordinates are " + unitEn
                + " (the first point is " + CoordinateText.pair(points.get(0)) + ")";
        return askOrChosen(why, whyEn, points);
    }

    private Optional<Placement> askOrChosen(String why, String whyEn, List<Coordinate> points) {
        if (chosen.isEmpty()) {
            return ask(why, whyEn, points);
        }
        Optional<Placement> placement = byChoice(chosen.get(), points);
        placement.ifPresent(used -> faults.notice(
                "CRS_STATED_WRONG",
                why + "，已按所选的 " + used.crs() + " 读取。",
                whyEn + "; it was read in " + used.crs() + ", as chosen."));
        return placement;
    }

    private Optional<Placement> ask(String why, String whyEn, List<Coordinate> points) {
        candidates = candidates(points);
        String offered = CrsCandidate.texts(candidates);
        String offeredEn = CrsCandidate.textsEn(candidates);
        faults.fault(SiteFault.inFile(
                "CRS_UNKNOWN",
                why + "，请选择" + (offered.isEmpty() ? "；坐标不合本区域的任何坐标系，请先检查坐标" : "：" + offered) + "。",
                whyEn + "; choose one"
                        + (offeredEn.isEmpty() ? "; its numbers fit none of this region's" : ": " + offeredEn) + "."));
        return Optional.empty();
    }

    private Optional<Placement> byChoice(Crs crs, List<Coordinate> points) {
        if (points.isEmpty()) {
            return Optional.of(new Placement(crs, false));
        }
        for (boolean isExchanged : new boolean[] {false, true}) {
            List<Coordinate> eastNorth = points.stream()
                    .map(new Placement(crs, isExchanged)::eastNorth)
                    .toList();
            Optional<Crs> fitting = crs.isGeographic()
                    ? Optional.of(crs).filter(c -> eastNorth.stream().allMatch(CHINA::contains))
                    : fitting(crs, eastNorth);
            if (fitting.isPresent()) {
                announce(isExchanged);
                return Optional.of(new Placement(fitting.get(), isExchanged));
            }
        }
        String first = CoordinateText.pair(points.get(0));
        faults.fault(SiteFault.inFile(
                "CRS_CONTRADICTED",
                "所选坐标系 " + crs + " 与坐标不符：首点是 " + first + "；请改选坐标系。",
                "The chosen system " + crs + " does not fit the coordinates, the first of which is " + first
                        + "; choose another."));
        return Optional.empty();
    }

    /** {@code crs} with or without zone prefix, as the eastings are; empty if they do not fit its meridian. */
    private static Optional<Crs> fitting(Crs crs, List<Coordinate> eastNorth) {
        Optional<Crs> prefixed = CrsCandidate.prefixedZone(eastNorth.get(0).x);
        int zone = crs.zone().orElseThrow();
        Crs plain = crs.zoneWidthDegrees() == 6 ? Crs.sixDegreeZone(zone, false) : Crs.threeDegreeZone(zone, false);
        Crs meant = prefixed.orElse(plain);
        boolean fits = meant.centralMeridian() == crs.centralMeridian()
                && eastNorth.stream().allMatch(point -> Reprojection.isInReach(point, meant));
        return fits ? Optional.of(meant) : Optional.empty();
    }

    private void announce(boolean isExchanged) {
        if (isExchanged) {
            faults.notice(
                    "AXES_EXCHANGED",
                    "坐标的第一个数是北坐标（纬度），已交换后读取。",
                    "The first number is the northing (latitude); the two were exchanged.");
        }
    }

    /** The first points of those features whose first points admit the same systems, the most frequent kind. */
    private List<Coordinate> typicalPoints() {
        Map<List<String>, List<Coordinate>> kinds = new LinkedHashMap<>();
        for (var feature : layer.features()) {
            feature.geometry()
                    .filter(g -> !g.isEmpty())
                    .map(Geometry::getCoordinate)
                    .filter(Coordinate::isValid)
                    .ifPresent(first -> {
                        List<String> kind = candidates(List.of(first)).stream()
                                .map(c -> c.crs() + " " + c.axisOrder())
                                .toList();
                        kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(first);
                    });
        }
        return kinds.entrySet().stream()
                .max(Comparator.<Map.Entry<List<String>, List<Coordinate>>>comparingInt(
                                kind -> kind.getKey().isEmpty() ? 0 : 1)
                        .thenComparingInt(kind -> kind.getValue().size()))
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    /** GIS files hold decimal degrees; ddd.mmss is a way of writing. */
    private static List<CrsCandidate> candidates(List<Coordinate> points) {
        return CrsCandidate.detect(points).stream()
                .filter(candidate -> candidate.notation() == DegreeNotation.DECIMAL)
                .toList();
    }
}
