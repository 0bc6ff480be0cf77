package org.ecozone.server.sitefile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecozone.geo.Area;
import org.ecozone.geo.Count;
import org.ecozone.geo.Crs;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.Site;
import org.ecozone.screening.GeometryJson;
import org.ecozone.server.problem.Fault;
import org.ecozone.sitefile.CrsDetection;
import org.ecozone.sitefile.SiteFault;
import org.ecozone.sitefile.SiteFeature;
import org.ecozone.sitefile.SiteFileReading;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file as read, for the HTTP contract.
 *
 * @param sites GeoJSON Features in lon/lat
 * @param defects what is wrong with the file or some of its sites
 */
record SitesAnswer(List<SiteEntry> sites, Detection crs, List<Fault> defects, List<NoticeEntry> notices) {

    /** A Feature; {@code type} is always Feature. */
    record SiteEntry(String type, ObjectNode geometry, Map<String, Object> properties) {}

    /** The coordinate system, or the candidates to choose from. */
    record Detection(@Nullable String detected, boolean certain, List<Candidate> candidates) {}

    /** A system that coordinates may be in; {@code place} is where it puts the first point, longitude and latitude. */
    record Candidate(String crs, String reason, List<Double> place) {}

    /** What was understood or put right. */
    record NoticeEntry(String code, String message) {}

    static SitesAnswer of(SiteFileReading reading) {
        return new SitesAnswer(
                reading.sites().stream().map(SitesAnswer::site).toList(),
                detection(reading.crs()),
                reading.defects().stream().map(SitesAnswer::fault).toList(),
                reading.notices().stream()
                        .map(notice -> new NoticeEntry(notice.code(), notice.message()))
                        .toList());
    }

    static Fault fault(SiteFault fault) {
        List<Double> place = fault.coordinate() == null ? null : List.of(fault.coordinate().x, fault.coordinate().y);
        return new Fault(fault.code(), fault.message(), fault.pointer(), place);
    }

    private static SiteEntry site(SiteFeature site) {
        Map<String, Object> properties = new TreeMap<>();
        properties.put("name", site.name());
        properties.put("areaSquareMetres", site.area().roundedSquareMetres(2));
        properties.put("areaMu", site.area().roundedMu(2));
        properties.put("areaMethod", site.area().method().code());
        Extent extent = Site.of(site.geometry()).extent();
        if (extent instanceof Length length) {
            properties.put("lengthMetres", length.roundedMetres(2));
        } else if (extent instanceof Count count) {
            properties.put("count", count.points());
        }
        site.planarArea().ifPresent(area -> planar(properties, area));
        site.declaredAreaHectares()
                .ifPresent(hectares -> properties.put("declaredAreaHectares", BigDecimal.valueOf(hectares)));
        if (!site.attributes().isEmpty()) {
            properties.put("attributes", site.attributes());
        }
        return new SiteEntry("Feature", GeometryJson.of(site.geometry()), properties);
    }

    private static void planar(Map<String, Object> properties, Area area) {
        properties.put("planarAreaSquareMetres", area.roundedSquareMetres(2));
        properties.put("planarAreaMu", area.roundedMu(2));
        properties.put("planarMethod", area.method().code());
    }

    private static Detection detection(CrsDetection crs) {
        List<Candidate> candidates = crs.candidates().stream()
                .map(candidate -> new Candidate(
                        candidate.crs().toString(),
                        candidate.reason(),
                        List.of(candidate.place().x, candidate.place().y)))
                .toList();
        return new Detection(crs.detected().map(Crs::toString).orElse(null), crs.certain(), candidates);
    }
}
