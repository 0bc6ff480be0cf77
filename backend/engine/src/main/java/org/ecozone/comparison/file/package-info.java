/**
 * {@code adjustments.yaml} beside an edition, read strictly: every fault of every file at once. May import {@code fault},
 * {@code yaml} and {@code comparison}.
 */
@NullMarked
package org.ecozone.comparison.file;

import org.jspecify.annotations.NullMarked;
