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
import org.ecozone.geo.check.CrsCandidate;
import org.ecozone.geo.overlap.Site;
import org.ecozone.json.GeometryJson;
import org.ecozone.server.problem.Fault;
import org.ecozone.sitefile.site.CrsDetection;
import org.ecozone.sitefile.site.DetectedFile;
import org.ecozone.sitefile.site.FileFormat;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.sitefile.site.SiteFileReading;
import org.ecozone.sitefile.site.SiteProposal;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import tools.jackson.databind.node.ObjectNode;

/**
 * A file as read, for the HTTP contract.
 *
 * @param sites GeoJSON Features in lon/lat
 * @param defects what is wrong with the file or some of its sites
 * @param proposals what faulty sites could be instead, should the user choose so
 * @param detected what the file was found to be
 */
record SitesAnswer(
        List<SiteEntry> sites,
        Detection crs,
        List<Fault> defects,
        List<ProposalEntry> proposals,
        List<NoticeEntry> notices,
        FileEntry detected) {

    /** A Feature; {@code type} is always Feature. */
    record SiteEntry(String type, ObjectNode geometry, Map<String, Object> properties) {}

    /** The coordinate system, or the candidates to choose from. */
    record Detection(@Nullable String detected, boolean certain, List<Candidate> candidates) {}

    /**
     * A system that coordinates may be in; {@code place} is where it puts the first point, longitude and latitude, {@code bbox}
     * where it puts all: west, south, east, north.
     */
    record Candidate(
            String crs,
            String axisOrder,
            String reason,
            String reasonEn,
            List<Double> place,
            List<Double> bbox,
            boolean inRegion) {

        static Candidate of(CrsCandidate candidate) {
            Envelope box = candidate.bbox();
            return new Candidate(
                    candidate.key(),
                    candidate.axisOrder().name(),
                    candidate.reason(),
                    candidate.reasonEn(),
                    List.of(candidate.place().x, candidate.place().y),
                    List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()),
                    candidate.inRegion());
        }
    }

    /** A repaired site; the difference is the printed area minus the printed area before. */
    record ProposalEntry(
            String site,
            SiteEntry feature,
            @Nullable BigDecimal areaBeforeSquareMetres,
            BigDecimal areaSquareMetres,
            @Nullable BigDecimal areaDifferenceSquareMetres,
            List<String> changes,
            List<String> changesEn) {}

    /** What was understood or put right. */
    record NoticeEntry(String code, String message, String messageEn) {}

    /** Format, text encoding and layers of the file. */
    record FileEntry(@Nullable String format, @Nullable String encoding, List<String> layers) {}

    static SitesAnswer of(SiteFileReading reading) {
        return new SitesAnswer(
                reading.sites().stream().map(SitesAnswer::site).toList(),
                detection(reading.crs()),
                reading.defects().stream().map(Fault::of).toList(),
                reading.proposals().stream().map(SitesAnswer::proposal).toList(),
                reading.notices().stream()
                        .map(notice -> new NoticeEntry(notice.code(), notice.message(), notice.messageEn()))
                        .toList(),
                file(reading.detected()));
    }

    private static ProposalEntry proposal(SiteProposal proposal) {
        BigDecimal after = proposal.feature().area().roundedSquareMetres(2);
        BigDecimal before =
                proposal.areaBefore().map(area -> area.roundedSquareMetres(2)).orElse(null);
        return new ProposalEntry(
                proposal.feature().name(),
                site(proposal.feature()),
                before,
                after,
                before == null ? null : after.subtract(before),
                proposal.changes(),
                proposal.changesEn());
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
        return new Detection(
                crs.detected().map(Crs::toString).orElse(null),
                crs.certain(),
                crs.candidates().stream().map(Candidate::of).toList());
    }

    private static FileEntry file(DetectedFile file) {
        return new FileEntry(
                file.format().map(FileFormat::name).orElse(null),
                file.encoding().orElse(null),
                file.layers());
    }
}
