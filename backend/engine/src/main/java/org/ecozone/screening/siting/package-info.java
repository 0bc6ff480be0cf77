/**
 * Where a project may be built (此业可建何处), and what may be built at a place (此处可建什么): the territory cut into cells in each
 * of which every rule comes out alike, and each cell screened.
 *
 * <p>Invariants: a cell's answer is the answer of screening a point in it; cells tile the territory; no rule is read here, all are
 * asked through {@code access.assess}.
 *
 * <p>Words: <i>cell</i>, a face of the arrangement of all borders and of all lines at a distance that a rule asks; <i>kind</i>,
 * what cells have in common that no rule tells apart.
 */
@NullMarked
package org.ecozone.screening.siting;

import org.jspecify.annotations.NullMarked;
