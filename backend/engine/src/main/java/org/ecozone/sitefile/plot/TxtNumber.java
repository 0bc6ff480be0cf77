package org.ecozone.sitefile.plot;

import java.text.Normalizer;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as people write them in point texts: half- or full-width digits, degrees with minutes and seconds. */
public final class TxtNumber {

    private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]{1,12}(\\.[0-9]{0,15})?");
    private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]{0,15})?");

    private TxtNumber() {}

    /** The value of {@code text}; empty if it is not one number. Degrees, minutes and seconds become decimal degrees. */
    static OptionalDouble parse(String text) {
        if (text.length() > 60) {
            return OptionalDouble.empty();
        }
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (PLAIN.matcher(normal).matches()) {
            return OptionalDouble.of(Double.parseDouble(normal));
        }
        return AngleText.parse(text);
    }

    /** Whether {@code text} is written in degrees, minutes and seconds: marked, so that nobody need ask what it means. */
    public static boolean isAngle(String text) {
        return text.length() <= 60 && AngleText.parse(text).isPresent();
    }

    /** The same for a cell of a table, where {@code 4,968,400.000} is a number too. */
    public static OptionalDouble ofCell(String text) {
        if (text.length() > 60) {
            return OptionalDouble.empty();
        }
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        return parse(GROUPED.matcher(normal).matches() ? normal.replace(",", "") : text);
    }

    /** Decimals written in {@code text}: how far an area that it states may be rounded. */
    static int decimals(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        int point = normal.indexOf('.');
        return point < 0
                ? 0
                : (int) normal.substring(point + 1)
                        .chars()
                        .takeWhile(Character::isDigit)
                        .count();
    }
}
