/** The matrix of grounds and industries as canonical JSON. */
@NullMarked
package org.ecozone.access.coverage.answer;

import org.jspecify.annotations.NullMarked;
