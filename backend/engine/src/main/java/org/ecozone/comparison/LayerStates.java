package org.ecozone.comparison;

/** A layer in two editions. */
record LayerStates(LayerState earlier, LayerState later) {}
