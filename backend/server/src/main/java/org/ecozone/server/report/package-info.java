/**
 * Reports of recorded screenings over HTTP: files made from what was recorded, so many at a time. Imports {@code screening},
 * {@code timing}, {@code problem}, the reports and the engine.
 */
@NullMarked
package org.ecozone.server.report;

import org.jspecify.annotations.NullMarked;
