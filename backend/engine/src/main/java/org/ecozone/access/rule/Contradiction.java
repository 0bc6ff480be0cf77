package org.ecozone.access.rule;

/**
 * What cannot be true of one project.
 *
 * @param id stable name
 * @param when over the project's facts; TRUE of no possible project
 * @param message in Chinese: why
 */
public record Contradiction(String id, Condition when, String message) {}
