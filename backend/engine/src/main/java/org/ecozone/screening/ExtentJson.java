package org.ecozone.screening;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

    static void putShare(ObjectNode node, String name, Share share) {
        node.put(name, number(BigDecimal.valueOf(share.value()).setScale(SHARE_DECIMALS, RoundingMode.HALF_UP)));
    }

    static double number(BigDecimal rounded) {
        return rounded.doubleValue();
    }
}
