package org.ecozone.screening.batch;

import java.util.Comparator;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;
import org.ecozone.json.CanonicalText;
import org.ecozone.json.MemberName;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a row names for its verdict: the first of those that the sheet says it is settled by, and pending on.
 *
 * @param because holds and has the effect that is certain; null where no rule holds that has it
 * @param mayBecause may hold, and would have the most severe effect that is possible; null where the verdict is decided
 */
record Deciding(@Nullable Rule because, @Nullable Rule mayBecause) {

    private static final MemberName BECAUSE = MemberName.of("because");
    private static final MemberName MAY_BECAUSE = MemberName.of("mayBecause");
    private static final MemberName RULE = MemberName.of("rule");
    private static final MemberName TITLE = MemberName.of("title");
    private static final MemberName LAYER = MemberName.of("layer");

    static Deciding of(Assessment assessment) {
        boolean isDecided = assessment.atLeast() == assessment.atMost();
        return new Deciding(
                first(assessment, Truth.TRUE, assessment.atLeast()),
                isDecided ? null : first(assessment, Truth.UNKNOWN, assessment.atMost()));
    }

    /** The law before access lists, then as the result has them. */
    private static @Nullable Rule first(Assessment assessment, Truth truth, Effect effect) {
        return assessment.outcomes().stream()
                .filter(outcome -> outcome.truth() == truth)
                .map(outcome -> outcome.rule())
                .filter(rule -> rule.effect() == effect)
                .min(Comparator.comparing(Rule::scope))
                .orElse(null);
    }

    void write(CanonicalText out) {
        write(out.member(BECAUSE), because);
        write(out.member(MAY_BECAUSE), mayBecause);
    }

    private static void write(CanonicalText out, @Nullable Rule rule) {
        if (rule == null) {
            out.text(null);
            return;
        }
        out.open().member(RULE).text(rule.id());
        out.member(TITLE).text(rule.title());
        out.member(LAYER).text(rule.where() instanceof Where.OfLayer of ? of.layer() : null);
        out.close();
    }
}
