/**
 * Where a project may be built, and what may be built at a place. Imports {@code lines}, {@code access}, {@code zoning},
 * {@code timing}, {@code problem}.
 */
@NullMarked
package org.ecozone.server.siting;

import org.jspecify.annotations.NullMarked;
