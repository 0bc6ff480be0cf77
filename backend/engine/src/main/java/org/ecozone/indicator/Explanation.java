package org.ecozone.indicator;

import java.util.List;

/**
 * What is to be known of an indicator, in Chinese.
 *
 * @param purpose what it is for
 * @param basis on what its definition rests
 * @param recompute what makes it be computed again
 * @param notes what a reader of its value must not overlook
 * @param seeAlso ids of indicators that say more of the same thing
 */
public record Explanation(String purpose, String basis, String recompute, List<String> notes, List<String> seeAlso) {

    public Explanation {
        notes = List.copyOf(notes);
        seeAlso = List.copyOf(seeAlso);
    }
}
