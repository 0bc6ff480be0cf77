package org.ecozone.server.screening;

import org.ecozone.screening.batch.Batch;
import org.ecozone.screening.batch.BatchScreening;
import org.ecozone.server.zoning.EditionQuery;
import org.springframework.stereotype.Service;

/** Makes ready the screening of many sites. */
@Service
public class Batches {

    private final ScreeningService screenings;

    Batches(ScreeningService screenings) {
        this.screenings = screenings;
    }

    /**
     * {@code batch} against the edition that {@code query} asks for.
     *
     * @throws org.ecozone.screening.request.RequestRefused if what is said of all sites cannot be right
     */
    public BatchScreening of(Batch batch, EditionQuery query) {
        return screenings.batch(batch, query);
    }
}
