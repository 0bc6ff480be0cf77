package org.ecozone.screening.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.ecozone.access.rule.Condition;
import org.ecozone.screening.ScreeningResult;

/**
 * What is to be asked, and what was answered before.
 *
 * @param open keys of the facts to ask now, the most decisive first; {@link Condition#INDUSTRY} alone where none is stated and it
 *     can settle anything, for most facts follow from it
 * @param answered keys of what was stated, the industry first
 * @param settling how many facts can settle anything, those among them that wait for the industry
 */
public record Questions(List<String> open, List<String> answered, int settling) {

    public Questions {
        open = List.copyOf(open);
        answered = List.copyOf(answered);
    }

    /**
     * The questions that a result leaves.
     *
     * @param isOutside whether the site lies wholly outside the territory: no answer tells what lies there
     * @param settling finds those of the missing facts that can settle anything; asked only where it matters
     */
    static Questions of(FrozenResult result, boolean isOutside, Supplier<List<String>> settling) {
        return of(
                isOutside ? List.of() : result.missingFacts(),
                result.project().industry() != null,
                result.project().facts().keySet(),
                settling);
    }

    /** The same of a result that was just made. */
    static Questions of(ScreeningResult result) {
        boolean isOutside = result.overlaps().coveredShare().value() == 0;
        return of(
                isOutside ? List.of() : result.assessment().missingFacts(),
                result.request().industry() != null,
                result.request().facts().stated().keySet(),
                () -> SettlingFacts.of(result));
    }

    private static Questions of(
            List<String> missing, boolean hasIndustry, Collection<String> stated, Supplier<List<String>> settling) {
        boolean needsIndustry = missing.contains(Condition.INDUSTRY);
        List<String> answered = new ArrayList<>();
        if (hasIndustry && !needsIndustry) {
            answered.add(Condition.INDUSTRY);
        }
        answered.addAll(stated);
        if (needsIndustry && !hasIndustry) {
            return new Questions(List.of(Condition.INDUSTRY), answered, missing.size());
        }
        List<String> open = new ArrayList<>(missing.isEmpty() ? missing : settling.get());
        if (open.remove(Condition.INDUSTRY)) {
            open.add(0, Condition.INDUSTRY);
        }
        return new Questions(open, answered, open.size());
    }
}
