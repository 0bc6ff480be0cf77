package org.ecozone.sitefile.plot;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of totals of a point text, told from its points. */
final class TxtTotals {

    static final TxtTotals NONE = new TxtTotals(new String[0]);

    /** So many lines are searched for the first point; a text without one is none of points. */
    private static final int MOST_LINES = 10_000;

    private static final int LONGEST_LINE = 10_000;

    private final String[] lines;
    private Optional<PlotPoint> place = Optional.empty();
    private boolean isSought;

    TxtTotals(String[] lines) {
        this.lines = lines;
    }

    /** Whether {@code line}, cut into {@code fields}, is one of totals. */
    boolean are(String line, List<String> fields) {
        if (!mayBe(line) || fields.get(fields.size() - 1).equals("@")) {
            return false;
        }
        Optional<PlotPoint> read = TxtLine.point(fields, 0);
        return Totals.areNamed(fields, read.isPresent())
                && !read.map(point -> Totals.isPlaceBeside(point, place())).orElse(false);
    }

    private static boolean mayBe(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return Stream.of("计", "积", "total", "sum").anyMatch(lower::contains);
    }

    /** The first point that is a place and has no name of totals. */
    private Optional<PlotPoint> place() {
        for (int i = 0; !isSought && i < Math.min(lines.length, MOST_LINES) && place.isEmpty(); i++) {
            if (lines[i].length() <= LONGEST_LINE) {
                List<String> fields = TxtLine.fields(TxtLine.normal(lines[i]));
                place = TxtLine.point(fields, i + 1)
                        .filter(point -> PlotAxes.of(point) != PlotAxes.NONE && !Totals.areNamed(fields, true));
            }
        }
        isSought = true;
        return place;
    }
}
