/**
 * Backgrounds that an office has of its own: addresses of tiles elsewhere, and tiles in a folder or an MBTiles file on this machine. None
 * by default. Imports {@code edge}, which says from where the page may show images, and {@code problem}.
 */
@NullMarked
package org.ecozone.server.background;

import org.jspecify.annotations.NullMarked;
