/**
 * The auditor's numbers over HTTP: indicators, their breakdowns, comparisons of editions, method sheets; as JSON, XLSX and CSV.
 *
 * <p>Invariants: a figure is the engine's, printed as the engine prints it; answers are kept by edition, baseline and definitions,
 * and are the same bytes however often they are asked for; definitions are exchanged whole or not at all. Imports {@code zoning},
 * {@code problem} and the engine.
 */
@NullMarked
package org.ecozone.server.indicator;

import org.jspecify.annotations.NullMarked;
