/**
 * The regulated map: layers, zones and editions as values, and one edition held in memory to be overlapped with sites.
 *
 * <p>Invariants: everything here is immutable; a {@link org.ecozone.zoning.ZoningMap} answers without a query. May import
 * {@code geo}.
 */
@NullMarked
package org.ecozone.zoning;

import org.jspecify.annotations.NullMarked;
