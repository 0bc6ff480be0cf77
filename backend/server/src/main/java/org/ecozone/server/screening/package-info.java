/**
 * Screening over HTTP: a GeoJSON Feature in, the engine's result out, or the extract for its place. Imports {@code zoning}, {@code problem} and the engine.
 */
@NullMarked
package org.ecozone.server.screening;

import org.jspecify.annotations.NullMarked;
