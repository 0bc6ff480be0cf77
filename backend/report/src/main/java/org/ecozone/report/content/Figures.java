package org.ecozone.report.content;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.report.document.Block.Tone;
import org.ecozone.report.document.Cell;
import org.ecozone.screening.sheet.Amount;
import org.jspecify.annotations.Nullable;

/** Figures as people read them; the same forms as on the page. No figure is broken from its unit. */
final class Figures {

    /** Stands where there is no figure. */
    static final Cell NONE = Cell.of("—");

    private static final String NBSP = "\u00a0";
    private static final BigDecimal LEAST_SHARE = new BigDecimal("0.0001");
    private static final BigDecimal MOST_SHARE = new BigDecimal("0.9999");
    private static final BigDecimal KILOMETRE = BigDecimal.valueOf(1000);

    /** Digits that a unit follows, and no part of a code. */
    private static final Pattern MEASURED =
            Pattern.compile("(?<![\\w.,-])(\\d+)(\\.\\d+)?\\s*(?=平方米|公顷|亩|公里|千米|米|m²|km)");

    private static final Pattern PER_CENT = Pattern.compile("(\\d)\\s*%");

    private Figures() {}

    /** All decimals of {@code value} and at least so many, thousands parted. */
    static String exact(BigDecimal value, int least) {
        BigDecimal scaled = value.setScale(
                Math.max(least, Math.max(0, value.stripTrailingZeros().scale())));
        return String.format(Locale.ROOT, "%,." + scaled.scale() + "f", scaled);
    }

    private static String rounded(BigDecimal value, int decimals) {
        return exact(value.setScale(decimals, RoundingMode.HALF_UP), decimals);
    }

    static String mu(BigDecimal mu) {
        return exact(mu, 2) + NBSP + "亩";
    }

    static String squareMetres(BigDecimal squareMetres) {
        return exact(squareMetres, 2) + NBSP + "m²";
    }

    static String metres(BigDecimal metres) {
        return exact(metres, 1) + NBSP + "m";
    }

    /** With the decimals that it has. */
    static String metresPlain(BigDecimal metres) {
        return exact(metres, 0) + NBSP + "m";
    }

    /** What is not nothing never reads as nothing, what is not all never reads as all. */
    static String share(BigDecimal share) {
        if (share.signum() > 0 && share.compareTo(LEAST_SHARE) < 0) {
            return "<" + NBSP + "0.01" + NBSP + "%";
        }
        if (share.compareTo(BigDecimal.ONE) < 0 && share.compareTo(MOST_SHARE) > 0) {
            return ">" + NBSP + "99.99" + NBSP + "%";
        }
        return rounded(share.movePointRight(2), 2) + NBSP + "%";
    }

    /** Metres below 1 km, kilometres above. */
    static String distance(BigDecimal metres) {
        if (metres.compareTo(KILOMETRE) < 0) {
            return rounded(metres, metres.compareTo(BigDecimal.valueOf(100)) < 0 ? 1 : 0) + NBSP + "m";
        }
        BigDecimal kilometres = metres.movePointLeft(3);
        return rounded(kilometres, kilometres.compareTo(BigDecimal.valueOf(100)) < 0 ? 2 : 1) + NBSP + "km";
    }

    /** A length of which the order counts: two figures of it, from 10 km on. */
    static String about(BigDecimal metres) {
        if (metres.compareTo(KILOMETRE.multiply(BigDecimal.TEN)) < 0) {
            return distance(metres);
        }
        return rounded(metres.round(new MathContext(2, RoundingMode.HALF_UP)).movePointLeft(3), 0) + NBSP + "km";
    }

    static String amount(Amount amount) {
        return switch (amount.kind()) {
            case AREA -> mu(amount.mu());
            case LENGTH -> distance(amount.value());
            case COUNT -> exact(amount.value(), 0) + NBSP + "个点";
        };
    }

    static Cell areaMu(@Nullable BigDecimal mu) {
        return mu == null ? NONE : new Cell.Number(mu, exact(mu, 2));
    }

    /** m², m or a number of points, without its unit, which the column's heading says. */
    static Cell value(@Nullable BigDecimal value, int least) {
        return value == null ? NONE : new Cell.Number(value, exact(value, least));
    }

    static Cell shareCell(@Nullable BigDecimal share) {
        return share == null ? NONE : new Cell.Number(share, share(share));
    }

    static Cell exactText(String text) {
        return new Cell.Text(text, Tone.EXACT);
    }

    /** A sentence of the result with its figures as they stand elsewhere; no digit is another. */
    static String inSentence(String text) {
        Matcher found = MEASURED.matcher(text);
        String parted = found.replaceAll(one -> Matcher.quoteReplacement(
                exact(new BigDecimal(one.group(1)), 0) + (one.group(2) == null ? "" : one.group(2)) + NBSP));
        return PER_CENT.matcher(parted).replaceAll("$1" + NBSP + "%");
    }
}
