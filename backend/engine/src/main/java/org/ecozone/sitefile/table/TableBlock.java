package org.ecozone.sitefile.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.sitefile.plot.Plot;
import org.ecozone.sitefile.plot.PlotPoint;
import org.ecozone.sitefile.site.JsonText;

/** The rows of one plot of a vertex table, gathered as they come. */
final class TableBlock {

    private final String code;
    private final String name;
    private final List<PlotPoint> points = new ArrayList<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private String area = "";
    private String graphic = "";
    private boolean isSpoilt;
    private boolean isNotationTold;

    TableBlock(String code, String name) {
        this.code = code;
        this.name = name;
    }

    void add(PlotPoint point) {
        points.add(point);
    }

    void tellNotation() {
        isNotationTold = true;
    }

    boolean isNotationTold() {
        return isNotationTold;
    }

    void spoil() {
        isSpoilt = true;
    }

    boolean isEmpty() {
        return points.isEmpty() && !isSpoilt;
    }

    boolean isOnePoint() {
        return points.size() == 1 && !isSpoilt;
    }

    /** The area, once it is stated; {@code unit} stands behind a bare number. */
    void area(String text, String unit) {
        if (area.isEmpty() && !text.isEmpty()) {
            area = text.matches("[0-9.]+") ? text + unit : text;
        }
    }

    /** 面, 线 or 点, once it is stated in Chinese or English. */
    void graphic(String text) {
        if (graphic.isEmpty() && !text.isEmpty()) {
            String lower = text.toLowerCase(java.util.Locale.ROOT);
            graphic = lower.contains("线") || lower.contains("line")
                    ? "线"
                    : lower.contains("点") || lower.contains("point") ? "点" : "面";
        }
    }

    /** What an unused column says: an attribute of the plot if it says the same in all rows. */
    void other(String title, String text) {
        if (!text.isEmpty()) {
            others.merge(title, text, (before, now) -> before.equals(now) ? before : "");
        }
    }

    /** Lets rings go on across breaks of pages ({@link RingJoin}), which tells of it; nothing is done for lines and points. */
    Optional<RingJoin> joinAcrossBreaks(Set<String> afterTitles) {
        if (!graphic.isEmpty() && !graphic.equals("面") || points.isEmpty()) {
            return Optional.empty();
        }
        RingJoin join = RingJoin.of(points, afterTitles);
        points.clear();
        points.addAll(join.points());
        return Optional.of(join);
    }

    /**
     * Lets a ring begin where the point names start anew: the first name comes again, elsewhere, and more points follow. Answers
     * how often that was so.
     */
    int splitWhereNamesRestart() {
        List<PlotPoint> split = new ArrayList<>(points.size());
        int restarts = 0;
        int first = 0;
        for (int i = 0; i < points.size(); i++) {
            PlotPoint point = points.get(i);
            if (!point.ring().equals(points.get(first).ring())) {
                first = i;
            }
            boolean goesOn = i + 1 < points.size() && points.get(i + 1).ring().equals(point.ring());
            if (goesOn && i - first > 2 && isRestart(points.get(first), point)) {
                restarts++;
                first = i;
            }
            split.add(restarts == 0 ? point : inRing(point, restarts));
        }
        points.clear();
        points.addAll(split);
        return restarts;
    }

    private static boolean isRestart(PlotPoint first, PlotPoint point) {
        return !point.name().isEmpty() && point.name().equals(first.name()) && !point.isWithin(first, 1);
    }

    private static PlotPoint inRing(PlotPoint point, int restart) {
        return new PlotPoint(point.line(), point.name(), point.ring() + "/" + restart, point.x(), point.y());
    }

    Plot plot(boolean isPoints) {
        Map<String, Object> attributes = others.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> JsonText.cut(e.getValue(), 200), (a, b) -> a, LinkedHashMap::new));
        String kind = graphic.isEmpty() ? isPoints ? "点" : "面" : graphic;
        Plot plot = Plot.ofTable(code, name, area, kind, attributes);
        points.forEach(plot::add);
        if (isNotationTold) {
            plot.tellNotation();
        }
        if (isSpoilt) {
            plot.spoil();
        }
        return plot;
    }
}
