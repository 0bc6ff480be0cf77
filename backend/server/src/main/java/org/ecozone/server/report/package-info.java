/**
 * Reports of recorded screenings over HTTP, and extracts of places: files made from what was recorded or asked, so many at a time.
 * Imports {@code screening}, {@code storing}, {@code zoning}, {@code timing}, {@code problem}, the reports and the engine.
 */
@NullMarked
package org.ecozone.server.report;

import org.jspecify.annotations.NullMarked;
