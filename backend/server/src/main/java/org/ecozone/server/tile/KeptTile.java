package org.ecozone.server.tile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A tile as it is kept: compressed, as it is nearly always sent.
 *
 * @param gzip the compressed tile; no bytes where it is empty
 * @param hash of the tile before it was compressed
 */
record KeptTile(byte[] gzip, String hash) {

    private static final int HASH_LENGTH = 32;

    /** What a tile costs beside its bytes. */
    private static final int OVERHEAD = 200;

    static KeptTile of(byte[] tile) {
        return new KeptTile(tile.length == 0 ? tile : compressed(tile), hash(tile));
    }

    boolean isEmpty() {
        return gzip.length == 0;
    }

    int weight() {
        return gzip.length + OVERHEAD;
    }

    /** Strong entity tag of one of its forms, which differ in bytes and so in their tags. */
    String tag(boolean isCompressed) {
        return '"' + hash + (isCompressed ? "-gzip" : "") + '"';
    }

    /** The tile as it is before compression. */
    byte[] plain() {
        if (isEmpty()) {
            return gzip;
        }
        try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compressed(byte[] tile) {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(tile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
