package org.ecozone.screening.record;

import org.ecozone.access.book.RuleBook;
import org.ecozone.screening.Screening;
import org.ecozone.screening.answer.Answers;
import org.ecozone.screening.answer.Detail;
import org.ecozone.screening.request.RecordedRequest;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.zoning.ZoningMap;

/**
 * From a recorded request to the bytes of its result. A screening is recorded by the same way as it is verified: from the
 * recorded text alone, so that nothing can decide it that was not recorded.
 */
public final class Recomputation {

    private final RequestReader reader;
    private final Answers answers;

    public Recomputation(RequestReader reader, Answers answers) {
        this.reader = reader;
        this.answers = answers;
    }

    /**
     * The canonical bytes of the result, as hashed.
     *
     * @param software version that the result is to name
     * @throws org.ecozone.screening.request.RequestRefused if {@code recorded} holds no question that {@code rules} can answer
     */
    public byte[] result(RecordedRequest recorded, ZoningMap map, RuleBook rules, String software) {
        var result = Screening.screen(reader.reread(recorded, rules), map, rules);
        return answers.of(result, Detail.FULL, software).content();
    }
}
