package org.ecozone.server.screening;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.chain.Version;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.review.ReviewOpinion;
import org.ecozone.screening.review.ReviewReader;
import org.ecozone.screening.review.ReviewText;
import org.ecozone.server.chain.ChainKind;
import org.ecozone.server.chain.Chains;
import org.ecozone.server.chain.Chains.Beside;
import org.ecozone.server.chain.HeldChain;
import org.ecozone.server.chain.HeldChain.Added;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what persons add to recorded screenings. */
@Service
class Reviews {

    private final ScreeningRows screenings;
    private final Chains chains;

    Reviews(ScreeningRows screenings, Chains chains) {
        this.screenings = screenings;
        this.chains = chains;
    }

    /** All versions, oldest first; throws SCREENING_UNKNOWN if there is no such record. */
    List<Version> all(UUID id) {
        recorded(id);
        return chains.get(ChainKind.REVIEW, id).chain().versions();
    }

    /** One version; throws SCREENING_UNKNOWN or REVIEW_UNKNOWN. */
    Version one(UUID id, String version) {
        recorded(id);
        // More digits than the greatest number of versions has are no version either.
        return Optional.of(version)
                .filter(digits -> digits.length() <= 9)
                .flatMap(digits -> chains.find(ChainKind.REVIEW, id, Integer.parseInt(digits)))
                .orElseThrow(() -> unknown(id, version));
    }

    static ProblemException unknown(UUID id, String version) {
        return new ProblemException(ProblemCode.REVIEW_UNKNOWN, "研判记录 " + id + " 没有第 " + version + " 版复核意见");
    }

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
        HeldChain reviews = chains.around(ChainKind.REVIEW, id, opinion.previous());
        Version made =
                ReviewText.version(opinion, id, recorded.resultHash(), reviews.seen(opinion.previous()), chains.now());
        return reviews.replayed(made).orElseGet(() -> {
            reviews.requireNext(made);
            return chains.store(reviews, made, address, Beside.NOTHING)
                    .orElseThrow(() -> chains.around(ChainKind.REVIEW, id, opinion.previous())
                            .conflict());
        });
    }

    private RecordedScreening recorded(UUID id) {
        return screenings.findAnswer(id).orElseThrow(() -> RecordedScreenings.unknown(id.toString()));
    }
}
