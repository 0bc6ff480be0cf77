package org.ecozone.gisfile.dxf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The entities of model space that GDAL passes over without a word, those in inserted blocks included, and the layers not shown. */
final class DxfCensus {

    /** What GDAL 3.6 makes features of, and what ends lists or belongs to paper. */
    private static final Set<String> PASSED = Set.of(
            "POINT",
            "TEXT",
            "MTEXT",
            "ATTDEF",
            "ATTRIB",
            "LINE",
            "POLYLINE",
            "VERTEX",
            "SEQEND",
            "LWPOLYLINE",
            "CIRCLE",
            "ELLIPSE",
            "ARC",
            "SPLINE",
            "3DFACE",
            "SOLID",
            "TRACE",
            "HATCH",
            "INSERT",
            "DIMENSION",
            "LEADER",
            "MLEADER",
            "MULTILEADER",
            "VIEWPORT",
            "ENDSEC",
            "ENDBLK",
            "BLOCK");

    private static final String MISSING_BLOCK = "INSERT ";
    private static final long MOST = 1_000_000_000;

    private final Map<String, Map<String, Long>> unread = new HashMap<>();
    private final Map<String, Map<String, Long>> inserts = new HashMap<>();
    private final Set<String> blocks = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();

    void layer(List<DxfGroup> entry) {
        boolean isFrozen = (DxfGroup.whole(entry, 70) & 1) != 0;
        boolean isOff = DxfGroup.whole(entry, 62) < 0;
        if (isFrozen || isOff) {
            DxfGroup.text(entry, 2).map(DxfText::unescaped).ifPresent(hidden::add);
        }
    }

    void block(String name) {
        blocks.add(key(name));
    }

    /** Counts {@code entity}, whose place is {@code block}; model space has no name. */
    void entity(String type, List<DxfGroup> entity, String block) {
        if (DxfGroup.whole(entity, 67) == 1) {
            return;
        }
        if (type.equals("INSERT")) {
            add(
                    inserts,
                    key(block),
                    DxfGroup.text(entity, 2).map(DxfText::unescaped).orElse(""));
        } else if (!PASSED.contains(type)) {
            add(unread, key(block), type);
        }
    }

    /** Says of {@code type} that it was left out of what GDAL is given. */
    void leftOut(String type, String block) {
        add(unread, key(block), type);
    }

    Set<String> hidden() {
        return Set.copyOf(hidden);
    }

    /** How many there are of each type; a block that is inserted and missing is {@code INSERT name}. */
    Map<String, Long> unread() {
        Map<String, Long> all = new TreeMap<>();
        Map<String, Long> times = new HashMap<>(Map.of("", 1L));
        // A block may hold blocks: each round goes one deeper, and what holds itself comes to an end.
        for (int depth = 0; depth < 16 && !times.isEmpty(); depth++) {
            Map<String, Long> below = new HashMap<>();
            times.forEach((block, count) -> {
                unread.getOrDefault(block, Map.of())
                        .forEach((type, n) -> all.merge(type, times(n, count), DxfCensus::plus));
                inserts.getOrDefault(block, Map.of()).forEach((name, n) -> {
                    if (blocks.contains(key(name))) {
                        below.merge(key(name), times(n, count), DxfCensus::plus);
                    } else {
                        all.merge(MISSING_BLOCK + name, times(n, count), DxfCensus::plus);
                    }
                });
            });
            times.clear();
            times.putAll(below);
        }
        return all;
    }

    private static void add(Map<String, Map<String, Long>> counts, String block, String what) {
        counts.computeIfAbsent(block, b -> new TreeMap<>()).merge(what, 1L, DxfCensus::plus);
    }

    private static long plus(long a, long b) {
        return Math.min(MOST, a + b);
    }

    private static long times(long a, long b) {
        return Math.min(MOST, a * b);
    }

    private static String key(String name) {
        return name.strip().toUpperCase(Locale.ROOT);
    }
}
