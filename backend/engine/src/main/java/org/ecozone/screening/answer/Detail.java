package org.ecozone.screening.answer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much an answer tells. The verdict is the same in each; what is not told is not computed. */
public enum Detail {
    /**
     * The verdict, its bounds and whether they are certain, what was asked and by what it was judged, the coverage, each
     * layer's status, the keys of missing facts. No texts. For many sites.
     */
    VERDICT,
    /** All that was found, with texts and figures; not why, nor what would change it: no traces, no {@code Explanation}. */
    FINDINGS,
    /** Everything; what is recorded. */
    FULL;

    /** The word of the contract: verdict, findings or full. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The detail whose {@link #word} is {@code word}; empty if there is none. */
    public static Optional<Detail> find(String word) {
        return Arrays.stream(values()).filter(d -> d.word().equals(word)).findFirst();
    }
}
