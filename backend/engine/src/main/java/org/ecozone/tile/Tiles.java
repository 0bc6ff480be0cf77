package org.ecozone.tile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What all tiles have in common. */
public final class Tiles {

    /** Counts up whenever the same zones would give other bytes, so that nobody takes tiles kept from before for those of now. */
    public static final int METHOD = 1;

    public static final int EXTENT = 4096;

    /** Cells beyond each side: what a border of some pixels needs to look as if there were no sides. */
    public static final int MARGIN = 64;

    /** The zoom at which the territory of a prefecture is a fifth of a tile. */
    public static final int FIRST_ZOOM = 5;

    /** At 45° a cell of this zoom is 0.42 m, less than half of the accuracy that layers state: deeper tiles would tell nothing more. */
    public static final int LAST_ZOOM = 14;

    /** Cells, one pixel of a tile that is shown 512 pixels wide. Parts of zones are never smaller. */
    public static final int SMALL = 8;

    /** Corners that make less difference than a triangle of the square of so many cells, a quarter of a pixel, are left out. */
    static final double TOLERANCE = 4;

    private static final int HASH_LENGTH = 32;

    private Tiles() {}

    /** What addresses of tiles name: another edition, and another way to make tiles, have another. */
    public static String hash(String editionHash) {
        try {
            byte[] content = (editionHash + " tiles " + METHOD).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
