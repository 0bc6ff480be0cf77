/** Requests that were right until a seeded chance spoilt them, sent over bare sockets; every one must be answered as the contract says. */
@NullMarked
package org.ecozone.soak.fuzz;

import org.jspecify.annotations.NullMarked;
