package org.ecozone.screening.batch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecozone.sitefile.site.SiteFeature;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a file say what of its sites.
 *
 * @param industry holds the code of the industry; null for one of the usual names, if there is one
 * @param name holds the name; null for what the reader of the file took for it
 */
public record FileColumns(
        @Nullable String industry, @Nullable String name) {

    /** The usual ones. */
    public static final FileColumns USUAL = new FileColumns(null, null);

    private static final List<String> INDUSTRIES =
            List.of("industry", "行业代码", "行业", "国民经济行业代码", "行业小类代码", "industry_code", "行业分类代码");

    /** A code, and behind it perhaps the industry's name. */
    private static final Pattern CODE =
            Pattern.compile("([A-Ta-t]|[0-9]{2,4})(?:[\\s、，,：:（(\\-—]|(?<=[0-9])(?=\\p{IsHan})).*");

    String name(SiteFeature site) {
        Object value = name == null ? null : site.attributes().get(name);
        String text = value == null ? "" : text(value);
        return text.isEmpty() ? site.name() : text;
    }

    /** The code as the site's own column has it; empty where its cell is. */
    Optional<String> industry(SiteFeature site) {
        return value(site)
                .map(FileColumns::text)
                .filter(text -> !text.isEmpty())
                .map(FileColumns::code);
    }

    private Optional<Object> value(SiteFeature site) {
        if (industry != null) {
            return Optional.ofNullable(site.attributes().get(industry));
        }
        return INDUSTRIES.stream()
                .flatMap(usual -> site.attributes().entrySet().stream()
                        .filter(column ->
                                column.getKey().toLowerCase(Locale.ROOT).equals(usual)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String text(Object value) {
        return value instanceof Number number
                ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                : value.toString().strip();
    }

    private static String code(String text) {
        Matcher matcher = CODE.matcher(text);
        return matcher.matches() ? matcher.group(1) : text;
    }
}
