package org.ecozone.sitefile.wkt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.sitefile.site.JsonText;

/** Words and marks of a WKT text, with the place of each: line and column from 1. */
final class WktTokens {

    private static final String MARKS = "(),;=";
    private static final int LONGEST_SYSTEM = 251;

    private final String text;
    private int at;
    private int line = 1;
    private int lineStart;

    WktTokens(String text) {
        this.text = text;
    }

    /** What stands where something else should; its message names the place. */
    static final class Unexpected extends Exception {
        private static final long serialVersionUID = 1L;

        private Unexpected(String message) {
            super(message, null, false, false);
        }
    }

    boolean isAtEnd() {
        skipBlanks();
        return at == text.length();
    }

    int line() {
        skipBlanks();
        return line;
    }

    /** {@code 第 3 行第 14 列：}, the place of what comes next. */
    String place() {
        skipBlanks();
        return "第 " + line + " 行第 " + (at - lineStart + 1) + " 列：";
    }

    boolean isNext(char mark) {
        return !isAtEnd() && text.charAt(at) == mark;
    }

    boolean take(char mark) {
        boolean isNext = isNext(mark);
        at += isNext ? 1 : 0;
        return isNext;
    }

    void require(char mark) throws Unexpected {
        if (!take(mark)) {
            throw unexpected(
                    "应为“" + mark + "”", isAtEnd() ? "文件末尾" : text.substring(at, Math.min(text.length(), at + 1)));
        }
    }

    /** Takes {@code word}, whatever its case, if it comes next as a whole word. */
    boolean takeWord(String word) {
        skipBlanks();
        int end = at + word.length();
        boolean isNext = text.regionMatches(true, at, word, 0, word.length())
                && (end == text.length() || isBreak(text.charAt(end)));
        at = isNext ? end : at;
        return isNext;
    }

    /** What stands in angle brackets, if these come next; else nothing. */
    String bracketed() throws Unexpected {
        if (!take('<')) {
            return "";
        }
        int end =
                text.substring(at, Math.min(text.length(), at + LONGEST_SYSTEM)).indexOf('>') + at;
        if (end < at) {
            throw unexpected("“<”之后应为坐标系的 URI 和“>”", text.substring(at, Math.min(text.length(), at + 40)));
        }
        String inside = text.substring(at, end).strip();
        while (at <= end) {
            step();
        }
        return inside;
    }

    /** The word or number that comes next. */
    String word() throws Unexpected {
        skipBlanks();
        int start = at;
        while (at < text.length() && !isBreak(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw unexpected("应为图形类型或数字", at == text.length() ? "文件末尾" : text.substring(at, at + 1));
        }
        return text.substring(start, at);
    }

    Unexpected unexpected(String expected, String came) {
        return new Unexpected(place() + expected + "，收到“" + JsonText.cut(came, 40) + "”。");
    }

    /** Goes to the next line after this place that begins with {@code start}, else to the end. */
    void skipTo(Pattern start) {
        Matcher matcher = start.matcher(text);
        int end = text.indexOf('\n', at);
        boolean isFound = end >= 0 && matcher.find(end + 1);
        int target = isFound ? matcher.start() : text.length();
        while (at < target) {
            step();
        }
    }

    private static boolean isBreak(char c) {
        return Character.isWhitespace(c) || MARKS.indexOf(c) >= 0;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            step();
        }
    }

    private void step() {
        if (text.charAt(at++) == '\n') {
            line++;
            lineStart = at;
        }
    }
}
