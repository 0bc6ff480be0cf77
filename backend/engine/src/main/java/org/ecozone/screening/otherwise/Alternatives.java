package org.ecozone.screening.otherwise;

import java.util.List;
import java.util.Optional;
import org.ecozone.json.CanonicalJson;
import org.ecozone.screening.ScreeningResult;
import org.ecozone.screening.answer.Answers;
import org.jspecify.annotations.Nullable;

/** What would change a result, as real alternatives. Made beside the full answer, which it does not change. */
public final class Alternatives {

    private final String ofResult;
    private final Shift shift;
    private final @Nullable Clip clip;
    private final List<Avoided> avoided;
    private final List<OtherFact> otherFacts;

    private Alternatives(
            String ofResult, Shift shift, @Nullable Clip clip, List<Avoided> avoided, List<OtherFact> otherFacts) {
        this.ofResult = ofResult;
        this.shift = shift;
        this.clip = clip;
        this.avoided = avoided;
        this.otherFacts = otherFacts;
    }

    /**
     * The alternatives of a result. Costs up to some thousand screenings; bounded by their number, and by the deadline of the
     * thread.
     *
     * @param ofResult hash of its full answer
     */
    public static Alternatives of(ScreeningResult result, String ofResult) {
        List<Target> targets = Target.of(result);
        boolean isCut = !targets.isEmpty()
                && result.request().site().isArea()
                && result.request().site().width().isEmpty()
                && result.request().site().geometry().getNumPoints() <= Shift.MOST_VERTICES;
        return new Alternatives(
                ofResult,
                Shift.of(result, targets),
                isCut ? clip(result, targets) : null,
                isCut ? Avoided.of(result, targets.get(targets.size() - 1)) : List.of(),
                OtherFact.of(result));
    }

    private static @Nullable Clip clip(ScreeningResult result, List<Target> targets) {
        return targets.stream()
                .map(target -> Clip.of(result, target))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    /**
     * Canonical JSON (RFC 8785), UTF-8.
     *
     * @param answers writes the results elsewhere, from which their hard facts are read
     */
    public byte[] json(Answers answers) {
        return CanonicalJson.bytes(new AlternativesJson(answers).of(this));
    }

    String ofResult() {
        return ofResult;
    }

    Shift shift() {
        return shift;
    }

    Optional<Clip> clip() {
        return Optional.ofNullable(clip);
    }

    List<Avoided> avoided() {
        return avoided;
    }

    List<OtherFact> otherFacts() {
        return otherFacts;
    }
}
