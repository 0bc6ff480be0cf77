package org.ecozone.json;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.JsonNode;

/** Canonical JSON (RFC 8785) and its SHA-256. */
public final class CanonicalJson {

    private CanonicalJson() {}

    /** The canonical UTF-8 bytes of {@code json}: the same value always has the same bytes. */
    public static byte[] bytes(JsonNode json) {
        return CanonicalWriter.bytes(json);
    }

    /** {@code sha256:} and the hexadecimal digest of {@link #bytes}. */
    public static String sha256(JsonNode json) {
        return sha256(bytes(json));
    }

    /** {@code sha256:} and the hexadecimal digest of {@code bytes}. */
    public static String sha256(byte[] bytes) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
