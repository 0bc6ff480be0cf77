package org.ecozone.bench;

import java.util.List;
import java.util.SplittableRandom;
import org.ecozone.geo.Area;
import org.ecozone.geo.EllipsoidalMeasure;
import org.ecozone.zoning.Zone;
import org.locationtech.jts.operation.valid.IsValidOp;

/** Whether the scaled zones are still zones: valid polygons, of the same areas, tiling what they tiled. */
final class ScaledCheck {

    private static final long MOST_VERTICES = 2_000_000;
    private static final long QUICK_VERTICES = 100_000;
    private static final double SAME_AREA = 1e-6;
    /** By how much a wriggling border may shift on average; small zones have more border than area. */
    private static final double SHIFT_METRES = 0.001;

    private ScaledCheck() {}

    /**
     * Checks the validity of zones drawn at random until their vertices are enough, and the summed area of every layer.
     * Throws where something is wrong.
     */
    static String of(DemoEdition demo, DemoEdition scaled, boolean isQuick) {
        for (var layer : demo.layers()) {
            double before = squareMetres(demo.zones(layer.id()));
            double after = squareMetres(scaled.zones(layer.id()));
            double allowed = Math.max(SAME_AREA * before, SHIFT_METRES * borderMetres(demo.zones(layer.id())));
            if (!(Math.abs(after - before) <= allowed)) {
                throw new IllegalStateException(layer.id() + ": " + before + " m² before, " + after + " m² scaled");
            }
        }
        var random = new SplittableRandom(1);
        List<Zone> zones = scaled.zones();
        long checked = 0;
        int count = 0;
        while (checked < (isQuick ? QUICK_VERTICES : MOST_VERTICES)) {
            Zone zone = zones.get(random.nextInt(zones.size()));
            var validity = new IsValidOp(zone.geometry());
            if (!validity.isValid()) {
                throw new IllegalStateException(zone.code() + ": " + validity.getValidationError());
            }
            checked += zone.geometry().getNumPoints();
            count++;
        }
        return String.format(
                "scaled zones: %d drawn at random (%,d vertices) are valid; areas of layers same to 1e-6 or to 1 mm along the borders",
                count, checked);
    }

    private static double borderMetres(List<Zone> zones) {
        return zones.stream()
                .mapToDouble(zone ->
                        EllipsoidalMeasure.length(zone.geometry().getBoundary()).metres())
                .sum();
    }

    private static double squareMetres(List<Zone> zones) {
        return zones.stream()
                .map(zone -> EllipsoidalMeasure.area(zone.geometry()))
                .mapToDouble(Area::squareMetres)
                .sum();
    }
}
