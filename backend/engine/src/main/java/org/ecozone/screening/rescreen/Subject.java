package org.ecozone.screening.rescreen;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Citation;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.PersonClause;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Where;
import org.jspecify.annotations.Nullable;

/**
 * A rule, or a clause that a person must check, as far as releases make it another.
 *
 * @param effect what a rule means; null for a clause, which decides nothing
 * @param settledByPerson whether a person gives a rule its effect
 * @param where null for everywhere
 * @param when its condition, which has no equality but its text; "null" for none
 */
public record Subject(
        String id,
        String title,
        @Nullable Effect effect,
        boolean settledByPerson,
        @Nullable Where where,
        String when,
        List<Citation> cites) {

    public Subject {
        cites = List.copyOf(cites);
    }

    private static Subject of(Rule rule) {
        return new Subject(
                rule.id(),
                rule.title(),
                rule.effect(),
                rule.settledByPerson(),
                rule.where(),
                Objects.toString(rule.when()),
                rule.cites());
    }

    private static Subject of(PersonClause clause) {
        return new Subject(
                clause.id(), clause.title(), null, true, clause.where(), Objects.toString(null), clause.cites());
    }

    /** What {@code book} has under this id, whichever it is there. */
    static Optional<Subject> find(RuleBook book, String id) {
        Optional<Subject> rule = book.rules().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(Subject::of);
        return rule.or(() -> book.personClauses().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(Subject::of));
    }

    /** What it can be based on on {@code date}. */
    List<Citation> citationsInForce(LocalDate date) {
        return Citation.inForce(cites, date);
    }
}
