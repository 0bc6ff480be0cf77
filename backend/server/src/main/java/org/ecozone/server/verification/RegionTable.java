package org.ecozone.server.verification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.cover.Region;
import org.jspecify.annotations.Nullable;

/** Regions as rows, each once, those that others are made of first. */
final class RegionTable {

    private final Map<String, Row> rows = new LinkedHashMap<>();

    /**
     * A row of the table {@code region}.
     *
     * @param id says what it is made of
     * @param depth 0 for zones; for others one more than their members'
     * @param categories null where all count
     * @param members ids of what it is made of; null for zones
     */
    record Row(
            String id,
            int depth,
            String kind,
            @Nullable String layer,
            @Nullable List<String> categories,
            @Nullable List<String> members) {}

    /** The id of {@code region}, which has a row from now on. */
    String add(Region region) {
        return region.match(new Adding()).id();
    }

    List<Row> rows() {
        return List.copyOf(rows.values());
    }

    private final class Adding implements Region.Kinds<Row> {

        @Override
        public Row zones(Region.Zones region) {
            List<String> categories = region.categories();
            String id = region.layer() + (categories.isEmpty() ? "" : "[" + String.join(", ", categories) + "]");
            return put(new Row(id, 0, "ZONES", region.layer(), categories.isEmpty() ? null : categories, null));
        }

        @Override
        public Row common(Region.Common region) {
            return put("COMMON", " & ", List.of(region.first(), region.second()));
        }

        @Override
        public Row shared(Region.Shared region) {
            return put("SHARED", " + ", region.of());
        }

        private Row put(String kind, String sign, List<Region> members) {
            List<Row> made = members.stream().map(member -> member.match(this)).toList();
            int depth = 1 + made.stream().mapToInt(Row::depth).max().orElse(0);
            List<String> ids = made.stream().map(Row::id).toList();
            return put(new Row("(" + String.join(sign, ids) + ")", depth, kind, null, null, ids));
        }

        private Row put(Row row) {
            rows.putIfAbsent(row.id(), row);
            return row;
        }
    }
}
