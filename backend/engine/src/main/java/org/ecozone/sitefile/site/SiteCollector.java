package org.ecozone.sitefile.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.ecozone.fault.Fault;
import org.ecozone.geo.AxisOrder;
import org.ecozone.geo.Crs;
import org.ecozone.geo.check.CrsCandidate;
import org.ecozone.geo.check.GeometryDefect;
import org.ecozone.geo.check.GeometryDefect.Kind;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Checks the geometries of a file whose coordinate system is named in it, chosen by the user or taken to be degrees, and
 * collects the sites. Numbers that stand the other way round (latitude or northing first) are exchanged with a notice: within
 * China the two readings exclude each other.
 */
public final class SiteCollector {

    private final FaultList faults;
    private final Optional<Crs> chosen;
    private final List<SiteFeature> sites = new ArrayList<>();
    private CrsDetection crs = CrsDetection.NONE;

    public SiteCollector(FaultList faults, Optional<Crs> chosen) {
        this.faults = faults;
        this.chosen = chosen;
    }

    public SiteFileReading reading() {
        return SiteFileReading.of(sites, crs, faults);
    }

    public int sites() {
        return sites.size();
    }

    /** The sites of {@code parts}, one for each kind of geometry; {@code named} is the system that the file names. */
    public void collect(SiteParts parts, Optional<Crs> named, Source source) {
        parts.announce(source.name, faults);
        named.filter(system -> !system.equals(chosen.orElse(system)))
                .ifPresent(system ->
                        faults.notice("CRS_FROM_FILE", "文件写明坐标系 " + system + "，未采用所选的 " + chosen.orElseThrow() + "。"));
        for (List<SitePart> same : parts.byKind()) {
            String kind = parts.byKind().size() > 1 ? "（" + same.get(0).kind() + "）" : "";
            one(same, parts, named.or(() -> chosen), new Source(source.name + kind, source.attributes, source.isSound));
        }
    }

    private void one(List<SitePart> parts, SiteParts whole, Optional<Crs> stated, Source source) {
        Crs system = stated.orElse(Crs.CGCS2000);
        Geometry geometry = SiteParts.together(parts);
        Function<GeometryDefect, @Nullable String> pointer = defect -> defect.path() == null
                ? whole.pointer()
                : parts.get(defect.path().part()).pointerOf(defect);
        var found = new FaultList();
        Optional<SiteFeature> site = source.draft(geometry, system).checked(found, pointer);
        if (found.hasFaults(Kind.AXIS_SWAPPED)) {
            found = new FaultList();
            site = source.draft(AxisOrder.exchanged(geometry), system).checked(found, pointer);
            String order = system.isGeographic() ? "纬度在前、经度在后" : "北坐标在前、东坐标在后";
            faults.notice("AXES_EXCHANGED", "“" + source.name + "”的坐标是" + order + "，已交换后读取。");
        }
        if (found.hasFaults(Kind.COORDINATES_PROJECTED)
                && stated.isEmpty()
                && crs.detected().isEmpty()) {
            crs = CrsDetection.oneOf(CrsCandidate.inEitherOrder(geometry.getCoordinates()));
        }
        found.faults().forEach(fault -> faults.fault(placed(fault, parts)));
        found.notices().forEach(faults::notice);
        found.proposals().stream()
                .map(proposal -> source.isSound ? proposal : proposal.ofClosedRings())
                .forEach(faults::proposal);
        site.ifPresent(sound -> add(sound, system, stated.isPresent(), source));
    }

    private void add(SiteFeature site, Crs system, boolean isStated, Source source) {
        if (source.isSound) {
            detect(system, isStated, source.name);
            sites.add(site);
        } else {
            faults.proposal(SiteProposal.closed(site));
        }
    }

    private static Fault placed(Fault fault, List<SitePart> parts) {
        int line = parts.get(fault.at().ring() == null ? 0 : fault.at().ring().part())
                .line();
        return line == 0 ? fault : SiteFault.inLine(fault, line);
    }

    private void detect(Crs system, boolean isStated, String name) {
        if (!system.isGeographic()) {
            faults.notice("REPROJECTED", "坐标为 " + system + "，已换算为 EPSG:4490。");
        }
        if (crs.detected().isEmpty()) {
            crs = isStated ? CrsDetection.certainly(system) : CrsDetection.byDefault(system);
        } else if (!crs.detected().get().equals(system)) {
            faults.notice(
                    "CRS_MIXED",
                    "“" + name + "”的坐标系是 " + system + "，与首个地块 " + crs.detected().get() + " 不同，已各按其坐标系读取。");
        }
    }

    /**
     * What else the file says of a site.
     *
     * @param isSound whether every ring was closed; if not, it is checked for more faults and proposed, but is no site
     */
    public record Source(String name, Map<String, Object> attributes, boolean isSound) {
        private SiteDraft draft(Geometry geometry, Crs system) {
            return new SiteDraft(name, geometry, system, OptionalDouble.empty(), attributes);
        }
    }
}
