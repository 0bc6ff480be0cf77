/**
 * The database's schema: migrations, each in one transaction with its row of the history; the mending of what an older program
 * left half-way; the rights of the role that serves. Imports nothing of the server.
 */
@NullMarked
package org.ecozone.server.schema;

import org.jspecify.annotations.NullMarked;
