package org.ecozone.report.text;

import java.util.Locale;

/**
 * Text in which every character can be seen.
 *
 * <p>A recorded name may hold characters without a shape: those that turn the order of writing around (U+202E makes
 * {@code gpj.exe} of {@code exe.jpg}), join, break or vary others, controls, halves of surrogate pairs. On paper they would
 * deceive or vanish, so they are written out as 〔U+202E〕, the same in all forms. Only the line feed (a new line) and the tab
 * stay; a carriage return is a line feed; a blank of whatever width, which most fonts lack, is a blank.
 */
public final class Visible {

    private Visible() {}

    /** The text with every invisible character written out; the same text if there is none. */
    public static String of(String text) {
        if (text.codePoints().allMatch(Visible::isPlain)) {
            return text;
        }
        var seen = new StringBuilder();
        text.replace("\r\n", "\n").codePoints().forEach(codePoint -> {
            if (isPlain(codePoint)) {
                seen.appendCodePoint(codePoint);
            } else if (codePoint == '\r') {
                seen.append('\n');
            } else if (Character.getType(codePoint) == Character.SPACE_SEPARATOR) {
                seen.append(' ');
            } else {
                seen.append('〔').append(number(codePoint)).append('〕');
            }
        });
        return seen.toString();
    }

    /** As Unicode writes it: {@code U+20BB7}. */
    static String number(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    private static boolean isPlain(int codePoint) {
        if (codePoint < 0x7F) {
            return codePoint >= ' ' || codePoint == '\n' || codePoint == '\t';
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> codePoint == 0xA0 || codePoint == 0x3000;
            default -> !isVariation(codePoint) && !isFiller(codePoint) && !isNoCharacter(codePoint);
        };
    }

    private static boolean isVariation(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F
                || codePoint >= 0xE0100 && codePoint <= 0xE01EF
                || codePoint >= 0x180B && codePoint <= 0x180D;
    }

    /** Letters and marks of no width: Hangul fillers, the object replacement character, the grapheme joiner. */
    private static boolean isFiller(int codePoint) {
        return codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x3164
                || codePoint == 0xFFA0
                || codePoint == 0xFFFC
                || codePoint == 0x34F;
    }

    private static boolean isNoCharacter(int codePoint) {
        return codePoint >= 0xFDD0 && codePoint <= 0xFDEF || (codePoint & 0xFFFE) == 0xFFFE;
    }
}
