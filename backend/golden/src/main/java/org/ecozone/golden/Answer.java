package org.ecozone.golden;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.assess.RuleOutcome.Measured;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.eia.EiaClass;
import org.ecozone.access.rule.Truth;
import org.ecozone.screening.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What rules say of a case.
 *
 * @param rules who says it
 * @param industry of the case; null if not given
 * @param assessment what they say
 */
record Answer(RuleBook rules, @Nullable String industry, Assessment assessment) {

    Verdict verdict() {
        return Verdict.between(assessment.atLeast(), assessment.atMost());
    }

    /** Class of the environmental impact assessment; UNKNOWN where it cannot be told. */
    String eia() {
        @Nullable
        EiaClass decided = rules.eia().classify(industry, assessment.values()).decided();
        return decided == null ? "UNKNOWN" : decided.name();
    }

    /** How the rule {@code id} came out; FALSE where it is not among the outcomes. */
    Truth truth(String id) {
        return outcome(id).map(RuleOutcome::truth).orElse(Truth.FALSE);
    }

    private Optional<RuleOutcome> outcome(String id) {
        return assessment.outcomes().stream()
                .filter(o -> o.rule().id().equals(id))
                .findFirst();
    }

    /** In what this answer is not as expected, in Chinese; empty where it is. */
    List<String> differences(Expected expected) {
        List<String> found = new ArrayList<>();
        compare(found, "结论", expected.verdict(), verdict());
        expected.rules().forEach((id, truth) -> compare(found, "规则 " + id, truth, truth(id)));
        expected.effects()
                .forEach((id, effect) -> compare(
                        found,
                        "规则 " + id + " 的效力",
                        effect.name(),
                        outcome(id).map(o -> o.rule().effect().name()).orElse("没有（规则为 FALSE）")));
        expected.only().ifPresent(only -> compare(found, "为 TRUE 的规则", new TreeSet<>(only), firing()));
        expected.missingFacts()
                .ifPresent(facts ->
                        compare(found, "缺少的事实", new TreeSet<>(facts), new TreeSet<>(assessment.missingFacts())));
        expected.certain()
                .ifPresent(certain ->
                        compare(found, "结论是否确定", certain, assessment.stability().isCertain()));
        expected.measured()
                .forEach((id, measured) -> compare(
                        found,
                        "规则 " + id + " 是否取决于测量",
                        measured,
                        outcome(id).map(RuleOutcome::measured).orElse(Measured.CERTAIN)));
        for (String id : expected.notInForce()) {
            compare(found, "规则 " + id + " 不在有效期内", true, assessment.notInForce().contains(id));
        }
        for (String id : expected.byPerson()) {
            compare(found, "由人核对的条款 " + id, true, isByPerson(id));
        }
        expected.eia().ifPresent(named -> compare(found, "环评类别", named, eia()));
        return found;
    }

    /** What came out, for one who looks for a fault: every rule that is TRUE or UNKNOWN. */
    String shown() {
        return assessment.outcomes().stream()
                .sorted(Comparator.comparing((RuleOutcome o) -> o.rule().id()))
                .map(o -> o.rule().id() + "=" + o.truth() + "(" + o.rule().effect() + ")"
                        + (o.missingFacts().isEmpty() ? "" : o.missingFacts()))
                .reduce("", (a, b) -> a + (a.isEmpty() ? "" : "; ") + b);
    }

    private TreeSet<String> firing() {
        TreeSet<String> firing = new TreeSet<>();
        for (RuleOutcome outcome : assessment.outcomes()) {
            if (outcome.truth() == Truth.TRUE) {
                firing.add(outcome.rule().id());
            }
        }
        return firing;
    }

    private boolean isByPerson(String id) {
        return assessment.byPerson().stream().anyMatch(c -> c.clause().id().equals(id));
    }

    private static void compare(List<String> found, String what, Object expected, Object came) {
        if (!expected.equals(came)) {
            found.add(what + "：应为 " + expected + "，得到 " + came);
        }
    }
}
