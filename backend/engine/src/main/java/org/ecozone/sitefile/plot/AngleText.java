package org.ecozone.sitefile.plot;

import java.text.Normalizer;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Degrees, minutes and seconds as people write them: {@code 82°21′03.04″}, {@code 82-21-3.04}, {@code 82:21:03}, {@code 东经82度21分3秒},
 * {@code 82°21.05′}. Minutes and seconds of 60 or more are no angle.
 */
public final class AngleText {

    private static final Pattern MARKED =
            Pattern.compile("([0-9]{1,3})[°度º˚d]\\s*(?:([0-9]{1,2}(?:\\.[0-9]{0,12})?)['′’‘´分m]\\s*)?"
                    + "(?:([0-9]{1,2}(?:\\.[0-9]{0,12})?)(?:[\"″”“秒s]|''|′′|’’)?)?");
    private static final Pattern SPLIT =
            Pattern.compile("([0-9]{1,3})([-: ])([0-9]{1,2})\\2([0-9]{1,2}(?:\\.[0-9]{0,12})?)");
    private static final Pattern HEMISPHERE = Pattern.compile("^(东经|北纬|[EN])\\s*|\\s*[EN]$", Pattern.CASE_INSENSITIVE);
    private static final double PACKED_DIGITS = 10_000;

    private AngleText() {}

    /** The decimal degrees of {@code text}; empty if it is no angle in degrees, minutes and seconds. */
    static OptionalDouble parse(String text) {
        String bare = HEMISPHERE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC).strip())
                .replaceAll("");
        Matcher marked = MARKED.matcher(bare);
        if (marked.matches()) {
            return angle(marked.group(1), marked.group(2), marked.group(3));
        }
        Matcher split = SPLIT.matcher(bare);
        return split.matches() ? angle(split.group(1), split.group(3), split.group(4)) : OptionalDouble.empty();
    }

    /** The decimal degrees of {@code number}, written ddd.mmss or dddmmss.ss; empty if its minutes or seconds reach 60. */
    public static OptionalDouble unpacked(double number) {
        double packed = number >= PACKED_DIGITS ? number / PACKED_DIGITS : number;
        double hundredths = Math.rint(packed * 1e10) / 1e6;
        double degrees = Math.floor(hundredths / 1e4);
        double minutes = Math.floor((hundredths - degrees * 1e4) / 100);
        double seconds = hundredths - degrees * 1e4 - minutes * 100;
        return minutes < 60 && seconds < 60 && number >= 0
                ? OptionalDouble.of(degrees + minutes / 60 + seconds / 3600)
                : OptionalDouble.empty();
    }

    private static OptionalDouble angle(String degrees, String minutes, String seconds) {
        boolean isSplitMinute = minutes != null && minutes.contains(".") && seconds != null;
        double minute = minutes == null ? 0 : Double.parseDouble(minutes);
        double second = seconds == null ? 0 : Double.parseDouble(seconds);
        return minute < 60 && second < 60 && !isSplitMinute && (minutes != null || seconds == null)
                ? OptionalDouble.of(Double.parseDouble(degrees) + minute / 60 + second / 3600)
                : OptionalDouble.empty();
    }
}
