/**
 * The database as a thing that can be slow, full or gone: how long who waits for it, how it is asked how it is, how much room it has.
 *
 * <p>Invariants: a request never waits for the database longer than {@code ecozone.database.request-patience}; the health answer
 * never waits for it longer than a second. Imports {@code problem}.
 */
@NullMarked
package org.ecozone.server.database;

import org.jspecify.annotations.NullMarked;
