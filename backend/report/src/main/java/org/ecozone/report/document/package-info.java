/**
 * A report as a document without a form: sections of paragraphs, properties, tables and pictures, whose every word and number is
 * settled. PDF, DOCX and XLSX are written from one and the same document, so that none of them says what another does not.
 *
 * <p>Invariants: a form computes nothing, translates nothing and leaves nothing out. Texts are as a person reads them; a number
 * keeps its value beside its text. May import nothing of EcoZone.
 */
@NullMarked
package org.ecozone.report.document;

import org.jspecify.annotations.NullMarked;
