package org.ecozone.sitefile.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecozone.geo.Crs;
import org.ecozone.geo.DegreeNotation;
import org.ecozone.geo.check.CrsCandidate;
import org.ecozone.geo.check.RingNesting;
import org.ecozone.sitefile.site.CrsDetection;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.JsonText;
import org.ecozone.sitefile.site.SiteDraft;
import org.ecozone.sitefile.site.SiteFault;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.ecozone.sitefile.site.SiteProposal;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;

/**
 * Reads a boundary point text (勘测定界界址点坐标交换格式) into sites. What the file leaves open is asked back, what it gets wrong is a
 * defect, and what could be put right beyond doubt is put right with a notice.
 *
 * <p>Degrees are decimal, or with ° ′ ″. Where they would also do as ddd.mmss in the region, the notation is asked back; the reading
 * of degrees is always announced.
 */
public final class TxtFile {

    private static final GeometryFactory FACTORY = new GeometryFactory();

    private final TxtDocument document;
    private final FaultList faults;
    private final SiteFileOptions options;
    private final TxtSystem system;
    private final List<SiteFeature> sites = new ArrayList<>();
    private CrsDetection crs = CrsDetection.NONE;

    private TxtFile(TxtDocument document, SiteFileOptions options) {
        this.document = document;
        this.faults = document.faults();
        this.options = options;
        this.system = new TxtSystem(document, options.crs());
    }

    public static SiteFileReading read(TxtDocument document, SiteFileOptions options) {
        var file = new TxtFile(document, options);
        if (file.system.isSupported()) {
            file.plots();
        }
        return SiteFileReading.of(file.sites, file.crs, file.faults);
    }

    private void plots() {
        List<Plot> plots = document.plots();
        if (plots.isEmpty()) {
            faults.fault(SiteFault.inFile("NO_SITE", "文件没有界址点：应有“点号,圈号,X坐标,Y坐标”的行。"));
        } else if (plots.size() > SiteFileOptions.MAX_SITES) {
            faults.fault(SiteFault.inFile(
                    "TOO_MANY_SITES", "文件有 " + plots.size() + " 个地块，最多 " + SiteFileOptions.MAX_SITES + " 个；请分开上传。"));
        } else {
            for (int i = 0; i < plots.size() && !faults.isFull(); i++) {
                plot(plots.get(i), i + 1);
            }
        }
    }

    private void plot(Plot plot, int number) {
        String name = plot.name().isEmpty() ? "地块 " + number : JsonText.cut(plot.name(), 200);
        if (plot.points().isEmpty()) {
            faults.fault(SiteFault.inFile("NO_SITE", "地块“" + name + "”没有界址点。"));
            return;
        }
        int before = faults.raised();
        boolean isArea = plot.graphic().equals("面");
        List<List<PlotPoint>> rings = isArea ? TxtRings.closed(plot.points(), faults) : TxtRings.open(plot.points());
        List<PlotPoint> all = rings.stream().flatMap(List::stream).toList();
        PlotAxes axes = PlotAxes.ofMost(all);
        if (!allAre(axes, all) || plot.isSpoilt()) {
            return;
        }
        boolean mayBePacked = axes.isDegrees() && !plot.isNotationTold();
        if (mayBePacked && isNotationOpen(all, name)) {
            return;
        }
        if (mayBePacked && isPacked()) {
            rings = TxtDegrees.decimal(rings);
            all = rings.stream().flatMap(List::stream).toList();
        }
        if (!document.isTable()) {
            announce(axes, name);
        }
        List<Coordinate> eastNorth = all.stream().map(axes::eastNorth).toList();
        Optional<Crs> decided = system.decide(eastNorth, axes);
        if (decided.isEmpty()) {
            if (crs.detected().isEmpty() && crs.candidates().isEmpty()) {
                crs = CrsDetection.oneOf(TxtDegrees.candidates(all));
            }
            return;
        }
        detect(decided.get(), name);
        Optional<Geometry> geometry = geometry(plot.graphic(), rings, axes, name);
        boolean isSound = faults.raised() == before;
        geometry.ifPresent(g -> site(g, decided.get(), plot, name, isSound));
    }

    private boolean isPacked() {
        return options.notation().filter(DegreeNotation.PACKED::equals).isPresent();
    }

    /** Whether degrees may be ddd.mmss as well and the user has not said; then it is asked. */
    private boolean isNotationOpen(List<PlotPoint> points, String name) {
        boolean isSaid = options.crs().isPresent() || options.notation().isPresent();
        List<CrsCandidate> candidates = isSaid ? List.of() : TxtDegrees.candidates(points);
        boolean isOpen = TxtDegrees.areInDoubt(candidates);
        if (isOpen) {
            faults.fault(TxtDegrees.question(name, candidates));
            crs = crs.detected().isEmpty() ? CrsDetection.oneOf(candidates) : crs;
        }
        return isOpen;
    }

