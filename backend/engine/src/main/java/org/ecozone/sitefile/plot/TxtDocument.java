package org.ecozone.sitefile.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecozone.sitefile.site.FaultList;
import org.ecozone.sitefile.site.JsonText;
import org.ecozone.sitefile.site.SiteFault;

/**
 * A boundary point text cut into header, plots and points, as written: nothing is understood yet of rings, axes or systems.
 *
 * <p>Layout: {@code [属性描述]} with {@code key=value} lines, {@code [地块坐标]} with for each plot a line that ends in
 * {@code @} and one line a point, {@code 点号,圈号,X,Y}. Brackets, commas, digits and equals signs may be full-width, fields may be
 * separated by tabs or blanks, sections and plot lines may be missing.
 */
public final class TxtDocument {

    private static final int PLOT_FIELDS = 8;
    private static final int POINT_FIELDS = 4;
    private static final int LONGEST_LINE = 10_000;

    /** A text without section or point in so many lines is none of points. */
    private static final int MOST_LINES_ABOVE = 10_000;

    private static final Set<String> SYSTEM_KEYS = Set.of("坐标系", "几度分带", "投影类型", "计量单位", "带号");
    private static final String TITLE = "(?s).*(坐标|点号|序号|经度|纬度).*";

    private final List<Section> sections = new ArrayList<>(List.of(new Section(TxtHeader.first(), new ArrayList<>())));
    private final FaultList faults;
    private final boolean isTable;
    private boolean hasSection;
    private boolean hasMark;
    private boolean hasKey;
    private int widest;
    private boolean isInHeader = true;
    private int points;
    private TxtTotals totals = TxtTotals.NONE;
    private boolean isBelowTotals;

    private TxtDocument(FaultList faults, boolean isTable) {
        this.faults = faults;
        this.isTable = isTable;
    }

    /**
     * The points of a vertex table, which has told what its columns are, as if they came from a text.
     *
     * @param remarks what rows without points say of another datum, by their numbers
     */
    public static TxtDocument ofTable(
            Map<String, String> header, Map<Integer, String> remarks, List<Plot> plots, FaultList faults) {
        var document = new TxtDocument(faults, true);
        List<TxtHeader.Said> said = new ArrayList<>();
        remarks.forEach((row, words) -> said.add(new TxtHeader.Said(words, row, false)));
        document.sections.set(0, new Section(TxtHeader.of(header, said), plots));
        return document;
    }

    /** A header and the plots below it: texts that were put together have several. */
    record Section(TxtHeader header, List<Plot> plots) {}

    public static TxtDocument parse(String text) {
        var document = new TxtDocument(new FaultList(), false);
        String[] lines = text.split("\\R|\u001a", -1);
        document.totals = new TxtTotals(lines);
        for (int i = 0; i < lines.length && !document.faults.isFull(); i++) {
            if (i > MOST_LINES_ABOVE && !document.isPointText()) {
                break;
            }
            document.line(TxtLine.normal(lines[i]), i + 1);
        }
        document.totals = TxtTotals.NONE;
        return document;
    }

    /** Whether the text is one of points at all. */
    public boolean isPointText() {
        return hasSection
                || points > 0
                || sections.stream().flatMap(s -> s.plots.stream()).anyMatch(Plot::hasLine);
    }

    /** Whether the text is in the survey's format beyond doubt: it has its sections, its header or its plot lines. */
    public boolean isSurveyText() {
        return hasSection || hasMark || hasKey;
    }

    /** Whether the text is of points as the survey's format has them: not more than 点号, 圈号, X and Y. */
    public boolean isPlainPoints() {
        return points > 0 && widest <= POINT_FIELDS;
    }

    boolean isTable() {
        return isTable;
    }

    List<Section> sections() {
        return sections;
    }

    FaultList faults() {
        return faults;
    }

    private void line(String line, int number) {
        if (line.isEmpty()) {
            return;
        }
        if (line.startsWith("[")) {
            isInHeader = line.startsWith("[属性描述]");
            hasSection |= isInHeader || line.startsWith("[地块坐标]");
            if (isInHeader) {
                beginHeader();
            } else {
                now().header.remark(line, number);
            }
            return;
        }
        if (line.length() > LONGEST_LINE) {
            unreadable(line, number);
            return;
        }
        int equals = line.indexOf('=');
        int colon = line.replace('：', ':').indexOf(':');
        boolean isKey = equals > 0 && (isInHeader || points == 0 || isKnown(line, equals));
        boolean isSpoken = equals < 0 && colon > 0 && isKnown(line, colon);
        List<String> fields = TxtLine.fields(line);
        boolean isTotals = totals.are(line, fields);
        boolean isAmongPoints = isTotals && points > 0;
        if ((isKey || isSpoken) && !isAmongPoints) {
            header(line, isKey ? equals : colon, number);
        } else if (isTotals) {
            isBelowTotals = true;
            ignored(line, number);
        } else {
            plotOrPoint(fields, line, number);
        }
    }

