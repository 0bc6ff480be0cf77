package org.ecozone.screening.record;

import org.ecozone.access.book.RuleBook;
import org.ecozone.screening.RulesOnMaps;
import org.ecozone.screening.Screening;
import org.ecozone.screening.answer.Answer;
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
    private final RulesOnMaps onMaps;

    public Recomputation(RequestReader reader, Answers answers, RulesOnMaps onMaps) {
        this.reader = reader;
        this.answers = answers;
        this.onMaps = onMaps;
    }

    /**
     * The canonical bytes of the result, as hashed.
     *
     * @param software version that the result is to name
     * @throws org.ecozone.screening.request.RequestRefused if {@code recorded} holds no question that {@code rules} can answer
     */
    public byte[] result(RecordedRequest recorded, ZoningMap map, RuleBook rules, String software) {
        return answer(recorded, map, rules, software).content();
    }

    /** Likewise the result with its hash. */
    public Answer answer(RecordedRequest recorded, ZoningMap map, RuleBook rules, String software) {
        var result = Screening.screen(reader.reread(recorded, rules), onMaps.of(rules, map));
        return answers.of(result, Detail.FULL, software);
    }
}
