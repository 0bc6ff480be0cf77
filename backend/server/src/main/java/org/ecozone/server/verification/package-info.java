/**
 * The second engine: every figure of an edition recomputed in PostGIS by SQL, compared with the engine's, recorded; and the kit
 * with which others repeat that without us.
 *
 * <p>Invariants: the SQL that a verification runs is the one that the kit hands out, statement by statement; nothing of the engine
 * is in it. A record holds both numbers of every figure and never changes; what was cancelled or failed leaves none. Imports
 * {@code indicator}, {@code zoning}, {@code problem} and the engine.
 *
 * <p>Words: <i>expected</i>, what the engine says; <i>computed</i>, what PostGIS says; <i>run</i>, one verification under way.
 */
@NullMarked
package org.ecozone.server.verification;

import org.jspecify.annotations.NullMarked;
