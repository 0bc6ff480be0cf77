package org.ecozone.server.background;

import java.io.IOException;
import java.util.Optional;

/** Tiles on this machine. */
sealed interface TileFiles permits TileFolder, TileDatabase {

    /** The bytes of a tile, as many as there are up to one more than a tile may have; empty if there is none. */
    Optional<byte[]> tile(int z, int x, int y) throws IOException;

    /** Any tile, by which is seen whether these are tiles at all; empty if there is none. */
    Optional<byte[]> any() throws IOException;
}
