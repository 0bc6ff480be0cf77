package org.ecozone.access.citation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ecozone.access.rule.Citation.Document;
import org.ecozone.access.rule.Clause;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Rule;
import org.jspecify.annotations.Nullable;

/**
 * A rule or a clause of an access list with what it rests on. What a template gives to many units is one clause.
 *
 * @param id its id; of a clause of units what they share, as {@code WS-S1}
 * @param title what it demands, in Chinese; where units differ, as {@code example} has it
 * @param example code of the unit whose title it is; null where all have the same
 * @param effect what it means where it is true; null where a person must check it
 * @param scope for whom it holds
 * @param units codes of the units whose lists have it, sorted; empty unless its scope is UNIT
 * @param bases what it cites, in its order, each once
 */
public record CitingClause(
        String id,
        String title,
        @Nullable String example,
        Rule.Dimension dimension,
        @Nullable Effect effect,
        Clause.Scope scope,
        List<String> units,
        List<Basis> bases) {

    /** The clause of which all {@code instances} are: one, or the same of several units. */
    static CitingClause of(List<Provision> instances) {
        Provision one = instances.get(0);
        boolean differ = instances.stream().anyMatch(each -> !each.title().equals(one.title()));
        return new CitingClause(
                one.model(),
                one.title(),
                differ ? one.unit() : null,
                one.dimension(),
                one.effect(),
                one.clause() == null ? Clause.Scope.LAW : one.clause().scope(),
                instances.stream()
                        .map(Provision::unit)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList(),
                instances.stream()
                        .flatMap(each -> each.cites().stream().map(cite -> Basis.of(cite, each.clause())))
                        .distinct()
                        .toList());
    }

    /** What it rests on, on {@code day}. */
    public Standing standing(LocalDate day) {
        return Standing.of(bases.stream().map(Basis::document).toList(), day);
    }

    /** Whether a document that it cites came into force or ceased to be after {@code since}, up to {@code until}. */
    boolean turned(LocalDate since, LocalDate until) {
        return bases.stream()
                .anyMatch(basis -> !Turn.of(basis.document(), since, until).isEmpty());
    }

    boolean cites(Document document) {
        return bases.stream().anyMatch(basis -> basis.document().equals(document));
    }
}
