package org.ecozone.screening.otherwise;

import java.util.Optional;
import java.util.stream.IntStream;

/** Every place on a grid, screened: what a search must agree with. */
final class Grid {

    /** By how much an answer may be farther: the search's own grid, whole metres, and what makes it certain. */
    static final double RESOLUTION = 8 * Math.sqrt(2) + 2 + 3 * 11;

    private Grid() {}

    /** The nearest place on a grid of {@code step} metres at which {@code target} is met. */
    static Optional<Offset> nearest(Trials trials, Target target, double step) {
        int each = (int) (2_000 / step);
        return IntStream.rangeClosed(-each, each)
                .boxed()
                .flatMap(i -> IntStream.rangeClosed(-each, each).mapToObj(j -> new Offset(i * step, j * step)))
                .filter(place -> place.metres() <= 2_000)
                .sorted(Offset.NEAREST_FIRST)
                .filter(place -> trials.isMet(place, target))
                .findFirst();
    }

    /** Whether {@code target} is met all around {@code place}, as far as the search resolves. */
    static boolean isRoomy(Trials trials, Target target, Offset place) {
        return IntStream.range(0, 16).allMatch(i -> {
            double angle = Math.PI * i / 8;
            return IntStream.of(2, 4, 6)
                    .allMatch(metres -> trials.isMet(
                            new Offset(
                                    place.east() + metres * Math.cos(angle), place.north() + metres * Math.sin(angle)),
                            target));
        });
    }
}
