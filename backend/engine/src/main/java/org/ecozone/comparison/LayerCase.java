package org.ecozone.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ecozone.comparison.Difference.Kind;
import org.ecozone.zoning.Layer;

/**
 * Everything about a layer that findings are drawn from.
 *
 * @param floorMu the area in mu that it is not to fall below; empty where there is none
 */
record LayerCase(
        LayerState.Both states,
        LayerGround ground,
        Balance balance,
        ZoneChanges zones,
        List<Difference> differences,
        Breakdowns breakdowns,
        Optional<BigDecimal> floorMu) {

    Layer layer() {
        return states.later().layer();
    }

    /** How people call it. */
    String name() {
        return layer().name();
    }

    List<Difference> of(Kind kind) {
        return differences.stream()
                .filter(difference -> difference.kind() == kind)
                .toList();
    }

    /** Whether the total reads as kept: it hardly moved, or is not below its floor. */
    boolean isKept() {
        return balance.net().squareMetres()
                        <= Thresholds.KEPT_SHARE * balance.before().squareMetres()
                || floorMu.filter(floor -> balance.after().mu() >= floor.doubleValue())
                        .isPresent();
    }

    static List<String> ids(List<Difference> differences) {
        return differences.stream().map(Difference::id).toList();
    }

    /** Codes of all zones that {@code differences} lie or lay in, each once. */
    static List<String> codes(List<Difference> differences) {
        return differences.stream()
                .flatMap(difference -> difference.codes().stream())
                .distinct()
                .toList();
    }
}
