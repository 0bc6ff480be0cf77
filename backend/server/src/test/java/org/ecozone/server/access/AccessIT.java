package org.ecozone.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecozone.server.Http;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AccessIT extends RunningServer {

    @Test
    void everyRuleCitesAnArticleAndReadsFactsThatThereAre() {
        JsonNode rules = http().get("/api/rules").json();
        var keys = http().get("/api/facts").json().path("facts").findValuesAsString("key");
        assertThat(rules.path("hash").asString()).startsWith("sha256:");
        assertThat(rules.path("rules").size()).isGreaterThanOrEqualTo(15);
        for (JsonNode rule : rules.path("rules")) {
            assertThat(rule.path("citations").size())
                    .as(rule.path("id").asString())
                    .isPositive();
            assertThat(rule.at("/citations/0/article").asString()).isNotEmpty();
            rule.path("facts")
                    .forEach(fact -> assertThat(keys.contains(fact.asString())
                                    || fact.asString().equals("industry"))
                            .as(fact.asString())
                            .isTrue());
        }
    }

    @Test
    void everyFactSaysWhichRulesReadIt() {
        JsonNode answer = http().get("/api/facts").json();
        assertThat(answer.at("/rules/hash").asString())
                .isEqualTo(http().get("/api/rules").text("/hash"));
        for (JsonNode fact : answer.path("facts")) {
            assertThat(fact.path("label").asString()).containsPattern("\\p{IsHan}");
            assertThat(fact.path("type").asString()).isIn("BOOLEAN", "NUMBER", "CHOICE");
            assertThat(fact.path("rules").isArray()).isTrue();
            assertThat(fact.path("choices").size() > 0)
                    .isEqualTo(fact.path("type").asString().equals("CHOICE"));
        }
    }

    @Test
    void everyRuleSaysWhereItHoldsInWordsAndWhoseListItStandsIn() {
        for (JsonNode rule : http().get("/api/rules").json().path("rules")) {
            String id = rule.path("id").asString();
            assertThat(rule.path("where").isNull()
                            || rule.at("/where/text").asString().matches("(?s).*\\p{IsHan}.*"))
                    .as(id)
                    .isTrue();
            assertThat(rule.at("/where/text").asString("")).as(id).doesNotContain("图层 ");
            assertThat(rule.path("scope").asString()).isIn("LAW", "REGION", "CATEGORY", "UNIT");
            assertThat(!rule.has("effect"))
                    .as(id)
                    .isEqualTo(rule.path("check").asString("").equals("PERSON"));
            assertThat(rule.path("unit").isNull())
                    .as(id)
                    .isNotEqualTo(rule.path("scope").asString().equals("UNIT"));
        }
    }

    @Test
    void aFactThatIsMeasuredHasNoPlaceInTheFormAndEveryOtherHas() {
        for (JsonNode fact : http().get("/api/facts").json().path("facts")) {
            assertThat(fact.path("form").isNull())
                    .as(fact.path("key").asString())
                    .isEqualTo(fact.path("derived").asBoolean());
        }
    }

    @Test
    void industriesAreFoundByCodeAndByName() {
        Answer code = http().get("/api/industries?q=2511");
        assertThat(code.text("/industries/0/name")).isEqualTo("原油加工及石油制品制造");
        assertThat(code.text("/industries/0/level")).isEqualTo("class");
        assertThat(code.text("/industries/0/parent")).isEqualTo("251");
        Answer name = http().get("/api/industries?q=" + Http.encoded("原油"));
        assertThat(name.json().path("industries").findValuesAsString("code")).contains("2511");
    }

    @Test
    void industriesAreFoundByEverydayWordsAndByPinyin() {
        Answer word = http().get("/api/industries?q=" + Http.encoded("番茄酱"));
        assertThat(word.text("/industries/0/code")).isEqualTo("1453");
        assertThat(word.text("/industries/0/matched")).isEqualTo("SYNONYM");
        assertThat(word.text("/industries/0/synonym")).isEqualTo("番茄酱");
        Answer letters = http().get("/api/industries?q=lianyou");
        assertThat(letters.json().path("industries").findValuesAsString("code")).contains("2511");
        assertThat(letters.text("/industries/0/matched")).isEqualTo("PINYIN");
    }

    @Test
    void theLimitCutsTheListButNotTheTotal() {
        JsonNode few = http().get("/api/industries?limit=3").json();
        assertThat(few.path("industries").size()).isEqualTo(3);
        assertThat(few.path("total").asInt()).isGreaterThan(1_000);
        assertThat(http().get("/api/industries?limit=0")
                        .json()
                        .path("industries")
                        .size())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2001", "x", "1.5", "99999999999"})
    void aLimitThatIsNoneIsRefused(String limit) {
        Answer answer = http().get("/api/industries?limit=" + limit);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("BAD_PARAMETER");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo("limit");
    }
}
