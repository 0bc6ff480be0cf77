package org.ecozone.access.rule;

/**
 * How a manner of speaking is read throughout, recorded once.
 *
 * @param id what rules name it by
 * @param text the reading, in Chinese
 * @param source what supports it
 */
public record Interpretation(String id, String text, String source) {}
