package org.ecozone.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of UTF-8 that grow. */
final class Utf8 {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    /** How many characters are encoded before room is made for more. */
    private static final int STRETCH = 1024;
    /** What a Java character takes at most, as an escape of a control character; a surrogate pair takes four. */
    private static final int MOST_BYTES = 6;
    /** The digits of a long, and a sign. */
    private static final int MOST_DIGITS = 20;

    private byte[] bytes;
    private int length;

    Utf8(int room) {
        bytes = new byte[room];
    }

    int length() {
        return length;
    }

    /** The last byte; a zero byte where there is none. */
    byte last() {
        return length == 0 ? 0 : bytes[length - 1];
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, length);
    }

    String sha256() {
        return Sha256.of(bytes, length);
    }

    void put(char ascii) {
        reserve(1);
        bytes[length++] = (byte) ascii;
    }

    void put(byte[] more) {
        reserve(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    /** Text of which each character is one byte. */
    void ascii(String text) {
        reserve(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    /** The decimal digits of {@code value}, with zeros in front if they are fewer than {@code least}. */
    void digits(long value, int least) {
        reserve(MOST_DIGITS);
        int digits = 1;
        for (long rest = value / 10; rest > 0; rest /= 10) {
            digits++;
        }
        digits = Math.max(digits, least);
        long rest = value;
        for (int i = length + digits - 1; i >= length; i--) {
            bytes[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        length += digits;
    }

    /** What stands between the quotes of a JSON string. */
    void text(String text) {
        int i = 0;
        while (i < text.length()) {
            int until = Math.min(text.length(), i + STRETCH);
            reserve(MOST_BYTES * (until - i));
            while (i < until) {
                char c = text.charAt(i);
                if (c < 0x80) {
                    ascii(c);
                } else if (Character.isSurrogate(c)) {
                    pair(text, i++);
                } else {
                    wide(c);
                }
                i++;
            }
        }
    }

    private void ascii(char c) {
        if (c < ' ' || c == '"' || c == '\\') {
            escape(c);
        } else {
            bytes[length++] = (byte) c;
        }
    }

    private void escape(char c) {
        bytes[length++] = '\\';
        switch (c) {
            case '"', '\\' -> bytes[length++] = (byte) c;
            case '\b' -> bytes[length++] = 'b';
            case '\f' -> bytes[length++] = 'f';
            case '\n' -> bytes[length++] = 'n';
            case '\r' -> bytes[length++] = 'r';
            case '\t' -> bytes[length++] = 't';
            default -> {
                bytes[length++] = 'u';
                bytes[length++] = '0';
                bytes[length++] = '0';
                bytes[length++] = HEX[c >> 4];
                bytes[length++] = HEX[c & 0xF];
            }
        }
    }

    private void wide(char c) {
        if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | c >> 6);
        } else {
            bytes[length++] = (byte) (0xE0 | c >> 12);
            bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
        }
        bytes[length++] = (byte) (0x80 | c & 0x3F);
    }

    private void pair(String text, int at) {
        int c = text.codePointAt(at);
        if (!Character.isSupplementaryCodePoint(c)) {
            throw new IllegalArgumentException("half a surrogate pair has no UTF-8");
        }
        bytes[length++] = (byte) (0xF0 | c >> 18);
        bytes[length++] = (byte) (0x80 | c >> 12 & 0x3F);
        bytes[length++] = (byte) (0x80 | c >> 6 & 0x3F);
        bytes[length++] = (byte) (0x80 | c & 0x3F);
    }

    private void reserve(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }
}
