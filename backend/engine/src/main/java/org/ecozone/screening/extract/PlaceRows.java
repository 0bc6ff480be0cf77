package org.ecozone.screening.extract;

import java.util.List;
import org.ecozone.screening.answer.GroundJson;
import org.ecozone.screening.sheet.HeadlineRow;
import org.ecozone.screening.sheet.Sheet;
import org.ecozone.zoning.LayerOverlap;

/** The hard facts of a place: the rows of a sheet, on which no rule weighs, as no project was asked for. */
final class PlaceRows {

    private PlaceRows() {}

    static List<HeadlineRow> of(Extract extract) {
        List<LayerOverlap> layers = extract.site().layers();
        return Sheet.hardFacts(
                GroundJson.of(extract.asked().site(), extract.asked().accuracy(), extract.site(), layers),
                layers.stream().map(LayerOverlap::layer).toList());
    }
}
