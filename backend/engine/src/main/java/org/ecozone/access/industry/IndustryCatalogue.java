package org.ecozone.access.industry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecozone.access.industry.IndustrySearch.Meaning;
import org.ecozone.access.industry.IndustrySearch.Query;
import org.ecozone.access.industry.IndustrySearch.Ranked;
import org.ecozone.access.industry.IndustrySearch.Synonym;
import org.jspecify.annotations.Nullable;

/** The industries of GB/T 4754-2017 and the words they are found by. Immutable. */
public final class IndustryCatalogue {

    private static final String INDUSTRIES = "code,name,level,parent";
    private static final String SYNONYMS = "word,codes";

    private final Map<String, Industry> industries;
    private final List<IndustrySearch> byCode;

    private IndustryCatalogue(Map<String, Industry> industries, Map<String, List<Meaning>> meanings, Pinyin pinyin) {
        this.industries = industries;
        this.byCode = industries.values().stream()
                .sorted(Comparator.comparing(Industry::code))
                .map(i -> IndustrySearch.of(i, List.copyOf(meanings.getOrDefault(i.code(), List.of())), pinyin))
                .toList();
    }

    /**
     * Reads a UTF-8 table with the head {@code code,name,level,parent}; no field holds a comma or a quote. What it gives is
     * searched by code and name only.
     *
     * @throws IllegalArgumentException naming the line, if the table is not so, a code comes twice or a parent is missing
     * @throws java.io.UncheckedIOException if the file cannot be read
     */
    public static IndustryCatalogue load(Path csv) {
        return new IndustryCatalogue(industries(csv), Map.of(), Pinyin.none());
    }

    /**
     * The same, searched by everyday words and by pinyin too.
     *
     * @param csv as above
     * @param synonyms a table with the head {@code word,codes}: a word and the codes it may mean, separated by blanks, the
     *     likeliest first
     * @param pinyin a table with the head {@code character,readings}
     * @throws IllegalArgumentException naming the line, if a table is not so, a code comes twice, a parent is missing, or a
     *     word comes twice or means a code that is none
     * @throws java.io.UncheckedIOException if a file cannot be read
     */
    public static IndustryCatalogue load(Path csv, Path synonyms, Path pinyin) {
        Map<String, Industry> industries = industries(csv);
        Pinyin sounds = Pinyin.load(pinyin);
        return new IndustryCatalogue(industries, synonyms(synonyms, industries, sounds), sounds);
    }

    private static Map<String, Industry> industries(Path csv) {
        Map<String, Industry> industries = new LinkedHashMap<>();
        for (PlainTable.Row row : PlainTable.read(csv, INDUSTRIES).rows()) {
            Optional<Industry.Level> level = Arrays.stream(Industry.Level.values())
                    .filter(l -> l.word().equals(row.field(2)))
                    .findFirst();
            row.require(level.isPresent(), "unknown level " + row.field(2));
            @Nullable String parent = row.field(3).isEmpty() ? null : row.field(3);
            Industry industry = new Industry(row.field(0), row.field(1), level.get(), parent);
            boolean isRoot = industry.level() == Industry.Level.SECTION;
            row.require(isRoot == (parent == null), "a parent belongs to all but sections");
            row.require(isRoot || industries.containsKey(parent), "parent is not above");
            row.require(industries.put(industry.code(), industry) == null, "code comes twice");
        }
        return industries;
    }

    private static Map<String, List<Meaning>> synonyms(Path csv, Map<String, Industry> industries, Pinyin pinyin) {
        Map<String, List<Meaning>> meanings = new HashMap<>();
        Set<String> words = new HashSet<>();
        for (PlainTable.Row row : PlainTable.read(csv, SYNONYMS).rows()) {
            Synonym synonym = Synonym.of(row.field(0), pinyin);
            row.require(!synonym.normal().isEmpty() && words.add(synonym.normal()), "no word, or it comes twice");
            String[] codes = row.field(1).split(" ");
            for (int i = 0; i < codes.length; i++) {
                row.require(industries.containsKey(codes[i]), "no industry " + codes[i]);
                meanings.computeIfAbsent(codes[i], c -> new ArrayList<>()).add(new Meaning(synonym, i));
            }
        }
        return meanings;
    }

    /** How many industries there are, all levels together. */
    public int size() {
        return industries.size();
    }

    /** The industry {@code code}; letters in either case. */
    public Optional<Industry> find(String code) {
        return Optional.ofNullable(industries.get(code.toUpperCase(Locale.ROOT)));
    }

    /** All industries, by code. */
    public List<Industry> all() {
        return byCode.stream().map(IndustrySearch::industry).toList();
    }

    /**
     * Industries that answer to {@code query}, best first: the code itself, then codes that start so; then names and
     * everyday words that are it; then names that start with it or hold it as a word of theirs; then words that start with
     * it, names that hold it within other words (风电 in 家用通风电器具), and words that hold it; then pinyin, in full, by
     * first letters or mixed (炼油 by {@code lianyou}, {@code ly}, {@code lyou}): the whole name, a whole word, the start of
     * a name, the start of a word, from within a name. Codes stand in their order; of the others, where they answer
     * equally well, the finest level first, then what the word means likeliest, then by code. An empty query finds all.
     *
     * @param query full width and half width, upper and lower case are the same; pinyin takes at least two letters
     * @param limit at most this many, not negative
     */
    public Found search(String query, int limit) {
        Query wanted = Query.of(query);
        List<Hit> all = byCode.stream()
                .flatMap(industry -> industry.rank(wanted).stream())
                .sorted(Ranked.BEST_FIRST)
                .map(Ranked::hit)
                .toList();
        return new Found(all.size(), all.subList(0, Math.min(limit, all.size())));
    }

    /**
     * Part of what a search found.
     *
     * @param total how many there are in all
     * @param hits the first of them
     */
    public record Found(int total, List<Hit> hits) {

        public Found {
            hits = List.copyOf(hits);
        }

        /** The industries of the hits. */
        public List<Industry> industries() {
            return hits.stream().map(Hit::industry).toList();
        }
    }

    /**
     * An industry and why it was found.
     *
     * @param synonym the everyday word that answers; null where the code or the name does
     */
    public record Hit(
            Industry industry, Match match, @Nullable String synonym) {}

    /** What of an industry answers a query. */
    public enum Match {
        /** The query was empty. */
        ALL,
        CODE,
        NAME,
        SYNONYM,
        PINYIN
    }
}
