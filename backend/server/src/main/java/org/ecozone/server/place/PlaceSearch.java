package org.ecozone.server.place;

import java.text.Normalizer;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import org.ecozone.zoning.Layer;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.springframework.stereotype.Component;

/** Finds zones of an edition; what they are found by is made when an edition is first searched, and goes with it. */
@Component
class PlaceSearch {

    /** A part of a code shorter than this is a part of nearly all. */
    private static final int LEAST_PART = 2;

    private final Map<ZoningMap, List<Entry>> known = Collections.synchronizedMap(new WeakHashMap<>());

    /** What answers a query. */
    enum Match {
        CODE,
        NAME,
        WORDS
    }

    /** How a zone answers, best first. */
    private enum Rank {
        CODE(Match.CODE),
        NAME(Match.NAME),
        NAME_STARTS(Match.NAME),
        NAME_HOLDS(Match.NAME),
        CODE_STARTS(Match.CODE),
        CODE_ENDS(Match.CODE),
        CODE_HOLDS(Match.CODE),
        WORDS(Match.WORDS);

        private final Match match;

        Rank(Match match) {
            this.match = match;
        }
    }

    /** A zone that was found, and by what. */
    record Hit(Layer layer, Zone zone, Match match) {}

    /** The first of what was found; {@code total} counts all. */
    record Found(int total, List<Hit> hits) {}

    private record Ranked(Rank rank, Entry entry) {}

    /**
     * Zones that answer to {@code query}: the code itself, the name itself, names that start with it or hold it, codes that
     * start, end or hold it (two characters at least), and zones whose code, name, layer and category together hold every
     * word of it. Of equals, in the order of the layers, then by code. Nothing answers to a blank query.
     *
     * @param query full width and half width, upper and lower case are the same
     */
    Found search(ZoningMap map, String query, int limit) {
        Query wanted = Query.of(query);
        if (wanted.text.isEmpty()) {
            return new Found(0, List.of());
        }
        List<Hit> all = entries(map).stream()
                .flatMap(entry -> entry.rank(wanted).map(rank -> new Ranked(rank, entry)).stream())
                .sorted(Comparator.comparing(Ranked::rank))
                .map(found -> new Hit(found.entry.layer, found.entry.zone, found.rank.match))
                .toList();
        return new Found(all.size(), all.subList(0, Math.min(limit, all.size())));
    }

    private List<Entry> entries(ZoningMap map) {
        return known.computeIfAbsent(map, PlaceSearch::made);
    }

    /** In the order in which equals are answered. */
    private static List<Entry> made(ZoningMap map) {
        return map.layers().stream()
                .flatMap(layer -> map.zones(layer.id()).orElseThrow().stream().map(zone -> Entry.of(layer, zone)))
                .toList();
    }

    private static String normal(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    /**
     * What a zone is found by; all texts normalised.
     *
     * @param all code, name, layer and category
     */
    private record Entry(Layer layer, Zone zone, String code, String name, String all) {

        static Entry of(Layer layer, Zone zone) {
            String category =
                    layer.category(zone.category()).map(Layer.Category::name).orElse("");
            String all = Stream.of(zone.code(), zone.name(), layer.name(), category)
                    .map(PlaceSearch::normal)
                    .reduce("", (a, b) -> a + '\n' + b);
            return new Entry(layer, zone, normal(zone.code()), normal(zone.name()), all);
        }

        Optional<Rank> rank(Query query) {
            return byText(query.text).or(() -> byWords(query.words));
        }

        private Optional<Rank> byText(String text) {
            if (code.equals(text)) {
                return Optional.of(Rank.CODE);
            } else if (name.equals(text)) {
                return Optional.of(Rank.NAME);
            } else if (name.startsWith(text)) {
                return Optional.of(Rank.NAME_STARTS);
            } else if (name.contains(text)) {
                return Optional.of(Rank.NAME_HOLDS);
            } else if (text.length() < LEAST_PART || !code.contains(text)) {
                return Optional.empty();
            } else if (code.startsWith(text)) {
                return Optional.of(Rank.CODE_STARTS);
            }
            return Optional.of(code.endsWith(text) ? Rank.CODE_ENDS : Rank.CODE_HOLDS);
        }

        private Optional<Rank> byWords(List<String> words) {
            return words.size() > 1 && words.stream().allMatch(all::contains)
                    ? Optional.of(Rank.WORDS)
                    : Optional.empty();
        }
    }

    /**
     * What is wanted.
     *
     * @param text normalised
     * @param words its parts
     */
    private record Query(String text, List<String> words) {

        static Query of(String typed) {
            String text = normal(typed);
            return new Query(text, List.of(text.split("\\s+")));
        }
    }
}
