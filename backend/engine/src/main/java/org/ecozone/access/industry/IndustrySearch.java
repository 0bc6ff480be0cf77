package org.ecozone.access.industry;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ecozone.access.industry.IndustryCatalogue.Hit;
import org.ecozone.access.industry.IndustryCatalogue.Match;
import org.ecozone.access.industry.Pinyin.Sounds;

/**
 * What an industry is found by.
 *
 * @param name normalised
 * @param nameSounds of the name
 * @param meanings everyday words for it
 */
record IndustrySearch(Industry industry, String name, Sounds nameSounds, List<Meaning> meanings) {

    /** What may stand before a word within a normalised name: names list what they cover. */
    private static final String BEFORE = "、,(和及与或";

    /** What may follow one: the same, and what is done with it. */
    private static final Pattern AFTER = Pattern.compile("^(?:[、,)和及与或]|制造|加工|生产|服务|业|批发|零售|专用|设备|销售|种植|饲养|开采|管理)");

    static IndustrySearch of(Industry industry, List<Meaning> meanings, Pinyin pinyin) {
        return new IndustrySearch(industry, normal(industry.name()), pinyin.sounds(industry.name()), meanings);
    }

    /** Full width and half width, upper and lower case are the same. */
    static String normal(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    /** How well this answers {@code query}; empty where it does not. */
    Optional<Ranked> rank(Query query) {
        if (query.text.isEmpty()) {
            return found(Rank.CODE, Match.ALL);
        } else if (industry.code().equals(query.text)) {
            return found(Rank.CODE, Match.CODE);
        } else if (industry.code().startsWith(query.text)) {
            return found(Rank.CODE_STARTS, Match.CODE);
        }
        Optional<Ranked> byText =
                Stream.concat(byName(query).stream(), byWord(query).stream()).min(Comparator.comparing(Ranked::rank));
        return byText.isPresent() || query.spelling.isEmpty() ? byText : bySound(query.spelling);
    }

    private Optional<Ranked> byName(Query query) {
        return switch (place(name, query.text)) {
            case ALL -> found(Rank.NAME, Match.NAME);
            case START -> found(Rank.NAME_STARTS, Match.NAME);
            case WORD -> found(Rank.NAME_HAS_WORD, Match.NAME);
            case WITHIN -> found(Rank.NAME_HOLDS, Match.NAME);
            case NONE -> Optional.empty();
        };
    }

    private Optional<Ranked> byWord(Query query) {
        return meanings.stream()
                .flatMap(meaning -> rankOf(place(meaning.word.normal, query.text)).stream()
                        .map(rank -> ranked(rank, Match.SYNONYM, meaning)))
                .min(Comparator.comparing(Ranked::rank));
    }

    private static Optional<Rank> rankOf(Where place) {
        return switch (place) {
            case ALL -> Optional.of(Rank.WORD);
            case START -> Optional.of(Rank.WORD_STARTS);
            case WORD, WITHIN -> Optional.of(Rank.WORD_HOLDS);
            case NONE -> Optional.empty();
        };
    }

    private Optional<Ranked> bySound(String spelling) {
        if (nameSounds.isSpelled(spelling)) {
            return found(Rank.NAME_SPELLED, Match.PINYIN);
        }
        for (Meaning meaning : meanings) {
            if (meaning.word.sounds.isSpelled(spelling)) {
                return Optional.of(ranked(Rank.WORD_SPELLED, Match.PINYIN, meaning));
            }
        }
        if (nameSounds.startsWith(spelling, 0)) {
            return found(Rank.NAME_SPELLING_STARTS, Match.PINYIN);
        }
        for (Meaning meaning : meanings) {
            if (meaning.word.sounds.startsWith(spelling, 0)) {
                return Optional.of(ranked(Rank.WORD_SPELLING_STARTS, Match.PINYIN, meaning));
            }
        }
        for (int from = 1; from < nameSounds.readings().size(); from++) {
            if (nameSounds.startsWith(spelling, from)) {
                return found(Rank.NAME_HOLDS_SPELLING, Match.PINYIN);
            }
        }
        return Optional.empty();
    }

    private Optional<Ranked> found(Rank rank, Match match) {
        return Optional.of(new Ranked(rank, 0, new Hit(industry, match, null)));
    }

    private Ranked ranked(Rank rank, Match match, Meaning meaning) {
        return new Ranked(rank, meaning.position, new Hit(industry, match, meaning.word.word));
    }

    private static Where place(String text, String wanted) {
        if (text.startsWith(wanted)) {
            return text.length() == wanted.length() ? Where.ALL : Where.START;
        }
        for (int at = text.indexOf(wanted); at > 0; at = text.indexOf(wanted, at + 1)) {
            if (isWord(text, at, at + wanted.length())) {
                return Where.WORD;
            }
        }
        return text.contains(wanted) ? Where.WITHIN : Where.NONE;
    }

    /** Whether what stands there is not plainly a part of other words, as 风电 is of 通风电器具. */
    private static boolean isWord(String text, int from, int to) {
        return to == text.length()
                || BEFORE.indexOf(text.charAt(from - 1)) >= 0
                || AFTER.matcher(text.substring(to)).find();
    }

    /** Where in a text something stands. */
    private enum Where {
        ALL,
        START,
        WORD,
        WITHIN,
        NONE
    }

    /** How an industry answers a query, best first. */
    enum Rank {
        CODE,
        CODE_STARTS,
        NAME,
        WORD,
        NAME_STARTS,
        NAME_HAS_WORD,
        WORD_STARTS,
        NAME_HOLDS,
        WORD_HOLDS,
        NAME_SPELLED,
        WORD_SPELLED,
        NAME_SPELLING_STARTS,
        WORD_SPELLING_STARTS,
        NAME_HOLDS_SPELLING;

        /** Whether the hits of this rank are read as a list of codes, and not by what they mean. */
        boolean isOfCodes() {
            return this == CODE || this == CODE_STARTS;
        }
    }

    /**
     * A word that may mean an industry.
     *
     * @param position of the industry among those that the word may mean, the likeliest 0
     */
    record Meaning(Synonym word, int position) {}

    /** An everyday word. */
    record Synonym(String word, String normal, Sounds sounds) {

        static Synonym of(String word, Pinyin pinyin) {
            return new Synonym(word, IndustrySearch.normal(word), pinyin.sounds(word));
        }
    }

    /**
     * What is wanted.
     *
     * @param text normalised
     * @param spelling its letters and digits if it can be pinyin (at least two letters), else empty
     */
    record Query(String text, String spelling) {

        static Query of(String typed) {
            String text = normal(typed);
            // ü is typed as v; blanks and apostrophes only part the syllables.
            String letters = text.toLowerCase(Locale.ROOT).replace('ü', 'v').replaceAll("[ '’]", "");
            boolean canBePinyin = letters.matches("[a-z0-9]*[a-z][a-z0-9]*") && letters.length() >= 2;
            return new Query(text, canBePinyin ? letters : "");
        }
    }

    /**
     * A hit with what puts it in its place.
     *
     * @param position see {@link Meaning}; 0 where no word led here
     */
    record Ranked(Rank rank, int position, Hit hit) {

        /** Best first; of equals the finest level, then what the word means likeliest, then by code. */
        static final Comparator<Ranked> BEST_FIRST = Comparator.comparing(Ranked::rank)
                .thenComparing(Ranked::coarseness)
                .thenComparing(Ranked::position)
                .thenComparing(ranked -> ranked.hit.industry().code());

        private int coarseness() {
            return rank.isOfCodes() ? 0 : -hit.industry().level().ordinal();
        }
    }
}
