package org.ecozone.access.rule;

import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How an industry of GB/T 4754 decides a fact that the applicant did not state.
 *
 * <p>The longest listed prefix of the industry's code decides. A code that is itself shorter than a listed prefix (the
 * division 46 where 461 is listed) is decided only if everything listed below it gives the same value; a section (a
 * letter) is never decided, because its divisions cannot be told from the letter.
 *
 * @param byPrefix two to four digits to a value of the fact's type; empty where the applicant must be asked
 * @param otherwise the value for every other code; empty where the applicant must be asked
 */
public record IndustryDerivation(NavigableMap<String, Optional<Object>> byPrefix, Optional<Object> otherwise) {

    public IndustryDerivation {
        byPrefix = Collections.unmodifiableNavigableMap(new TreeMap<>(byPrefix));
    }

    /** The value for {@code industry}, a code of the catalogue; empty where it cannot be told. */
    Optional<Object> value(String industry) {
        if (industry.isEmpty() || !Character.isDigit(industry.charAt(0))) {
            return Optional.empty();
        }
        Optional<Object> own = longestPrefixOf(industry);
        // What begins with the code stands together, from the code itself on.
        for (Map.Entry<String, Optional<Object>> finer :
                byPrefix.tailMap(industry, true).entrySet()) {
            if (!finer.getKey().startsWith(industry)) {
                break;
            }
            if (!finer.getValue().equals(own)) {
                return Optional.empty();
            }
        }
        return own;
    }

    private Optional<Object> longestPrefixOf(String industry) {
        for (int length = industry.length(); length > 0; length--) {
            @Nullable Optional<Object> listed = byPrefix.get(industry.substring(0, length));
            if (listed != null) {
                return listed;
            }
        }
        return otherwise;
    }
}
