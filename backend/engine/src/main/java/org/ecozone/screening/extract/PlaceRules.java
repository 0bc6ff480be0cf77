package org.ecozone.screening.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.MeasuredFact;
import org.ecozone.access.rule.OpenProvisions;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.StatedPlace;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a book as a place asks them, whatever the project. Immutable; keeps nothing of the book itself.
 *
 * @param anyProject the rules without conditions over projects: what is left of each is its place
 * @param whoStates those whose place hangs on the project, for a project that states whatever makes it bound
 * @param hanging keys of the measured facts that hang on the project; the others the ground alone tells
 */
record PlaceRules(RuleBook anyProject, RuleBook whoStates, Set<String> hanging) {

    static PlaceRules of(RuleBook book) {
        List<Rule> all = new ArrayList<>();
        List<Rule> stating = new ArrayList<>();
        for (Rule rule : book.rules()) {
            Rule placed = rule.judged(rule.effect());
            all.add(placed.with(rule.where(), null));
            if (hangs(rule.where())) {
                stating.add(placed.with(ofWhoStates(rule.where()), null));
            }
        }
        Set<String> hanging = new TreeSet<>();
        book.facts().stream().filter(PlaceRules::hangs).forEach(fact -> hanging.add(fact.key()));
        return new PlaceRules(book.with(all), book.with(stating), Set.copyOf(hanging));
    }

    /** A class of assessment follows from the project, whatever else it follows from. */
    private static boolean hangs(Fact fact) {
        return fact.measured() instanceof MeasuredFact.OfEia
                || fact.measured() instanceof MeasuredFact.OfPlace of && hangs(of.where());
    }

    /** Whether a project, by what it states or by its industry, can make a place of another place. */
    static boolean hangs(@Nullable Where where) {
        return where != null && !Optional.of(where).equals(where.match(new OfWhoStates()));
    }

    private static @Nullable Where ofWhoStates(@Nullable Where where) {
        return where == null ? null : where.match(new OfWhoStates()).orElse(null);
    }

    /** The place for a project that states whatever is asked in it; empty for everywhere. */
    private static final class OfWhoStates implements Where.Kinds<Optional<Where>> {

        @Override
        public Optional<Where> ofLayer(Where.OfLayer where) {
            return Optional.of(where);
        }

        @Override
        public Optional<Where> all(Where.All where) {
            List<Where> left = where.parts().stream()
                    .flatMap(part -> part.match(this).stream())
                    .toList();
            return left.isEmpty() ? Optional.empty() : Optional.of(new Where.All(left));
        }

        @Override
        public Optional<Where> any(Where.Any where) {
            List<Where> left = where.parts().stream()
                    .flatMap(part -> part.match(this).stream())
                    .toList();
            return left.size() < where.parts().size() ? Optional.empty() : Optional.of(new Where.Any(left));
        }

        @Override
        public Optional<Where> incompleteCoverage(Where.IncompleteCoverage where) {
            return Optional.of(where);
        }

        @Override
        public Optional<Where> missingUnitList(Where.MissingUnitList where) {
            return Optional.of(where);
        }

        @Override
        public Optional<Where> openProvisions(OpenProvisions where) {
            return Optional.empty();
        }

        @Override
        public Optional<Where> stated(StatedPlace where) {
            return Optional.empty();
        }
    }

    /** What of {@code measured} the ground alone tells. */
    Map<String, Object> ofGround(Map<String, Object> measured) {
        Map<String, Object> ground = new HashMap<>(measured);
        ground.keySet().removeAll(hanging);
        return ground;
    }

    /** Whether projects are concerned by {@code when}: FALSE if none at this place can be. */
    static Truth concerns(@Nullable Condition when, Map<String, Object> ground) {
        return when == null ? Truth.TRUE : when.evaluate(ground);
    }
}
