/**
 * A running server seen from outside: ordinary load, slow and hostile clients, and faults of the machine, beside each other; then the
 * count of what was lost, wrong, twice there or never answered. It knows the HTTP contract and nothing of the program. Nothing here
 * is part of the product; {@code scripts/soak}, {@code scripts/fuzz-http} and {@code scripts/kills} run it.
 */
@NullMarked
package org.ecozone.soak;

import org.jspecify.annotations.NullMarked;
