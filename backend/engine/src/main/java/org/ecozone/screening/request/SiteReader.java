package org.ecozone.screening.request;

import java.util.List;
import java.util.Optional;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Length;
import org.ecozone.geo.overlap.Site;
import org.ecozone.geo.widening.WideningRefusedException;
import org.ecozone.screening.Notice;
import org.ecozone.screening.request.RequestRefused.Kind;
import org.ecozone.sitefile.geojson.GeoJsonReading;
import org.ecozone.sitefile.geojson.GeoJsonSites;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.MultiPoint;
import org.locationtech.jts.geom.Polygonal;
import tools.jackson.databind.JsonNode;

/** Reads the ground of a screening request: its geometry, widened where a width is given. */
final class SiteReader {

    /** Narrower strips vanish in the rounding of coordinates, and with them ground that would go unseen. */
    private static final double NARROWEST_METRES = 0.01;

    private static final double WIDEST_METRES = 10_000;
    private static final double COARSEST_METRES = 100;
    private static final String WIDTH = "/properties/widthMetres";
    private static final String ACCURACY = "/properties/accuracyMetres";
    /** A buffer takes time that grows faster than its vertices: 100,000 of them took 20 s. */
    private static final int WIDENED_VERTICES = 20_000;

    /** Each is asked of every layer: 200,000 of them took 45 s of a processor and 3 GB. */
    private static final int MOST_POINTS = 50_000;

    private static final String CRS_UNKNOWN = Kind.CRS_UNKNOWN.name();

    private SiteReader() {}

    /** The site of {@code feature}; empty, with faults added, if it has none that can be screened. */
    static Optional<ReadSite> read(JsonNode feature, JsonNode width, RequestFaults faults, List<Notice> notices) {
        GeoJsonReading reading = GeoJsonSites.read(feature, "");
        reading.faults().forEach(fault -> faults.add(kind(fault), fault));
        reading.notices().forEach(notice -> notices.add(new Notice(notice.code(), notice.message())));
        Optional<Length> metres = width(width, faults);
        Geometry geometry = reading.geometry();
        if (geometry == null) {
            return Optional.empty();
        }
        if (geometry instanceof MultiPoint && geometry.getNumPoints() > MOST_POINTS) {
            String message = "一次研判的点不超过 " + MOST_POINTS + " 个，收到 " + geometry.getNumPoints() + " 个；请分成几次提交";
            faults.add(Kind.SITE_INVALID, "/geometry", "TOO_MANY_POINTS", message);
            return Optional.empty();
        }
        Optional<Site> site =
                metres.isEmpty() ? Optional.of(Site.of(geometry)) : widened(geometry, metres.get(), faults);
        return site.map(ground -> new ReadSite(ground, geometry));
    }

    private static Kind kind(Fault fault) {
        return CRS_UNKNOWN.equals(fault.code()) ? Kind.CRS_UNKNOWN : Kind.SITE_INVALID;
    }

    /** The positional accuracy that is stated of the site's border; empty if none is, or, with a fault added, if it is none. */
    static Optional<Length> accuracy(JsonNode accuracy, RequestFaults faults) {
        if (RequestReader.isAbsent(accuracy)) {
            return Optional.empty();
        }
        double metres = accuracy.isNumber() ? accuracy.doubleValue() + 0.0 : Double.NaN;
        if (!(metres >= 0 && metres <= COARSEST_METRES)) {
            String expected = "accuracyMetres 应为 0 至 " + (int) COARSEST_METRES + " 的数（米）：地块边界的位置精度";
            faults.add(Kind.REQUEST_INVALID, ACCURACY, "PROPERTY_INVALID", expected);
            return Optional.empty();
        }
        return Optional.of(new Length(metres));
    }

    private static Optional<Length> width(JsonNode width, RequestFaults faults) {
        if (RequestReader.isAbsent(width)) {
            return Optional.empty();
        }
        double metres = width.isNumber() ? width.doubleValue() : Double.NaN;
        if (!(metres >= NARROWEST_METRES && metres <= WIDEST_METRES)) {
            invalidWidth(faults, "widthMetres 应为 " + NARROWEST_METRES + " 至 " + (int) WIDEST_METRES + " 的数（米）");
            return Optional.empty();
        }
        return Optional.of(new Length(metres));
    }

    private static Optional<Site> widened(Geometry geometry, Length width, RequestFaults faults) {
        if (geometry instanceof Polygonal) {
            invalidWidth(faults, "widthMetres 只用于线和点；面不需要宽度");
            return Optional.empty();
        }
        if (geometry.getNumPoints() > WIDENED_VERTICES) {
            invalidWidth(
                    faults, "加宽的线或点不超过 " + WIDENED_VERTICES + " 个顶点，收到 " + geometry.getNumPoints() + " 个；请抽稀或分段提交");
            return Optional.empty();
        }
        try {
            return Optional.of(Site.widened(geometry, width));
        } catch (IllegalArgumentException outOfReach) {
            invalidWidth(faults, "图形跨度过大，不能在一个 3 度带内加宽；请分段提交");
            return Optional.empty();
        } catch (WideningRefusedException refused) {
            invalidWidth(faults, refused(geometry, refused));
            return Optional.empty();
        }
    }

    /** No area less than the whole may be screened: what it lacks would go unseen. */
    private static String refused(Geometry geometry, WideningRefusedException refused) {
        return refused.nodes() == 0
                ? "加宽后的面未通过检验（未包含线或点周围应有的全部范围），不能据此得出结论；请改用面提交，或分段提交"
                : "图形自相交、转折或彼此贴近过多：加宽后的边界至少有 " + refused.nodes() + " 个结点，最多 " + refused.mostNodes() + " 个（收到 "
                        + geometry.getNumPoints() + " 个顶点）；请把图形分成几段分别提交，或先抽稀";
    }

    private static void invalidWidth(RequestFaults faults, String message) {
        faults.add(Kind.REQUEST_INVALID, WIDTH, "PROPERTY_INVALID", message);
    }
}
