package org.ecozone.report.xlsx;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.report.document.Cell;

/** How a workbook shows a number as its document writes it, while the cell keeps the whole value. */
final class NumberFormat {

    private static final Pattern WRITTEN =
            Pattern.compile("(?<sign>[-−+]?)(?<digits>[0-9][0-9,]*)(?:\\.(?<decimals>[0-9]+))?(?<unit>[^0-9]*)");
    /** Begin the text of a number that no rounding may make nothing, or all. */
    private static final String BEYOND = "<>";

    private static final BigDecimal HUNDRED = new BigDecimal(100);

    private NumberFormat() {}

    /**
     * The format that shows the number's text, for example {@code #,##0.00" 亩"}; if none does, the one that shows every digit of
     * its value.
     */
    static String of(Cell.Number number) {
        if (BEYOND.indexOf(number.text().charAt(0)) >= 0) {
            return quoted(number.text());
        }
        Matcher written = WRITTEN.matcher(number.text());
        if (!written.matches()) {
            return plain(number.value().scale(), false);
        }
        int decimals = written.group("decimals") == null
                ? 0
                : written.group("decimals").length();
        boolean hasSeparators =
                written.group("digits").contains(",") || written.group("digits").length() <= 3;
        BigDecimal shown = shown(written);
        String unit = written.group("unit");
        if (isRounded(number.value(), shown, decimals)) {
            return plain(decimals, hasSeparators) + quoted(unit);
        }
        if (unit.matches("[ \u00a0]?%") && isRounded(number.value().multiply(HUNDRED), shown, decimals)) {
            return plain(decimals, hasSeparators) + quoted(unit.replace("%", "")) + "%";
        }
        return plain(number.value().scale(), hasSeparators);
    }

    private static BigDecimal shown(Matcher written) {
        String decimals = written.group("decimals");
        BigDecimal shown =
                new BigDecimal(written.group("digits").replace(",", "") + (decimals == null ? "" : "." + decimals));
        return written.group("sign").isEmpty() || written.group("sign").equals("+") ? shown : shown.negate();
    }

    private static boolean isRounded(BigDecimal value, BigDecimal shown, int decimals) {
        return value.setScale(decimals, RoundingMode.HALF_UP).compareTo(shown) == 0;
    }

    private static String plain(int decimals, boolean hasSeparators) {
        String digits = hasSeparators ? "#,##0" : "0";
        return decimals <= 0 ? digits : digits + "." + "0".repeat(decimals);
    }

    private static String quoted(String unit) {
        return unit.isEmpty() ? "" : "\"" + unit.replace("\"", "") + "\"";
    }
}
