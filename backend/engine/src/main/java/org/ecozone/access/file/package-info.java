/**
 * Rule files (YAML, CSV) to a rule book.
 *
 * <p>Invariants: all files or none are taken; every fault is found in one pass, with file and line; a rule without a citation does not
 * load. May import {@code access.rule}, {@code access.eia}, {@code access.book}, {@code fault}, {@code yaml} and the
 * classes of {@code geo.overlap}.
 *
 * <p>Words: <i>sheet</i>, the reader of one kind of file; <i>template</i>, clauses that the units assigned to it receive;
 * <i>vocabulary</i>, the names that a condition may use.
 */
@NullMarked
package org.ecozone.access.file;

import org.jspecify.annotations.NullMarked;
