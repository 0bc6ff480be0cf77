package org.ecozone.gisfile;

/**
 * What a text with marks of HTML says: scripts, styles and tags become blanks, runs of blanks one. Every character is looked at a
 * bounded number of times, whatever stands in it.
 */
final class PlainText {

    private static final String[] HIDDEN = {"script", "style"};

    private PlainText() {}

    static String of(CharSequence html) {
        return withoutBlanks(withoutTags(withoutHidden(html)));
    }

    /** Without what stands between the tags of a script or style; one that does not end is kept. */
    private static CharSequence withoutHidden(CharSequence html) {
        var kept = new StringBuilder(html.length());
        boolean[] isEndless = new boolean[HIDDEN.length];
        int at = 0;
        while (at < html.length()) {
            int end = -1;
            for (int i = 0; i < HIDDEN.length && html.charAt(at) == '<' && end < 0; i++) {
                if (!isEndless[i] && begins(html, at, HIDDEN[i])) {
                    String closing = "</" + HIDDEN[i] + ">";
                    int closed = find(html, closing, at);
                    isEndless[i] = closed < 0;
                    end = closed < 0 ? -1 : closed + closing.length();
                }
            }
            kept.append(end < 0 ? html.charAt(at) : ' ');
            at = end < 0 ? at + 1 : end;
        }
        return kept;
    }

    private static boolean begins(CharSequence html, int at, String tag) {
        int end = at + 1 + tag.length();
        return matches(html, at + 1, tag)
                && (end == html.length() || !Character.isLetterOrDigit(html.charAt(end)) && html.charAt(end) != '_');
    }

    private static boolean matches(CharSequence text, int at, String word) {
        boolean isSame = at + word.length() <= text.length();
        for (int i = 0; i < word.length() && isSame; i++) {
            isSame = text.charAt(at + i) == word.charAt(i);
        }
        return isSame;
    }

    private static int find(CharSequence text, String word, int from) {
        for (int at = from; at + word.length() <= text.length(); at++) {
            if (text.charAt(at) == '<' && matches(text, at, word)) {
                return at;
            }
        }
        return -1;
    }

    /** Without what stands between {@code <} and the next {@code >}. */
    private static CharSequence withoutTags(CharSequence html) {
        var kept = new StringBuilder(html.length());
        int last = html.length() - 1;
        while (last >= 0 && html.charAt(last) != '>') {
            last--;
        }
        for (int at = 0; at < html.length(); at++) {
            boolean isTag = html.charAt(at) == '<' && at < last;
            while (isTag && html.charAt(at) != '>') {
                at++;
            }
            kept.append(isTag ? ' ' : html.charAt(at));
        }
        return kept;
    }

    private static String withoutBlanks(CharSequence text) {
        String html = text.toString().replace("&nbsp;", " ");
        var kept = new StringBuilder(html.length());
        for (int at = 0; at < html.length(); at++) {
            char c = html.charAt(at);
            boolean isBlank = Blanks.isBlank(c);
            if (!isBlank || kept.isEmpty() || kept.charAt(kept.length() - 1) != ' ') {
                kept.append(isBlank ? ' ' : c);
            }
        }
        return kept.toString().strip();
    }
}
