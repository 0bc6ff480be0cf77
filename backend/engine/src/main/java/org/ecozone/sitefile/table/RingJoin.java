package org.ecozone.sitefile.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.fault.Fault;
import org.ecozone.geo.check.RingNesting;
import org.ecozone.sitefile.plot.PlotPoint;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.SiteFault;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateList;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

/**
 * Runs of points that a blank row, a row of totals or a repeated row of titles parts: a page break inside a ring, or the end of one. A run of fewer
 * than three points is no ring; names that go on across the break of a ring that was not closed are one ring, unless that
 * ring would cross itself; where one run lies inside the other both are possible, and it is asked.
 */
final class RingJoin {

    private static final GeometryFactory FACTORY = new GeometryFactory();
    private static final Pattern NUMBERED = Pattern.compile("(.{0,40}?)([0-9]{1,9})");
    private static final int FEWEST = 3;

    /** The most breaks of one plot at which geometry is asked; a table of more has to number its rings. */
    private static final int MOST_BREAKS = 200;

    private final Set<String> afterTitles;
    private final List<List<PlotPoint>> rings = new ArrayList<>();
    private final List<Integer> joined = new ArrayList<>();
    private final List<Integer> unclear = new ArrayList<>();
    private int asked;

    private RingJoin(Set<String> afterTitles) {
        this.afterTitles = afterTitles;
    }

    /** The runs of {@code points}, which differ by their ring; {@code afterTitles} are those below a repeated row of titles. */
    static RingJoin of(List<PlotPoint> points, Set<String> afterTitles) {
        var join = new RingJoin(afterTitles);
        List<PlotPoint> run = new ArrayList<>();
        for (PlotPoint point : points) {
            if (!run.isEmpty() && !run.get(0).ring().equals(point.ring())) {
                join.add(run);
                run = new ArrayList<>();
            }
            run.add(point);
        }
        if (!run.isEmpty()) {
            join.add(run);
        }
        return join;
    }

    /** Lets the rings of {@code blocks} go on across breaks, and tells where; a plot of which it cannot be told is spoilt. */
    static void acrossBreaks(List<TableBlock> blocks, Set<String> afterTitles, FaultList faults) {
        List<Integer> joined = new ArrayList<>();
        for (TableBlock each : blocks) {
            each.joinAcrossBreaks(afterTitles).ifPresent(join -> {
                joined.addAll(join.joined);
                join.unclear.forEach(row -> faults.fault(unclear(row)));
                if (!join.unclear.isEmpty()) {
                    each.spoil();
                }
            });
        }
        if (!joined.isEmpty()) {
            faults.notice(
                    "RING_GOES_ON",
                    "空行、合计行或重复的列名有 " + joined.size() + " 处在一圈中间（首处在第 " + joined.get(0) + " 行之前），其后的点接着上一圈读取。",
                    "A blank row, totals or repeated titles stand inside a ring at " + joined.size()
                            + " places (first above row " + joined.get(0) + "); the points below go on with the ring.");
        }
    }

    private static Fault unclear(int row) {
        return SiteFault.inFile(
                "RING_BREAK_UNCLEAR",
                "第 " + row + " 行：上面的空行、合计行或重复的列名处，上一圈没有闭合，看不出是同一圈接着写还是另起一圈；请在每圈末尾重复首点，或加一列“圈号”。",
                "Row " + row
                        + ": the ring above the blank row, the totals or the repeated titles is not closed, so it cannot be told"
                        + " whether it goes on or another begins; repeat the first point at the end of each ring, or add"
                        + " a column of ring numbers.");
    }

    /** The points with those that go on across a break in the ring that they began in. */
    List<PlotPoint> points() {
        List<PlotPoint> all = new ArrayList<>();
        for (List<PlotPoint> ring : rings) {
            String number = ring.get(0).ring();
            ring.forEach(p -> all.add(new PlotPoint(p.line(), p.name(), number, p.x(), p.y())));
        }
        return all;
    }

    private void add(List<PlotPoint> run) {
        List<PlotPoint> before = rings.isEmpty() ? List.of() : rings.get(rings.size() - 1);
        int row = run.get(0).line();
        boolean goesOn = !before.isEmpty() && goesOn(before, run);
        if (goesOn) {
            joined.add(row);
            before.addAll(run);
        } else {
            rings.add(new ArrayList<>(run));
        }
    }

    private boolean goesOn(List<PlotPoint> before, List<PlotPoint> run) {
        PlotPoint last = before.get(before.size() - 1);
        PlotPoint next = run.get(0);
        boolean isNamed = !last.name().isEmpty() && !next.name().isEmpty();
        boolean isNext = isNext(last.name(), next.name());
        if (before.size() < FEWEST || run.size() < FEWEST) {
            return isNext || !isNamed || closes(before, run);
        }
        if (last.isWithin(before.get(0), 0.001)) {
            return false;
        }
        if (!isNamed) {
            boolean isPage = afterTitles.contains(next.ring());
            if (isPage) {
                unclear.add(next.line());
            }
            return false;
        }
        return isNext && isOneRing(before, run);
    }

    /** Whether {@code run} is the point at which {@code before} began, under its name. */
    private static boolean closes(List<PlotPoint> before, List<PlotPoint> run) {
        return run.size() == 1 && run.get(0).name().equals(before.get(0).name());
    }

    private boolean isOneRing(List<PlotPoint> before, List<PlotPoint> run) {
        if (++asked > MOST_BREAKS) {
            unclear.add(run.get(0).line());
            return false;
        }
        List<PlotPoint> both = new ArrayList<>(before);
        both.addAll(run);
        boolean isSound = isValid(both);
        boolean isNested = isValid(before) && isValid(run) && isNested(ring(before), ring(run));
        if (isNested && isSound) {
            unclear.add(run.get(0).line());
        }
        return !isNested && (isSound || !isValid(before) || !isValid(run));
    }

    private static boolean isNested(LinearRing a, LinearRing b) {
        RingNesting nesting = RingNesting.of(List.of(a, b));
        return !nesting.isShell(0) || !nesting.isShell(1);
    }

    private static boolean isValid(List<PlotPoint> points) {
        LinearRing ring = ring(points);
        return ring.getNumPoints() > FEWEST && FACTORY.createPolygon(ring).isValid();
    }

    private static LinearRing ring(List<PlotPoint> points) {
        var ring = new CoordinateList();
        points.forEach(point -> ring.add(new Coordinate(point.x(), point.y()), false));
        ring.closeRing();
        boolean isRing = ring.size() > FEWEST;
        return isRing ? FACTORY.createLinearRing(ring.toCoordinateArray()) : FACTORY.createLinearRing();
    }

    /** Whether {@code name} is the next number after {@code last}: J4, J5. */
    private static boolean isNext(String last, String name) {
        Matcher a = NUMBERED.matcher(last);
        Matcher b = NUMBERED.matcher(name);
        return a.matches()
                && b.matches()
                && a.group(1).equals(b.group(1))
                && Long.parseLong(b.group(2)) == Long.parseLong(a.group(2)) + 1;
    }
}
