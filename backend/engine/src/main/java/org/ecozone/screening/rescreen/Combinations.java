package org.ecozone.screening.rescreen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.ecozone.access.book.RuleBook;
import org.ecozone.screening.RulesOnMaps;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.request.RecordedRequest;
import org.ecozone.screening.request.RequestReader;

/**
 * One recorded question put to every combination of an old and a new basis, each when it is first asked for. At most eight. Not safe
 * for several threads.
 */
final class Combinations {

    private final RecordedRequest recorded;
    private final Basis before;
    private final Basis after;
    private final RequestReader reader;
    private final RulesOnMaps onMaps;
    private final Set<Cause> all;
    private final Map<Set<Cause>, Optional<ScreeningResult>> results = new HashMap<>();
    private final Map<RuleBook, ScreeningRequest> read = new HashMap<>();

    Combinations(RecordedRequest recorded, Basis before, Basis after, RequestReader reader, RulesOnMaps onMaps) {
        this.recorded = recorded;
        this.before = before;
        this.after = after;
        this.reader = reader;
        this.onMaps = onMaps;
        this.all = before.differences(after);
    }

    /** All in which old and new differ. */
    Set<Cause> all() {
        return all;
    }

    /**
     * By the old basis but for {@code causes}.
     *
     * @throws org.ecozone.screening.request.RequestRefused if the release knows a fact of the record no longer
     * @throws IllegalArgumentException if the release is not complete on the day
     */
    ScreeningResult require(Set<Cause> causes) {
        Basis basis = before.with(after, causes);
        ScreeningResult result = Screening.decide(request(basis), onMaps.of(basis.rules(), basis.map()));
        results.put(Set.copyOf(causes), Optional.of(result));
        return result;
    }

    /** Likewise, once both whole bases were asked; empty where that release was not complete on that day. */
    Optional<ScreeningResult> find(Set<Cause> causes) {
        Optional<ScreeningResult> known = results.get(causes);
        if (known == null) {
            known = tried(causes);
            results.put(Set.copyOf(causes), known);
        }
        return known;
    }

    private Optional<ScreeningResult> tried(Set<Cause> causes) {
        Basis basis = before.with(after, causes);
        if (basis.asOf().isBefore(basis.rules().from())) {
            return Optional.empty();
        }
        return Optional.of(require(causes));
    }

    private ScreeningRequest request(Basis basis) {
        ScreeningRequest asked = read.computeIfAbsent(basis.rules(), rules -> reader.reread(recorded, rules));
        return new ScreeningRequest(
                asked.name(),
                asked.site(),
                asked.accuracy(),
                asked.industry(),
                asked.facts(),
                basis.asOf(),
                asked.notices(),
                asked.filed());
    }

    /**
     * The least sets of causes that, on top of the old basis, bring about {@code wanted}: none holds another. Never empty where the
     * whole of the new basis does so.
     */
    <T> List<Set<Cause>> leastThat(Function<ScreeningResult, T> aspect, T wanted) {
        List<Set<Cause>> found = new ArrayList<>();
        for (Set<Cause> causes : subsets()) {
            boolean isLeast = found.stream().noneMatch(causes::containsAll);
            if (isLeast && find(causes).map(aspect).filter(wanted::equals).isPresent()) {
                found.add(causes);
            }
        }
        return found;
    }

    /** Those combinations in which no answer could be had. */
    List<Set<Cause>> untried() {
        return subsets().stream().filter(causes -> find(causes).isEmpty()).toList();
    }

    /** Of all differences, the smaller first. */
    private List<Set<Cause>> subsets() {
        List<Cause> causes = List.copyOf(all);
        List<Set<Cause>> subsets = new ArrayList<>();
        for (int bits = 0; bits < 1 << causes.size(); bits++) {
            Set<Cause> subset = EnumSet.noneOf(Cause.class);
            for (int i = 0; i < causes.size(); i++) {
                if ((bits >> i & 1) == 1) {
                    subset.add(causes.get(i));
                }
            }
            subsets.add(subset);
        }
        subsets.sort(Comparator.comparingInt(Set::size));
        return subsets;
    }
}
