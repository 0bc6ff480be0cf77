package org.ecozone.sitefile.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** A line of a point text: its marks in half width, its fields. */
final class TxtLine {

    private TxtLine() {}

    /** A comma, where there is one, separates; otherwise tabs, otherwise blanks. */
    static List<String> fields(String line) {
        String separator = line.contains(",") ? "," : line.contains("\t") ? "\t" : "\\s+";
        String[] fields = hasQuotedField(line) ? unquoted(line).split("\u0000", -1) : line.split(separator, -1);
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

    /** Whether a whole field stands in quotes; a mark behind a number is of seconds of arc. Looks at each character twice at most. */
    static boolean hasQuotedField(CharSequence line) {
        boolean isFieldOpen = true;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"' && isFieldOpen && isEndOfField(line, closing(line, at + 1))) {
                return true;
            }
            isFieldOpen = isSeparator(c) || isFieldOpen && isBlank(c);
        }
        return false;
    }

    private static int closing(CharSequence line, int from) {
        int at = from;
        while (at < line.length() && line.charAt(at) != '"') {
            at++;
        }
        return at;
    }

    /** Whether a field ends behind the quote at {@code quote}. */
    private static boolean isEndOfField(CharSequence line, int quote) {
        int at = quote + 1;
        while (at < line.length() && isBlank(line.charAt(at)) && line.charAt(at) != '\t') {
            at++;
        }
        return at == line.length() || at < line.length() && isSeparator(line.charAt(at));
    }

    private static boolean isSeparator(char c) {
        return c == ',' || c == '\t';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
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
