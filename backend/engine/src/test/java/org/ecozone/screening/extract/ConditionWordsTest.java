package org.ecozone.screening.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.ecozone.access.book.RuleBook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "on_grassland = true | “位于草原”为是",
                "on_grassland <> true | “位于草原”为否",
                "nature <> 'NEW' | “建设性质”不为“新建”",
                "nature IN ('NEW', 'EXISTING') | “建设性质”为“新建”，或者“建设性质”为“现有”",
                "tonnes < 10 | “吨数”小于 10 吨",
                "NOT (tonnes < 10) | “吨数”不小于 10 吨",
                "NOT (on_grassland = true AND tonnes > 0.25) | “位于草原”为否，或者“吨数”不大于 0.25 吨",
                "(tonnes <= 1 OR nature = 'NEW') AND on_grassland = false | （“吨数”不大于 1 吨，或者“建设性质”为“新建”），并且“位于草原”为否",
                "on_grassland = false AND NOT (tonnes > 1 AND nature = 'NEW') | “位于草原”为否，并且（“吨数”不大于 1 吨，或者“建设性质”不为“新建”）",
                "on_grassland = false AND NOT (tonnes > 1 OR nature = 'NEW') | “位于草原”为否，并且“吨数”不大于 1 吨，并且“建设性质”不为“新建”"
            })
    void conditionsReadAsPeopleSayThem(String when, String words) {
        assertThat(words("when: \"" + when + "\"")).isEqualTo(words);
    }

    @Test
    void industriesAreToldByTheBeginningOfTheirCodes() {
        assertThat(words("industries: [\"26\", \"2511\"], exceptIndustries: [\"2614\"], when: \"tonnes >= 35\""))
                .isEqualTo("行业属于 26、2511，并且行业不属于 2614，并且“吨数”不小于 35 吨");
    }

    private static String words(String condition) {
        RuleBook book = ExtractFixture.book("- { id: R1, title: 规则, level: 国家, dimension: 空间布局约束, effect: CONDITIONAL, "
                + condition + ", cites: [ { document: law, article: 第一条 } ] }\n");
        return new ConditionWords(book.factBook()).of(book.rules().get(0).when());
    }
}
