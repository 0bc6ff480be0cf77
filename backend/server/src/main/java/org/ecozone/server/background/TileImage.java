package org.ecozone.server.background;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.MediaType;

/** A tile's bytes, and what they are by their beginning: what a file is called says nothing. */
record TileImage(byte[] bytes, MediaType type) {

    /** Tiles of 256 or 512 pixels are tens of kilobytes. */
    static final int MOST_BYTES = 2_000_000;

    private static final MediaType WEBP = MediaType.parseMediaType("image/webp");
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG_START = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    /** Empty if {@code bytes} are no PNG, JPEG or WebP, or too many. */
    static Optional<TileImage> of(byte[] bytes) {
        return bytes.length > MOST_BYTES ? Optional.empty() : type(bytes).map(type -> new TileImage(bytes, type));
    }

    private static Optional<MediaType> type(byte[] bytes) {
        if (begins(bytes, 0, PNG_START)) {
            return Optional.of(MediaType.IMAGE_PNG);
        }
        if (begins(bytes, 0, JPEG_START)) {
            return Optional.of(MediaType.IMAGE_JPEG);
        }
        boolean isWebp =
                begins(bytes, 0, new byte[] {'R', 'I', 'F', 'F'}) && begins(bytes, 8, new byte[] {'W', 'E', 'B', 'P'});
        return isWebp ? Optional.of(WEBP) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int from, byte[] start) {
        int end = from + start.length;
        return bytes.length >= end && Arrays.equals(bytes, from, end, start, 0, start.length);
    }
}
