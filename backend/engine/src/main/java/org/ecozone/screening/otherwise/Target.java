package org.ecozone.screening.otherwise;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.ecozone.screening.ScreeningResult;

/**
 * What another place must come to: that data cover the whole site, that no rule worse than {@code effect} is TRUE, and that none is
 * UNKNOWN but those that may be left open.
 *
 * @param effect the worst that may come of it
 * @param open what may be left open
 * @param places tells which rules hang on the place
 * @param openHere what the rules that are open where the site is are instances of ({@link Rule#model})
 */
record Target(Effect effect, Open open, PlaceBound places, Set<String> openHere) {

    /** Which rules may stay open. */
    enum Open {
        /** None: the verdict is decided. */
        NONE,
        /** Those that are so wherever the site lies. */
        ANYWHERE,
        /** Those, and what is open where the site is now, a clause of another unit's list in place of its own among them. */
        AS_HERE
    }

    Target {
        openHere = Set.copyOf(openHere);
    }

    /**
     * What to look for instead of {@code here}, the better first. Where something surely stands against it, another place is of use
     * even if as much stays open there. Empty where nothing better can come of a place.
     */
    static List<Target> of(ScreeningResult here) {
        PlaceBound places = new PlaceBound(here.rules(), here.on().map());
        Target strict = strict(here, places);
        if (strict.isMetBy(here)) {
            return List.of();
        }
        Target lenient = lenient(strict.effect(), here, places);
        return lenient.isMetBy(here) ? List.of(strict) : List.of(strict, lenient);
    }

    /**
     * That a project is possible at all, at most under conditions; where it is restricted wherever it lies, that it is no more than
     * that; and where it is possible already, that it is so without more.
     */
    private static Target strict(ScreeningResult here, PlaceBound places) {
        Target possible = strict(Effect.CONDITIONAL, here, places);
        if (possible.isMetBy(here)) {
            return strict(Effect.PERMITTED, here, places);
        }
        Target restricted = strict(Effect.RESTRICTED, here, places);
        boolean isRestrictedAnywhere =
                possible.isMissedEverywhere(here) && !restricted.isMissedEverywhere(here) && !restricted.isMetBy(here);
        return isRestrictedAnywhere ? restricted : possible;
    }

    /** That nothing is open but what is so anywhere. */
    private static Target strict(Effect effect, ScreeningResult here, PlaceBound places) {
        boolean isAnyOpen = here.assessment().outcomes().stream()
                .anyMatch(o -> isWorse(o, effect) && o.truth() == Truth.UNKNOWN && !places.binds(o.rule()));
        return new Target(effect, isAnyOpen ? Open.ANYWHERE : Open.NONE, places, Set.of());
    }

    /** That what is open is so here, too. */
    private static Target lenient(Effect effect, ScreeningResult here, PlaceBound places) {
        return new Target(
                effect,
                Open.AS_HERE,
                places,
                here.assessment().outcomes().stream()
                        .filter(o -> isWorse(o, effect) && o.truth() == Truth.UNKNOWN)
                        .map(o -> o.rule().model())
                        .collect(Collectors.toSet()));
    }

    boolean isMetBy(ScreeningResult there) {
        return there.overlaps().layers().stream()
                        .allMatch(layer -> layer.uncovered().isNothing())
                && there.assessment().outcomes().stream().noneMatch(this::isMissedBy);
    }

    /** The rules by which {@code there} misses it. */
    List<RuleOutcome> against(ScreeningResult there) {
        return there.assessment().outcomes().stream().filter(this::isMissedBy).toList();
    }

    /** Whether a rule that does not hang on the place stands against {@code here}: then it does anywhere. */
    boolean isMissedEverywhere(ScreeningResult here) {
        return against(here).stream().anyMatch(outcome -> !places.binds(outcome.rule()));
    }

    /** Whether {@code rule} may be UNKNOWN. */
    boolean mayStayOpen(Rule rule) {
        return !places.binds(rule) || openHere.contains(rule.model());
    }

    private boolean isMissedBy(RuleOutcome outcome) {
        return isWorse(outcome, effect) && (outcome.truth() == Truth.TRUE || !mayStayOpen(outcome.rule()));
    }

    private static boolean isWorse(RuleOutcome outcome, Effect effect) {
        return outcome.rule().effect().isMoreSevereThan(effect);
    }
}
