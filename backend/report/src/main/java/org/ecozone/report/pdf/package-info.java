/**
 * A report as PDF: PDF/A-2a and PDF/UA-1, or PDF/A-3a and PDF/UA-1 with the recorded result attached.
 *
 * <p>The document becomes a tree of XHTML, node by node: no text of it is ever parsed as markup or as a style, and what lays the
 * tree out can reach no file and no network, only the pictures of the document. Whatever it warns of is an error. Equal
 * documents and fonts give equal bytes in the same Java.
 *
 * <p>May import {@code report.document}, {@code report.text} and {@code report.form}.
 */
@NullMarked
package org.ecozone.report.pdf;

import org.jspecify.annotations.NullMarked;
