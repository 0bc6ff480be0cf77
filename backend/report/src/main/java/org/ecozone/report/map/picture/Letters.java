package org.ecozone.report.map.picture;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.report.text.FontFace;
import org.ecozone.report.text.FontSet;

/** Text as outlines of the fonts that a report carries; one for each drawing. */
public final class Letters {

    private static final String CUT = "…";

    /** No line begins with one of these: it hangs over. */
    private static final String HANGING = "，。、；：）”》！？";

    private final FontSet fonts;
    private final Map<Key, Glyph> glyphs = new HashMap<>();

    /** Written with {@code fonts}. */
    public Letters(FontSet fonts) {
        this.fonts = fonts;
    }

    private record Key(int codePoint, boolean isBold) {}

    private record Glyph(Shape outline, double advance) {}

    /** {@code text} on one line: controls, line breaks and repeated spaces as one space. */
    public static String oneLine(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString().strip().replaceAll("\\s+", " ");
    }

    /** Pixels from the start of {@code text} to its end. */
    public double width(String text, Type type) {
        return type.size()
                * text.codePoints().mapToDouble(c -> glyph(c, type).advance).sum();
    }

    /** The outlines of {@code text} that starts at {@code x} on the line {@code y}. */
    public Path2D shape(String text, double x, double y, Type type) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double at = x;
        for (int c : text.codePoints().toArray()) {
            Glyph glyph = glyph(c, type);
            var place = AffineTransform.getTranslateInstance(at, y);
            place.scale(type.size(), type.size());
            path.append(glyph.outline.getPathIterator(place), false);
            at += glyph.advance * type.size();
        }
        return path;
    }

    /** {@code text} in lines no wider than {@code widest}; of more than {@code most} lines the last one ends with an ellipsis. */
    public List<String> wrap(String text, double widest, int most, Type type) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double width = 0;
        int[] points = text.codePoints().toArray();
        for (int c : points) {
            double advance = glyph(c, type).advance * type.size();
            if (width + advance > widest && line.length() > 0 && HANGING.indexOf(c) < 0) {
                if (lines.size() == most - 1) {
                    lines.add(cut(line.toString(), widest, type));
                    return lines;
                }
                String rest = breakAt(line);
                lines.add(line.toString());
                line = new StringBuilder(rest);
                width = width(rest, type);
            }
            line.appendCodePoint(c);
            width += advance;
        }
        lines.add(line.toString());
        return lines;
    }

    private String cut(String text, double widest, Type type) {
        String start = text;
        while (!start.isEmpty() && width(start + CUT, type) > widest) {
            start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
        }
        return start + CUT;
    }

    /** Takes from the end of {@code line} a Latin word or number that would be broken, and gives it. */
    private static String breakAt(StringBuilder line) {
        int start = line.length();
        while (start > 0 && isOfWord(line.charAt(start - 1))) {
            start--;
        }
        if (start == 0 || start == line.length()) {
            return "";
        }
        String word = line.substring(start);
        line.setLength(start);
        return word;
    }

    private static boolean isOfWord(char c) {
        return c > ' ' && c < 0x2E80;
    }

    private Glyph glyph(int codePoint, Type type) {
        return glyphs.computeIfAbsent(new Key(codePoint, type.isBold()), this::read);
    }

    private Glyph read(Key key) {
        FontFace face = fonts.faceOf(key.codePoint, key.isBold)
                .orElseThrow(() -> new UnwritableCharacterException(key.codePoint));
        return new Glyph(face.outline(key.codePoint), face.advance(key.codePoint));
    }
}
