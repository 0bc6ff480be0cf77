/**
 * What applies to every request: limits of bodies, refusal of unknown parameters, security headers, caching of the page.
 * Imports {@code problem} only, and of the engine
 * what tells how much a file is unpacked.
 */
@NullMarked
package org.ecozone.server.edge;

import org.jspecify.annotations.NullMarked;
