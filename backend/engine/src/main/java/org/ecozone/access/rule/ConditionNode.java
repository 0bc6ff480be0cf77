package org.ecozone.access.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of a condition. */
public sealed interface ConditionNode {

    Truth evaluate(Values values);

    void collectKeys(SortedSet<String> keys);

    /** {@link #evaluate(Values)}; adds the keys whose values are wanted, none where the truth is TRUE or FALSE. */
    Truth evaluate(Values values, List<String> open);

    /** Adds the keys whose values are wanted; adds nothing where this part is TRUE or FALSE. */
    default void collectOpen(Values values, SortedSet<String> open) {
        List<String> wanted = new ArrayList<>();
        evaluate(values, wanted);
        open.addAll(wanted);
    }

    ConditionTrace trace(Values values);

    String text();

    /** Parts joined by AND or OR. */
    sealed interface Junction extends ConditionNode {

        List<ConditionNode> parts();

        @Override
        default void collectKeys(SortedSet<String> keys) {
            parts().forEach(p -> p.collectKeys(keys));
        }

        /** The truth of one part that settles the whole, whatever the others are. */
        Truth settling();

        Truth join(Truth first, Truth second);

        @Override
        default Truth evaluate(Values values) {
            Truth truth = settling().not();
            List<ConditionNode> parts = parts();
            for (int i = 0; i < parts.size() && truth != settling(); i++) {
                truth = join(truth, parts.get(i).evaluate(values));
            }
            return truth;
        }

        @Override
        default Truth evaluate(Values values, List<String> open) {
            int before = open.size();
            Truth truth = settling().not();
            List<ConditionNode> parts = parts();
            for (int i = 0; i < parts.size(); i++) {
                truth = join(truth, parts.get(i).evaluate(values, open));
                if (truth == settling()) {
                    open.subList(before, open.size()).clear();
                    return truth;
                }
            }
            return truth;
        }

        @Override
        default ConditionTrace trace(Values values) {
            List<ConditionTrace> traces =
                    parts().stream().map(p -> p.trace(values)).toList();
            return new ConditionTrace(evaluate(values), text(), null, null, traces);
        }

        @Override
        default String text() {
            return parts().stream()
                    .map(p -> p instanceof Junction ? "(" + p.text() + ")" : p.text())
                    .collect(Collectors.joining(settling() == Truth.FALSE ? " AND " : " OR "));
        }
    }

    record And(List<ConditionNode> parts) implements Junction {

        @Override
        public Truth settling() {
            return Truth.FALSE;
        }

        @Override
        public Truth join(Truth first, Truth second) {
            return first.and(second);
        }
    }

    record Or(List<ConditionNode> parts) implements Junction {

        @Override
        public Truth settling() {
            return Truth.TRUE;
        }

        @Override
        public Truth join(Truth first, Truth second) {
            return first.or(second);
        }
    }

    record Not(ConditionNode part) implements ConditionNode {

        @Override
        public Truth evaluate(Values values) {
            return part.evaluate(values).not();
        }

        @Override
        public void collectKeys(SortedSet<String> keys) {
            part.collectKeys(keys);
        }

        @Override
        public Truth evaluate(Values values, List<String> open) {
            return part.evaluate(values, open).not();
        }

        @Override
        public ConditionTrace trace(Values values) {
            return new ConditionTrace(evaluate(values), text(), null, null, List.of(part.trace(values)));
        }

        @Override
        public String text() {
            return part instanceof Comparison c && c.operator() == Operator.EQUAL
                    ? c.text("<>")
                    : part instanceof IndustryIn in ? in.text("NOT IN") : "NOT (" + part.text() + ")";
        }
    }

    /**
     * A comparison.
     *
     * @param literal {@link Boolean}, {@link Double} or {@link String}; the last two orders only with a Double
     */
    record Comparison(String key, Operator operator, Object literal) implements ConditionNode {

        @Override
        public Truth evaluate(Values values) {
            @Nullable Object value = values.get(key);
            if (value instanceof Number number && literal instanceof Double bound) {
                return Truth.of(operator.holds(Double.compare(number.doubleValue() + 0.0, bound + 0.0)));
            }
            // A value of another type than the literal answers nothing: it must not pass for FALSE.
            return value == null || !value.getClass().equals(literal.getClass())
                    ? Truth.UNKNOWN
                    : Truth.of(value.equals(literal));
        }

        @Override
        public void collectKeys(SortedSet<String> keys) {
            keys.add(key);
        }

        @Override
        public Truth evaluate(Values values, List<String> open) {
            Truth truth = evaluate(values);
            if (truth == Truth.UNKNOWN) {
                open.add(key);
            }
            return truth;
        }

        @Override
        public ConditionTrace trace(Values values) {
            return new ConditionTrace(evaluate(values), text(), key, values.get(key), List.of());
        }

        @Override
        public String text() {
            return text(operator.sign());
        }

        private String text(String sign) {
            String shown = literal instanceof String s
                    ? "'" + s.replace("'", "''") + "'"
                    : literal instanceof Double d ? PlainNumber.plain(d) : literal.toString();
            return key + " " + sign + " " + shown;
        }
    }

    /**
     * Whether the industry's code starts with one of these prefixes. A section, or a group that holds industries on both
     * sides, is UNKNOWN.
     */
    record IndustryIn(List<String> prefixes) implements ConditionNode {

        @Override
        public Truth evaluate(Values values) {
            if (!(values.get(Condition.INDUSTRY) instanceof String code)) {
                return Truth.UNKNOWN;
            }
            boolean open = !Character.isDigit(code.charAt(0));
            for (String prefix : prefixes) {
                if (code.startsWith(prefix)) {
                    return Truth.TRUE;
                }
                open |= prefix.startsWith(code);
            }
            return open ? Truth.UNKNOWN : Truth.FALSE;
        }

        @Override
        public void collectKeys(SortedSet<String> keys) {
            keys.add(Condition.INDUSTRY);
        }

        @Override
        public Truth evaluate(Values values, List<String> open) {
            Truth truth = evaluate(values);
            if (truth == Truth.UNKNOWN) {
                open.add(Condition.INDUSTRY);
            }
            return truth;
        }

        @Override
        public ConditionTrace trace(Values values) {
            return new ConditionTrace(
                    evaluate(values), text(), Condition.INDUSTRY, values.get(Condition.INDUSTRY), List.of());
        }

        @Override
        public String text() {
            return text("IN");
        }

        private String text(String word) {
            return Condition.INDUSTRY + " " + word + " (" + String.join(", ", prefixes) + ")";
        }
    }
}
