package org.ecozone.server.screening;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.ecozone.chain.Chain;
import org.ecozone.screening.Verdict;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.record.Verification;
import org.ecozone.screening.record.Verifier;
import org.ecozone.server.chain.ChainKind;
import org.ecozone.server.chain.Chains;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.timing.Stage;
import org.ecozone.server.zoning.EditionQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Records screenings, finds them again and verifies them. */
@Service
class RecordedScreenings {

    /** Who does not read must not take the threads of those who do. */
    private static final int MOST_READING = 24;

    private final Semaphore reading = new Semaphore(MOST_READING);
    private final ScreeningService screenings;
    private final ScreeningRows rows;
    private final Recording recording;
    private final Verifier verifier;
    private final LargeVerifications large;
    private final Chains chains;
    private final Clock clock;

    RecordedScreenings(
            ScreeningService screenings,
            ScreeningRows rows,
            Recording recording,
            Verifier verifier,
            LargeVerifications large,
            Chains chains,
            Clock clock) {
        this.screenings = screenings;
        this.rows = rows;
        this.recording = recording;
        this.verifier = verifier;
        this.large = large;
        this.chains = chains;
        this.clock = clock;
    }

    /** Screens and records, for who calls from {@code address}; what was recorded under {@code key} is given again. */
    Recording.Added add(JsonNode feature, EditionQuery query, String address, @Nullable RecordingKey key) {
        return recording.add(() -> screenings.recordable(feature, query, UUID.randomUUID(), now()), address, key);
    }

    /** The answer of the record {@code id}; throws {@link ProblemException} SCREENING_UNKNOWN if there is none. */
    byte[] answer(UUID id) {
        return Stage.DB
                .of(() -> rows.findAnswer(id))
                .orElseThrow(() -> unknown(id.toString()))
                .answer();
    }

    /** How large the request of the record {@code id} is, and its hash; throws SCREENING_UNKNOWN if there is none. */
    ScreeningRows.RequestSize requestSize(UUID id) {
        return rows.requestSize(id).orElseThrow(() -> unknown(id.toString()));
    }

    /** The request of the record {@code id}, UTF-8; to be closed. */
    InputStream request(UUID id) {
        return new StoredRequest(rows, id, reading).begin();
    }

    /** A page of at most {@code limit} after {@code place}. */
    ScreeningListing list(ListPlace place, @Nullable Verdict verdict, int limit) {
        return ScreeningListing.of(Stage.DB.of(() -> rows.newest(place, verdict, limit + 1)), limit);
    }

    /** Verifies the record {@code id}; throws {@link ProblemException} SCREENING_UNKNOWN if there is none. */
    Verification verify(UUID id) {
        return large.inTurn(requestSize(id).bytes(), () -> {
            RecordedScreening recorded = rows.find(id).orElseThrow(() -> unknown(id.toString()));
            Chain reviews = chains.get(ChainKind.REVIEW, id).chain();
            return verifier.verify(recorded, rows.listed(id), reviews, now());
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    static ProblemException unknown(String id) {
        return new ProblemException(ProblemCode.SCREENING_UNKNOWN, "没有研判记录 " + id);
    }
}
