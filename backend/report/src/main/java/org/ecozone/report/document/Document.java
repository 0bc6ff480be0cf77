package org.ecozone.report.document;

import java.time.Instant;
import java.util.List;

/**
 * A report.
 *
 * @param title of the whole, its first line
 * @param subtitle the line below the title; empty for none
 * @param banner stands on every page, for example that data are synthetic; empty for none
 * @param footer stands at the foot of every page beside the page's number: what the report is of
 * @param sections in the order of reading; those of the annex last
 * @param of what it was made from
 */
public record Document(
        String title, String subtitle, String banner, String footer, List<Section> sections, Provenance of) {

    public Document {
        sections = List.copyOf(sections);
    }

    /**
     * What a report was made from; equal provenance and equal software give equal bytes.
     *
     * @param at when the screening was recorded, or when the day of an extract began: the only time that a file states as its own
     * @param resultHash {@code sha256:…} of the recorded result or of the extract
     * @param reviewHash {@code sha256:…} of the review's version; empty without one
     * @param verification address under which the record can be verified, printed as text and QR code; empty for none
     */
    public record Provenance(Instant at, String resultHash, String reviewHash, String verification) {}
}
