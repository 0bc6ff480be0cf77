package org.ecozone.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ApplicableIT extends RunningServer {

    private static final String APPLICABLE = "/api/rules/applicable";

    @Test
    void itNamesTheIndustryTheReleaseAndRulesThatThereAre() {
        JsonNode answer = http().get(APPLICABLE + "?industry=4416").json();
        JsonNode book = http().get("/api/rules").json();
        Set<String> all = book.path("rules")
                .valueStream()
                .map(rule -> rule.path("id").asString())
                .collect(Collectors.toSet());

        assertThat(answer.at("/industry/name").asString()).isEqualTo("太阳能发电");
        assertThat(answer.at("/rules/hash").asString())
                .isEqualTo(book.path("hash").asString());
        assertThat(answer.path("applicable").findValuesAsString("rule"))
                .isSubsetOf(all)
                .contains("R-PF-07");
        assertThat(answer.path("applicable").size()).isLessThan(all.size());
    }

    @ParameterizedTest
    @CsvSource({"'', industry", "?industry=9999, 9999", "?industry=, industry", "?industry=4416&day=1, day"})
    void aQuestionThatIsNoneIsRefusedByItsParameter(String query, String named) {
        Answer answer = http().get(APPLICABLE + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains(named);
    }
}
