package org.ecozone.screening.extract;

import java.util.List;
import org.ecozone.json.CanonicalText;
import org.ecozone.screening.PrintedFigures;
import org.ecozone.screening.answer.HeadJson;
import org.ecozone.screening.answer.ThemeJson;
import org.ecozone.screening.sheet.HeadlineRow;
import org.ecozone.screening.sheet.Sheet;
import org.ecozone.zoning.LayerOverlap;

/** The hard facts of a place: the rows of a sheet, on which no rule weighs, as no project was asked for. */
final class PlaceRows {

    private static final int ROOM = 1 << 14;

    private PlaceRows() {}

    static List<HeadlineRow> of(Extract extract) {
        return Sheet.hardFacts(
                ground(extract),
                extract.site().layers().stream().map(LayerOverlap::layer).toList());
    }

    /** What an answer says of the ground, with nothing found. */
    private static byte[] ground(Extract extract) {
        PrintedFigures figures = PrintedFigures.of(extract.site());
        CanonicalText out =
                new CanonicalText(ROOM).open().member("findings").openList().closeList();
        out.member("site");
        HeadJson.site(out, extract.asked().site(), extract.asked().accuracy());
        out.member("themes").openList();
        extract.site().layers().forEach(layer -> ThemeJson.write(out, layer, figures));
        return out.closeList().close().bytes();
    }
}
