package org.ecozone.json;

/** The name of a JSON member, ready to be written. */
public final class MemberName {

    private final byte[] bytes;

    private MemberName(byte[] bytes) {
        this.bytes = bytes;
    }

    /** {@code name}; throws {@link IllegalArgumentException} for half a surrogate pair. */
    public static MemberName of(String name) {
        Utf8 out = new Utf8(name.length() + 3);
        out.put('"');
        out.text(name);
        out.put('"');
        out.put(':');
        return new MemberName(out.copy());
    }

    byte[] bytes() {
        return bytes;
    }
}
