/**
 * What the forms of a report share: QR codes as pictures, and office files whose bytes follow from their content alone.
 *
 * <p>May import nothing of EcoZone.
 */
@NullMarked
package org.ecozone.report.form;

import org.jspecify.annotations.NullMarked;
