package org.ecozone.tile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads a message of protocol buffers field by field; throws {@link IllegalArgumentException} where it is none. */
final class MessageReader {

    private static final int NUMBER = 0;
    private static final int EIGHT_BYTES = 1;
    private static final int BYTES = 2;
    private static final int FOUR_BYTES = 5;

    private final byte[] bytes;
    private final int end;
    private int at;
    private int type;

    MessageReader(byte[] bytes) {
        this.bytes = bytes;
        this.end = bytes.length;
    }

    boolean hasMore() {
        return at < end;
    }

    /** The number of the next field, whose value is to be read or skipped then. */
    int field() {
        long key = varint();
        type = (int) (key & 7);
        return (int) (key >>> 3);
    }

    long number() {
        require(NUMBER);
        return varint();
    }

    double real() {
        require(EIGHT_BYTES);
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits |= (long) next() << Byte.SIZE * i;
        }
        return Double.longBitsToDouble(bits);
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        require(BYTES);
        long length = varint();
        if (length < 0 || length > end - at) {
            throw new IllegalArgumentException("ends within a field");
        }
        byte[] value = Arrays.copyOfRange(bytes, at, at + (int) length);
        at += (int) length;
        return value;
    }

    void skip() {
        switch (type) {
            case NUMBER -> varint();
            case EIGHT_BYTES -> real();
            case BYTES -> bytes();
            case FOUR_BYTES -> at += Integer.BYTES;
            default -> throw new IllegalArgumentException("field of unknown type " + type);
        }
    }

    /** One number without a field's key. */
    long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = next();
            value |= (long) (next & 0x7f) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new IllegalArgumentException("number of more than 64 bits");
    }

    private int next() {
        if (at >= end) {
            throw new IllegalArgumentException("ends within a field");
        }
        return bytes[at++] & 0xff;
    }

    private void require(int expected) {
        if (type != expected) {
            throw new IllegalArgumentException("field of type " + type + " instead of " + expected);
        }
    }
}
