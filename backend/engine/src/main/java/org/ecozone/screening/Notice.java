package org.ecozone.screening;

/**
 * Something a reader of a result should know that decides nothing.
 *
 * @param code stable, for programs
 * @param message Chinese, for people
 */
public record Notice(String code, String message) {}
