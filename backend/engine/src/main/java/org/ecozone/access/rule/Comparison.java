package org.ecozone.access.rule;

import org.jspecify.annotations.Nullable;

/**
 * A comparison of a value with a literal.
 *
 * @param literal {@link Boolean}, {@link Double} or {@link String}; the last two orders only with a Double
 */
public record Comparison(String key, Operator operator, Object literal) implements ConditionNode.Leaf {

    @Override
    public Span span(Values values, int number, Wanted wanted) {
        Truth measured = truth(values.get(key, number));
        if (measured == Truth.UNKNOWN) {
            wanted.add(key, number);
        }
        @Nullable Spread spread = values.spread(key, number);
        return spread == null ? Span.certain(measured) : spread.of(operator, literal, measured);
    }

    private Truth truth(@Nullable Object value) {
        if (value instanceof Number number && literal instanceof Double bound) {
            return Truth.of(operator.holds(Double.compare(number.doubleValue() + 0.0, bound + 0.0)));
        }
        // A value of another type than the literal answers nothing: it must not pass for FALSE.
        return value == null || !value.getClass().equals(literal.getClass())
                ? Truth.UNKNOWN
                : Truth.of(value.equals(literal));
    }

    @Override
    public <T> T match(ConditionNode.Kinds<T> kinds) {
        return kinds.comparison(this);
    }

    @Override
    public String text() {
        return text(operator.sign());
    }

    @Override
    public String negatedText() {
        return operator == Operator.EQUAL ? text("<>") : "NOT (" + text() + ")";
    }

    private String text(String sign) {
        String shown = literal instanceof String s
                ? "'" + s.replace("'", "''") + "'"
                : literal instanceof Double d ? PlainNumber.plain(d) : literal.toString();
        return key + " " + sign + " " + shown;
    }
}
