package org.ecozone.sitefile.table;

import java.util.List;
import java.util.Optional;
import org.ecozone.sitefile.site.SiteFault;
import org.ecozone.sitefile.site.SiteFileOptions;
import org.ecozone.sitefile.site.SiteFileReading;

/** Finds the vertex table in a file of one or several tables. */
public final class TableFile {

    private TableFile() {}

    /**
     * The sites of a separated text; empty if it is no table of points.
     *
     * @param hasOtherReading whether it can be read as plain points too, so that only a row of titles makes it a table, or
     *     numbers that leave open which of them are the coordinates
     */
    public static Optional<SiteFileReading> readText(String text, boolean hasOtherReading, SiteFileOptions options) {
        CsvTable table = CsvTable.of(text);
        try {
            List<TableRow> head = table.head(VertexTable.HEAD);
            Optional<TableLayout> layout = TableLayout.find(head)
                    .filter(found -> found.titleRow() > 0 || found.pairs().size() > 1 || !hasOtherReading);
            if (layout.isEmpty()) {
                return Optional.empty();
            }
            SiteFileReading reading = VertexTable.read(table, layout.get(), head, options);
            return Optional.of(table.swallowed()
                    .map(why -> SiteFileReading.refused(SiteFault.inFile("QUOTED_ROWS", why + "。")))
                    .orElse(reading));
        } catch (Table.Unreadable e) {
            return hasOtherReading
                    ? Optional.empty()
                    : Optional.of(SiteFileReading.refused(SiteFault.inFile("TABLE_UNREADABLE", e.getMessage() + "。")));
        }
    }

    /** What stands in the separated text {@code text}, which is no table of points, and what to do; a Chinese clause. */
    public static Optional<String> advice(String text) {
        Table table = CsvTable.of(text);
        try {
            return CellAdvice.of(table, table.head(VertexTable.HEAD));
        } catch (Table.Unreadable e) {
            return Optional.empty();
        }
    }
}
