package org.ecozone.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.NumberToJSON;
import org.jspecify.annotations.Nullable;

/**
 * Canonical JSON (RFC 8785) in UTF-8 while it is written: as few escapes as there can be (3.2.2.2), numbers as ECMAScript writes
 * doubles (3.2.2.3), no space. Commas are put where they belong; the order of members is the writer's part: by the UTF-16 code
 * units of their names (3.2.3), none twice. What is the same in many texts is written once and put into each as bytes.
 *
 * <p>Not for several threads at once.
 */
public final class CanonicalText {

    /** Up to here each whole number is a double of its own, which ECMAScript writes as its digits. */
    private static final long MOST_EXACT = 1L << 53;
    /** No two decimals of so many digits have the same double: such a one is the shortest that reads as its double. */
    private static final int MOST_DIGITS = 15;
    /** ECMAScript writes smaller numbers with an exponent. */
    private static final double LEAST_PLAIN = 1e-6;

    private static final int MOST_DECIMALS = 6;

    /** Numbers of people and of most files have no more decimals. */
    private static final int SHIFTED_DECIMALS = 9;

    private static final double SHIFT = 1e9;
    private static final double MOST_SHIFTED = 1e15;

    private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    private final Utf8 out;

    /** An empty text with room for {@code bytes} before it has to grow. */
    public CanonicalText(int bytes) {
        out = new Utf8(bytes);
    }

    /** Begins an object. */
    public CanonicalText open() {
        return next('{');
    }

    /** Ends an object. */
    public CanonicalText close() {
        out.put('}');
        return this;
    }

    /** Begins an array. */
    public CanonicalText openList() {
        return next('[');
    }

    /** Ends an array. */
    public CanonicalText closeList() {
        out.put(']');
        return this;
    }

    /** The name of a member; its value comes next. */
    public CanonicalText member(MemberName name) {
        return next(name.bytes());
    }

    /** Likewise. */
    public CanonicalText member(String name) {
        text(name);
        out.put(':');
        return this;
    }

    /** A value, or members, that were written before in a text of their own; it may be empty. */
    public CanonicalText written(byte[] before) {
        return before.length == 0 ? this : next(before);
    }

    /** A string; null for none. Throws {@link IllegalArgumentException} for half a surrogate pair. */
    public CanonicalText text(@Nullable String text) {
        return text == null ? next(NULL) : openText().part(text).closeText();
    }

    /** A list of strings. */
    public CanonicalText texts(Iterable<String> texts) {
        openList();
        texts.forEach(this::text);
        return closeList();
    }

    /** Begins a string that comes in parts. */
    public CanonicalText openText() {
        return next('"');
    }

    /** Ends a string that came in parts. */
    public CanonicalText closeText() {
        out.put('"');
        return this;
    }

    /** Part of a string. Throws {@link IllegalArgumentException} for half a surrogate pair. */
    public CanonicalText part(String text) {
        out.text(text);
        return this;
    }

    /** Part of a string that {@link #part(String)} wrote before, in a text of its own. */
    public CanonicalText part(byte[] before) {
        out.put(before);
        return this;
    }

    /** A whole number: the double nearest to it. */
    public CanonicalText number(long value) {
        if (value < -MOST_EXACT || value > MOST_EXACT) {
            return number((double) value);
        }
        return decimal(value, 0);
    }

    /** A number; throws {@link UncheckedIOException} for one that JSON does not have. */
    public CanonicalText number(double value) {
        long whole = (long) value;
        if (whole == value && Math.abs(value) <= MOST_EXACT) {
            return number(whole);
        }
        double shifted = Math.rint(value * SHIFT);
        if (shifted / SHIFT == value && Math.abs(shifted) < MOST_SHIFTED && Math.abs(value) >= LEAST_PLAIN) {
            return decimal((long) shifted, SHIFTED_DECIMALS);
        }
        try {
            separate();
            out.ascii(NumberToJSON.serializeNumber(value));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("JSON has no number " + value, e);
        }
    }

    /** A decimal number: the double nearest to it. */
    public CanonicalText number(BigDecimal value) {
        if (value.scale() < 0 || value.scale() > MOST_DECIMALS || value.precision() > MOST_DIGITS) {
            return number(value.doubleValue());
        }
        return decimal(value.unscaledValue().longValue(), value.scale());
    }

    /** True or false. */
    public CanonicalText truth(boolean value) {
        return next(value ? TRUE : FALSE);
    }

    /** Null. */
    public CanonicalText none() {
        return next(NULL);
    }

    /** How many bytes it has. */
    public int length() {
        return out.length();
    }

    /** A copy of its bytes. */
    public byte[] bytes() {
        return out.copy();
    }

    /** {@code sha256:} and the hexadecimal digest of its bytes. */
    public String sha256() {
        return out.sha256();
    }

    /** {@code unscaled} · 10^−{@code decimals}, without zeros at its end. */
    private CanonicalText decimal(long unscaled, int decimals) {
        long digits = Math.abs(unscaled);
        int places = decimals;
        while (places > 0 && digits % 10 == 0) {
            digits /= 10;
            places--;
        }
        long ten = 1;
        for (int i = 0; i < places; i++) {
            ten *= 10;
        }
        separate();
        if (unscaled < 0) {
            out.put('-');
        }
        out.digits(digits / ten, 1);
        if (places > 0) {
            out.put('.');
            out.digits(digits % ten, places);
        }
        return this;
    }

    private CanonicalText next(char ascii) {
        separate();
        out.put(ascii);
        return this;
    }

    private CanonicalText next(byte[] bytes) {
        separate();
        out.put(bytes);
        return this;
    }

    /** A comma, unless a name, an object or an array has just begun, or nothing is written: no value ends like these. */
    private void separate() {
        byte last = out.last();
        if (last != '{' && last != '[' && last != ':' && last != 0) {
            out.put(',');
        }
    }
}
