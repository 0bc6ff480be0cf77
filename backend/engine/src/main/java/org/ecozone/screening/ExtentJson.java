package org.ecozone.screening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.ecozone.geo.Area;
import org.ecozone.geo.Count;
import org.ecozone.geo.Extent;
import org.ecozone.geo.Length;
import org.ecozone.geo.Rounding;
import org.ecozone.geo.Share;
import tools.jackson.databind.node.ObjectNode;

/**
 * Extents as JSON members whose names carry the unit: {@code areaSquareMetres} (2 decimals) and {@code areaMu} (2 decimals,
 * from the raw value), {@code lengthMetres} (2 decimals) or {@code count}.
 */
final class ExtentJson {

    private static final int SHARE_DECIMALS = 6;

    private ExtentJson() {}

    /** {@code extent} as {@code areaSquareMetres} and {@code areaMu}, {@code lengthMetres} or {@code count}. */
    static void put(ObjectNode node, Extent extent) {
        if (extent instanceof Area area) {
            node.put("areaSquareMetres", number(area.roundedSquareMetres(2)));
            node.put("areaMu", number(area.roundedMu(2)));
        } else if (extent instanceof Length length) {
            node.put("lengthMetres", number(length.roundedMetres(2)));
        } else {
            node.put("count", ((Count) extent).points());
        }
    }

    /** {@code extent} under a name of its own: {@code <prefix>SquareMetres}, {@code <prefix>LengthMetres}, {@code <prefix>Count}. */
    static void put(ObjectNode node, String prefix, Extent extent) {
        if (extent instanceof Area area) {
            node.put(prefix + "SquareMetres", number(area.roundedSquareMetres(2)));
        } else if (extent instanceof Length length) {
            node.put(prefix + "LengthMetres", number(length.roundedMetres(2)));
        } else {
            node.put(prefix + "Count", ((Count) extent).points());
        }
    }

    /** {@code parts}, each under the names of {@link #put(ObjectNode, Extent)}, rounded so that they sum to their sum. */
    static void putAll(List<ObjectNode> nodes, List<Extent> parts) {
        for (int i = 0; i < parts.size(); i++) {
            put(nodes.get(i), parts.get(i));
        }
        if (parts.stream().allMatch(Area.class::isInstance)) {
            level(
                    nodes,
                    "areaSquareMetres",
                    parts.stream().map(p -> ((Area) p).squareMetres()).toList());
            level(nodes, "areaMu", parts.stream().map(p -> ((Area) p).mu()).toList());
        } else if (parts.stream().allMatch(Length.class::isInstance)) {
            level(
                    nodes,
                    "lengthMetres",
                    parts.stream().map(p -> ((Length) p).metres()).toList());
        }
    }

    static void putShare(ObjectNode node, String name, Share share) {
        node.put(name, number(BigDecimal.valueOf(share.value()).setScale(SHARE_DECIMALS, RoundingMode.HALF_UP)));
    }

    static double number(BigDecimal rounded) {
        return rounded.doubleValue();
    }

    private static void level(List<ObjectNode> nodes, String name, List<Double> parts) {
        List<BigDecimal> rounded = Rounding.partsThatSum(parts, 2);
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).put(name, number(rounded.get(i)));
        }
    }
}
