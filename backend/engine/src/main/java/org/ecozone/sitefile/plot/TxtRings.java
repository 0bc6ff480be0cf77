package org.ecozone.sitefile.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecozone.fault.Fault;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.JsonText;
import org.ecozone.sitefile.site.SiteFault;

/**
 * The points of a plot as closed rings. A ring ends where 圈号 changes, where its first point comes again or where its names
 * start anew. Files close rings, forget to, or close them wrongly; what is put right is said in a notice.
 */
final class TxtRings {

    private final FaultList faults;
    private final List<List<PlotPoint>> rings = new ArrayList<>();

    private TxtRings(FaultList faults) {
        this.faults = faults;
    }

    /** The rings of {@code plot}, each closed: its last point has the place of its first. Where one ends must be clear, else it is spoilt. */
    static List<List<PlotPoint>> closed(Plot plot, FaultList faults) {
        var rings = new TxtRings(faults);
        rings.split(plot.points(), true);
        for (List<PlotPoint> ring : rings.rings) {
            ring.stream().skip(1).filter(plot::isBelowTotals).forEach(point -> {
                plot.spoil();
                faults.fault(unclear(point.line()));
            });
        }
        rings.rings.forEach(rings::close);
        return rings.rings;
    }

    private static Fault unclear(int line) {
        return SiteFault.inFile(
                "RING_BREAK_UNCLEAR",
                "第 " + line + " 行：上面的合计行处，上一圈没有闭合，看不出是同一圈接着写还是另起一圈；请在每圈末尾重复首点，或在点号后加一列“圈号”。",
                "Line " + line + ": the ring above the totals is not closed, so it cannot be told whether it goes on or"
                        + " another begins; repeat the first point at the end of each ring, or write ring numbers behind"
                        + " the points' names.");
    }

    /** The lines of {@code points}: cut where 圈号 changes. */
    static List<List<PlotPoint>> open(List<PlotPoint> points) {
        var rings = new TxtRings(new FaultList());
        rings.split(points, false);
        return rings.rings;
    }

    private void split(List<PlotPoint> points, boolean isArea) {
        List<PlotPoint> ring = new ArrayList<>();
        boolean isClosed = false;
        int restarts = 0;
        for (int i = 0; i < points.size(); i++) {
            PlotPoint point = points.get(i);
            boolean isNewRing =
                    ring.isEmpty() || !point.ring().equals(ring.get(0).ring());
            if (!isNewRing && isClosed && point.isSamePlace(ring.get(0))) {
                continue;
            }
            boolean isOdd = isArea && isNewRing && !isClosed && isClosingOf(ring, points, i);
            boolean isRestart = isArea && !isNewRing && !isClosed && isRestart(ring, points, i);
            restarts += isRestart ? 1 : 0;
            if (isOdd) {
                faults.notice(
                        "RING_NUMBER_OF_CLOSING_POINT",
                        "第 " + point.line() + " 行的点与第 " + ring.get(0).line() + " 行的首点同一位置，圈号却写成“"
                                + JsonText.cut(point.ring(), 20) + "”（该圈为“"
                                + JsonText.cut(ring.get(0).ring(), 20)
                                + "”）；已作为该圈的闭合点。",
                        "The point in line " + point.line() + " closes the ring that begins in line "
                                + ring.get(0).line() + " though it carries another ring number.");
            } else if (isNewRing || isClosed || isRestart) {
                ring = new ArrayList<>();
                rings.add(ring);
            }
            ring.add(point);
            isClosed = isOdd || isArea && ring.size() > 3 && point.isSamePlace(ring.get(0));
        }
        if (restarts > 0) {
            faults.notice("RING_BY_RESTART", "点号有 " + restarts + " 处重新开始，已从该处另起一圈。");
        }
    }

    /** Whether point {@code i}, alone under its ring number, has the place at which {@code ring} began. */
    private static boolean isClosingOf(List<PlotPoint> ring, List<PlotPoint> points, int i) {
        PlotPoint point = points.get(i);
        boolean isAlone = i + 1 == points.size() || !points.get(i + 1).ring().equals(point.ring());
        return isAlone && ring.size() > 2 && point.isSamePlace(ring.get(0));
    }

    /** Whether the names of {@code ring} start anew at point {@code i}: its first two names come again, elsewhere. */
    private static boolean isRestart(List<PlotPoint> ring, List<PlotPoint> points, int i) {
        PlotPoint first = ring.get(0);
        PlotPoint point = points.get(i);
        return ring.size() > 2
                && i + 1 < points.size()
                && points.get(i + 1).ring().equals(point.ring())
                && !first.name().isEmpty()
                && first.name().equals(point.name())
                && !first.name().equals(ring.get(1).name())
                && ring.get(1).name().equals(points.get(i + 1).name())
                && !point.isWithin(first, 1);
    }

    private void close(List<PlotPoint> ring) {
        PlotPoint first = ring.get(0);
        PlotPoint last = ring.get(ring.size() - 1);
        int end = ring.size() - 1;
        boolean isMeantToClose = end > 1 && (last.name().equals(first.name()));
        if (end > 1 && last.isSamePlace(first)) {
            ring.set(end, last.at(first));
        } else if (isMeantToClose && last.isWithin(first, 1)) {
            ring.set(end, last.at(first));
            faults.notice(
                    "RING_CLOSING_POINT_MOVED", ringAt(first) + "的末点与首点相差不到 1 米，已按首点闭合（第 " + last.line() + " 行）。");
        } else if (isMeantToClose && !first.name().isEmpty() && last.x() == last.y()) {
            ring.set(end, last.at(first));
            faults.notice("RING_CLOSING_POINT_MOVED", ringAt(first) + "的末点把同一个坐标写了两次，已按首点闭合（第 " + last.line() + " 行）。");
        } else if (isMeantToClose && !first.name().isEmpty()) {
            faults.fault(SiteFault.inFile(
                    "RING_CLOSING_POINT_WRONG",
                    String.format(
                            Locale.ROOT,
                            "第 %d 行：点 %s 与首点（第 %d 行）同名但坐标不同：应为 %s,%s，收到 %s,%s。",
                            last.line(),
                            JsonText.cut(last.name(), 20),
                            first.line(),
                            number(first.x()),
                            number(first.y()),
                            number(last.x()),
                            number(last.y()))));
            ring.set(end, last.at(first));
        } else {
            ring.add(last.at(first));
            faults.notice("RING_CLOSED", ringAt(first) + "没有闭合，已用首点闭合。");
        }
    }

    private static String ringAt(PlotPoint first) {
        return "第 " + first.line() + " 行起的圈";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) <= 180 ? "%.7f" : "%.3f", value);
    }
}