    private void plotOrPoint(List<String> fields, String line, int number) {
        if (isPlot(fields)) {
            hasMark |= fields.get(fields.size() - 1).equals("@");
            fields.stream()
                    .filter(field -> field.contains("坐标"))
                    .forEach(field -> now().header.remark(field, number));
            plots().add(Plot.of(fields.stream().filter(f -> !f.equals("@")).toList(), number));
        } else {
            point(fields, line, number);
        }
    }

    private static boolean isKnown(String line, int end) {
        return TxtHeader.known(line.substring(0, end)).isPresent();
    }

    /** A plot's line says that it is one, or is long and holds no coordinates where points do. */
    private static boolean isPlot(List<String> fields) {
        return fields.get(fields.size() - 1).equals("@") || fields.size() >= PLOT_FIELDS && !isPlace(fields);
    }

    private static boolean isPlace(List<String> fields) {
        return TxtLine.point(fields, 0)
                .filter(point -> PlotAxes.of(point) != PlotAxes.NONE)
                .isPresent();
    }

    private Section now() {
        return sections.get(sections.size() - 1);
    }

    private List<Plot> plots() {
        return now().plots;
    }

    /** What is said before any plot is one header, however often it begins. */
    private void beginHeader() {
        if (!plots().isEmpty()) {
            sections.add(new Section(now().header.next(), new ArrayList<>()));
        }
    }

    private void point(List<String> fields, String line, int number) {
        Optional<PlotPoint> read = TxtLine.point(fields, number);
        if (read.isEmpty()) {
            unreadable(line, number);
            return;
        }
        PlotPoint point = read.get();
        points++;
        widest = Math.max(widest, fields.size());
        if (fields.size() >= PLOT_FIELDS) {
            faults.notice(
                    "EXTRA_FIELDS_IGNORED",
                    "界址点行第 " + (POINT_FIELDS + 1) + " 列起的内容（边长、界标、备注等）不是坐标，未使用。",
                    "What stands in point lines from field " + (POINT_FIELDS + 1)
                            + " on is no coordinate and was not used.");
        }
        if (plots().isEmpty()) {
            plots().add(Plot.unnamed());
        }
        Plot plot = plots().get(plots().size() - 1);
        if (isBelowTotals) {
            plot.addBelowTotals(point);
        } else {
            plot.add(point);
        }
        isBelowTotals = false;
        if (point.isDegrees() && !plot.isNotationTold() && TxtNumber.isAngle(fields.get(TxtLine.first(fields)))) {
            plot.tellNotation();
        }
    }

    /** A line that is no point: a column title, a heading above the first plot, or a point lost, which spoils its plot. */
    private void unreadable(String line, int number) {
        if (plots().isEmpty() && points == 0 || line.length() <= LONGEST_LINE && line.matches(TITLE)) {
            ignored(line, number);
            return;
        }
        now().header.remark(line, number);
        faults.fault(SiteFault.inFile(
                "LINE_UNREADABLE", "第 " + number + " 行：应为“点号,圈号,X坐标,Y坐标”，收到“" + JsonText.cut(line, 60) + "”。"));
        if (!plots().isEmpty()) {
            plots().get(plots().size() - 1).spoil();
        }
    }

    private void ignored(String line, int number) {
        now().header.remark(line, number);
        faults.notice("LINE_IGNORED", "第 " + number + " 行不是界址点，未读取：收到“" + JsonText.cut(line, 60) + "”。");
    }

    private void header(String line, int end, int number) {
        String key = line.substring(0, end).strip();
        String value = line.substring(end + 1).strip();
        if (TxtHeader.known(key).isPresent()) {
            beginHeader();
        }
        hasKey |= line.charAt(end) == '=' && SYSTEM_KEYS.contains(key);
        now().header
                .put(key, value, number)
                .ifPresent(before -> faults.fault(SiteFault.inFile(
                        "HEADER_CONTRADICTS",
                        "第 " + number + " 行：“" + key + "”写了两次且不同（" + JsonText.cut(before, 40) + "，"
                                + JsonText.cut(value, 40) + "）；请拆成两个文件。")));
    }
}
