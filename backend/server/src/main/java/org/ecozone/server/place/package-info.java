/**
 * Zones of all layers, found by what a person types: a code or a part of it, a name. Imports {@code zoning},
 * {@code problem} and the engine.
 */
@NullMarked
package org.ecozone.server.place;

import org.jspecify.annotations.NullMarked;
