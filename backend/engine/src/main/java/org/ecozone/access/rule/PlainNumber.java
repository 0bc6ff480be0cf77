package org.ecozone.access.rule;

import java.math.BigDecimal;

/** Numbers as people read them. */
public final class PlainNumber {

    private PlainNumber() {}

    /** Without exponent and trailing zeros. */
    public static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
