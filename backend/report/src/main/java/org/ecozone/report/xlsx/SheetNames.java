package org.ecozone.report.xlsx;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.ecozone.report.text.Visible;

/** Names of sheets: at most 31 characters, without those that formulas need, each once whatever its case. */
final class SheetNames {

    private static final int MOST = 31;
    private static final String FORBIDDEN = "[\\[\\]*/\\\\?:\\n\\t']";

    private final Set<String> taken = new HashSet<>();

    /** A name as near to {@code wanted} as can be. */
    String next(String wanted) {
        String base = Visible.of(wanted).replaceAll(FORBIDDEN, " ").strip();
        if (base.isEmpty()) {
            base = "表";
        }
        String name = cut(base, MOST);
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            String suffix = " " + i;
            name = cut(base, MOST - suffix.length()) + suffix;
        }
        return name;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
