package org.ecozone.sitefile.geojson;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.Crs;
import org.ecozone.geo.check.CrsCandidate;
import org.ecozone.geo.check.GeometryDefect;
import org.ecozone.geo.check.GeometryDefect.Kind;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.JsonText;
import org.ecozone.sitefile.site.SiteFault;
import org.ecozone.sitefile.site.SiteGeometry;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/**
 * Reads the geometry of a GeoJSON Feature (RFC 7946), or a bare geometry, naming every fault at once with a JSON pointer.
 *
 * <p>x = longitude, y = latitude. A {@code crs} member of the older GeoJSON is honoured: EPSG:4490, EPSG:4326 and CRS84 are
 * taken as they are, CGCS2000 Gauss–Krüger zones (x = easting, y = northing) are un-projected, every other system is refused.
 *
 * <p>Known limits: GeometryCollection is refused ({@code GEOMETRY_COLLECTION}); at most
 * {@link org.ecozone.geo.check.GeometryCheck#MAX_VERTICES} vertices. While coordinates are unreadable, the checks that need the
 * whole geometry (crossings, place) wait.
 */
public final class GeoJsonSites {

    static final Set<String> GEOMETRY_TYPES =
            Set.of("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon");

    private static final String READ = "Point、MultiPoint、LineString、MultiLineString、Polygon、MultiPolygon";

    private GeoJsonSites() {}

    /**
     * The geometry of {@code feature}.
     *
     * @param feature a Feature or a geometry, in any state
     * @param pointerPrefix JSON pointer of {@code feature} in the text that was sent, empty for the root
     */
    public static GeoJsonReading read(JsonNode feature, String pointerPrefix) {
        return read(feature, pointerPrefix, Optional.empty());
    }

    /** The same; {@code crs}, if present, is the system that coordinates are in unless the feature names one itself. */
    public static GeoJsonReading read(JsonNode feature, String pointerPrefix, Optional<Crs> crs) {
        var faults = new FaultList();
        JsonNode geometry = feature;
        String pointer = pointerPrefix;
        if ("Feature".equals(type(feature))) {
            geometry = feature.path("geometry");
            pointer += "/geometry";
            if (geometry.isNull() || geometry.isMissingNode()) {
                faults.fault(SiteFault.at("GEOMETRY_MISSING", "要素没有图形：geometry 应为 " + READ + " 之一。", pointer));
                return reading(faults, crs.orElse(Crs.CGCS2000), null, List.of());
            }
        }
        Optional<Crs> named = namedCrs(feature, pointerPrefix, faults);
        if (geometry != feature && named.isEmpty()) {
            named = namedCrs(geometry, pointer, faults);
        }
        Crs system = named.or(() -> crs).orElse(Crs.CGCS2000);
        return geometry(geometry, pointer, system, named.isPresent() || crs.isPresent(), faults);
    }

    /** The system that a {@code crs} member names; empty if there is none, or, with a fault, if it is not one of ours. */
    static Optional<Crs> namedCrs(JsonNode holder, String pointer, FaultList faults) {
        JsonNode crs = holder.path("crs");
        if (crs.isMissingNode() || crs.isNull()) {
            return Optional.empty();
        }
        JsonNode name = crs.path("properties").path("name");
        Optional<Crs> found = name.isString() ? Crs.find(name.stringValue()) : Optional.empty();
        if (found.isEmpty()) {
            faults.fault(SiteFault.ofCrs(name.isString() ? name.stringValue() : JsonText.kind(name), pointer + "/crs"));
        }
        return found;
    }

    private static GeoJsonReading geometry(
            JsonNode node, String pointer, Crs crs, boolean isCrsStated, FaultList faults) {
        String type = type(node);
        if ("GeometryCollection".equals(type)) {
            faults.fault(SiteFault.at(
                    "GEOMETRY_COLLECTION", "暂不支持 GeometryCollection；请拆成几个要素，每个为 " + READ + " 之一。", pointer));
            return reading(faults, crs, null, List.of());
        }
        if (type == null || !GEOMETRY_TYPES.contains(type)) {
            faults.fault(unknownType(node, pointer));
            return reading(faults, crs, null, List.of());
        }
        String coordinates = pointer + "/coordinates";
        int before = faults.raised();
        Optional<Geometry> asGiven = new GeoJsonCoordinates(faults).read(type, node.path("coordinates"), coordinates);
        if (asGiven.isEmpty()) {
            if (faults.raised() == before) {
                faults.fault(SiteFault.at(Kind.EMPTY_GEOMETRY.name(), "图形没有坐标。", coordinates));
            }
            return reading(faults, crs, null, List.of());
        }
        return check(type, asGiven.get(), crs, isCrsStated, new Findings(faults, coordinates));
    }

    static Fault unknownType(JsonNode geometry, String pointer) {
        String type = type(geometry);
        String came = type == null ? JsonText.kind(geometry.path("type")) : "“" + JsonText.cut(type, 40) + "”";
        return SiteFault.at("GEOMETRY_TYPE_UNKNOWN", "图形类型应为 " + READ + " 之一，收到" + came + "。", pointer + "/type");
    }

    private static GeoJsonReading check(
            String type, Geometry asGiven, Crs crs, boolean isCrsStated, Findings findings) {
        FaultList faults = findings.faults;
        boolean[] isProjected = new boolean[1];
        Optional<SiteGeometry> site = SiteGeometry.of(asGiven, crs, defect -> {
            isProjected[0] |= defect.kind() == Kind.COORDINATES_PROJECTED;
            faults.fault(defect.asFault(crs, FaultPlace.pointer(findings.pointer(type, defect))));
        });
        if (!crs.isGeographic() && site.isPresent()) {
            faults.notice("REPROJECTED", "坐标为 " + crs + "，已换算为 EPSG:4490。");
        }
        List<CrsCandidate> candidates =
                isProjected[0] && !isCrsStated ? CrsCandidate.inEitherOrder(asGiven.getCoordinates()) : List.of();
        return reading(faults, crs, site.orElse(null), candidates);
    }

    private static GeoJsonReading reading(
            FaultList faults, Crs crs, @Nullable SiteGeometry site, List<CrsCandidate> candidates) {
        boolean isSound = site != null && !faults.hasFaults();
        return new GeoJsonReading(
                isSound ? site.lonLat() : null,
                isSound ? site.asGiven() : null,
                crs,
                candidates,
                faults.faults(),
                faults.notices());
    }

    static @Nullable String type(JsonNode node) {
        JsonNode type = node.path("type");
        return type.isString() ? type.stringValue() : null;
    }

    private record Findings(FaultList faults, String coordinates) {
        String pointer(String type, GeometryDefect defect) {
            return defect.path() == null ? coordinates : coordinates + GeoJsonCoordinates.pointer(type, defect.path());
        }
    }
}
