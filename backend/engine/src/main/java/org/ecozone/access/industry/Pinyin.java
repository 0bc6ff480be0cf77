package org.ecozone.access.industry;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How characters sound, in Hanyu Pinyin without tones, ü as v. A character with several readings keeps all of them: a
 * search then finds 银行 by {@code yinhang} and by {@code yinxing}, and no reading can hide a name.
 */
final class Pinyin {

    private static final String HEAD = "character,readings";

    private final Map<Character, List<String>> readings;

    private Pinyin(Map<Character, List<String>> readings) {
        this.readings = readings;
    }

    /** Knows no character: searches then go by letters and digits only. */
    static Pinyin none() {
        return new Pinyin(Map.of());
    }

    /**
     * Reads a table with the head {@code character,readings}, readings separated by blanks.
     *
     * @throws IllegalArgumentException naming the line, if the table is not so or a character comes twice
     */
    static Pinyin load(Path csv) {
        Map<Character, List<String>> readings = new HashMap<>();
        PlainTable table = PlainTable.read(csv, HEAD);
        for (PlainTable.Row row : table.rows()) {
            List<String> sounds = List.of(row.field(1).split(" "));
            row.require(row.field(0).length() == 1, "not one character");
            row.require(sounds.stream().allMatch(Pinyin::isReading), "a reading is not of the letters a to z");
            row.require(readings.put(row.field(0).charAt(0), sounds) == null, "character comes twice");
        }
        return new Pinyin(readings);
    }

    private static boolean isReading(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }

    /** Whether {@code character} is in the table. */
    boolean knows(char character) {
        return readings.containsKey(character);
    }

    /** The readings of {@code character}; empty where it is not in the table. */
    List<String> of(char character) {
        return readings.getOrDefault(character, List.of());
    }

    /** The sounds of {@code text}, position by position; Latin letters and digits sound as themselves, signs not at all. */
    Sounds sounds(String text) {
        List<List<String>> sounds = new ArrayList<>();
        for (char character : text.toLowerCase(Locale.ROOT).toCharArray()) {
            if (knows(character)) {
                sounds.add(readings.get(character));
            } else if (character >= 'a' && character <= 'z' || character >= '0' && character <= '9') {
                sounds.add(List.of(String.valueOf(character)));
            }
        }
        return new Sounds(List.copyOf(sounds));
    }

    /**
     * What a text sounds like.
     *
     * @param readings per position the possible readings
     */
    record Sounds(List<List<String>> readings) {

        /**
         * Whether {@code typed} spells this from position {@code from}: each sound in full or by its first letter, the last
         * one also by a part of it.
         */
        boolean startsWith(String typed, int from) {
            return spells(typed, 0, from, false);
        }

        /** The same for all of it, to its last position. */
        boolean isSpelled(String typed) {
            return spells(typed, 0, 0, true);
        }

        private boolean spells(String typed, int at, int position, boolean toTheEnd) {
            if (at == typed.length()) {
                return !toTheEnd || position == readings.size();
            }
            if (position == readings.size()) {
                return false;
            }
            for (String reading : readings.get(position)) {
                if (spells(typed, at, position, reading, toTheEnd)) {
                    return true;
                }
            }
            return false;
        }

        private boolean spells(String typed, int at, int position, String reading, boolean toTheEnd) {
            if (typed.startsWith(reading, at) && spells(typed, at + reading.length(), position + 1, toTheEnd)) {
                return true;
            }
            // A reading of one letter was tried in full; trying it again would double the work at every such position.
            if (typed.charAt(at) != reading.charAt(0) || reading.length() == 1) {
                return false;
            }
            boolean isLastPart = reading.startsWith(typed.substring(at));
            return isLastPart && (!toTheEnd || position == readings.size() - 1)
                    || spells(typed, at + 1, position + 1, toTheEnd);
        }
    }
}
