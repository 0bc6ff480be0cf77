package org.ecozone.gisfile;

import java.util.function.Consumer;

/**
 * The tuples of a {@code coordinates} element. Blanks lie between tuples; where a comma stands beside them they lie in one, unless each
 * piece is a tuple of its own. Every character is looked at a bounded number of times.
 */
final class KmlTuples {

    /** Numbers of a tuple that are told apart; what follows is one text. */
    private static final int MOST = 5;

    private KmlTuples() {}

    /** Hands the numbers of each tuple of {@code text} to {@code each}; {@code ，} is a comma. */
    static void read(CharSequence text, Consumer<String[]> each) {
        CharSequence tuples = areWhole(text) ? text : withoutBlanksAtCommas(text);
        pieces(tuples, piece -> {
            each.accept(piece.replace('，', ',').split(",", MOST));
            return true;
        });
    }

    /** Whether each piece is two numbers, or three of which the last may be missing: programs write its comma all the same. */
    private static boolean areWhole(CharSequence text) {
        return pieces(text, KmlTuples::isWhole);
    }

    private static boolean isWhole(String piece) {
        int commas = 0;
        int length = 0;
        for (int at = 0; at < piece.length(); at++) {
            boolean isComma = isComma(piece.charAt(at));
            if (isComma && (length == 0 && commas < 2 || commas == 2)) {
                return false;
            }
            commas += isComma ? 1 : 0;
            length = isComma ? 0 : length + 1;
        }
        return commas == 2 || commas == 1 && length > 0;
    }

    private static boolean isComma(char c) {
        return c == ',' || c == '，';
    }

    private interface Piece {
        boolean take(String piece);
    }

    /** Whether {@code each} took all pieces between blanks. */
    private static boolean pieces(CharSequence text, Piece each) {
        int start = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || Blanks.isBlank(text.charAt(at))) {
                if (at > start && !each.take(text.subSequence(start, at).toString())) {
                    return false;
                }
                start = at + 1;
            }
        }
        return true;
    }

    private static CharSequence withoutBlanksAtCommas(CharSequence text) {
        var kept = new StringBuilder(text.length());
        boolean isBehindComma = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isComma(c)) {
                int end = kept.length();
                while (end > 0 && Blanks.isBlank(kept.charAt(end - 1))) {
                    end--;
                }
                kept.setLength(end);
            }
            if (!Blanks.isBlank(c) || !isBehindComma) {
                kept.append(c);
                isBehindComma = isComma(c);
            }
        }
        return kept;
    }
}
