package org.ecozone.access.rule;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as the rule files write them and as people read them. */
public final class PlainNumber {

    private PlainNumber() {}

    /** The number that {@code text} writes; empty where it writes none, or one that is not finite. */
    public static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** From {@code least} to {@code most}, in words. */
    public static String range(double least, double most) {
        return most == Double.MAX_VALUE ? "不小于 " + plain(least) : "在 " + plain(least) + " 至 " + plain(most) + " 之间";
    }

    /** Without exponent and trailing zeros. */
    public static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
