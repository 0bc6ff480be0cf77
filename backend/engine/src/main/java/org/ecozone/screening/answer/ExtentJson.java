package org.ecozone.screening.answer;

import static org.ecozone.screening.answer.Names.AREA_MU;
import static org.ecozone.screening.answer.Names.AREA_SQUARE_METRES;
import static org.ecozone.screening.answer.Names.COUNT;
import static org.ecozone.screening.answer.Names.LENGTH_METRES;

import java.math.BigDecimal;
import java.util.List;
import org.ecozone.geo.Area;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.Rounding;
import org.ecozone.geo.Share;
import org.ecozone.json.CanonicalText;
import org.ecozone.json.MemberName;
import org.ecozone.screening.PrintedFigures.Figure;

/**
 * Extents as JSON members whose names carry the unit: {@code areaSquareMetres} (2 decimals) and {@code areaMu} (2 decimals,
 * from the raw value), {@code lengthMetres} (2 decimals) or {@code count}. Other members stand between these by their names, so
 * each kind is written where it belongs, and nothing where the figure is of another kind.
 */
final class ExtentJson {

    private static final int SHARE_DECIMALS = 6;
    private static final BigDecimal LEAST_SHARE = BigDecimal.ONE.movePointLeft(SHARE_DECIMALS);
    private static final BigDecimal MOST_SHARE = BigDecimal.ONE.subtract(LEAST_SHARE);

    private ExtentJson() {}

    /** The names of an extent that is one of several: {@code <prefix>Count} and so on. */
    record Prefixed(MemberName count, MemberName lengthMetres, MemberName squareMetres) {

        static Prefixed of(String prefix) {
            return new Prefixed(
                    MemberName.of(prefix + "Count"),
                    MemberName.of(prefix + "LengthMetres"),
                    MemberName.of(prefix + "SquareMetres"));
        }
    }

    /** An area as {@code areaMu} and {@code areaSquareMetres}. */
    static void area(CanonicalText out, Figure figure) {
        if (figure.isArea()) {
            out.member(AREA_MU).number(figure.mu());
            out.member(AREA_SQUARE_METRES).number(figure.value());
        }
    }

    /** A number of points as {@code count}. */
    static void count(CanonicalText out, Figure figure) {
        if (figure.isCount()) {
            out.member(COUNT).number(figure.value());
        }
    }

    /** A length as {@code lengthMetres}. */
    static void length(CanonicalText out, Figure figure) {
        if (figure.isLength()) {
            out.member(LENGTH_METRES).number(figure.value());
        }
    }

    /** An extent of any kind under {@code names}. */
    static void extent(CanonicalText out, Prefixed names, Extent extent) {
        out.member(
                extent instanceof Area
                        ? names.squareMetres()
                        : extent instanceof Length ? names.lengthMetres() : names.count());
        if (extent.isNothing()) {
            out.number(0L);
        } else {
            out.number(Figure.of(extent).value());
        }
    }

    /** {@code share} to six decimals; what is a part never reads as nothing or as all. */
    static void share(CanonicalText out, MemberName name, Share share) {
        out.member(name);
        if (share.value() == 0 || share.value() == 1) {
            out.number((long) share.value());
        } else {
            BigDecimal rounded = Rounding.halfUp(share.value(), SHARE_DECIMALS);
            out.number(rounded.max(LEAST_SHARE).min(MOST_SHARE));
        }
    }

    /** What is left of {@code whole} as printed without {@code parts} as printed: with them it sums to the whole. */
    static Figure rest(Extent whole, List<Extent> parts) {
        Figure figure = Figure.of(whole);
        BigDecimal rest = figure.value();
        for (Extent part : parts) {
            rest = rest.subtract(Figure.of(part).value()).max(BigDecimal.ZERO);
        }
        return new Figure(figure.kind(), rest, BigDecimal.ZERO);
    }
}
