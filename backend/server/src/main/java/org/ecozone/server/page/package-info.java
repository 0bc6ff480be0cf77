/**
 * The page's files over HTTP: the document names them under a hash of all of them, so that a browser keeps them for good and asks again
 * for the document only. They are read, hashed and compressed once, at the start. Imports {@code edge}.
 */
@NullMarked
package org.ecozone.server.page;

import org.jspecify.annotations.NullMarked;
