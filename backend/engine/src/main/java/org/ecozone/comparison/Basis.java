package org.ecozone.comparison;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a comparison is judged by.
 *
 * @param adjustments that may explain a difference, of all editions after the earlier one up to the later one
 * @param floorsMu by layer id, the area in mu that it is not to fall below
 * @param dividing the layers that ground is divided by
 */
public record Basis(List<Adjustment> adjustments, Map<String, BigDecimal> floorsMu, Dividers dividing) {

    /**
     * Layers whose zones divide ground.
     *
     * @param units id of that of the control units
     * @param adminAreas id of that of the administrative areas (regiments)
     */
    public record Dividers(String units, String adminAreas) {}

    public Basis {
        adjustments = List.copyOf(adjustments);
        floorsMu = Map.copyOf(floorsMu);
    }

    /** No adjustments, no floors: every loss is unexplained. */
    public static Basis none(Dividers dividing) {
        return new Basis(List.of(), Map.of(), dividing);
    }
}
