package org.ecozone.screening;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
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

    private final AtomicReference<List<SoftReference<RulesOnMap>>> kept = new AtomicReference<>(List.of());

    /** {@code rules} on {@code map}; made where it is not kept. */
    public RulesOnMap of(RuleBook rules, ZoningMap map) {
        for (SoftReference<RulesOnMap> reference : kept.get()) {
            @Nullable RulesOnMap known = reference.get();
            if (known != null && known.rules() == rules && known.map() == map) {
                return known;
            }
        }
        RulesOnMap made = RulesOnMap.of(rules, map);
        kept.updateAndGet(before -> with(made, before));
        return made;
    }

    private static List<SoftReference<RulesOnMap>> with(RulesOnMap made, List<SoftReference<RulesOnMap>> before) {
        List<SoftReference<RulesOnMap>> after = new ArrayList<>();
        after.add(new SoftReference<>(made));
        before.stream().filter(one -> one.get() != null).limit(KEPT - 1L).forEach(after::add);
        return List.copyOf(after);
    }
}
