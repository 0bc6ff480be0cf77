/**
 * A recorded screening on paper and for other programs: one frozen result in many forms. {@link org.ecozone.report.ReportWriter}
 * puts content, maps and forms together.
 *
 * <p>Invariants: equal material and equal software give equal bytes, in any process; a report that lacks a glyph or a map is
 * refused, never given without. May import all packages of this module and the engine.
 */
@NullMarked
package org.ecozone.report;

import org.jspecify.annotations.NullMarked;
