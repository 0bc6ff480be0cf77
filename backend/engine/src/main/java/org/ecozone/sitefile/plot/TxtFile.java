package org.ecozone.sitefile.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ecozone.fault.Fault;
import org.ecozone.geo.Crs;
import org.ecozone.geo.DegreeNotation;
import org.ecozone.geo.check.CrsCandidate;
import org.ecozone.sitefile.site.CrsDetection;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.JsonText;
import org.ecozone.sitefile.site.SiteDraft;
import org.ecozone.sitefile.site.SiteFault;
import org.ecozone.sitefile.site.SiteFeature;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;
import org.ecozone.sitefile.site.SiteProposal;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads a boundary point text (勘测定界界址点坐标交换格式) into sites. What the file leaves open is asked back, what it gets wrong is a
 * defect, and what could be put right beyond doubt is put right with a notice.
 *
 * <p>Degrees are decimal, or with ° ′ ″. Where they would also do as ddd.mmss in the region, the notation is asked back; the reading
 * of degrees is always announced.
 */
public final class TxtFile {

    private final TxtDocument document;
    private final FaultList faults;
    private final SiteFileOptions options;
    private TxtSystem system;
    private final List<SiteFeature> sites = new ArrayList<>();
    private CrsDetection crs = CrsDetection.NONE;

    private TxtFile(TxtDocument document, SiteFileOptions options) {
        this.document = document;
        this.faults = document.faults();
        this.options = options;
        this.system = system(document.sections().get(0));
    }

    private TxtSystem system(TxtDocument.Section section) {
        return new TxtSystem(section.header(), faults, options.crs());
    }

    public static SiteFileReading read(TxtDocument document, SiteFileOptions options) {
        var file = new TxtFile(document, options);
        file.sections();
        return SiteFileReading.of(file.sites, file.crs, file.faults);
    }

    /** Each plot under its own header: plots of a header that is not read are withheld. */
    private void sections() {
        int plots = document.sections().stream().mapToInt(s -> s.plots().size()).sum();
        boolean isFirst = true;
        int number = 0;
        for (TxtDocument.Section section : document.sections()) {
            system = system(section);
            boolean isRead = system.isSupported();
            if (isFirst && (isRead || plots > SiteFileOptions.MAX_SITES) && !isCounted(plots)) {
                return;
            }
            isFirst = false;
            if (!isRead && document.sections().size() > 1) {
                withheld(section.plots(), number);
            }
            for (Plot plot : section.plots()) {
                number++;
                if (isRead && !faults.isFull()) {
                    plot(plot, number);
                }
            }
        }
    }

    private void withheld(List<Plot> plots, int before) {
        List<String> names = IntStream.range(0, Math.min(plots.size(), 20))
                .mapToObj(i -> "“" + name(plots.get(i), before + i + 1) + "”")
                .toList();
        if (!names.isEmpty()) {
            faults.notice(
                    "PLOTS_WITHHELD",
                    "文件有几个文件头；其中一个不能采用，它下面的 " + plots.size() + " 个地块没有读取：" + String.join("、", names) + "。",
                    "The file has several headers; the plots below one that cannot be followed were not read: "
                            + String.join(", ", names) + ".");
        }
    }

    private static String name(Plot plot, int number) {
        return plot.name().isEmpty() ? "地块 " + number : JsonText.cut(plot.name(), 200);
    }

    private boolean isCounted(int plots) {
        if (plots == 0) {
            faults.fault(SiteFault.inFile("NO_SITE", "文件没有界址点：应有“点号,圈号,X坐标,Y坐标”的行。"));
        } else if (plots > SiteFileOptions.MAX_SITES) {
            faults.fault(SiteFault.inFile(
                    "TOO_MANY_SITES", "文件有 " + plots + " 个地块，最多 " + SiteFileOptions.MAX_SITES + " 个；请分开上传。"));
        }
        return plots > 0 && plots <= SiteFileOptions.MAX_SITES;
    }

    private void plot(Plot plot, int number) {
        String name = name(plot, number);
        if (plot.points().isEmpty()) {
            Fault none = SiteFault.inFile("NO_SITE", "地块“" + name + "”没有界址点。", "Plot " + name + " has no points.");
            faults.fault(plot.line() == 0 ? none : SiteFault.inLine(none, plot.line()));
            return;
        }
        int before = faults.raised();
        boolean isArea = plot.graphic().equals("面");
        List<List<PlotPoint>> rings = isArea ? TxtRings.closed(plot, faults) : TxtRings.open(plot.points());
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
        Optional<Crs> decided = system.decide(all, axes, name);
        if (decided.isEmpty()) {
            if (crs.detected().isEmpty() && crs.candidates().isEmpty()) {
                crs = CrsDetection.oneOf(TxtDegrees.candidates(all));
            }
            return;
        }
        detect(decided.get(), name);
        Optional<Geometry> geometry = new TxtGeometry(name, faults).of(plot.graphic(), rings, axes);
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

    private void site(Geometry asGiven, Crs crs, Plot plot, String name, boolean isSound) {
        var found = new FaultList();
        Optional<SiteFeature> site = new SiteDraft(
                        name, asGiven, crs, plot.declaredHectares(system.areaUnit()), plot.attributes())
                .checked(found);
        faults.addAll(found.faults(), found.notices());
        if (plot.isSpoilt()) {
            return; // a point is missing: whatever could be proposed is another site
        }
        found.proposals().stream()
                .map(proposal -> isSound ? proposal : proposal.ofClosedRings())
                .forEach(faults::proposal);
        if (isSound) {
            site.ifPresent(sound -> sites.add(new TxtComparison(sound, plot).announced(faults)));
        } else {
            site.map(SiteProposal::closed).ifPresent(faults::proposal);
        }
    }
}
