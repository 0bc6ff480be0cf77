/**
 * Chains in the database: what persons say of a record or of a project, in versions that are added and never changed. Who adds names
 * the version that was in view; another one in between is refused, so that nothing is covered unseen, and the same said again is
 * answered with the version that it made. Imports {@code storing}, {@code timing}, {@code problem}.
 */
@NullMarked
package org.ecozone.server.chain;

import org.jspecify.annotations.NullMarked;
