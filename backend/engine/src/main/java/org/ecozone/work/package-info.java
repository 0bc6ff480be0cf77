/**
 * How long work may go on. Long loops call {@link org.ecozone.work.Deadline#check()}; who starts the work says how long.
 *
 * <p>Invariants: an answer never depends on a deadline, there only is one or none; what was stopped throws, and nobody takes that for
 * something else. Imports nothing of ours.
 */
@NullMarked
package org.ecozone.work;

import org.jspecify.annotations.NullMarked;
