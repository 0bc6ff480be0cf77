package org.ecozone.indicator.file;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ecozone.indicator.Explanation;
import org.ecozone.indicator.Figure;
import org.ecozone.indicator.Formula;
import org.ecozone.indicator.Indicator;
import org.ecozone.indicator.Indicator.Nature;
import org.ecozone.indicator.Target;
import org.ecozone.indicator.Target.Comparator;
import org.ecozone.yaml.YamlObject;
import org.jspecify.annotations.Nullable;

/** Reads a definition. What is wrong is put down, and a stand-in read on with. */
final class IndicatorSheet {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final int MOST_DECIMALS = 6;
    private static final Map<String, String> UNITS =
            Map.of(Indicator.MU, "亩", Indicator.PERCENT, "%", Indicator.COUNT, "个");

    private static final Set<Comparator> NUMBERS = Set.of(Comparator.AT_LEAST, Comparator.AT_MOST, Comparator.EQUAL);

    private final SourceSheet sources;

    IndicatorSheet(Set<String> documents) {
        sources = new SourceSheet(documents);
    }

    Indicator read(YamlObject yaml) {
        String id = yaml.text("id");
        if (!id.isEmpty() && !ID.matcher(id).matches()) {
            yaml.fault("id", "ID_INVALID", "id 应为小写字母、数字和连字符，收到 " + id);
        }
        Formula formula = new FormulaSheet(yaml, sources).read();
        String unit = unit(yaml, formula);
        Target target = target(yaml, formula);
        Indicator indicator = new Indicator(
                id,
                yaml.text("name"),
                yaml.text("nameEn"),
                yaml.text("group"),
                yaml.oneOf("nature", Nature.class).orElse(Nature.STATED),
                unit,
                unitName(yaml, unit),
                precision(yaml, formula),
                formula,
                yaml.optionalText("partsOf").orElse(null),
                explanation(yaml),
                figure(yaml, "stated"),
                figure(yaml, "approved"),
                target,
                yaml.objects("contradictions").stream().map(this::figure).toList());
        yaml.refuseOtherKeys();
        return indicator;
    }

    private static String unit(YamlObject yaml, Formula formula) {
        String unit = yaml.text("unit");
        String computed = formula.match(new ComputedUnit());
        if (!computed.isEmpty() && !unit.isEmpty() && !unit.equals(computed)) {
            yaml.fault("unit", "UNIT_MISMATCH", "这种算法的单位是 " + computed + "，收到 " + unit);
        }
        return unit;
    }

    /** The unit in which a formula gives its value; empty where people enter it. */
    private static final class ComputedUnit implements Formula.Kinds<String> {

        @Override
        public String areaOf(Formula.AreaOf formula) {
            return Indicator.MU;
        }

        @Override
        public String shareOf(Formula.ShareOf formula) {
            return Indicator.PERCENT;
        }

        @Override
        public String countOf(Formula.CountOf formula) {
            return Indicator.COUNT;
        }

        @Override
        public String changeOf(Formula.ChangeOf formula) {
            return Indicator.MU;
        }

        @Override
        public String entered(Formula.Entered formula) {
            return "";
        }
    }

    private static String unitName(YamlObject yaml, String unit) {
        Optional<String> name = yaml.optionalText("unitName");
        if (name.isEmpty() && !unit.isEmpty() && !UNITS.containsKey(unit)) {
            yaml.fault("unitName", "KEY_MISSING", "单位 " + unit + " 须给出中文名 unitName");
        }
        return name.orElse(UNITS.getOrDefault(unit, ""));
    }

    private static int precision(YamlObject yaml, Formula formula) {
        Optional<Integer> precision = SourceSheet.whole(yaml, "precision", 0, MOST_DECIMALS, "PRECISION_OUT_OF_RANGE");
        if (precision.isEmpty() && yaml.optionalText("precision").isEmpty()) {
            yaml.fault("precision", "KEY_MISSING", "缺少 precision");
        }
        if (precision.isPresent() && formula instanceof Formula.Entered entered) {
            boolean cut = entered.series().stream()
                    .map(Formula.Entry::value)
                    .anyMatch(
                            value -> value != null && value.stripTrailingZeros().scale() > precision.get());
            if (cut) {
                yaml.fault("precision", "PRECISION_TOO_SMALL", "填报的数比 precision 的小数位多，印出来会被截去");
            }
        }
        return precision.orElse(0);
    }

    private static Explanation explanation(YamlObject yaml) {
        return new Explanation(
                yaml.text("purpose"),
                yaml.text("basis"),
                yaml.text("recompute"),
                yaml.texts("notes"),
                yaml.texts("seeAlso"));
    }

    private @Nullable Figure figure(YamlObject yaml, String key) {
        return SourceSheet.mapping(yaml, key).map(this::figure).orElse(null);
    }

    private Figure figure(YamlObject yaml) {
        Optional<BigDecimal> value = SourceSheet.decimal(yaml, "value");
        if (value.isEmpty() && !yaml.has("value")) {
            yaml.fault("value", "KEY_MISSING", "缺少 value");
        }
        Figure figure = new Figure(
                value.orElse(BigDecimal.ZERO),
                sources.read(yaml),
                yaml.optionalText("note").orElse(""));
        yaml.refuseOtherKeys();
        return figure;
    }

    private @Nullable Target target(YamlObject yaml, Formula formula) {
        Optional<YamlObject> mapping = SourceSheet.mapping(yaml, "target");
        if (mapping.isEmpty()) {
            return null;
        }
        YamlObject given = mapping.get();
        Comparator comparator = given.oneOf("comparator", Comparator.class).orElse(Comparator.IN_WORDS);
        Optional<BigDecimal> value = SourceSheet.decimal(given, "value");
        Optional<String> words = given.optionalText("words");
        if (given.has("comparator")) {
            check(given, comparator, value, words, formula);
        }
        Target target = new Target(
                comparator,
                value.orElse(null),
                words.orElse(null),
                SourceSheet.year(given).orElse(null),
                sources.read(given));
        given.refuseOtherKeys();
        return target;
    }

    private static void check(
            YamlObject given,
            Comparator comparator,
            Optional<BigDecimal> value,
            Optional<String> words,
            Formula formula) {
        boolean isNumber = NUMBERS.contains(comparator);
        if (isNumber && !given.has("value")) {
            given.fault("value", "TARGET_WITHOUT_VALUE", "目标 " + comparator + " 须有 value");
        }
        if (!isNumber && value.isPresent()) {
            given.fault("value", "TARGET_VALUE_UNUSED", "目标 " + comparator + " 不能有 value");
        }
        if (comparator == Comparator.IN_WORDS && words.isEmpty()) {
            given.fault("words", "KEY_MISSING", "目标 IN_WORDS 须有 words");
        }
        if (comparator == Comparator.NOT_BELOW_BASELINE && !(formula instanceof Formula.ChangeOf)) {
            given.fault("comparator", "TARGET_WITHOUT_BASELINE", "NOT_BELOW_BASELINE 只用于 change");
        }
    }
}
