package org.ecozone.sitefile.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecozone.fault.Fault;
import org.ecozone.fault.FaultPlace;
import org.ecozone.geo.Reprojection;
import org.ecozone.geo.check.LineClosure;
import org.locationtech.jts.geom.Coordinate;

/**
 * The border of a site that was drawn as a line. What ends where it begins is an area, with a notice; what ends within a stated
 * distance of its beginning, or crosses itself on the way, is asked back with both readings as proposals: a line has no area, and
 * nothing that its area would have met would be found.
 *
 * @param line the draft as it came
 * @param closure what its lines are
 */
record DrawnBoundary(SiteDraft line, LineClosure closure) {

    private static final String AS_LINE = "按线读取：没有面积，只与线所经过的区域比较。";
    private static final String AS_LINE_EN = "Read as a line: it has no area and meets only what it runs through.";

    /** The boundary that {@code draft} may be; empty if it is an ordinary line, no line, or a line by its own word. */
    static Optional<DrawnBoundary> of(SiteDraft draft) {
        return draft.attributes().containsKey("widthMetres")
                ? Optional.empty()
                : Optional.of(new DrawnBoundary(draft, LineClosure.of(draft.asGiven(), draft.crs())))
                        .filter(boundary -> boundary.closure.kind() != LineClosure.Kind.OPEN);
    }

    /** The site; empty, with a fault and both readings, if it is to be asked back. {@code asLine} is the sound site of the line. */
    Optional<SiteFeature> site(SiteFeature asLine, FaultList faults) {
        if (closure.area().isEmpty()) {
            faults.notice(
                    "LINE_PARTLY_CLOSED",
                    "“" + line.name() + "”有首尾相接的线，也有没有相接的线，已全部按线读取，没有面积；若其中有地块边界，请把它单独存为面。",
                    "Some lines of " + line.name() + " end where they begin, others do not; all were read as lines,"
                            + " without area. If one of them is a site's border, save it as a polygon of its own.");
            return Optional.of(asLine);
        }
        var found = new FaultList();
        SiteDraft draft = new SiteDraft(
                line.name(), closure.area().get(), line.crs(), line.declaredAreaHectares(), line.attributes());
        Optional<SiteFeature> area = draft.asItIs(found);
        if (area.isPresent() && closure.kind() == LineClosure.Kind.CLOSED) {
            faults.notice(
                    "CLOSED_LINE_AS_POLYGON",
                    "“" + line.name() + "”是首尾相接的线，已按面读取。",
                    line.name() + " is a line that ends where it begins; it was read as a polygon.");
            return area;
        }
        boolean isClosed = closure.kind() == LineClosure.Kind.CLOSED;
        faults.fault(isClosed ? crossing(found.faults().get(0).at()) : almost());
        area.map(this::bridged).ifPresent(faults::proposal);
        found.proposals().forEach(faults::proposal);
        faults.proposal(new SiteProposal(asLine, Optional.empty(), List.of(AS_LINE), List.of(AS_LINE_EN)));
        return Optional.empty();
    }

    private Fault almost() {
        String gap = metres();
        Coordinate end = closure.gapAt();
        Coordinate lonLat = line.crs().isGeographic() ? end : Reprojection.toLonLat(end, line.crs());
        Fault fault = SiteFault.inFile(
                "LINE_ALMOST_CLOSED",
                "“" + line.name() + "”是线，末点离首点只有 " + gap + " 米，像是没有闭合的地块边界；请选择按面（用直线连上缺口）还是按线（没有面积）读取，或闭合后重新上传。",
                line.name() + " is a line that ends " + gap
                        + " m from where it begins, like a border that was not closed; choose to read it as a polygon"
                        + " (gap bridged by a straight edge) or as a line (no area), or close it.");
        return fault.placed(fault.at().of(line.name()).on(new FaultPlace.Point(lonLat.x, lonLat.y)));
    }

    private Fault crossing(FaultPlace where) {
        return SiteFault.inFile(
                        "CLOSED_LINE_CROSSES",
                        "“" + line.name() + "”是首尾相接的线，但自身相交或重合，不能直接作为面；请选择按改正后的面还是按线（没有面积）读取，或改正后重新上传。",
                        line.name()
                                + " is a line that ends where it begins but crosses or retraces itself; choose to read"
                                + " it as the polygon put right or as a line (no area), or correct it.")
                .placed(where);
    }

    private SiteProposal bridged(SiteFeature area) {
        return new SiteProposal(
                area,
                Optional.empty(),
                List.of("按面读取：" + metres() + " 米的缺口用直线连上。"),
                List.of("Read as a polygon: the gap of " + metres() + " m was bridged by a straight edge."));
    }

    private String metres() {
        return String.format(Locale.ROOT, closure.gapMetres() < 1 ? "%.3f" : "%.1f", closure.gapMetres());
    }
}
