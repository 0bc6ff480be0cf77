package org.ecozone.sitefile.plot;

import java.util.List;
import java.util.stream.Collectors;
import org.ecozone.fault.Fault;
import org.ecozone.geo.DegreeNotation;
import org.ecozone.geo.check.CrsCandidate;
import org.ecozone.sitefile.site.SiteFault;
import org.locationtech.jts.geom.Coordinate;

/** Degrees in point texts: decimal, or degrees, minutes and seconds in one number (ddd.mmss), which only the user knows. */
final class TxtDegrees {

    private TxtDegrees() {}

    /** What {@code points} may be, as written; likeliest first. */
    static List<CrsCandidate> candidates(List<PlotPoint> points) {
        return CrsCandidate.detect(points.stream()
                .map(point -> new Coordinate(point.x(), point.y()))
                .toList());
    }

    /** Whether {@code candidates}, of degrees, leave the notation open: ddd.mmss is among what is plausible. */
    static boolean areInDoubt(List<CrsCandidate> candidates) {
        return CrsCandidate.plausible(candidates).stream()
                .anyMatch(candidate -> candidate.notation() == DegreeNotation.PACKED);
    }

    /** Asks which of {@code candidates} it is. */
    static Fault question(String name, List<CrsCandidate> candidates) {
        Fault question = SiteFault.inFile(
                "CRS_UNKNOWN",
                "地块“" + name + "”的坐标可以是十进制度，也可以是度.分秒（ddd.mmss），请选择："
                        + candidates.stream()
                                .map(c -> c.key() + "（" + c.reason() + "）")
                                .collect(Collectors.joining("；"))
                        + "。",
                "The degrees may be decimal or degrees, minutes and seconds (ddd.mmss); choose: "
                        + candidates.stream()
                                .map(c -> c.key() + " (" + c.reasonEn() + ")")
                                .collect(Collectors.joining("; "))
                        + ".");
        return SiteFault.ofSite(question, name);
    }

    /** {@code rings} with their ddd.mmss taken to decimal degrees. */
    static List<List<PlotPoint>> decimal(List<List<PlotPoint>> rings) {
        return rings.stream()
                .map(ring -> ring.stream().map(TxtDegrees::decimal).toList())
                .toList();
    }

    private static PlotPoint decimal(PlotPoint point) {
        return new PlotPoint(
                point.line(),
                point.name(),
                point.ring(),
                DegreeNotation.PACKED.toDecimal(point.x()),
                DegreeNotation.PACKED.toDecimal(point.y()));
    }
}
