/**
 * Whether every kind of ground answers every industry: what rules bind there, what was stated to be silent, and what is open.
 *
 * <p>A cell is a kind of ground (a layer's category, told apart further where rules ask for more) and an industry on a day. It
 * is answered by rules of law or list that speak of the ground by name, or by a {@link org.ecozone.access.coverage.Silence};
 * otherwise it is open, and a site that meets it is never passed.
 */
@NullMarked
package org.ecozone.access.coverage;

import org.jspecify.annotations.NullMarked;
