package org.ecozone.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecozone.json.CanonicalJson;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CoverageIT extends RunningServer {

    private static final String COVERAGE = "/api/rules/coverage";

    @Test
    void everyCategoryOfEveryLayerAnswersEveryDivision() {
        JsonNode answer = http().get(COVERAGE).json();
        JsonNode layers = http().get("/api/layers").json().path("layers");

        int categories = layers.valueStream()
                .mapToInt(layer -> layer.path("categories").size())
                .sum();
        assertThat(answer.path("divisions").size()).isEqualTo(97);
        assertThat(answer.path("rows").size()).isEqualTo(categories);
        assertThat(answer.path("rows").valueStream())
                .allSatisfy(row -> assertThat(row.path("cells").size()).isEqualTo(97));
        int counted =
                answer.path("counts").valueStream().mapToInt(JsonNode::intValue).sum();
        assertThat(counted).isEqualTo(categories * 97);
    }

    @Test
    void theAnswerCanBeCheckedByItsHashAndIsNotSentTwice() {
        Answer answer = http().get(COVERAGE + "?asOf=2026-11-23&edition=2026.1");
        ObjectNode content = (ObjectNode) answer.json();
        String hash = content.remove("resultHash").asString();

        assertThat(hash).isEqualTo(CanonicalJson.sha256(content));
        assertThat(content.at("/edition/code").asString()).isEqualTo("2026.1");
    }

    @ParameterizedTest
    @CsvSource({"?asOf=tomorrow, asOf", "?asOf=2019-01-01, asOf", "?edition=1999.1, edition", "?day=2026-01-01, day"})
    void aQuestionThatIsNoneIsRefusedByItsParameter(String query, String parameter) {
        Answer answer = http().get(COVERAGE + query);

        assertThat(answer.status()).isBetween(400, 404);
        assertThat(answer.body()).contains(parameter);
    }
}
