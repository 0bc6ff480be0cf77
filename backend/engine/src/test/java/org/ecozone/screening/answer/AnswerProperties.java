package org.ecozone.screening.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.json.CanonicalJson;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.zoning.ZoningMap;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers held against the library of RFC 8785's authors, and against a tree that is built, sorted and then written. */
class AnswerProperties {

    private static final Answers ANSWERS = new Answers();
    private static final Instant NOW = Instant.parse("2026-11-23T01:02:03.004Z");

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static ObjectNode tree(Answer answer) {
        return (ObjectNode) JsonMapper.shared().readTree(answer.content());
    }

    private static void assertCanonical(Answer answer) throws Exception {
        String text = text(answer.content());
        assertThat(text).isEqualTo(new JsonCanonicalizer(text).getEncodedString());
        assertThat(answer.hash()).isEqualTo(CanonicalJson.sha256(answer.content()));
    }

    @Property(tries = 200)
    void theFullAnswerIsTheTreeInCanonicalForm(@ForAll Random random) throws Exception {
        ScreeningResult result = new AnyScreening(random).next();
        Answer answer = ANSWERS.of(result, Detail.FULL, "1.0.0");
        ObjectNode tree = org.ecozone.screening.answer.tree.ScreeningJson.of(result, "1.0.0", NOW);
        assertCanonical(answer);
        assertThat(tree.get("resultHash").stringValue()).isEqualTo(answer.hash());
        assertThat(tree.get("id").stringValue()).isEqualTo(answer.id().toString());
        assertThat(CanonicalJson.bytes(JsonMapper.shared().readTree(answer.served(NOW))))
                .isEqualTo(CanonicalJson.bytes(tree));
        assertThat(text(answer.content())).isEqualTo(text(CanonicalJson.bytes(tree.remove(Answer.NOT_HASHED))));
    }

    @Property(tries = 100)
    void findingsSayWhatTheFullAnswerSaysWithoutWhy(@ForAll Random random) throws Exception {
        ScreeningResult result = new AnyScreening(random).next();
        Answer findings = ANSWERS.of(result, Detail.FINDINGS, "1.0.0");
        assertCanonical(findings);
        ObjectNode shown = tree(findings);
        assertThat(shown.remove("detail").stringValue()).isEqualTo("findings");
        ObjectNode full = tree(ANSWERS.of(result, Detail.FULL, "1.0.0"));
        full.remove(List.of("whyNot", "counterfactuals", "eia"));
        full.get("findings")
                .forEach(finding -> ((ObjectNode) finding).remove(List.of("trace", "placeTrace", "withoutFact")));
        assertThat(shown).isEqualTo(full);
    }

    @Property(tries = 100)
    void theVerdictIsTheSameInTheShortForm(@ForAll Random random) throws Exception {
        AnyScreening any = new AnyScreening(random);
        ScreeningRequest request = any.request();
        ZoningMap map = any.map();
        Answer verdict =
                ANSWERS.of(Screening.decide(request, RulesOnMap.of(AnyScreening.RULES, map)), Detail.VERDICT, "1.0.0");
        assertCanonical(verdict);
        ObjectNode shown = tree(verdict);
        assertThat(shown.remove("detail").stringValue()).isEqualTo("verdict");
        ObjectNode full = tree(
                ANSWERS.of(Screening.screen(request, RulesOnMap.of(AnyScreening.RULES, map)), Detail.FULL, "1.0.0"));
        for (JsonNode theme : full.get("themes")) {
            ((ObjectNode) theme).retain(List.of("layer", "status"));
        }
        ((ObjectNode) full.get("stability")).retain(List.of("certain", "verdicts"));
        full.remove(List.of("whyNot", "counterfactuals", "eia", "findings", "clausesByPerson", "notices"));
        assertThat(shown).isEqualTo(full);
    }
}
