package org.ecozone.soak;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many there are of each word. */
final class Tallied {

    private Tallied() {}

    static Map<String, Integer> of(List<String> words) {
        Map<String, Integer> counts = new TreeMap<>();
        words.forEach(word -> counts.merge(word, 1, Integer::sum));
        return counts;
    }
}
