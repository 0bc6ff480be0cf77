/**
 * How an error is answered: one exception type, its stable codes, and its translation to RFC 9457 problem details.
 *
 * <p>Invariants: every error answer of the server is made here; whatever a client sends, it is never answered 500. Imports
 * only the engine.
 */
@NullMarked
package org.ecozone.server.problem;

import org.jspecify.annotations.NullMarked;
