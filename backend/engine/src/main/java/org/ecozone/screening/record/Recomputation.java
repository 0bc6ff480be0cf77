package org.ecozone.screening.record;

import java.time.Instant;
import org.ecozone.access.book.RuleBook;
import org.ecozone.json.CanonicalJson;
import org.ecozone.screening.Screening;
import org.ecozone.screening.answer.ScreeningJson;
import org.ecozone.screening.request.RecordedRequest;
import org.ecozone.screening.request.RequestReader;
import org.ecozone.zoning.ZoningMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * From a recorded request to the bytes of its result. A screening is recorded by the same way as it is verified: from the
 * recorded text alone, so that nothing can decide it that was not recorded.
 */
public final class Recomputation {

    private final RequestReader reader;

    public Recomputation(RequestReader reader) {
        this.reader = reader;
    }

    /**
     * The canonical bytes of the result, as hashed.
     *
     * @param software version that the result is to name
     * @throws org.ecozone.screening.request.RequestRefused if {@code recorded} holds no question that {@code rules} can answer
     */
    public byte[] result(RecordedRequest recorded, ZoningMap map, RuleBook rules, String software) {
        var result = Screening.screen(reader.reread(recorded, rules), map, rules);
        ObjectNode json = ScreeningJson.of(result, software, Instant.EPOCH);
        return CanonicalJson.bytes(json.remove(RecordedScreening.NOT_HASHED));
    }
}
