package org.ecozone.sitefile.plot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.ecozone.sitefile.site.JsonText;

/** A plot line and the points below it. The plot line's fields are found by their place relative to 记录图形属性. */
public final class Plot {

    private static final List<String> GRAPHICS = List.of("面", "线", "点");
    private static final double SQUARE_METRES_PER_HECTARE = 10_000;
    private static final double MU_PER_HECTARE = 15;

    private final int line;
    private final List<String> fields;
    private final List<PlotPoint> points = new ArrayList<>();
    private final int graphic;
    private final int area;
    private final Map<String, Object> others;
    private final Set<Integer> belowTotals = new HashSet<>();
    private boolean isSpoilt;
    private boolean isNotationTold;

    private Plot(List<String> fields, int line, Map<String, Object> others) {
        this.line = line;
        this.fields = fields;
        this.others = others;
        this.graphic = GRAPHICS.stream()
                .mapToInt(fields::indexOf)
                .filter(i -> i > 0)
                .findFirst()
                .orElse(-1);
        this.area = graphic >= 3 ? graphic - 3 : firstIsCount() ? 1 : 0;
    }

    /** The plot of the {@code fields} of line {@code line}, {@code @} left out. */
    static Plot of(List<String> fields, int line) {
        return new Plot(List.copyOf(fields), line, Map.of());
    }

    /**
     * The plot of a table.
     *
     * @param area with its unit; empty if it is not stated
     * @param graphic 面, 线 or 点
     * @param attributes what else the table says of it
     */
    public static Plot ofTable(String code, String name, String area, String graphic, Map<String, Object> attributes) {
        return new Plot(List.of("", area, code, name, graphic, "", "", ""), 0, attributes);
    }

    /** Points with no plot line above them. */
    static Plot unnamed() {
        return new Plot(List.of(), 0, Map.of());
    }

    public void add(PlotPoint point) {
        points.add(point);
    }

    /** Adds the first point below a line of totals: where rings have no number, it may begin another. */
    void addBelowTotals(PlotPoint point) {
        boolean isInside = !points.isEmpty() && point.ring().isEmpty();
        if (isInside) {
            belowTotals.add(point.line());
        }
        points.add(point);
    }

    boolean isBelowTotals(PlotPoint point) {
        return belowTotals.contains(point.line());
    }

    /** Notes that a point of this plot could not be read, so that its geometry would be wrong. */
    public void spoil() {
        isSpoilt = true;
    }

    boolean isSpoilt() {
        return isSpoilt;
    }

    /** Notes that the file says how its degrees are written. */
    public void tellNotation() {
        isNotationTold = true;
    }

    boolean isNotationTold() {
        return isNotationTold;
    }

    List<PlotPoint> points() {
        return points;
    }

    /** The line that it is announced in, from 1; 0 if there is none. */
    int line() {
        return line;
    }

    boolean hasLine() {
        return !fields.isEmpty();
    }

    /** 地块名称, else 地块编号; empty if neither is given. */
    String name() {
        return field(area + 2).isEmpty() ? field(area + 1) : field(area + 2);
    }

    /** 面, 线 or 点. */
    String graphic() {
        return graphic < 0 ? "面" : fields.get(graphic);
    }

    OptionalInt declaredCount() {
        OptionalDouble count = area > 0 ? TxtNumber.parse(field(area - 1)) : OptionalDouble.empty();
        return count.isPresent() ? OptionalInt.of((int) count.getAsDouble()) : OptionalInt.empty();
    }

    /** 地块面积 in hectares; a unit glued to the number is understood, else it is {@code unit}, else hectares. */
    OptionalDouble declaredHectares(String unit) {
        String text = field(area).replace(" ", "") + (isAreaBare() ? unit.strip() : "");
        OptionalDouble value = TxtNumber.parse(text.replaceAll("(公顷|平方米|平米|亩|㎡|m2|m²|hm2|ha)$", ""));
        return value.isPresent() && value.getAsDouble() > 0
                ? OptionalDouble.of(value.getAsDouble() / perHectare(text))
                : OptionalDouble.empty();
    }

    /** Whether the area stands without a unit. */
    boolean isAreaBare() {
        return TxtNumber.parse(field(area).replace(" ", "")).isPresent();
    }

    private static double perHectare(String text) {
        if (text.endsWith("亩")) {
            return MU_PER_HECTARE;
        }
        boolean isSquareMetres = text.matches("(?s).*(平方米|平米|㎡|(?<!h)m2|m²)");
        return isSquareMetres ? SQUARE_METRES_PER_HECTARE : 1;
    }

    /** Half a unit of the last decimal in which the area is stated, in hectares. */
    double declaredRoundingHectares() {
        return Math.pow(10, -TxtNumber.decimals(field(area))) / 2;
    }

    Map<String, Object> attributes() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        put(attributes, "地块编号", field(area + 1));
        put(attributes, "地块名称", field(area + 2));
        put(attributes, "图幅号", field(area + 4));
        put(attributes, "地块用途", field(area + 5));
        put(attributes, "地类编码", field(area + 6));
        attributes.putAll(others);
        return attributes;
    }

    private static void put(Map<String, Object> attributes, String key, String value) {
        if (!value.isEmpty()) {
            attributes.put(key, JsonText.cut(value, 200));
        }
    }

    private boolean firstIsCount() {
        return fields.size() > 1
                && (fields.get(0).isEmpty() || fields.get(0).matches("\\d{1,7}"))
                && (fields.get(1).isEmpty() || fields.get(1).matches("[\\d.]+.*"));
    }

    private String field(int index) {
        return index >= 0 && index < fields.size() ? fields.get(index) : "";
    }
}
