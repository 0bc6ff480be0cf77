package org.ecozone.access.eia;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecozone.access.rule.Truth;
import org.jspecify.annotations.Nullable;

/**
 * Which document the environmental impact assessment of a project needs, as far as its industry and facts tell.
 *
 * @param items of the catalogue that apply or may apply by industry or stated number, by number
 * @param decided the class; null while several are possible
 * @param possible every class that is still possible, heaviest first; never empty
 * @param missingFacts keys, {@code industry} among them, that can still narrow {@code possible}; empty where it is decided,
 *     and where only a person can tell
 */
public record EiaClassification(
        List<Item> items, @Nullable EiaClass decided, List<EiaClass> possible, List<String> missingFacts) {

    public EiaClassification {
        items = List.copyOf(items);
        possible = List.copyOf(possible);
        missingFacts = List.copyOf(missingFacts);
    }

    /**
     * An item of the catalogue.
     *
     * @param number 1 to 173
     * @param section its heading
     * @param name with the industries and exclusions as printed
     * @param applies TRUE, or UNKNOWN where the industry is too coarse or only hints at it, or the name excludes some projects
     * @param decided its class where it applies; null while several are possible. NONE: it is named, but no column takes it
     * @param possible its classes where it applies, heaviest first
     * @param texts the columns as printed; without those that the catalogue leaves empty
     * @param missingFacts keys that can still narrow it, sorted
     * @param byPerson whether some of it cannot be decided by facts
     * @param sensitiveAreas which sensitive areas are meant, as printed; null where none
     */
    public record Item(
            int number,
            String section,
            String name,
            Truth applies,
            @Nullable EiaClass decided,
            List<EiaClass> possible,
            SortedMap<EiaClass, String> texts,
            List<String> missingFacts,
            boolean byPerson,
            @Nullable String sensitiveAreas) {

        public Item {
            possible = List.copyOf(possible);
            texts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(texts));
            missingFacts = List.copyOf(missingFacts);
        }
    }
}
