package org.ecozone.access.industry;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An industry of GB/T 4754-2017 (with amendment 1 of 2019).
 *
 * @param code a letter (section) or two, three or four digits
 * @param name Chinese name
 * @param level its level
 * @param parent code of the level above; null for a section
 */
public record Industry(
        String code, String name, Level level, @Nullable String parent) {

    /** The levels, coarsest first. */
    public enum Level {
        SECTION,
        DIVISION,
        GROUP,
        CLASS;

        /** The word in data and JSON: section, division, group or class. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
