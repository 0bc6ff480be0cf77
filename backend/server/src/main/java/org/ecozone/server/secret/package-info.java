/** What a caller must know who changes what all others get. Imports {@code problem} only. */
@NullMarked
package org.ecozone.server.secret;

import org.jspecify.annotations.NullMarked;
