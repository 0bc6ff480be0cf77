package org.ecozone.gisfile.dxf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Values that should be numbers and are none, in entities that are drawn. GDAL takes what it cannot read for 0: an arc whose bulge is
 * {@code nan} would become its chord without a word. Coordinates that are infinite or not a number are left to the check of geometries.
 */
final class DxfNumbers {

    private static final int MOST = 10;
    private static final int LONGEST = 40;
    private static final Set<String> DRAWN = Set.of(
            "LINE",
            "LWPOLYLINE",
            "POLYLINE",
            "VERTEX",
            "CIRCLE",
            "ARC",
            "ELLIPSE",
            "SPLINE",
            "HATCH",
            "SOLID",
            "TRACE",
            "3DFACE",
            "INSERT");

    private final List<String> wrong = new ArrayList<>();

    void check(String type, List<DxfGroup> entity) {
        if (!DRAWN.contains(type) || wrong.size() >= MOST) {
            return;
        }
        for (DxfGroup group : entity) {
            boolean isPlace = group.code() >= 10 && group.code() <= 28 && group.code() != 19;
            boolean isMeasure = group.code() >= 40 && group.code() <= 58;
            if ((isPlace || isMeasure) && !isNumber(group, isPlace) && wrong.size() < MOST) {
                wrong.add(type
                        + DxfGroup.text(entity, 5)
                                .map(handle -> " " + cut(handle))
                                .orElse("") + " " + group.code()
                        + " = " + cut(group.value().strip()));
            }
        }
    }

    /** Type, handle, group code and value of the first ones. */
    List<String> wrong() {
        return wrong;
    }

    private static boolean isNumber(DxfGroup group, boolean isPlace) {
        String value = group.value().strip();
        boolean isPlain = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '-');
        if (isPlain && value.indexOf('.') == value.lastIndexOf('.') && value.lastIndexOf('-') <= 0) {
            return value.length() > 1 || value.charAt(0) >= '0';
        }
        try {
            double number = Double.parseDouble(value);
            return isPlace || Double.isFinite(number);
        } catch (NumberFormatException e) {
            return isPlace && value.matches("(?i)[+-]?(nan|inf(inity)?)");
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
