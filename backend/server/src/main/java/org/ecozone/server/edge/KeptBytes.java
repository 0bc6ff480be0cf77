package org.ecozone.server.edge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** What is made once and sent a thousand times, plain and compressed: how it is compressed, and by what it is known again. */
public final class KeptBytes {

    private static final int HASH_LENGTH = 24;

    private KeptBytes() {}

    /** In gzip, as well as it goes: for what is made at the start. */
    public static byte[] packedBest(byte[] content) {
        return packed(content, Deflater.BEST_COMPRESSION);
    }

    /** In gzip, as fast as is usual: for what somebody waits for. */
    public static byte[] packed(byte[] content) {
        return packed(content, Deflater.DEFAULT_COMPRESSION);
    }

    private static byte[] packed(byte[] content, int level) {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = new LevelledGzip(bytes, level)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The first 96 bits of the SHA-256, in hexadecimal: enough to tell the forms of a few thousand files apart. */
    public static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Strong entity tag of one form of the content of {@code hash}; the forms differ in bytes and so in their tags. */
    public static String tag(String hash, boolean isPacked) {
        return '"' + hash + (isPacked ? "-gzip" : "") + '"';
    }

    private static final class LevelledGzip extends GZIPOutputStream {

        LevelledGzip(OutputStream out, int level) throws IOException {
            super(out);
            def.setLevel(level);
        }
    }
}
