/**
 * The rule book, the facts it reads and the industries, as the engine loaded them from files; constant while the server runs.
 * Imports {@code problem} and the engine.
 */
@NullMarked
package org.ecozone.server.access;

import org.jspecify.annotations.NullMarked;
