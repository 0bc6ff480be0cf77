package org.ecozone.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.ecozone.json.CanonicalJson;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class CitationsIT extends RunningServer {

    private static final String CITATIONS = "/api/rules/citations";

    private static Stream<JsonNode> list(Answer answer, String name) {
        return answer.json().path(name).valueStream();
    }

    /** Articles 1242, 318 and 319 of the Code, and articles 64 and 65 of the law that it repealed. */
    @Test
    void onTheDayOfTheCodeTheWaterLawIsReplacedArticleByArticle() {
        Answer answer = http().get(CITATIONS + "?asOf=2026-08-15&changedSince=2026-08-14");
        assertThat(answer.status()).isEqualTo(200);
        JsonNode water = list(answer, "documents")
                .filter(one -> one.path("title").asString().equals("中华人民共和国水污染防治法"))
                .findFirst()
                .orElseThrow();
        assertThat(water.path("standing").asString()).isEqualTo("LAPSED");
        assertThat(water.at("/replacedBy/title").asString()).isEqualTo("中华人民共和国生态环境法典");
        assertThat(water.at("/replacedBy/provision").asString()).isEqualTo("第一千二百四十二条");
        List<String> pairs = water.path("articles")
                .valueStream()
                .map(article -> article.path("article").asString() + "→"
                        + article.at("/replacedBy/article").asString())
                .toList();
        assertThat(pairs).contains("第六十四条→第三百一十八条", "第六十五条→第三百一十九条");
    }

    @Test
    void everyClauseOfTheRulesIsThereOnceOfTemplatesWithTheirUnits() {
        Answer answer = http().get(CITATIONS);
        long rules = http().get("/api/rules").json().path("rules").size();
        long counted = list(answer, "clauses")
                .mapToLong(clause -> Math.max(1, clause.path("units").size()))
                .sum();
        assertThat(counted).isEqualTo(rules);
        assertThat(list(answer, "clauses").map(clause -> clause.path("id").asString()))
                .doesNotHaveDuplicates();
    }

    @Test
    void withoutADayItIsTodaysInShanghai() {
        String before = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        String asOf = http().get(CITATIONS).text("/asOf");
        String after = LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
        assertThat(asOf).isIn(before, after);
    }

    @Test
    void theAnswerCarriesItsHashAndIsNotSentTwice() {
        Answer answer = http().get(CITATIONS + "?asOf=2026-08-15");
        ObjectNode rest = (ObjectNode) answer.json();
        assertThat(rest.remove("resultHash").asString()).isEqualTo(CanonicalJson.sha256(rest));
        Answer again = http().get(CITATIONS + "?asOf=2026-08-15", "If-None-Match", answer.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "asOf=2026-02-30                               | asOf",
                "asOf=yesterday&changedSince=2026              | asOf changedSince",
                "asOf=                                         | asOf",
                "asOf=2020-12-30                               | asOf",
                "asOf=2020-12-30&changedSince=2020-12-29       | asOf changedSince",
                "asOf=2026-08-14&changedSince=2026-08-15       | changedSince",
                "changedSince=9999-12-31                       | changedSince",
                "asOf=2026-08-14&asOf=2026-08-15               | asOf",
                "asof=2026-08-14&changed=2026-08-14            | asof changed",
            })
    void aDayThatIsNoneIsRefusedWithAllFaults(String query, String pointers) {
        Answer answer = http().get(CITATIONS + "?" + query);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(list(answer, "errors").map(fault -> fault.path("pointer").asString()))
                .containsExactlyInAnyOrder(pointers.split(" "));
        assertThat(list(answer, "errors").map(fault -> fault.path("message").asString()))
                .allMatch(message -> message.matches("(?s).*\\p{IsHan}.*"));
    }

    @Test
    void theFirstDayOfTheBookIsADay() {
        assertThat(http().get(CITATIONS + "?asOf=2020-12-31&changedSince=2020-12-31")
                        .json()
                        .path("clauses")
                        .size())
                .isZero();
    }
}
