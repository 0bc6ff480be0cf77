/**
 * Fonts that a report carries with it, and the check that every character of a report has a glyph in one of them. Libraries that
 * set text put {@code #} or another font's shape in place of a missing glyph and say nothing: a place name would be misspelt.
 *
 * <p>Invariants: no font of the machine is used by its name; a character that no font has is an error that names it; a character
 * that has no shape of its own, or turns the order of others around, is written out as its number. May import
 * {@code report.document} only.
 */
@NullMarked
package org.ecozone.report.text;

import org.jspecify.annotations.NullMarked;
