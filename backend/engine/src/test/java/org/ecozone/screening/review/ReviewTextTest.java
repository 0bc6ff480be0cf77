package org.ecozone.screening.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.chain.Chain;
import org.ecozone.chain.Version;
import org.ecozone.screening.review.ReviewOpinion.CheckedClause;
import org.ecozone.screening.review.ReviewOpinion.Conformity;
import org.ecozone.screening.review.ReviewOpinion.OwnConclusion;
import org.junit.jupiter.api.Test;

class ReviewTextTest {

    private static final UUID ID = UUID.fromString("0f3c7a52-1111-4222-8333-444455556666");
    private static final String RESULT = "sha256:" + "a".repeat(64);
    private static final Instant AT = Instant.parse("2026-11-30T01:02:03.456Z");
    private static final ReviewOpinion OPINION = new ReviewOpinion(
            Optional.empty(),
            List.of(new CheckedClause("C-1", Conformity.CONFORMS, "", "王工")),
            "",
            Optional.of(new OwnConclusion("PROHIBITED", "毗邻学校")),
            "王工");

    private static Version first() {
        return ReviewText.version(OPINION, ID, RESULT, Optional.empty(), AT);
    }

    @Test
    void theTextIsCanonicalAndNamesWhatItIsBoundTo() {
        Version first = first();
        assertThat(first.content())
                .isEqualTo(
                        "{\"at\":\"2026-11-30T01:02:03.456Z\",\"by\":\"王工\",\"clauses\":[{\"by\":\"王工\",\"finding\":\"CONFORMS\","
                                + "\"rule\":\"C-1\",\"text\":\"\"}],\"conclusion\":{\"reason\":\"毗邻学校\",\"verdict\":\"PROHIBITED\"},"
                                + "\"previous\":null,\"remarks\":\"\",\"screening\":{\"id\":\"" + ID
                                + "\",\"resultHash\":\"" + RESULT
                                + "\"},\"version\":1}");
    }

    @Test
    void whatIsOfAnotherRecordOrResultIsFound() {
        Chain chain = new Chain(List.of(first()));
        assertThat(ReviewText.faultIn(chain, ID, RESULT)).isEmpty();
        assertThat(ReviewText.faultIn(chain, UUID.randomUUID(), RESULT)).contains("复核意见第 1 版不是对这个研判结果的");
        assertThat(ReviewText.faultIn(chain, ID, "sha256:" + "b".repeat(64))).contains("复核意见第 1 版不是对这个研判结果的");
    }
}
