/** The golden set: cases derived by hand, held against the rules and the demonstration data; and what checks the rules. */
@NullMarked
package org.ecozone.golden;

import org.jspecify.annotations.NullMarked;
