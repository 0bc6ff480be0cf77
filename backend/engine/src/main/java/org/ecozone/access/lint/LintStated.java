package org.ecozone.access.lint;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecozone.access.book.LintCode;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.StatedPlace;
import org.ecozone.access.rule.Where;

/**
 * Finds rules of law by which a stated fact may fall on deaf ears: bound to a place, without the words of the article that name it
 * and without binding who states the fact elsewhere. Of an access list the place is where the list stands.
 */
final class LintStated {

    private final RuleBook book;
    private final LintReport report;

    LintStated(RuleBook book, LintReport report) {
        this.book = book;
        this.report = report;
    }

    void check() {
        for (Rule rule : book.rules()) {
            boolean isBound = rule.scope() == Clause.Scope.LAW
                    && rule.effect() != Effect.PERMITTED
                    && !rule.settledByPerson()
                    && rule.where() != null
                    && rule.placeIsLaw() == null;
            Set<String> deaf = isBound ? deaf(rule) : Set.of();
            if (!deaf.isEmpty()) {
                report.add(
                        LintCode.PLACE_NOT_SAID,
                        rule,
                        "规则限于一处，却读申报人说明的事实：写明条文中的地点词（placeIsLaw），或者加 { stated: … }",
                        String.join("、", deaf));
            }
        }
    }

    /** Facts that an applicant states, read by {@code rule} and not heard elsewhere. */
    private Set<String> deaf(Rule rule) {
        Set<String> heard = new HashSet<>();
        stated(rule.where(), heard);
        return rule.facts().stream()
                .filter(key -> !heard.contains(key))
                .filter(key ->
                        book.fact(key).filter(fact -> fact.measured() == null).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void stated(Where where, Set<String> facts) {
        if (where instanceof StatedPlace place) {
            facts.add(place.fact());
        }
        if (where instanceof Where.Any) {
            where.parts().forEach(part -> stated(part, facts));
        }
    }
}
