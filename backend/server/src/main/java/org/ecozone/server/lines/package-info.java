/**
 * Answers in lines of JSON (NDJSON), each sent when it is made: in the order asked, by few threads for all who ask for many, and what
 * goes wrong after the first told in the last. Imports {@code problem}.
 */
@NullMarked
package org.ecozone.server.lines;

import org.jspecify.annotations.NullMarked;
