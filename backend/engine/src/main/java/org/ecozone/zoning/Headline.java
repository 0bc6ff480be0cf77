package org.ecozone.zoning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Where a layer stands among the hard facts at the head of a sheet, as its description states it: a whole number from 1 on, the
 * least first, or {@code none} for a layer that is left out.
 *
 * @param order 0 for {@code none}
 */
public record Headline(int order) {

    private static final String LEFT_OUT = "none";
    private static final int MOST = 999;

    public Headline {
        if (order < 0 || order > MOST) {
            throw new IllegalArgumentException(expected(order));
        }
    }

    /** Reads what a description states; throws {@link IllegalArgumentException} with a message for people for anything else. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Headline of(Object stated) {
        if (LEFT_OUT.equals(stated)) {
            return new Headline(0);
        }
        if (stated instanceof Integer order && order > 0) {
            return new Headline(order);
        }
        throw new IllegalArgumentException(expected(stated));
    }

    private static String expected(Object stated) {
        return "headline 应为 1 至 " + MOST + " 的整数（排在第几行）或 none（不列为一行）；收到 " + stated;
    }

    /** Whether the layer is a row. */
    public boolean isRow() {
        return order > 0;
    }

    /** As the description states it. */
    @JsonValue
    Object stated() {
        return order == 0 ? LEFT_OUT : order;
    }
}
