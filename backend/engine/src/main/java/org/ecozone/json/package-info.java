/**
 * Canonical JSON (RFC 8785) and GeoJSON (RFC 7946), written. A kernel: imports nothing of ours.
 */
@NullMarked
package org.ecozone.json;

import org.jspecify.annotations.NullMarked;
