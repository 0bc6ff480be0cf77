package org.ecozone.server.screening;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.review.ReviewOpinion;
import org.ecozone.screening.review.ReviewReader;
import org.ecozone.screening.review.ReviewSheet;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.storing.Storing;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what persons add to recorded screenings. */
@Service
class Reviews {

    /** All versions of a record are answered and verified at once: with the longest texts these are some 30 MB. */
    private static final int MOST_VERSIONS = 50;

    private final ScreeningRows screenings;
    private final ReviewRows rows;
    private final Storing storing;
    private final Clock clock;

    Reviews(ScreeningRows screenings, ReviewRows rows, Storing storing, Clock clock) {
        this.screenings = screenings;
        this.rows = rows;
        this.storing = storing;
        this.clock = clock;
    }

    /** All versions, oldest first; throws SCREENING_UNKNOWN if there is no such record. */
    List<ReviewSheet> all(UUID id) {
        recorded(id);
        return rows.all(id);
    }

    /** One version; throws SCREENING_UNKNOWN or REVIEW_UNKNOWN. */
    ReviewSheet one(UUID id, String version) {
        recorded(id);
        // More digits than the greatest number of versions has are no version either.
        return Optional.of(version)
                .filter(digits -> digits.length() <= 9)
                .flatMap(digits -> rows.find(id, Integer.parseInt(digits)))
                .orElseThrow(() -> unknown(id, version));
    }

    static ProblemException unknown(UUID id, String version) {
        return new ProblemException(ProblemCode.REVIEW_UNKNOWN, "研判记录 " + id + " 没有第 " + version + " 版复核意见");
    }

    /**
     * What came of adding.
     *
     * @param isReplayed whether the same was added before: who got no answer may ask again
     */
    record Added(ReviewSheet sheet, boolean isReplayed) {}

    /**
     * Adds an opinion to the record {@code id}, for who calls from {@code address}.
     *
     * @throws org.ecozone.screening.review.ReviewRefused with every fault of {@code body}
     * @throws ProblemException RECORD_ALTERED where the result no longer fits its hash, REVIEW_CONFLICT where the newest version is not the one that the opinion names
     */
    Added add(UUID id, JsonNode body, String address) {
        RecordedScreening recorded = recorded(id);
        if (!recorded.isResultAsHashed()) {
            throw new ProblemException(ProblemCode.RECORD_ALTERED, "研判记录 " + id + " 的结果曾被改动，不能再加复核意见");
        }
        ReviewOpinion opinion = ReviewReader.read(body, JsonMapper.shared().readTree(recorded.result()));
        List<ReviewSheet> newest = rows.newest(id, 2);
        Optional<ReviewSheet> last = newest.stream().findFirst();
        if (!last.map(ReviewSheet::contentHash).equals(opinion.previous())) {
            return replayed(opinion, recorded, newest).orElseThrow(() -> conflict(id, last));
        }
        if (last.isPresent() && last.get().version() >= MOST_VERSIONS) {
            throw new ProblemException(ProblemCode.RECORDS_LIMITED, "一个研判记录至多 " + MOST_VERSIONS + " 版复核意见");
        }
        return storing.store(address, sheet -> sheet.content().length(), () -> {
                    ReviewSheet sheet = ReviewSheet.of(opinion, id, recorded.resultHash(), last, now());
                    return rows.add(id, sheet) ? Optional.of(sheet) : Optional.empty();
                })
                .map(sheet -> new Added(sheet, false))
                .orElseThrow(() -> conflict(id, rows.newest(id, 1).stream().findFirst()));
    }

    /** The newest version, if it says what {@code opinion} does of the version before it. */
    private static Optional<Added> replayed(
            ReviewOpinion opinion, RecordedScreening recorded, List<ReviewSheet> newest) {
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        ReviewSheet last = newest.get(0);
        Optional<ReviewSheet> before = newest.stream().skip(1).findFirst();
        Instant at = Instant.parse(
                JsonMapper.shared().readTree(last.content()).path("at").asString());
        boolean isSame = before.map(ReviewSheet::contentHash).equals(opinion.previous())
                && ReviewSheet.of(opinion, recorded.id(), recorded.resultHash(), before, at)
                        .contentHash()
                        .equals(last.contentHash());
        return isSame ? Optional.of(new Added(last, true)) : Optional.empty();
    }

    private static ProblemException conflict(UUID id, Optional<ReviewSheet> last) {
        return ProblemException.at(
                "/previous",
                ProblemCode.REVIEW_CONFLICT,
                last.map(newest -> "研判记录 " + id + " 的复核意见已有第 " + newest.version() + " 版（" + newest.contentHash()
                                + "），不是 previous 所写的；请先看过再提交")
                        .orElse("研判记录 " + id + " 还没有复核意见；第一版不写 previous"));
    }

    private RecordedScreening recorded(UUID id) {
        return screenings.findAnswer(id).orElseThrow(() -> RecordedScreenings.unknown(id.toString()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
