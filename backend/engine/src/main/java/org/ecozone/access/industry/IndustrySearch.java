package org.ecozone.access.industry;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecozone.access.industry.IndustryCatalogue.Hit;
import org.ecozone.access.industry.IndustryCatalogue.Match;
import org.ecozone.access.industry.Pinyin.Sounds;
import org.jspecify.annotations.Nullable;

/**
 * What an industry is found by.
 *
 * @param name normalised
 * @param nameSounds of the name
 * @param synonyms everyday words for it
 */
record IndustrySearch(Industry industry, String name, Sounds nameSounds, List<Synonym> synonyms) {

    /** Ranks of this many stand between the best and no match. */
    static final int RANKS = 13;

    static IndustrySearch of(Industry industry, List<Synonym> synonyms, Pinyin pinyin) {
        return new IndustrySearch(industry, normal(industry.name()), pinyin.sounds(industry.name()), synonyms);
    }

    /** Full width and half width, upper and lower case are the same. */
    static String normal(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
    }

    /** How well this answers {@code query}; empty where it does not. */
    Optional<Ranked> rank(Query query) {
        if (query.text.isEmpty()) {
            return found(0, Match.ALL, null);
        } else if (industry.code().equals(query.text)) {
            return found(0, Match.CODE, null);
        } else if (industry.code().startsWith(query.text)) {
            return found(1, Match.CODE, null);
        }
        int inName = place(name, query.text);
        if (inName < 3) {
            return found(2 + inName, Match.NAME, null);
        }
        Optional<Ranked> word = bySynonym(query);
        return word.isPresent() || query.spelling.isEmpty() ? word : bySound(query.spelling);
    }

    private Optional<Ranked> bySynonym(Query query) {
        for (int place = 0; place < 3; place++) {
            for (Synonym synonym : synonyms) {
                if (place(synonym.normal, query.text) == place) {
                    return found(5 + place, Match.SYNONYM, synonym.word);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Ranked> bySound(String spelling) {
        if (nameSounds.isSpelled(spelling)) {
            return found(8, Match.PINYIN, null);
        }
        for (Synonym synonym : synonyms) {
            if (synonym.sounds.isSpelled(spelling)) {
                return found(9, Match.PINYIN, synonym.word);
            }
        }
        if (nameSounds.startsWith(spelling, 0)) {
            return found(10, Match.PINYIN, null);
        }
        for (Synonym synonym : synonyms) {
            if (synonym.sounds.startsWith(spelling, 0)) {
                return found(11, Match.PINYIN, synonym.word);
            }
        }
        for (int from = 1; from < nameSounds.readings().size(); from++) {
            if (nameSounds.startsWith(spelling, from)) {
                return found(12, Match.PINYIN, null);
            }
        }
        return Optional.empty();
    }

    private Optional<Ranked> found(int rank, Match match, @Nullable String synonym) {
        return Optional.of(new Ranked(rank, new Hit(industry, match, synonym)));
    }

    /** 0 it is it, 1 starts with it, 2 holds it, 3 does not. */
    private static int place(String text, String wanted) {
        if (text.startsWith(wanted)) {
            return text.length() == wanted.length() ? 0 : 1;
        }
        return text.contains(wanted) ? 2 : 3;
    }

    /** An everyday word for an industry. */
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

    /** A hit and its rank, 0 the best. */
    record Ranked(int rank, Hit hit) {}
}
