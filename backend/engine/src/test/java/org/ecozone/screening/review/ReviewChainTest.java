package org.ecozone.screening.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.json.CanonicalJson;
import org.ecozone.screening.review.ReviewOpinion.CheckedClause;
import org.ecozone.screening.review.ReviewOpinion.Conformity;
import org.ecozone.screening.review.ReviewOpinion.OwnConclusion;
import org.junit.jupiter.api.Test;

class ReviewChainTest {

    private static final UUID ID = UUID.fromString("0f3c7a52-1111-4222-8333-444455556666");
    private static final String RESULT = "sha256:" + "a".repeat(64);
    private static final Instant AT = Instant.parse("2026-11-30T01:02:03.456Z");
    private static final ReviewOpinion OPINION = new ReviewOpinion(
            Optional.empty(),
            List.of(new CheckedClause("C-1", Conformity.CONFORMS, "", "王工")),
            "",
            Optional.of(new OwnConclusion("PROHIBITED", "毗邻学校")),
            "王工");

    private static List<ReviewSheet> chain(int versions) {
        List<ReviewSheet> chain = new ArrayList<>();
        for (int i = 0; i < versions; i++) {
            Optional<ReviewSheet> last = chain.isEmpty() ? Optional.empty() : Optional.of(chain.get(i - 1));
            chain.add(ReviewSheet.of(OPINION, ID, RESULT, last, AT.plusSeconds(i)));
        }
        return chain;
    }

    private static String fault(List<ReviewSheet> chain) {
        return ReviewChain.faultIn(chain, ID, RESULT).orElse("");
    }

    @Test
    void theTextIsCanonicalAndNamesWhatItIsBoundTo() {
        ReviewSheet first = chain(1).get(0);
        assertThat(first.content())
                .isEqualTo(
                        "{\"at\":\"2026-11-30T01:02:03.456Z\",\"by\":\"王工\",\"clauses\":[{\"by\":\"王工\",\"finding\":\"CONFORMS\","
                                + "\"rule\":\"C-1\",\"text\":\"\"}],\"conclusion\":{\"reason\":\"毗邻学校\",\"verdict\":\"PROHIBITED\"},"
                                + "\"previous\":null,\"remarks\":\"\",\"screening\":{\"id\":\"" + ID
                                + "\",\"resultHash\":\"" + RESULT
                                + "\"},\"version\":1}");
        assertThat(first.answer())
                .startsWith("{\"contentHash\":\"" + first.contentHash() + "\",\"at\":")
                .endsWith("}");
        assertThat(first.contentHash())
                .isEqualTo(CanonicalJson.sha256(first.content().getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatFollowsInOrderIsWell() {
        assertThat(fault(List.of())).isEmpty();
        assertThat(fault(chain(3))).isEmpty();
        assertThat(chain(2).get(1).previousHash()).isEqualTo(chain(2).get(0).contentHash());
    }

    @Test
    void anAlteredTextIsFound() {
        List<ReviewSheet> chain = chain(2);
        ReviewSheet one = chain.get(0);
        chain.set(
                0,
                new ReviewSheet(
                        1, one.content().replace("CONFORMS", "CONTRARY"), one.contentHash(), one.previousHash()));
        assertThat(fault(chain)).contains("第 1 版").contains("散列值");
    }

    /** Somebody who can write everywhere alters the first and hashes it anew: the second still names the first as it was. */
    @Test
    void aTextThatIsAlteredTogetherWithItsHashBreaksTheChain() {
        List<ReviewSheet> chain = chain(2);
        String altered = chain.get(0).content().replace("CONFORMS", "CONTRARY");
        chain.set(0, new ReviewSheet(1, altered, CanonicalJson.sha256(altered.getBytes(StandardCharsets.UTF_8)), null));
        assertThat(fault(chain)).contains("第 2 版").contains("第 1 版");
    }

    @Test
    void aMissingVersionAndOneOfAnotherRecordAreFound() {
        List<ReviewSheet> chain = chain(3);
        chain.remove(1);
        assertThat(fault(chain)).isEqualTo("复核意见缺第 2 版");
        assertThat(ReviewChain.faultIn(chain(1), UUID.randomUUID(), RESULT)).isPresent();
        assertThat(ReviewChain.faultIn(chain(1), ID, "sha256:" + "b".repeat(64)))
                .isPresent();
    }

    @Test
    void aTextThatIsNoJsonIsFound() {
        String content = "no json";
        var sheet = new ReviewSheet(1, content, CanonicalJson.sha256(content.getBytes(StandardCharsets.UTF_8)), null);
        assertThat(fault(List.of(sheet))).isNotEmpty();
    }
}
