package org.ecozone.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.ecozone.zoning.Edition;
import org.ecozone.zoning.Layer;
import org.jspecify.annotations.Nullable;

/**
 * One layer by several measures, side by side: the only place where figures of different methods meet. Everywhere else adding or
 * comparing them is an error.
 *
 * @param zones how many the layer has
 * @param overlapping whether zones overlap each other, so that figures are of what they cover together
 * @param rows the ellipsoidal measure first
 */
public record MethodSheet(
        IndicatorBook book, Edition edition, Layer layer, int zones, boolean overlapping, List<Row> rows) {

    public MethodSheet {
        rows = List.copyOf(rows);
    }

    /**
     * The layer by one method.
     *
     * @param method code of the method
     * @param name the same in Chinese
     * @param how what was measured, in Chinese
     * @param figure null where the method does not give one
     * @param floors each target of the layer's area
     */
    public record Row(
            String method,
            String name,
            String how,
            @Nullable Figure figure,
            List<Floor> floors) {

        public Row {
            floors = List.copyOf(floors);
        }
    }

    /**
     * An area by one method, as printed.
     *
     * @param differenceMu printed mu less printed ellipsoidal mu
     * @param differencePpm that in millionths of the printed ellipsoidal mu
     */
    public record Figure(
            double raw, BigDecimal squareMetres, BigDecimal mu, BigDecimal differenceMu, BigDecimal differencePpm) {}

    /**
     * A target of the layer's area, held against a figure.
     *
     * @param indicator id of the indicator whose target it is
     * @param status MET or MISSED by this method, what borders may be off by left aside
     * @param crosses whether that is another status than by the ellipsoidal measure
     */
    public record Floor(String indicator, Target target, Status status, boolean crosses) {}
}
