package org.ecozone.server.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;

/**
 * A file of the page as it is kept.
 *
 * @param path below the page's root, {@code js/main.js}
 * @param gzip the compressed bytes; null where they are hardly fewer, as of pictures
 * @param hash of the plain bytes
 */
record PageFile(String path, byte[] plain, byte @Nullable [] gzip, String hash) {

    private static final int HASH_LENGTH = 24;

    /** What compression must save to be worth its header and the browser's work. */
    private static final double WORTH = 0.9;

    static PageFile of(String path, byte[] content) {
        byte[] gzip = compressed(content);
        return new PageFile(path, content, gzip.length < content.length * WORTH ? gzip : null, hash(content));
    }

    String text() {
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** As {@code Content-Type}: of texts with their encoding. */
    String type() {
        MediaType type = MediaTypeFactory.getMediaType(path).orElse(MediaType.APPLICATION_OCTET_STREAM);
        return "text".equals(type.getType()) ? type + ";charset=UTF-8" : type.toString();
    }

    /** Strong entity tag of one of its forms, which differ in bytes and so in their tags. */
    String tag(boolean isCompressed) {
        return '"' + hash + (isCompressed ? "-gzip" : "") + '"';
    }

    static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] compressed(byte[] content) {
        var bytes = new ByteArrayOutputStream();
        try (OutputStream out = new BestGzip(bytes)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Compresses once what is sent a thousand times. */
    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
