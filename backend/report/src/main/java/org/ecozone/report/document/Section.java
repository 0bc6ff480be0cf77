package org.ecozone.report.document;

import java.util.List;

/**
 * A part of a report under a heading.
 *
 * @param id stable name for programs, for example {@code facts}: the name of the bookmark and, of a table, of the sheet
 * @param heading empty for none
 * @param isAnnex whether it belongs to the annex
 * @param startsPage whether a page begins with it
 */
public record Section(String id, String heading, boolean isAnnex, boolean startsPage, List<Block> blocks) {

    public Section {
        blocks = List.copyOf(blocks);
    }
}
