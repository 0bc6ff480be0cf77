package org.ecozone.report.content;

import java.util.Optional;
import org.ecozone.access.book.RuleBook;
import org.ecozone.chain.Version;
import org.ecozone.geo.overlap.Site;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.request.RecordedRequest;
import org.ecozone.screening.sheet.Sheet;
import org.ecozone.zoning.ZoningMap;

/**
 * All that a report is made from.
 *
 * @param recorded the record, its texts as hashed
 * @param request the recorded request, read
 * @param site the ground that was screened
 * @param sheet of the recorded result
 * @param review the version to print; empty where there is none
 * @param map the edition that the result was made with
 * @param rules the rules that it was made with
 * @param verification an address under which the record can be verified; empty for none
 * @param hasAnnex whether all clauses, zones and vertices are listed
 */
public record Material(
        RecordedScreening recorded,
        RecordedRequest request,
        Site site,
        Sheet sheet,
        Optional<Version> review,
        ZoningMap map,
        RuleBook rules,
        String verification,
        boolean hasAnnex) {}
