/**
 * One fault, whatever it is a fault of: code, Chinese and English sentence, severity, place. A kernel: imports nothing of ours.
 *
 * <p>Invariants: a fault is a value; a collector tells all of them at once, in the order found. Faulty data is never an
 * {@link java.lang.IllegalArgumentException}: that is a bug of ours.
 */
@NullMarked
package org.ecozone.fault;

import org.jspecify.annotations.NullMarked;
