/**
 * The language of rules: facts, conditions, places, rules, citations, and truth with three values. This text is its design.
 *
 * <p>A {@link org.ecozone.access.rule.Rule} speaks of a place ({@link org.ecozone.access.rule.Where}) and of a project (a
 * {@link org.ecozone.access.rule.Condition} over {@link org.ecozone.access.rule.Facts}); its truth is the conjunction of both in
 * Kleene's three-valued logic. UNKNOWN comes from a fact that was not given, a layer that the edition lacks, a part of the
 * site without data, or a zone without the attribute asked for.
 *
 * <p>Invariants: everything here is immutable; a fact that follows from the industry is marked as derived and gives way to what was
 * stated. Words of quantity: in the texts encoded here 以下, 以上 and 以内 include the number itself, so 35 蒸吨/小时以下 is
 * {@code <= 35}. May import {@code fault}, {@code zoning} and the classes of {@code geo.overlap}.
 */
@NullMarked
package org.ecozone.access.rule;

import org.jspecify.annotations.NullMarked;
