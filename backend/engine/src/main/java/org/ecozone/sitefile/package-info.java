/**
 * The file of a user becomes sites: the format is told by content, and each format has a room of its own below.
 *
 * <p>Invariants: there is always an answer, never an exception; whatever is withheld has a fault that says why. May import
 * {@code fault}, {@code gisfile}, {@code geo}, {@code geo.check} and the rooms below.
 */
@NullMarked
package org.ecozone.sitefile;

import org.jspecify.annotations.NullMarked;
