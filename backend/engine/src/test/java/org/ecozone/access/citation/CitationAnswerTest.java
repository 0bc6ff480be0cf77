package org.ecozone.access.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.ecozone.json.CanonicalJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CitationAnswerTest {

    private static final LocalDate AFTER = LocalDate.of(2026, 8, 15);

    private static final byte[] BYTES =
            CitationAnswer.of(CitationReport.of(ListOfTwoUnits.BOOK, AFTER, LocalDate.of(2026, 8, 14)));

    private final JsonNode answer = new JsonMapper().readTree(BYTES);

    private JsonNode document(String id) {
        return answer.path("documents")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode clause(String id) {
        return answer.path("clauses")
                .valueStream()
                .filter(one -> one.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLawThatWasRepealedSaysByWhatAndWhichArticlesTakeTheirPlace() {
        JsonNode old = document("old");

        assertThat(old.path("standing").asString()).isEqualTo("LAPSED");
        assertThat(old.path("until").asString()).isEqualTo("2026-08-14");
        assertThat(old.path("changes").toString()).isEqualTo("[{\"on\":\"2026-08-15\",\"standing\":\"LAPSED\"}]");
        assertThat(old.path("replacedBy").toString())
                .isEqualTo("{\"document\":\"new\",\"from\":\"2026-08-15\",\"provision\":\"第九条\",\"title\":\"新法\"}");
        assertThat(old.at("/articles/0/article").asString()).isEqualTo("第一条");
        assertThat(old.at("/articles/0/replacedBy").toString()).isEqualTo("{\"article\":\"第三条\",\"summary\":\"新要旨\"}");
        assertThat(old.at("/articles/0/clauses").toString()).isEqualTo("[\"R-BOTH\",\"R-GAP\"]");
        assertThat(old.at("/articles/1/replacedBy").isNull()).isTrue();
    }

    @Test
    void aClauseSaysHowItStoodAndStands() {
        assertThat(clause("R-OLD").path("standingBefore").asString()).isEqualTo("IN_FORCE");
        assertThat(clause("R-OLD").path("standing").asString()).isEqualTo("LAPSED");
        assertThat(clause("R-NEW").path("standingBefore").asString()).isEqualTo("NOT_YET");
        assertThat(clause("FA-R1").path("check").asString()).isEqualTo("PERSON");
        assertThat(clause("FA-R1").path("effect").isNull()).isTrue();
        assertThat(clause("FA-R1").path("units").size()).isEqualTo(2);
        assertThat(clause("FA-R1").at("/citations/0/article").isNull()).isTrue();
        assertThat(clause("FA-R1").at("/citations/1/article").asString()).isEqualTo("第四条");
    }

    @Test
    void theStandingsCountEveryClauseOnce() {
        assertThat(answer.path("standings").toString())
                .isEqualTo("{\"IN_FORCE\":2,\"LAPSED\":2,\"NOT_YET\":0,\"PARTLY\":1}");
        assertThat(answer.path("clauses").size()).isEqualTo(5);
    }

    @Test
    void aSilenceWhoseTextLapsedMustBeReadAnew() {
        assertThat(answer.path("silences")
                        .valueStream()
                        .map(one -> one.path("id").asString() + " "
                                + one.path("standingBefore").asString() + " "
                                + one.path("standing").asString()))
                .containsExactly("S-OLD IN_FORCE LAPSED", "S-BOTH PARTLY PARTLY", "S-UNTIL IN_FORCE LAPSED");
        JsonNode old = answer.path("silences").path(0);
        assertThat(old.path("layer").asString()).isEqualTo("farmland");
        assertThat(old.path("reason").asString()).isEqualTo("旧法没有说到");
        assertThat(old.at("/read/1").toString())
                .isEqualTo("{\"article\":\"第二条\",\"document\":\"old\",\"standing\":\"LAPSED\",\"title\":\"旧法\"}");
    }

    @Test
    void theHashIsThatOfTheCanonicalRest() {
        ObjectNode rest = (ObjectNode) new JsonMapper().readTree(BYTES);
        String hash = rest.remove("resultHash").asString();

        assertThat(hash).isEqualTo(CanonicalJson.sha256(rest));
        assertThat(BYTES).isEqualTo(CanonicalJson.bytes(rest.put("resultHash", hash)));
    }
}
