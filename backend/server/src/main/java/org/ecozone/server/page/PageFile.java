package org.ecozone.server.page;

import java.nio.charset.StandardCharsets;
import org.ecozone.server.edge.KeptBytes;
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

    /** What compression must save to be worth its header and the browser's work. */
    private static final double WORTH = 0.9;

    static PageFile of(String path, byte[] content) {
        byte[] gzip = KeptBytes.packedBest(content);
        return new PageFile(path, content, gzip.length < content.length * WORTH ? gzip : null, KeptBytes.hash(content));
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
        return KeptBytes.tag(hash, isCompressed);
    }
}