    private boolean allAre(PlotAxes axes, List<PlotPoint> points) {
        boolean all = true;
        int line = 0;
        for (PlotPoint point : points) {
            PlotAxes its = PlotAxes.of(point);
            boolean isAdded = point.line() == line;
            line = point.line();
            if (!isAdded && (its != axes || axes == PlotAxes.NONE)) {
                all = false;
                String expected = axes == PlotAxes.NONE
                        ? "应为 X 北坐标 7 位、Y 东坐标 6 位（带带号 8 位），或经纬度"
                        : "其余各点" + axes.label() + "，此点不符";
                faults.fault(SiteFault.inFile(
                        "COORDINATE_IMPLAUSIBLE",
                        String.format(
                                Locale.ROOT, "第 %d 行：%s；收到 %s,%s。", point.line(), expected, point.x(), point.y())));
            }
        }
        return all;
    }

    private void announce(PlotAxes axes, String name) {
        if (axes == PlotAxes.EAST_NORTH) {
            faults.notice("AXES_EXCHANGED", "地块“" + name + "”的 X、Y 与格式规定相反，已按" + axes.label() + "读取。");
        } else if (axes.isDegrees()) {
            faults.notice(
                    "DEGREES",
                    "地块“" + name + "”的坐标是度，已按" + axes.label() + (isPacked() ? "、度.分秒（ddd.mmss）读取。" : "、十进制度读取。"),
                    isPacked()
                            ? "Coordinates are degrees and were read as degrees, minutes and seconds (ddd.mmss)."
                            : "Coordinates are degrees and were read as decimal degrees.");
        }
    }

    private void detect(Crs decided, String name) {
        if (crs.detected().isEmpty()) {
            crs = CrsDetection.certainly(decided);
        } else if (!crs.detected().get().equals(decided)) {
            faults.notice(
                    "CRS_MIXED",
                    "地块“" + name + "”的坐标系是 " + decided + "，与首个地块 "
                            + crs.detected().get() + " 不同，已各按其坐标系读取。");
        }
    }

    private Optional<Geometry> geometry(String graphic, List<List<PlotPoint>> rings, PlotAxes axes, String name) {
        List<Coordinate[]> parts = rings.stream()
                .map(ring -> ring.stream().map(axes::eastNorth).toArray(Coordinate[]::new))
                .toList();
        if (graphic.equals("点")) {
            Coordinate[] points =
                    parts.stream().flatMap(java.util.Arrays::stream).toArray(Coordinate[]::new);
            return Optional.of(
                    points.length == 1 ? FACTORY.createPoint(points[0]) : FACTORY.createMultiPointFromCoords(points));
        }
        boolean isLine = graphic.equals("线");
        int before = faults.raised();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).length < (isLine ? 2 : 4)) {
                faults.fault(SiteFault.inFile(
                        isLine ? "LINE_TOO_SHORT" : "RING_TOO_FEW_POINTS",
                        "第 " + rings.get(i).get(0).line() + " 行起：" + (isLine ? "线至少要有 2 个点。" : "圈至少要有 3 个不同的点。")));
            }
        }
        if (faults.raised() > before) {
            return Optional.empty();
        }
        return isLine ? Optional.of(lines(parts)) : polygons(parts, rings, name);
    }

    private static Geometry lines(List<Coordinate[]> parts) {
        LineString[] lines = parts.stream().map(FACTORY::createLineString).toArray(LineString[]::new);
        return lines.length == 1 ? lines[0] : FACTORY.createMultiLineString(lines);
    }

    private Optional<Geometry> polygons(List<Coordinate[]> parts, List<List<PlotPoint>> rings, String name) {
        if (parts.size() > RingNesting.MAX_RINGS) {
            faults.fault(SiteFault.inFile(
                    "TOO_MANY_RINGS", "地块“" + name + "”有 " + parts.size() + " 个圈，最多 " + RingNesting.MAX_RINGS + " 个。"));
            return Optional.empty();
        }
        List<LinearRing> linear = parts.stream().map(FACTORY::createLinearRing).toList();
        RingNesting nesting = RingNesting.of(linear);
        int shells = 0;
        for (int i = 0; i < parts.size(); i++) {
            if (nesting.isShell(i) && shells++ > 0) {
                faults.notice(
                        "RING_IS_PART",
                        "地块“" + name + "”第 " + rings.get(i).get(0).line() + " 行起的圈不在其他圈之内，按另一块外环处理，不作为洞。");
            }
        }
        return Optional.of(nesting.geometry());
    }

    private void site(Geometry asGiven, Crs system, Plot plot, String name, boolean isSound) {
        var found = new FaultList();
        Optional<SiteFeature> site =
                new SiteDraft(name, asGiven, system, plot.declaredHectares(), plot.attributes()).checked(found);
        faults.addAll(found.faults(), found.notices());
        if (plot.isSpoilt()) {
            return; // a point is missing: whatever could be proposed is another site
        }
        found.proposals().stream()
                .map(proposal -> isSound ? proposal : proposal.ofClosedRings())
                .forEach(faults::proposal);
        if (isSound) {
            site.ifPresent(sound -> {
                sites.add(sound);
                new TxtComparison(sound, plot).announce(faults);
            });
        } else {
            site.map(SiteProposal::closed).ifPresent(faults::proposal);
        }
    }
}
