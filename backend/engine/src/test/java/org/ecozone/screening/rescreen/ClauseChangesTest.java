package org.ecozone.screening.rescreen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Truth;
import org.ecozone.json.CanonicalJson;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.screening.rescreen.ReleaseChange.Kind;
import org.ecozone.screening.rescreen.ReleaseChange.Member;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Clauses that a person must check, and had not to, or no longer. */
class ClauseChangesTest {

    private static final Standing TO_CHECK = new Standing(Truth.TRUE, null);

    private final AnyRescreening any = new AnyRescreening(new Random(20261130));
    private final Basis otherClauses = any.after(false, Releases.OTHER_CLAUSES, any.before.asOf());

    private static RuleChange of(List<RuleChange> changes, String id) {
        return changes.stream()
                .filter(change -> change.rule().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsToBeCheckedNowStandsBeforeWhatIsNoLonger() {
        Rescreening again = any.by(otherClauses);
        assertThat(again.clauses().stream().map(change -> change.rule().id()))
                .containsExactly("AL-Q-T1", "AL-Q-S5", "AL-Q-S6");
        assertThat(again.clauses())
                .allSatisfy(change -> assertThat(change.causes()).containsExactly(Set.of(Cause.RULES)));
        RuleChange added = of(again.clauses(), "AL-Q-T1");
        assertThat(added.before()).isNull();
        assertThat(added.after()).isEqualTo(TO_CHECK);
        assertThat(added.release()).isEqualTo(new ReleaseChange(Kind.ADDED, List.of()));
        RuleChange gone = of(again.clauses(), "AL-Q-S6");
        assertThat(gone.before()).isEqualTo(TO_CHECK);
        assertThat(gone.after()).isNull();
        assertThat(gone.release()).isEqualTo(new ReleaseChange(Kind.WITHDRAWN, List.of()));
    }

    /** It is told of twice: nobody need check it any more, and it decides. */
    @Test
    void aClauseThatBecameARuleIsNotTakenForGone() {
        Rescreening again = any.by(otherClauses);
        var decides = new ReleaseChange(Kind.CHANGED, List.of(Member.EFFECT));
        assertThat(of(again.clauses(), "AL-Q-S5").release()).isEqualTo(decides);
        RuleChange rule = of(again.changes(), "AL-Q-S5");
        assertThat(rule.before()).isNull();
        assertThat(rule.after()).isEqualTo(new Standing(Truth.TRUE, Effect.CONDITIONAL));
        assertThat(rule.release()).isEqualTo(decides);
    }

    @Test
    void whatAnotherProgramDidNotListIsTheSoftwares() {
        ObjectNode result = (ObjectNode) JsonMapper.shared().readTree(any.recorded.result());
        ((ArrayNode) result.path("clausesByPerson"))
                .removeIf(clause -> clause.path("rule").asString().equals("AL-Q-S6"));
        RecordedScreening altered = RecordedScreening.of(
                new UUID(0, 1),
                Instant.EPOCH,
                "1",
                any.recorded.request().getBytes(StandardCharsets.UTF_8),
                CanonicalJson.bytes(result));
        Rescreening again = AnyRescreening.RESCREENER.again(altered, any.request, any.before, any.before);
        assertThat(again.changes()).isEmpty();
        assertThat(again.direction()).isEqualTo(Rescreening.Direction.SAME);
        assertThat(again.clauses()).singleElement().satisfies(change -> {
            assertThat(change.rule().id()).isEqualTo("AL-Q-S6");
            assertThat(change.after()).isEqualTo(TO_CHECK);
            assertThat(change.causes()).containsExactly(Set.of(Cause.SOFTWARE));
        });
    }

    @Test
    void asJsonTheyHaveNoEffect() {
        var clause = RescreeningJson.of(any.by(otherClauses)).path("clauses").get(0);
        assertThat(clause.path("rule").asString()).isEqualTo("AL-Q-T1");
        assertThat(clause.path("title").asString()).isEqualTo("测试：由人核对");
        assertThat(clause.path("before").isNull()).isTrue();
        assertThat(clause.path("after").toString()).isEqualTo("{\"outcome\":\"TRUE\"}");
        assertThat(clause.path("release").path("kind").asString()).isEqualTo("ADDED");
    }
}
