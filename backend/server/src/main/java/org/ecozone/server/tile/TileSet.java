package org.ecozone.server.tile;

import org.ecozone.server.zoning.PublishedEditions.Named;
import org.ecozone.tile.Tiles;

/**
 * The tiles of one edition.
 *
 * @param edition whose they are
 * @param hash what addresses of tiles name: another edition, and another way to make tiles, have another
 */
record TileSet(Named edition, String hash) {

    static TileSet of(Named edition) {
        return new TileSet(edition, Tiles.hash(edition.hash()));
    }

    /** Whether {@code query} is the hash and nothing else. */
    boolean isNamedBy(String query) {
        return query.startsWith("hash=")
                && query.startsWith(hash, "hash=".length())
                && query.length() == hash.length() + "hash=".length();
    }
}
