/**
 * Editions, layers and zones: kept in PostGIS, and the published editions held in memory as {@link
 * org.ecozone.zoning.ZoningMap}s, from which everything but single records is answered.
 *
 * <p>Invariants: a published edition never changes (the database refuses it); what is held in memory was compared with the
 * hashes it was published under. Imports {@code edge}, {@code problem} and the engine.
 */
@NullMarked
package org.ecozone.server.zoning;

import org.jspecify.annotations.NullMarked;
