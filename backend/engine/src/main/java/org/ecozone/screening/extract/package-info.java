/**
 * The extract (摘录) for a place without a project: what lies there, layer by layer, and the provisions that speak of it, whatever is to
 * be built. After the extract of the Swiss cadastre of public-law restrictions on landownership (ÖREB-Kataster, art. 10 ÖREBKV).
 * {@link org.ecozone.screening.extract.Extracts} in, {@link org.ecozone.screening.extract.Extract} out.
 *
 * <p>Invariants: the layers are measured and written as a screening does it, so figures are the same. Nothing is lost: a provision
 * that is TRUE or UNKNOWN for any project at the place is among those of the extract. No verdict, no fact of a project, no question,
 * no clock: the same place, edition and rules have the same bytes. May import {@code json}, {@code geo}, {@code zoning}, {@code access},
 * {@code screening}, {@code screening.answer} and {@code screening.sheet}.
 *
 * <p>Words: <i>provision</i>, a rule of law or plan or a clause of an access list, as it concerns a place; <i>basis</i>, why it does.
 */
@NullMarked
package org.ecozone.screening.extract;

import org.jspecify.annotations.NullMarked;
