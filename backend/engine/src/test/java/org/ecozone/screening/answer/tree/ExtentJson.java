package org.ecozone.screening.answer.tree;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Share;
import org.ecozone.screening.PrintedFigures.Figure;
import tools.jackson.databind.node.ObjectNode;

/**
 * Extents as JSON members whose names carry the unit: {@code areaSquareMetres} (2 decimals) and {@code areaMu} (2 decimals,
 * from the raw value), {@code lengthMetres} (2 decimals) or {@code count}.
 */
final class ExtentJson {

    private static final int SHARE_DECIMALS = 6;

    private ExtentJson() {}

    /** {@code figure} as {@code areaSquareMetres} and {@code areaMu}, {@code lengthMetres} or {@code count}. */
    static void put(ObjectNode node, Figure figure) {
        if (figure.isArea()) {
            node.put("areaSquareMetres", number(figure.value()));
            node.put("areaMu", number(figure.mu()));
        } else if (figure.isLength()) {
            node.put("lengthMetres", number(figure.value()));
        } else {
            node.put("count", figure.value().intValueExact());
        }
    }

    /** {@code extent} under a name of its own: {@code <prefix>SquareMetres}, {@code <prefix>LengthMetres}, {@code <prefix>Count}. */
    static void put(ObjectNode node, String prefix, Extent extent) {
        Figure figure = Figure.of(extent);
        if (figure.isArea()) {
            node.put(prefix + "SquareMetres", number(figure.value()));
        } else if (figure.isLength()) {
            node.put(prefix + "LengthMetres", number(figure.value()));
        } else {
            node.put(prefix + "Count", figure.value().intValueExact());
        }
    }

    /** {@code share} to six decimals; what is a part never reads as nothing or as all. */
    static void putShare(ObjectNode node, String name, Share share) {
        BigDecimal least = BigDecimal.ONE.movePointLeft(SHARE_DECIMALS);
        BigDecimal rounded = BigDecimal.valueOf(share.value()).setScale(SHARE_DECIMALS, RoundingMode.HALF_UP);
        if (share.value() > 0 && share.value() < 1) {
            rounded = rounded.max(least).min(BigDecimal.ONE.subtract(least));
        }
        node.put(name, number(rounded));
    }

    static double number(BigDecimal rounded) {
        return rounded.doubleValue();
    }

    /** What is left of {@code whole} as printed without {@code parts} as printed: with them it sums to the whole. */
    static void putRest(ObjectNode node, String prefix, Extent whole, List<Extent> parts) {
        Figure figure = Figure.of(whole);
        BigDecimal rest = figure.value();
        for (Extent part : parts) {
            rest = rest.subtract(Figure.of(part).value()).max(BigDecimal.ZERO);
        }
        if (figure.isArea()) {
            node.put(prefix + "SquareMetres", number(rest));
        } else if (figure.isLength()) {
            node.put(prefix + "LengthMetres", number(rest));
        } else {
            node.put(prefix + "Count", rest.intValueExact());
        }
    }
}
