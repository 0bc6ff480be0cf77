package org.ecozone.access.rule;

import java.util.List;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A part of a condition. */
public sealed interface ConditionNode {

    /** How it comes out with {@code values}; adds what keeps it UNKNOWN as measured, nothing where it is TRUE or FALSE. */
    Span span(Values values, Wanted wanted);

    /** What it is made of, in order; empty where it is one. */
    List<ConditionNode> parts();

    /** Hands every leaf to {@code visitor}, in order. */
    void eachLeaf(Consumer<Leaf> visitor);

    /** The same, whose leaves know the facts that they read by number. */
    ConditionNode numbered(ToIntFunction<String> numbers);

    /** Asks {@code kinds} for its own kind. */
    <T> T match(Kinds<T> kinds);

    ConditionTrace trace(Values values);

    String text();

    /** Its truth as measured. */
    default Truth evaluate(Values values) {
        return span(values, Wanted.NOTHING).measured();
    }

    /** Adds the keys that it reads. */
    default void collectKeys(SortedSet<String> keys) {
        eachLeaf(leaf -> keys.add(leaf.key()));
    }

    /** Adds the keys whose values are wanted; adds nothing where this part is TRUE or FALSE. */
    default void collectOpen(Values values, SortedSet<String> open) {
        Wanted.Keys wanted = new Wanted.Keys();
        span(values, wanted);
        open.addAll(wanted.keys());
    }

    /** An answer for every kind; a kind that comes to be needs one from everybody who asks. */
    interface Kinds<T> {

        T and(And node);

        T or(Or node);

        T not(Not node);

        T comparison(Comparison node);

        T industryIn(IndustryIn node);
    }

    /** Parts joined by AND or OR. */
    sealed interface Junction extends ConditionNode {

        /** The parts joined in the same way. */
        Junction with(List<ConditionNode> parts);

        /** The span of one part that settles the whole, whatever the others are. */
        Span settling();

        Span join(Span first, Span second);

        @Override
        default Span span(Values values, Wanted wanted) {
            int before = wanted.size();
            Span settling = settling();
            Span span = settling.not();
            List<ConditionNode> parts = parts();
            for (int i = 0; i < parts.size() && span != settling; i++) {
                span = join(span, parts.get(i).span(values, wanted));
            }
            if (span.measured() == settling.measured()) {
                wanted.cut(before);
            }
            return span;
        }

        @Override
        default void eachLeaf(Consumer<Leaf> visitor) {
            parts().forEach(part -> part.eachLeaf(visitor));
        }

        @Override
        default ConditionNode numbered(ToIntFunction<String> numbers) {
            return with(parts().stream().map(part -> part.numbered(numbers)).toList());
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
                    .collect(Collectors.joining(settling() == Span.FALSE ? " AND " : " OR "));
        }
    }

    record And(List<ConditionNode> parts) implements Junction {

        @Override
        public Junction with(List<ConditionNode> others) {
            return new And(others);
        }

        @Override
        public Span settling() {
            return Span.FALSE;
        }

        @Override
        public Span join(Span first, Span second) {
            return first.and(second);
        }

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.and(this);
        }
    }

    record Or(List<ConditionNode> parts) implements Junction {

        @Override
        public Junction with(List<ConditionNode> others) {
            return new Or(others);
        }

        @Override
        public Span settling() {
            return Span.TRUE;
        }

        @Override
        public Span join(Span first, Span second) {
            return first.or(second);
        }

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.or(this);
        }
    }

    record Not(ConditionNode part) implements ConditionNode {

        @Override
        public List<ConditionNode> parts() {
            return List.of(part);
        }

        @Override
        public Span span(Values values, Wanted wanted) {
            return part.span(values, wanted).not();
        }

        @Override
        public void eachLeaf(Consumer<Leaf> visitor) {
            part.eachLeaf(visitor);
        }

        @Override
        public ConditionNode numbered(ToIntFunction<String> numbers) {
            return new Not(part.numbered(numbers));
        }

        @Override
        public <T> T match(Kinds<T> kinds) {
            return kinds.not(this);
        }

        @Override
        public ConditionTrace trace(Values values) {
            return new ConditionTrace(evaluate(values), text(), null, null, List.of(part.trace(values)));
        }

        @Override
        public String text() {
            return part instanceof Leaf leaf ? leaf.negatedText() : "NOT (" + part.text() + ")";
        }
    }

    /** A part that reads one value. */
    sealed interface Leaf extends ConditionNode permits Comparison, IndustryIn, NumberedLeaf {

        /** The key of what it reads. */
        String key();

        /** How it comes out with {@code values}, in which {@link #key} has {@code number}. */
        Span span(Values values, int number, Wanted wanted);

        /** Its text under NOT. */
        default String negatedText() {
            return "NOT (" + text() + ")";
        }

        @Override
        default Span span(Values values, Wanted wanted) {
            return span(values, -1, wanted);
        }

        @Override
        default List<ConditionNode> parts() {
            return List.of();
        }

        @Override
        default void eachLeaf(Consumer<Leaf> visitor) {
            visitor.accept(this);
        }

        @Override
        default ConditionNode numbered(ToIntFunction<String> numbers) {
            return new NumberedLeaf(this, numbers.applyAsInt(key()));
        }

        @Override
        default ConditionTrace trace(Values values) {
            @Nullable Object value = values.get(key());
            return new ConditionTrace(evaluate(values), text(), key(), value, List.of());
        }
    }
}
