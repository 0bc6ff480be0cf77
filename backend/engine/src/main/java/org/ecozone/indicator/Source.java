package org.ecozone.indicator;

/**
 * Where a figure stands.
 *
 * @param document id of the document, as in {@code data/rules/citations.yaml} or the plan's own
 * @param article chapter, table or article, as it is called there
 */
public record Source(String document, String article) {}
