package org.ecozone.sitefile.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** A line of a point text: its marks in half width, its fields. */
final class TxtLine {

    /** A whole field in quotes; a mark behind a number is of seconds of arc. */
    private static final Pattern QUOTED = Pattern.compile("(?:^|[,\\t])\\s*\"[^\"]*\"\\s*(?:[,\\t]|$)");

    private TxtLine() {}

    /** A comma, where there is one, separates; otherwise tabs, otherwise blanks. */
    static List<String> fields(String line) {
        String separator = line.contains(",") ? "," : line.contains("\t") ? "\t" : "\\s+";
        String[] fields = QUOTED.matcher(line).find() ? unquoted(line).split("\u0000", -1) : line.split(separator, -1);
        return Arrays.stream(fields).map(String::strip).toList();
    }

    /** Where the first coordinate stands: behind name and ring, if there are as many fields. */
    static int first(List<String> fields) {
        return Math.max(0, Math.min(2, fields.size() - 2));
    }

    /** The point in line {@code number}; empty if there are no numbers where its coordinates should be. */
    static Optional<PlotPoint> point(List<String> fields, int number) {
        int x = first(fields);
        OptionalDouble first = TxtNumber.ofCell(fields.get(x));
        OptionalDouble second = fields.size() > x + 1 ? TxtNumber.ofCell(fields.get(x + 1)) : OptionalDouble.empty();
        String name = x > 0 ? fields.get(0) : "";
        String ring = x > 1 ? fields.get(1) : "";
        return first.isEmpty() || second.isEmpty()
                ? Optional.empty()
                : Optional.of(new PlotPoint(number, name, ring, first.getAsDouble(), second.getAsDouble()));
    }

    /** A line with quoted fields, which may hold commas, its fields parted by NUL, which no text has. */
    private static String unquoted(String line) {
        StringBuilder fields = new StringBuilder(line.length());
        char separator = line.contains(",") ? ',' : '\t';
        boolean isQuoted = false;
        for (char c : line.toCharArray()) {
            isQuoted ^= c == '"';
            if (c != '"') {
                fields.append(c == separator && !isQuoted ? '\0' : c);
            }
        }
        return fields.toString();
    }

    static String normal(String line) {
        return line.replace('【', '[')
                .replace('】', ']')
                .replace('［', '[')
                .replace('］', ']')
                .replace('，', ',')
                .replace('＝', '=')
                .replace('＠', '@')
                .replace('\u3000', ' ')
                .replace('\u00a0', ' ')
                .replace("\ufeff", "")
                .strip();
    }
}
