package org.ecozone.server.screening;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.ecozone.screening.Verdict;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.record.Verification;
import org.ecozone.screening.record.Verifier;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.zoning.EditionQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Records screenings, finds them again and verifies them. */
@Service
class RecordedScreenings {

    private final ScreeningService screenings;
    private final ScreeningRows rows;
    private final Recording recording;
    private final Verifier verifier;
    private final LargeVerifications large;
    private final Clock clock;

    RecordedScreenings(
            ScreeningService screenings,
            ScreeningRows rows,
            Recording recording,
            Verifier verifier,
            LargeVerifications large,
            Clock clock) {
        this.screenings = screenings;
        this.rows = rows;
        this.recording = recording;
        this.verifier = verifier;
        this.large = large;
        this.clock = clock;
    }

    /** Screens and records, for who calls from {@code address}; what was recorded under {@code key} is given again. */
    Recording.Added add(JsonNode feature, EditionQuery query, String address, @Nullable RecordingKey key) {
        return recording.add(() -> screenings.recordable(feature, query, UUID.randomUUID(), now()), address, key);
    }

    /** The record {@code id}; throws {@link ProblemException} SCREENING_UNKNOWN if there is none. */
    RecordedScreening get(UUID id) {
        return rows.find(id).orElseThrow(() -> unknown(id.toString()));
    }

    /** A page of at most {@code limit} after {@code place}. */
    ScreeningListing list(ListPlace place, @Nullable Verdict verdict, int limit) {
        return ScreeningListing.of(rows.newest(place, verdict, limit + 1), limit);
    }

    /** Verifies the record {@code id}; throws {@link ProblemException} SCREENING_UNKNOWN if there is none. */
    Verification verify(UUID id) {
        int bytes = rows.requestBytes(id).orElseThrow(() -> unknown(id.toString()));
        return large.inTurn(bytes, () -> verifier.verify(get(id), rows.listed(id), now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static ProblemException unknown(String id) {
        return new ProblemException(ProblemCode.SCREENING_UNKNOWN, "没有研判记录 " + id);
    }
}
