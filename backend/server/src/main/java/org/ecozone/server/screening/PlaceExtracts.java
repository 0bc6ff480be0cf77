package org.ecozone.server.screening;

import org.ecozone.screening.extract.Extract;
import org.ecozone.server.zoning.EditionQuery;
import org.ecozone.zoning.ZoningMap;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Makes extracts of places. */
@Service
public class PlaceExtracts {

    private final ScreeningService screenings;

    PlaceExtracts(ScreeningService screenings) {
        this.screenings = screenings;
    }

    /** An extract and the edition that it was made with. */
    public record PlaceExtract(Extract extract, ZoningMap map) {}

    /** The extract for the place that {@code feature} has; what is said of a project is not looked at. */
    public PlaceExtract of(JsonNode feature, EditionQuery query) {
        return screenings.extract(feature, query);
    }
}
