/**
 * A report as a workbook: a sheet to read, then one for each table. Numbers are numbers, and a text is a text whatever it begins
 * with. Pictures are named, not shown: they stand in the other forms.
 *
 * <p>May import {@code report.document}, {@code report.text} and {@code report.form}.
 */
@NullMarked
package org.ecozone.report.xlsx;

import org.jspecify.annotations.NullMarked;
