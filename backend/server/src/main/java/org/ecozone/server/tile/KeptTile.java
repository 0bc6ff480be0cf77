package org.ecozone.server.tile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import org.ecozone.server.edge.KeptBytes;

/**
 * A tile as it is kept: compressed, as it is nearly always sent.
 *
 * @param gzip the compressed tile; no bytes where it is empty
 * @param hash of the tile before it was compressed
 */
record KeptTile(byte[] gzip, String hash) {

    /** What a tile costs beside its bytes. */
    private static final int OVERHEAD = 200;

    static KeptTile of(byte[] tile) {
        return new KeptTile(tile.length == 0 ? tile : KeptBytes.packed(tile), KeptBytes.hash(tile));
    }

    boolean isEmpty() {
        return gzip.length == 0;
    }

    int weight() {
        return gzip.length + OVERHEAD;
    }

    /** Strong entity tag of one of its forms, which differ in bytes and so in their tags. */
    String tag(boolean isCompressed) {
        return KeptBytes.tag(hash, isCompressed);
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
}
