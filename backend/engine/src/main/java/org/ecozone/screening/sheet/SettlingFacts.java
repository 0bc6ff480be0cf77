package org.ecozone.screening.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.rule.Fact;
import org.ecozone.access.rule.Facts;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.work.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * Finds those missing facts of a result that can settle anything. A fact is left out where, whatever the others are answered, it
 * is never missing in the end: the verdict is decided then, or no longer hangs on it. Whether its rule can hold is not enough:
 * another rule that forbids the same may hold whenever this one does.
 *
 * <p>Found by deciding again with answers put in, the site laid over the map once. A fact of which an answer alone moves the bounds
 * is kept at once; numbers and the industry, which have too many values, are kept always, and so is what would take too long to
 * tell: the number of tries is bounded, so that the same result leaves the same questions on any machine.
 */
final class SettlingFacts {

    /** Of assessments in all; one of an ordinary site takes some tens of microseconds. */
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
        for (int i = missing.size() - 1; i >= 0; i--) {
            String key = missing.get(i);
            if (isTried(key) && !movesTheBounds(key)) {
                left.add(key);
                if (isNeeded(result.request().facts(), result.assessment())) {
                    left.remove(key);
                }
            }
        }
        return missing.stream().filter(key -> !left.contains(key)).toList();
    }

    private boolean isTried(String key) {
        return fact(key).filter(fact -> fact.type() != Fact.Type.NUMBER).isPresent();
    }

    private boolean movesTheBounds(String key) {
        for (Object value : values(fact(key).orElseThrow())) {
            @Nullable Facts facts = with(result.request().facts(), key, value);
            if (facts != null) {
                @Nullable Assessment then = assess(facts);
                if (then == null
                        || then.atLeast() != result.assessment().atLeast()
                        || then.atMost() != result.assessment().atMost()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether, all others answered in some way, one of those left out is still missing, or that cannot be told. */
    private boolean isNeeded(Facts facts, Assessment assessment) {
        List<String> missing = assessment.missingFacts();
        Optional<String> next =
                missing.stream().filter(key -> !left.contains(key)).findFirst();
        if (missing.isEmpty() || next.isEmpty()) {
            return !missing.isEmpty();
        }
        if (!isTried(next.get())) {
            return true;
        }
        for (Object value : values(fact(next.get()).orElseThrow())) {
            @Nullable Facts answered = with(facts, next.get(), value);
            if (answered != null) {
                @Nullable Assessment then = assess(answered);
                if (then == null || isNeeded(answered, then)) {
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

    /** {@code facts} with one more; null where no project can be so. */
    private @Nullable Facts with(Facts facts, String key, Object value) {
        Map<String, Object> stated = new HashMap<>(facts.stated());
        stated.put(key, value);
        Facts.Reading reading =
                Facts.read(stated, facts.industry(), result.rules().factBook());
        return reading.faults().isEmpty() ? reading.facts().with(facts.judgements()) : null;
    }

    /** Null where it was tried often enough. */
    private @Nullable Assessment assess(Facts facts) {
        Deadline.check();
        if (tries++ >= MOST_TRIES) {
            return null;
        }
        return result.on()
                .assess(
                        result.overlaps(),
                        facts,
                        result.request().asOf(),
                        result.request().accuracy());
    }
}
