package org.ecozone.server.screening;

import java.util.UUID;
import java.util.function.Function;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.springframework.stereotype.Service;

/** Recorded screenings with both their texts, as hashed or not at all. */
@Service
public class HeldRecords {

    private final ScreeningRows rows;
    private final LargeVerifications large;

    HeldRecords(ScreeningRows rows, LargeVerifications large) {
        this.rows = rows;
        this.large = large;
    }

    /**
     * What {@code work} makes of the record {@code id}; large ones take turns.
     *
     * @throws ProblemException SCREENING_UNKNOWN or RECORD_ALTERED
     */
    public <T> T with(UUID id, Function<RecordedScreening, T> work) {
        int bytes = rows.requestSize(id)
                .orElseThrow(() -> RecordedScreenings.unknown(id.toString()))
                .bytes();
        return large.inTurn(bytes, () -> work.apply(held(id)));
    }

    private RecordedScreening held(UUID id) {
        RecordedScreening recorded = rows.find(id).orElseThrow(() -> RecordedScreenings.unknown(id.toString()));
        if (!recorded.isRecordAsHashed() || !recorded.isRequestAsHashed() || !recorded.isResultAsHashed()) {
            throw new ProblemException(ProblemCode.RECORD_ALTERED, "研判记录 " + id + " 与登记时的散列值不符：曾被改动；请先复核这条记录，查明改动。");
        }
        return recorded;
    }
}
