/**
 * What the server counts, on a port of its own ({@code Prometheus}). The meters themselves stand in the packages that they tell of.
 *
 * <p>Invariant: no label holds what somebody sent (names, paths, addresses): its values are few and known. Imports nothing of ours.
 */
@NullMarked
package org.ecozone.server.metrics;

import org.jspecify.annotations.NullMarked;
