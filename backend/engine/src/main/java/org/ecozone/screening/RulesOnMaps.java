package org.ecozone.screening;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last rule books that were held against maps, as long as there is memory: a server asks the same few again and again.
 * Safe for many threads.
 */
public final class RulesOnMaps {

    private static final int KEPT = 8;

    private volatile List<SoftReference<RulesOnMap>> kept = List.of();

    /** {@code rules} on {@code map}; made where it is not kept, by the first who asks while others wait for him. */
    public RulesOnMap of(RuleBook rules, ZoningMap map) {
        @Nullable RulesOnMap known = known(rules, map);
        return known == null ? made(rules, map) : known;
    }

    private synchronized RulesOnMap made(RuleBook rules, ZoningMap map) {
        @Nullable RulesOnMap known = known(rules, map);
        if (known == null) {
            known = RulesOnMap.of(rules, map);
            kept = with(known, kept);
        }
        return known;
    }

    private @Nullable RulesOnMap known(RuleBook rules, ZoningMap map) {
        for (SoftReference<RulesOnMap> reference : kept) {
            @Nullable RulesOnMap known = reference.get();
            if (known != null && known.rules() == rules && known.map() == map) {
                return known;
            }
        }
        return null;
    }

    private static List<SoftReference<RulesOnMap>> with(RulesOnMap made, List<SoftReference<RulesOnMap>> before) {
        List<SoftReference<RulesOnMap>> after = new ArrayList<>();
        after.add(new SoftReference<>(made));
        before.stream().filter(one -> one.get() != null).limit(KEPT - 1L).forEach(after::add);
        return List.copyOf(after);
    }
}
