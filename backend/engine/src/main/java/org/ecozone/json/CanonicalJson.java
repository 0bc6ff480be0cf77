package org.ecozone.json;

import tools.jackson.databind.JsonNode;

/** Canonical JSON (RFC 8785) of trees, and its SHA-256. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** The canonical UTF-8 bytes of {@code json}: the same value always has the same bytes. */
    public static byte[] bytes(JsonNode json) {
        return CanonicalWriter.text(json).bytes();
    }

    /** {@code sha256:} and the hexadecimal digest of {@link #bytes}. */
    public static String sha256(JsonNode json) {
        return CanonicalWriter.text(json).sha256();
    }

    /** {@code sha256:} and the hexadecimal digest of {@code bytes}. */
    public static String sha256(byte[] bytes) {
        return Sha256.of(bytes, bytes.length);
    }
}
