/** Reading of the files that users bring. Imports {@code problem} and the engine. */
@NullMarked
package org.ecozone.server.sitefile;

import org.jspecify.annotations.NullMarked;
