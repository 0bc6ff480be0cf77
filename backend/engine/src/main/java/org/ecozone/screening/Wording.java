package org.ecozone.screening;

import java.math.BigDecimal;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Share;
import org.ecozone.screening.PrintedFigures.Figure;
import org.ecozone.zoning.ZoneOverlap;

/** Figures and zones of a result in words, in Chinese. */
public final class Wording {

    private Wording() {}

    /** An extent that stands alone, in the units that officials read. */
    static String extent(Extent extent) {
        return figure(Figure.of(extent));
    }

    /** A figure in the units that officials read. */
    public static String figure(Figure figure) {
        if (figure.isArea()) {
            return plain(figure.mu()) + " 亩（" + plain(figure.value()) + " 平方米）";
        }
        return plain(figure.value()) + (figure.isLength() ? " 米" : " 个点");
    }

    /** A zone, what of it the site has, and what share of the site that is. */
    public static String zone(ZoneOverlap overlap, Figure figure) {
        return "“" + overlap.zone().name() + "” " + figure(figure) + "，占地块 " + percent(overlap.shareOfSite());
    }

    private static String percent(Share share) {
        return plain(share.percent(2)) + "%";
    }

    private static String plain(BigDecimal value) {
        return value.toPlainString();
    }
}
