package org.ecozone.screening.batch;

import java.time.Instant;
import java.time.LocalDate;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.answer.Detail;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.screening.request.RequestRefused;

/**
 * Screens the sites of a batch one by one, by the same rules on the same map. Safe for many threads.
 *
 * @param asOf the day whose law applies
 * @param software version of the program
 * @param evaluatedAt when, as all rows say
 */
public record BatchScreening(
        Batch batch,
        RequestReader reader,
        Answers answers,
        RulesOnMap rules,
        LocalDate asOf,
        String software,
        Instant evaluatedAt) {

    /** Throws {@link RequestRefused} if what is common to all sites is such that none could be screened. */
    public BatchScreening {
        batch.common().check(reader, rules.rules(), batch.prefix());
    }

    /**
     * The row of {@code site}, number {@code index} of the batch from 0: JSON in UTF-8, without an end of line.
     *
     * @throws RequestRefused with all that is wrong with the site
     */
    public byte[] row(int index, BatchSite.Asked site) {
        ScreeningResult result = Screening.decide(request(site), rules);
        byte[] served = answers.of(result, Detail.VERDICT, software).served(evaluatedAt);
        return BatchRow.of(index, batch.sites().size(), site.name(), result, served);
    }

    private ScreeningRequest request(BatchSite.Asked site) {
        try {
            return reader.read(batch.common().into(site.feature()), rules.map().edition(), asOf, rules.rules())
                    .asked();
        } catch (RequestRefused refused) {
            throw refused.placed(pointer -> site.pointer() == null ? null : site.pointer() + pointer);
        }
    }
}
