package org.ecozone.screening;

import java.math.BigDecimal;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.ecozone.geo.Area;
import org.ecozone.geo.Count;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.Rounding;
import org.ecozone.zoning.LayerOverlap;
import org.ecozone.zoning.SiteOverlaps;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoneOverlap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a site's zones as they are printed: those of one layer are rounded together, so that they sum. Sentences and
 * JSON members take the same ones.
 */
public final class PrintedFigures {

    static final int DECIMALS = 2;

    private final Map<Zone, Figure> byZone = new IdentityHashMap<>();

    private PrintedFigures() {}

    /**
     * A printed extent.
     *
     * @param kind what it is a figure of
     * @param value m², m or a number of points
     * @param mu an area's mu, zero for other kinds
     */
    public record Figure(Class<? extends Extent> kind, BigDecimal value, BigDecimal mu) {

        /** The figure of an extent that stands alone. */
        public static Figure of(Extent extent) {
            if (extent instanceof Area area) {
                return new Figure(Area.class, area.roundedSquareMetres(DECIMALS), area.roundedMu(DECIMALS));
            }
            if (extent instanceof Length length) {
                return new Figure(Length.class, length.roundedMetres(DECIMALS), BigDecimal.ZERO);
            }
            return new Figure(Count.class, BigDecimal.valueOf(((Count) extent).points()), BigDecimal.ZERO);
        }

        public boolean isArea() {
            return kind == Area.class;
        }

        public boolean isLength() {
            return kind == Length.class;
        }

        public boolean isCount() {
            return kind == Count.class;
        }
    }

    public static PrintedFigures of(SiteOverlaps overlaps) {
        var figures = new PrintedFigures();
        for (LayerOverlap layer : overlaps.layers()) {
            if (!layer.zones().isEmpty()) {
                figures.level(layer.zones());
            }
        }
        return figures;
    }

    public Figure of(ZoneOverlap overlap) {
        return byZone.get(overlap.zone());
    }

    /** The figure of {@code zone}; null where the site has nothing in common with it. */
    public @Nullable Figure find(Zone zone) {
        return byZone.get(zone);
    }

    private void level(List<ZoneOverlap> zones) {
        List<Double> values = zones.stream().map(zone -> value(zone.extent())).toList();
        List<Double> mu = zones.stream().map(zone -> mu(zone.extent())).toList();
        List<BigDecimal> printed = Rounding.partsThatSum(values, DECIMALS);
        List<BigDecimal> printedMu = Rounding.partsThatSum(mu, DECIMALS);
        for (int i = 0; i < zones.size(); i++) {
            Class<? extends Extent> kind = zones.get(i).extent().getClass();
            byZone.put(zones.get(i).zone(), new Figure(kind, printed.get(i), printedMu.get(i)));
        }
    }

    private static double value(Extent extent) {
        if (extent instanceof Area area) {
            return area.squareMetres();
        }
        return extent instanceof Length length ? length.metres() : ((Count) extent).points();
    }

    private static double mu(Extent extent) {
        return extent instanceof Area area ? area.mu() : 0;
    }
}
