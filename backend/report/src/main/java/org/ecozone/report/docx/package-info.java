/**
 * A report as a Word document that can be edited, by Apache POI alone: its parts are few, so a library of templates would add
 * weight and take away the say over bytes.
 *
 * <p>Fonts are named, not carried: 宋体 and 黑体 are on every Chinese office machine (Noto Sans SC, which the PDF carries, is on
 * few), the font table tells their English names, and characters beyond the basic plane are in SimSun-ExtB, which comes with
 * Windows. Without a name LibreOffice takes Japanese shapes. {@code lang} is zh-CN throughout.
 *
 * <p>May import {@code report.document}, {@code report.text} and {@code report.form}.
 */
@NullMarked
package org.ecozone.report.docx;

import org.jspecify.annotations.NullMarked;
