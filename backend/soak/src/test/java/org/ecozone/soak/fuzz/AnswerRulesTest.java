package org.ecozone.soak.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AnswerRulesTest {

    private static final String PROBLEM = "HTTP/1.1 422\r\nContent-Type: application/problem+json";

    private static RawAnswer refused(String body) {
        return new RawAnswer(422, PROBLEM, body);
    }

    private static Request site(String body) {
        return Request.post("/api/screenings/preview", "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static RawAnswer verdict() {
        return new RawAnswer(200, "HTTP/1.1 200\r\nContent-Type: application/json", "{\"verdict\":\"PERMITTED\"}");
    }

    @Test
    void aProblemWithItsCodeIsRight() {
        assertThat(AnswerRules.faults(refused("{\"code\":\"FACT_INVALID\",\"detail\":\"第 3 行\"}")))
                .isEmpty();
    }

    @Test
    void anErrorOfTheServersOwnIsNotUnlessItSaysWhenToComeAgain() {
        assertThat(AnswerRules.faults(new RawAnswer(500, PROBLEM, "{\"code\":\"INTERNAL_ERROR\"}")))
                .hasSize(1);
        assertThat(AnswerRules.faults(new RawAnswer(501, PROBLEM, "{\"code\":\"NOT_SO\"}")))
                .hasSize(1);
        assertThat(AnswerRules.faults(new RawAnswer(503, PROBLEM, "{\"code\":\"SERVER_BUSY\"}")))
                .hasSize(1);
        assertThat(AnswerRules.faults(new RawAnswer(503, PROBLEM + "\r\nRetry-After: 2", "{\"code\":\"SERVER_BUSY\"}")))
                .isEmpty();
    }

    @Test
    void whatTellsOfTheInsideIsNot() {
        for (String inside : new String[] {
            "/tmp/upload_1.tmp",
            "java.lang.IllegalStateException",
            "at org.x.Y(Y.java:12)",
            "tools.jackson.core",
            "ogr2ogr",
            "SELECT x"
        }) {
            assertThat(AnswerRules.faults(refused("{\"code\":\"A_B\",\"detail\":\"" + inside + "\"}")))
                    .as(inside)
                    .hasSize(1);
        }
        assertThat(AnswerRules.faults(new RawAnswer(200, "HTTP/1.1 200\r\nServer: x", "")))
                .hasSize(1);
    }

    @Test
    void aRefusalThatIsNoProblemAndSilenceAreNot() {
        assertThat(AnswerRules.faults(new RawAnswer(404, "HTTP/1.1 404\r\nContent-Type: text/html", "<html>")))
                .hasSize(1);
        assertThat(AnswerRules.faults(new RawAnswer(-1, "", ""))).hasSize(1);
        assertThat(AnswerRules.faults(new RawAnswer(0, "", ""))).isEmpty();
    }

    @Test
    void aVerdictForATornRequestIsFound() {
        assertThat(AnswerRules.faults(site("{\"type\":\"Feature\"}"), verdict()))
                .isEmpty();
        assertThat(AnswerRules.faults(site("{\"type\":\"Feature\""), verdict())).hasSize(1);
        assertThat(AnswerRules.faults(site("{\"a\":1,\"a\":2}"), verdict())).hasSize(1);
        assertThat(AnswerRules.faults(site("{} {}"), verdict())).hasSize(1);
    }
}
