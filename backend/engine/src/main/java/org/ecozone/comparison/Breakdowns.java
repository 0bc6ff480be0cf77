package org.ecozone.comparison;

import java.util.Optional;

/**
 * A layer's balance, divided by zones of the later edition; each empty where that edition has no zones that could divide it, or
 * one of them is invalid.
 *
 * @param byUnit by control unit
 * @param byAdminArea by administrative area (regiment)
 * @param byCategory by category of control unit
 */
public record Breakdowns(Optional<Breakdown> byUnit, Optional<Breakdown> byAdminArea, Optional<Breakdown> byCategory) {}
