/**
 * The command line: the engine and the checks of the rules behind one program, without server and database. May import whatever
 * is no server; nobody imports it.
 *
 * <p>A command reads, asks the engine and prints; it decides nothing. What is printed goes to standard output, what went wrong
 * to standard error, in Chinese and English.
 */
@NullMarked
package org.ecozone.cli;

import org.jspecify.annotations.NullMarked;
