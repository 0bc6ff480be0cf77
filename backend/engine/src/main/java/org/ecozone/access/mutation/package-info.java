/**
 * Rules spoiled one by one, to see whether the golden set notices. May import {@code access.rule}, {@code access.book},
 * {@code access.lint}.
 *
 * <p>Words: <i>mutation</i>, one seeded mistake; <i>mutant</i>, the book with it.
 */
@NullMarked
package org.ecozone.access.mutation;

import org.jspecify.annotations.NullMarked;
