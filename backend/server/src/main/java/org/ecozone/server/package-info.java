/**
 * The server's start and wiring. Its packages by feature: {@code zoning} (editions, layers, zones), {@code demo} (import of
 * the demonstration data), {@code access}, {@code screening}, {@code sitefile}; {@code edge} holds what applies to every
 * request, {@code database} the connections and how the database is, {@code problem} how an error is answered. Features import
 * {@code zoning} and {@code problem}, never each other.
 */
@NullMarked
package org.ecozone.server;

import org.jspecify.annotations.NullMarked;
