/**
 * A screening recorded, made again from its recorded text alone, and compared byte for byte.
 *
 * <p>Invariants: recording and verifying go the same way; every check is made whatever the others say. May import
 * {@code screening.request}, {@code screening.review}, {@code screening.answer}, {@code json}, {@code access.book}, {@code zoning}.
 *
 * <p>Words: <i>record</i>, the two canonical texts of request and result with their hashes; <i>verification</i>, what became of
 * each check; <i>sources</i>, where the edition and the rules of a record are found again.
 */
@NullMarked
package org.ecozone.screening.record;

import org.jspecify.annotations.NullMarked;
