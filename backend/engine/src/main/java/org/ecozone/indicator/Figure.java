package org.ecozone.indicator;

import java.math.BigDecimal;

/**
 * A figure that somebody else gives for an indicator.
 *
 * @param value in the indicator's unit
 * @param note what is to be known of it, in Chinese; empty where there is nothing
 */
public record Figure(BigDecimal value, Source source, String note) {}
