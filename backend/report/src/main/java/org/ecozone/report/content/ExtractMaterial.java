package org.ecozone.report.content;

import java.util.List;
import org.ecozone.access.book.RuleBook;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.extract.Extract;
import org.ecozone.screening.sheet.HeadlineRow;
import org.ecozone.zoning.ZoningMap;

/**
 * All that an extract on paper is made from.
 *
 * @param json the extract as it is served
 * @param rows its hard facts
 * @param site the place
 * @param rules whose provisions it tells
 * @param map the edition that it was made with
 */
public record ExtractMaterial(byte[] json, List<HeadlineRow> rows, Site site, RuleBook rules, ZoningMap map) {

    public ExtractMaterial {
        rows = List.copyOf(rows);
    }

    public static ExtractMaterial of(Extract extract, ZoningMap map) {
        return new ExtractMaterial(
                extract.json(), extract.rows(), extract.asked().site(), extract.rules(), map);
    }

    /** What the place was called; empty where it has no name. */
    public String name() {
        return RecordedResult.ofExtract(json).text("/name");
    }

    /** The extract's own hash, {@code sha256:…}. */
    public String hash() {
        return RecordedResult.ofExtract(json).text("/" + Extract.HASH);
    }
}
