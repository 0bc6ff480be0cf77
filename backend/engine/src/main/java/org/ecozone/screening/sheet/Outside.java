package org.ecozone.screening.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ecozone.geo.Rounding;
import org.ecozone.screening.sheet.FrozenResult.Coverage;
import org.ecozone.zoning.LayerOverlap.Nearest;
import org.jspecify.annotations.Nullable;

/**
 * That a site, or a part of it, lies outside the territory of the data.
 *
 * @param share of the site that does; 1 is all of it
 * @param nearest the nearest zone of the territory, by its border; null where a part of the site lies in the territory, and where
 *     that cannot be computed
 */
public record Outside(BigDecimal share, @Nullable NearestZone nearest) {

    private static final int DECIMALS = 1;

    /** Whether nothing of the site lies in the territory, as far as can be computed. */
    public boolean isWhole() {
        return share.compareTo(BigDecimal.ONE) == 0;
    }

    /**
     * Empty where all of the site has data, but for what grazes the border of the territory.
     *
     * @param nearest asked where the whole site lies outside
     */
    static Optional<Outside> of(FrozenResult result, Supplier<Optional<Nearest>> nearest) {
        Coverage coverage = result.coverage();
        boolean isOutside = Stream.of(
                        coverage.uncoveredSquareMetres(), coverage.uncoveredLengthMetres(), coverage.uncoveredCount())
                .anyMatch(extent -> extent != null && extent.signum() > 0);
        BigDecimal share = BigDecimal.ONE.subtract(coverage.coveredShare());
        if (!isOutside && share.compareTo(BigDecimal.ONE) < 0) {
            return Optional.empty();
        }
        boolean isWhole = share.compareTo(BigDecimal.ONE) == 0;
        return Optional.of(
                new Outside(share, isWhole ? nearest.get().map(Outside::printed).orElse(null) : null));
    }

    private static NearestZone printed(Nearest nearest) {
        BigDecimal degrees = Rounding.halfUp(nearest.bearingDegrees(), DECIMALS).remainder(BigDecimal.valueOf(360));
        return new NearestZone(
                nearest.code(),
                nearest.name(),
                nearest.category(),
                nearest.distance().roundedMetres(DECIMALS),
                degrees);
    }
}
