/**
 * What a report says, and an extract of a place: from a recorded screening, or from the extract as it is served, to a
 * {@link org.ecozone.report.document.Document}, in the words of the page.
 *
 * <p>Invariants: every number is taken from the recorded result, its sheet or its request and is only given separators and a unit;
 * what the result states as law is quoted as recorded; nothing depends on a clock, a locale or the order of a map. Texts of users
 * stand here as recorded; the forms show what hides in them. May import {@code document} and the engine.
 */
@NullMarked
package org.ecozone.report.content;

import org.jspecify.annotations.NullMarked;
