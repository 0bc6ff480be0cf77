package org.ecozone.sitefile;

/**
 * What was understood or put right while reading, for the user to confirm; it keeps nothing from being read.
 *
 * @param code stable code, {@code RING_CLOSED}
 * @param message one Chinese sentence
 */
public record SiteNotice(String code, String message) {}
