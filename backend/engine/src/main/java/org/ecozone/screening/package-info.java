/**
 * The use case: a site, an edition's {@link org.ecozone.zoning.ZoningMap} and a
 * {@link org.ecozone.access.book.RuleBook} give a {@link org.ecozone.screening.ScreeningResult}.
 *
 * <p>Invariants: {@link org.ecozone.screening.Screening#screen} is a pure function; the same question always gives the same
 * {@code resultHash}. What is not known never counts as permitted. May import {@code geo}, {@code zoning}, {@code access}.
 */
@NullMarked
package org.ecozone.screening;

import org.jspecify.annotations.NullMarked;
