package org.ecozone.gisfile.dxf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecozone.work.Deadline;

/** The entities of a drawing's text one by one; comments are left out. */
final class DxfReader {

    private static final int COMMENT = 999;

    private final String text;
    private int at;
    private int groupStart;
    private Optional<DxfGroup> ahead;

    DxfReader(String text) {
        this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
        this.ahead = group();
    }

    /** The groups from a code 0 (or the start) to the next; empty at the end, or before what is no group. */
    List<DxfGroup> entity() {
        List<DxfGroup> entity = new ArrayList<>();
        while (ahead.isPresent() && (entity.isEmpty() || ahead.get().code() != 0)) {
            entity.add(ahead.get());
            ahead = group();
        }
        return entity;
    }

    /** What could not be taken for groups; nothing if all was. */
    String rest() {
        return text.substring(Math.min(groupStart, text.length()));
    }

    private Optional<DxfGroup> group() {
        while (true) {
            Deadline.check();
            groupStart = at;
            if (at >= text.length()) {
                return Optional.empty();
            }
            String code = line().strip();
            if (!isCode(code) || at >= text.length()) {
                at = groupStart;
                return Optional.empty();
            }
            String value = line();
            int number = Integer.parseInt(code);
            if (number != COMMENT) {
                return Optional.of(new DxfGroup(number, value));
            }
        }
    }

    private static boolean isCode(String text) {
        int from = text.startsWith("-") ? 1 : 0;
        int digits = text.length() - from;
        return digits >= 1 && digits <= 5 && text.chars().skip(from).allMatch(c -> c >= '0' && c <= '9');
    }

    private String line() {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        String line = text.substring(at, end);
        boolean isPair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
        at = Math.min(text.length(), end + (isPair ? 2 : 1));
        return line;
    }
}
