package org.ecozone.comparison;

import java.util.List;

/**
 * Something that a total hides.
 *
 * @param severity how much it matters
 * @param message one Chinese sentence, with the figures of the evidence
 * @param messageEn the same in English
 * @param zones codes of the zones that it is about
 * @param evidence what it rests on, with the thresholds that it passed
 * @param polygons ids of the differences that it is about
 */
public record Finding(
        FindingCode code,
        Severity severity,
        String message,
        String messageEn,
        List<String> zones,
        Evidence evidence,
        List<String> polygons) {

    public Finding {
        zones = List.copyOf(zones);
        polygons = List.copyOf(polygons);
    }

    /** How much a finding matters. */
    public enum Severity {
        /** To be explained. */
        HIGH,
        /** To be looked at. */
        MEDIUM,
        /** To be known. */
        LOW
    }
}
