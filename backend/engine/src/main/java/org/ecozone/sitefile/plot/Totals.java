package org.ecozone.sitefile.plot;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * Tells totals (合计, 小计, total) from points: such a word stands where points have their name, and the numbers beside it are no
 * place among the other points. A point of that name remains a point.
 */
public final class Totals {

    /** So far apart no two points of one plan are; a degree is the like of it. */
    private static final double FARTHEST_METRES = 100_000;

    private static final double FARTHEST_DEGREES = 1;

    /** Longer is no name; bounds the patterns below. */
    private static final int LONGEST = 60;

    private static final String WORDS = "(?i)((本页|本表|各?地块|各?宗地|面积|全部|以上){0,3}\\s?[合小总共累]\\s?计\\s?(面积)?|总(用地|占地)?面积"
            + "|((sub|grand)[ -]?)?totals?( area)?|sum)\\s?";
    private static final Pattern NAME = Pattern.compile(WORDS + "([(（:：].{0,10})?");
    private static final Pattern BEGINNING = Pattern.compile(WORDS + "([(（:：=0-9].{0,59})?");

    private Totals() {}

    /** Whether {@code name}, where points have theirs, is that of totals and nothing else. */
    public static boolean isName(String name) {
        return name.length() <= LONGEST && NAME.matcher(name).matches();
    }

    /** Whether {@code point} is a place, and near {@code other} if there is one. */
    public static boolean isPlaceBeside(PlotPoint point, Optional<PlotPoint> other) {
        PlotAxes axes = PlotAxes.of(point);
        if (axes == PlotAxes.NONE || other.isEmpty()) {
            return axes != PlotAxes.NONE;
        }
        double farthest = axes.isDegrees() ? FARTHEST_DEGREES : FARTHEST_METRES;
        return axes == PlotAxes.of(other.get())
                && axes.eastNorth(point).distance(axes.eastNorth(other.get())) <= farthest;
    }

    /** Whether the fields of a line name totals: its words before the first number, or one field before those that points have. */
    static boolean areNamed(List<String> fields, boolean hasPoint) {
        String words = words(fields);
        if (!hasPoint) {
            return words.length() <= LONGEST && BEGINNING.matcher(words).matches();
        }
        return isName(words) || fields.size() > 3 && isName(fields.get(1));
    }

    private static String words(List<String> fields) {
        var words = new StringBuilder();
        for (String field : fields) {
            OptionalDouble number = TxtNumber.ofCell(field);
            if (number.isPresent() || words.length() > LONGEST) {
                break;
            }
            words.append(field);
        }
        return words.toString();
    }
}
