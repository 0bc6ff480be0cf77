package org.ecozone.screening.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.SortedMap;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.file.RuleReading;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Facts.Judgement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class JudgementReaderTest {

    private static final RuleBook RULES = RuleReading.load(Path.of("../../data/rules"));

    private static SortedMap<String, Judgement> read(String json) {
        RequestFaults faults = new RequestFaults();
        SortedMap<String, Judgement> read =
                JudgementReader.read(JsonMapper.shared().readTree(json), RULES, faults);
        faults.refuse();
        return read;
    }

    private static java.util.List<String> places(String json) {
        return catchThrowableOfType(RequestRefused.class, () -> read(json)).faults().stream()
                .map(fault -> fault.at().toString() + " " + fault.code())
                .toList();
    }

    @Test
    void whoWhatAndWhyAreRead() {
        assertThat(read("""
                [ { "rule": "R-CT-03", "effect": "RESTRICTED", "by": "张三", "reason": "工艺不属名录" } ]"""))
                .containsOnly(org.assertj.core.api.Assertions.entry(
                        "R-CT-03", new Judgement("R-CT-03", Effect.RESTRICTED, "张三", "工艺不属名录")));
        assertThat(read("null")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {} | /properties/judgements
            [ 1 ] | /properties/judgements/0
            [ { "rule": "R-CT-03", "effect": "RESTRICTED", "by": "张三" } ] | /properties/judgements/0/reason
            [ { "rule": "R-CT-03", "effect": "RESTRICTED", "by": "张三", "reason": " " } ] | /properties/judgements/0/reason
            [ { "rule": "R-CT-03", "effect": "RESTRICTED", "reason": "查过" } ] | /properties/judgements/0/by
            [ { "rule": "R-CT-03", "effect": "FINE", "by": "张三", "reason": "查过" } ] | /properties/judgements/0/effect
            [ { "rule": "R-RL-02", "effect": "PERMITTED", "by": "张三", "reason": "查过" } ] | /properties/judgements/0/rule
            [ { "rule": "R-CT-03", "effect": "PERMITTED", "by": "张三", "reason": "查过", "x": 1 } ] | /properties/judgements/0/x
            """)
    void whatIsNoJudgementIsRefusedByItsPlace(String json, String place) {
        assertThat(places(json)).containsExactly(place + " JUDGEMENT_INVALID");
    }

    @Test
    void aRuleIsJudgedOnceAndAllFaultsAreToldAtOnce() {
        assertThat(places("""
                [ { "rule": "R-CT-03", "effect": "RESTRICTED", "by": "张三", "reason": "甲" },
                  { "rule": "R-CT-03", "effect": "PROHIBITED", "by": "李四", "reason": "乙" },
                  { "rule": "R-CT-01", "effect": "", "by": 7, "reason": "丙" } ]"""))
                .containsExactly(
                        "/properties/judgements/1/rule JUDGEMENT_INVALID",
                        "/properties/judgements/2/by JUDGEMENT_INVALID",
                        "/properties/judgements/2/effect JUDGEMENT_INVALID");
    }
}
