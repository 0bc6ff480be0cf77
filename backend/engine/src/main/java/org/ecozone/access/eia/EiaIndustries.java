package org.ecozone.access.eia;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Entries of the EIA catalogue by the industries they name. */
final class EiaIndustries {

    private final Map<String, List<EiaEntry>> byPrefix = new HashMap<>();
    private final Map<String, List<EiaEntry>> byCoarserCode = new HashMap<>();

    EiaIndustries(List<EiaEntry> entries, Function<EiaEntry, List<String>> prefixes) {
        for (EiaEntry entry : entries) {
            for (String prefix : prefixes.apply(entry)) {
                add(byPrefix, prefix, entry);
                for (int length = 1; length < prefix.length(); length++) {
                    add(byCoarserCode, prefix.substring(0, length), entry);
                }
            }
        }
    }

    private static void add(Map<String, List<EiaEntry>> entries, String code, EiaEntry entry) {
        List<EiaEntry> there = entries.computeIfAbsent(code, c -> new ArrayList<>());
        if (!there.contains(entry)) {
            there.add(entry);
        }
    }

    /** Entries that name {@code industry} or what it is a part of. */
    List<EiaEntry> naming(String industry) {
        List<EiaEntry> naming = new ArrayList<>(2);
        for (int length = 2; length <= industry.length(); length++) {
            @Nullable List<EiaEntry> entries = byPrefix.get(industry.substring(0, length));
            if (entries != null) {
                naming.addAll(entries);
            }
        }
        return naming;
    }

    /** Entries that name only a part of {@code industry}. */
    List<EiaEntry> namingAPartOf(String industry) {
        return byCoarserCode.getOrDefault(industry, List.of());
    }
}
