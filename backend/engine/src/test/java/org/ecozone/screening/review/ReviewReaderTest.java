package org.ecozone.screening.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;
import org.ecozone.fault.Fault;
import org.ecozone.screening.review.ReviewOpinion.CheckedClause;
import org.ecozone.screening.review.ReviewOpinion.Conformity;
import org.ecozone.screening.review.ReviewOpinion.OwnConclusion;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReviewReaderTest {

    private static final JsonNode RESULT = json("""
            {"verdict": "RESTRICTED", "clausesByPerson": [{"rule": "C-2"}, {"rule": "C-1"}],
             "findings": [{"rule": "R-1"}, {"rule": "P-1", "settledBy": "PERSON"},
               {"rule": "P-2", "judgement": {"by": "李工", "reason": "已核定"}}]}""");

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static ReviewOpinion read(String text) {
        return ReviewReader.read(json(text), RESULT);
    }

    private static List<String> faults(String text) {
        ReviewRefused refused = catchThrowableOfType(ReviewRefused.class, () -> read(text));
        assertThat(refused).as(text).isNotNull();
        assertThat(refused.faults())
                .allSatisfy(fault -> assertThat(fault.code()).isEqualTo("REVIEW_INVALID"))
                .allSatisfy(fault -> assertThat(fault.message()).containsPattern("\\p{IsHan}"));
        return refused.faults().stream().map(Fault::at).map(Object::toString).toList();
    }

    @Test
    void aNameAloneIsAnOpinion() {
        assertThat(read("{\"by\": \"王工\"}"))
                .isEqualTo(new ReviewOpinion(Optional.empty(), List.of(), "", Optional.empty(), "王工"));
    }

    @Test
    void clausesStandByRuleAndAreTheReviewersWhereNobodyElseIsNamed() {
        ReviewOpinion opinion = read("""
                {"by": "王工", "remarks": "第一行\\n第二行", "previous": null, "conclusion": null, "clauses": [
                  {"rule": "P-1", "finding": "NOT_APPLICABLE"},
                  {"rule": "C-2", "finding": "CONTRARY", "text": "无污水处理", "by": "赵工"},
                  {"rule": "C-1", "finding": "CONFORMS", "text": ""}, {"rule": "P-2", "finding": "CONFORMS"}]}""");
        assertThat(opinion.remarks()).isEqualTo("第一行\n第二行");
        assertThat(opinion.clauses())
                .containsExactly(
                        new CheckedClause("C-1", Conformity.CONFORMS, "", "王工"),
                        new CheckedClause("C-2", Conformity.CONTRARY, "无污水处理", "赵工"),
                        new CheckedClause("P-1", Conformity.NOT_APPLICABLE, "", "王工"),
                        new CheckedClause("P-2", Conformity.CONFORMS, "", "王工"));
    }

    @Test
    void aConclusionThatDiffersNeedsAReasonAndTheSameOneDoesNot() {
        assertThat(read("{\"by\": \"王工\", \"conclusion\": {\"verdict\": \"RESTRICTED\"}}")
                        .conclusion())
                .contains(new OwnConclusion("RESTRICTED", ""));
        assertThat(read("{\"by\": \"王工\", \"conclusion\": {\"verdict\": \"PROHIBITED\", \"reason\": \"毗邻学校\"}}")
                        .conclusion())
                .contains(new OwnConclusion("PROHIBITED", "毗邻学校"));
        assertThat(faults("{\"by\": \"王工\", \"conclusion\": {\"verdict\": \"PROHIBITED\"}}"))
                .containsExactly("/conclusion/reason");
        assertThat(faults("{\"by\": \"王工\", \"conclusion\": {\"verdict\": \"UNDETERMINED\", \"reason\": \"x\"}}"))
                .containsExactly("/conclusion/verdict");
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        assertThat(faults("""
                        {"by": " ", "remarks": 5, "previous": "abc", "colour": 1, "conclusion": {"verdict": "NO", "x/y": 1},
                         "clauses": [{"rule": "R-1", "finding": "CONFORMS"}, {"rule": "C-1", "finding": "YES"},
                           {"rule": "C-1", "finding": "CONFORMS"}, {"rule": "C-2", "finding": "CONTRARY"}, 7]}"""))
                .containsExactlyInAnyOrder(
                        "/colour",
                        "/by",
                        "/remarks",
                        "/previous",
                        "/clauses/0/rule",
                        "/clauses/1/finding",
                        "/clauses/2/rule",
                        "/clauses/3/text",
                        "/clauses/4",
                        "/conclusion/x~1y",
                        "/conclusion/verdict",
                        "/conclusion/reason");
    }

    @Test
    void whatIsNoObjectOrTooLongOrHasNoUtf8IsRefused() {
        assertThat(faults("[]")).contains("");
        assertThat(faults("{\"by\": \"王工\", \"clauses\": {}}")).containsExactly("/clauses");
        assertThat(read("{\"by\": \"王工\", \"remarks\": \"" + "𠮷".repeat(2000) + "\"}")
                        .remarks())
                .hasSize(4000);
        assertThat(faults("{\"by\": \"王工\", \"remarks\": \"" + "𠮷".repeat(2001) + "\"}"))
                .containsExactly("/remarks");
        assertThat(faults("{\"by\": \"王工\\u0000\"}")).containsExactly("/by");
        assertThat(faults("{\"by\": \"\\ud842\"}")).containsExactly("/by");
    }
}
