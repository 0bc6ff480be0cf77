/**
 * Checks of a rule book before it is in force: rules that contradict, repeat or can never hold, facts that nobody reads,
 * citations that lapse.
 *
 * <p>Invariants: a finding has a stable code and a place in a file; what is meant is accepted in data, with a reason. May import
 * {@code access.rule}, {@code access.eia}, {@code access.book}, {@code access.file}, {@code access.industry}, {@code zoning}.
 *
 * <p>Words: <i>solver</i>, whether conditions can hold together; <i>domain</i>, the values a fact can take.
 */
@NullMarked
package org.ecozone.access.lint;

import org.jspecify.annotations.NullMarked;
