package org.ecozone.server.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.server.verification.Figure.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A figure by both engines.
 *
 * @param expected by the engine; null where it does not give it
 * @param computed by PostGIS; null likewise
 */
record ComparedFigure(
        String id, @Nullable Double expected, @Nullable Double computed, Unit unit) {

    /** Whether they differ by more than the tolerance. A part that only one of them has is 0 by the other; a whole is missed. */
    boolean isDifferent() {
        double one = expected == null ? 0 : expected;
        double other = computed == null ? 0 : computed;
        boolean isMissed = (expected == null || computed == null) && !isPart(id);
        return isMissed || !(Math.abs(other - one) <= unit.tolerance(one));
    }

    /** Whether {@code id} is of a part of something: {@code breakdown/…}, or {@code balance/<layer>/<by>/…}. */
    private static boolean isPart(String id) {
        return id.startsWith("breakdown/") || id.chars().filter(c -> c == '/').count() > 2;
    }

    /** Every figure of either, in the order expected, then what only PostGIS has. */
    static List<ComparedFigure> of(List<Figure> expected, List<Figure> computed) {
        Map<String, Figure> others = new LinkedHashMap<>();
        computed.forEach(figure -> others.put(figure.id(), figure));
        List<ComparedFigure> compared = new ArrayList<>();
        for (Figure figure : expected) {
            Figure other = others.remove(figure.id());
            compared.add(new ComparedFigure(
                    figure.id(), figure.value(), other == null ? null : other.value(), figure.unit()));
        }
        others.values().forEach(only -> compared.add(new ComparedFigure(only.id(), null, only.value(), only.unit())));
        return List.copyOf(compared);
    }
}
