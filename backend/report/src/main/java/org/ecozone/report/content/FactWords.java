package org.ecozone.report.content;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.ecozone.access.book.RuleBook;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Fact;
import org.ecozone.zoning.Layer;
import tools.jackson.databind.JsonNode;

/** Facts, their values and conditions over them, in the words of the form. */
final class FactWords {

    private static final String ABSENT = "未给出";
    private static final int DECIMALS = 4;

    private final RuleBook rules;
    private final List<Layer> layers;

    FactWords(RuleBook rules, List<Layer> layers) {
        this.rules = rules;
        this.layers = layers;
    }

    List<Layer> layers() {
        return layers;
    }

    /** What a fact is called; a key that nobody describes stands for itself. */
    String label(String key) {
        return key.equals(Condition.INDUSTRY)
                ? "行业代码"
                : fact(key).map(Fact::label).orElse(key);
    }

    /** Without what stands in brackets, which explains a form's field. */
    String shortLabel(String key) {
        return label(key).replaceFirst("[（(].*[）)]$", "").strip();
    }

    /** A fact's value as a rule read it, or as it was stated. */
    String worth(String key, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return ABSENT;
        }
        if (value.isObject()) {
            return (value.path("value").asString("—") + " " + value.path("unit").asString("")).strip();
        }
        if (value.isNumber()) {
            return worth(key, (Object) number(value.decimalValue()));
        }
        return worth(key, value.isBoolean() ? (Object) value.booleanValue() : value.asString());
    }

    /** What the system measured has more digits than anybody stated. */
    private static String number(BigDecimal value) {
        BigDecimal rounded = value.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return Figures.exact(rounded, 0);
    }

    /** A {@link Boolean}, or the text of a number or of a choice's code. */
    String worth(String key, Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "是" : "否";
        }
        String text = value.toString();
        Optional<Fact> fact = fact(key);
        return fact.flatMap(of -> of.choices().stream()
                        .filter(choice -> choice.code().equals(text))
                        .map(Fact.Choice::label)
                        .findFirst())
                .orElseGet(() ->
                        fact.map(Fact::unit).map(unit -> text + " " + unit).orElse(text));
    }

    /** What {@code industry} says of a fact; empty where that is nothing. */
    Optional<Object> derived(String key, String industry) {
        return fact(key).flatMap(fact -> fact.derivedFrom(industry));
    }

    private Optional<Fact> fact(String key) {
        return rules.fact(key);
    }
}
