package org.ecozone.screening.sheet;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.ecozone.access.assess.Inquiry;
import org.ecozone.access.rule.Fact;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.work.Deadline;

/**
 * Finds those missing facts of a result that can settle anything. A fact is left out where, whatever the others are answered, it
 * is never missing in the end: the verdict is decided then, or no longer hangs on it. Whether its rule can hold is not enough:
 * another rule that forbids the same may hold whenever this one does.
 *
 * <p>Found by deciding again with answers put in, the site laid over the map once and only what reads the answer asked again. A fact of which an answer alone moves the bounds
 * is kept at once; numbers and the industry, which have too many values, are kept always, and so is what would take too long to
 * tell: the number of tries is bounded, so that the same result leaves the same questions on any machine.
 */
final class SettlingFacts {

    /** Of assessments in all; one of an ordinary site takes some microseconds. */
    static final int MOST_TRIES = 60;

    private final ScreeningResult result;
    private final Set<String> left = new LinkedHashSet<>();
    private int tries;

    private SettlingFacts(ScreeningResult result) {
        this.result = result;
    }

    /** The missing facts of {@code result} that can settle anything, in its order. */
    static List<String> of(ScreeningResult result) {
        return new SettlingFacts(result).find();
    }

    /** The least decisive are tried first, so that of two that do the same the more decisive is asked. */
    private List<String> find() {
        List<String> missing = result.assessment().missingFacts();
        if (missing.stream().noneMatch(this::isTried)) {
            return missing;
        }
        Inquiry now = result.on()
                .inquire(
                        result.overlaps(),
                        result.request().facts(),
                        result.request().asOf(),
                        result.request().accuracy());
        for (int i = missing.size() - 1; i >= 0; i--) {
            String key = missing.get(i);
            if (isTried(key) && !movesTheBounds(now, key)) {
                left.add(key);
                if (isNeeded(now)) {
                    left.remove(key);
                }
            }
        }
        return missing.stream().filter(key -> !left.contains(key)).toList();
    }

    private boolean isTried(String key) {
        return fact(key).filter(fact -> fact.type() != Fact.Type.NUMBER).isPresent();
    }

    private boolean movesTheBounds(Inquiry now, String key) {
        return anyAnswer(now, key, then -> then.atLeast() != now.atLeast() || then.atMost() != now.atMost());
    }

    /** Whether, all others answered in some way, one of those left out is still missing, or that cannot be told. */
    private boolean isNeeded(Inquiry now) {
        List<String> missing = now.missingFacts();
        Optional<String> next =
                missing.stream().filter(key -> !left.contains(key)).findFirst();
        if (missing.isEmpty() || next.isEmpty()) {
            return !missing.isEmpty();
        }
        return !isTried(next.get()) || anyAnswer(now, next.get(), this::isNeeded);
    }

    /** Whether {@code test} finds an answer to {@code key} that a project can have, or it was tried often enough. */
    private boolean anyAnswer(Inquiry now, String key, Predicate<Inquiry> test) {
        for (Object value : values(fact(key).orElseThrow())) {
            if (now.isPossible(key, value)) {
                Deadline.check();
                if (tries++ >= MOST_TRIES || test.test(now.with(key, value))) {
                    return true;
                }
            }
        }
        return false;
    }

    private Optional<Fact> fact(String key) {
        return result.rules().fact(key);
    }

    /** What leaves most open first: no, then yes; the choices as they are shown. */
    private static List<Object> values(Fact fact) {
        return fact.type() == Fact.Type.BOOLEAN
                ? List.of(false, true)
                : new ArrayList<>(fact.choices().stream().map(Fact.Choice::code).toList());
    }
}
