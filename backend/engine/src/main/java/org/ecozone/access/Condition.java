package org.ecozone.access;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A condition over named values, three-valued: a comparison with a value that is not known is UNKNOWN.
 *
 * <p>Sound: where it is TRUE or FALSE, every way of filling in the unknown values gives the same.
 */
public final class Condition {

    private final String text;
    private final Node root;
    private final SortedSet<String> keys;

    Condition(String text, Node root) {
        this.text = text;
        this.root = root;
        SortedSet<String> collected = new TreeSet<>();
        root.collectKeys(collected);
        this.keys = Collections.unmodifiableSortedSet(collected);
    }

    /** Its text, in ECQL. */
    public String text() {
        return text;
    }

    /** The keys that it reads, sorted. */
    public SortedSet<String> keys() {
        return keys;
    }

    /** Its truth for {@code values}: key to {@link Boolean}, {@link Number} or {@link String}. */
    Truth evaluate(Map<String, Object> values) {
        return root.evaluate(values);
    }

    /** The keys without value that keep it from being TRUE or FALSE, sorted; empty where it is one of these. */
    SortedSet<String> open(Map<String, Object> values) {
        SortedSet<String> open = new TreeSet<>();
        root.collectOpen(values, open);
        return open;
    }

    @Override
    public String toString() {
        return text;
    }

    /** A part of a condition. */
    sealed interface Node {

        Truth evaluate(Map<String, Object> values);

        void collectKeys(SortedSet<String> keys);

        /** Adds the keys whose values are wanted; adds nothing where this part is TRUE or FALSE. */
        void collectOpen(Map<String, Object> values, SortedSet<String> open);
    }

    record And(List<Node> parts) implements Node {

        @Override
        public Truth evaluate(Map<String, Object> values) {
            Truth truth = Truth.TRUE;
            for (int i = 0; i < parts.size() && truth != Truth.FALSE; i++) {
                truth = truth.and(parts.get(i).evaluate(values));
            }
            return truth;
        }

        @Override
        public void collectKeys(SortedSet<String> keys) {
            parts.forEach(p -> p.collectKeys(keys));
        }

        @Override
        public void collectOpen(Map<String, Object> values, SortedSet<String> open) {
            if (evaluate(values) == Truth.UNKNOWN) {
                parts.forEach(p -> p.collectOpen(values, open));
            }
        }
    }

    record Or(List<Node> parts) implements Node {

        @Override
        public Truth evaluate(Map<String, Object> values) {
            Truth truth = Truth.FALSE;
            for (int i = 0; i < parts.size() && truth != Truth.TRUE; i++) {
                truth = truth.or(parts.get(i).evaluate(values));
            }
            return truth;
        }

        @Override
        public void collectKeys(SortedSet<String> keys) {
            parts.forEach(p -> p.collectKeys(keys));
        }

        @Override
        public void collectOpen(Map<String, Object> values, SortedSet<String> open) {
            if (evaluate(values) == Truth.UNKNOWN) {
                parts.forEach(p -> p.collectOpen(values, open));
            }
        }
    }

    record Not(Node part) implements Node {

        @Override
        public Truth evaluate(Map<String, Object> values) {
            return part.evaluate(values).not();
        }

        @Override
        public void collectKeys(SortedSet<String> keys) {
            part.collectKeys(keys);
        }

        @Override
        public void collectOpen(Map<String, Object> values, SortedSet<String> open) {
            part.collectOpen(values, open);
        }
    }

    /**
     * A comparison.
     *
     * @param literal {@link Boolean}, {@link Double} or {@link String}; the last two orders only with a Double
     */
    record Comparison(String key, Operator operator, Object literal) implements Node {

        @Override
        public Truth evaluate(Map<String, Object> values) {
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
        public void collectOpen(Map<String, Object> values, SortedSet<String> open) {
            if (evaluate(values) == Truth.UNKNOWN) {
                open.add(key);
            }
        }
    }

    /** How two values compare. What is unequal is NOT of EQUAL. */
    enum Operator {
        EQUAL,
        LESS,
        LESS_OR_EQUAL,
        GREATER,
        GREATER_OR_EQUAL;

        boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case LESS -> order < 0;
                case LESS_OR_EQUAL -> order <= 0;
                case GREATER -> order > 0;
                case GREATER_OR_EQUAL -> order >= 0;
            };
        }

        /** The operator for exchanged sides. */
        Operator mirrored() {
            return switch (this) {
                case EQUAL -> EQUAL;
                case LESS -> GREATER;
                case LESS_OR_EQUAL -> GREATER_OR_EQUAL;
                case GREATER -> LESS;
                case GREATER_OR_EQUAL -> LESS_OR_EQUAL;
            };
        }
    }
}
