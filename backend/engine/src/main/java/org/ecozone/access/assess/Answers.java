package org.ecozone.access.assess;

import java.util.BitSet;
import java.util.Map;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.FactBook;
import org.ecozone.access.rule.Facts;
import org.jspecify.annotations.Nullable;

/** What is known of a project, stated or derived, and its industry, by number. Immutable. */
final class Answers {

    private final FactNumbers numbers;
    private final FactBook book;
    private final Facts facts;
    private final @Nullable Object[] values;
    private final BitSet derived;
    private final int industry;

    private Answers(
            FactNumbers numbers, FactBook book, Facts facts, @Nullable Object[] values, BitSet derived, int industry) {
        this.numbers = numbers;
        this.book = book;
        this.facts = facts;
        this.values = values;
        this.derived = derived;
        this.industry = industry;
    }

    static Answers of(Facts facts, FactBook book, FactNumbers numbers) {
        @Nullable Object[] values = new Object[numbers.size()];
        BitSet derived = new BitSet(numbers.size());
        put(facts.stated(), numbers, values, new BitSet());
        put(facts.derived(), numbers, values, derived);
        int industry = numbers.number(Condition.INDUSTRY);
        values[industry] = facts.industry();
        return new Answers(numbers, book, facts, values, derived, industry);
    }

    private static void put(Map<String, Object> known, FactNumbers numbers, @Nullable Object[] values, BitSet put) {
        known.forEach((key, value) -> {
            int number = numbers.number(key);
            if (number >= 0) {
                values[number] = value;
                put.set(number);
            }
        });
    }

    /** What would be known were these not given: without the industry goes what follows from it, a fact may come to follow. */
    Answers without(BitSet left) {
        if (left.isEmpty()) {
            return this;
        }
        @Nullable Object[] fewer = values.clone();
        BitSet follow = (BitSet) derived.clone();
        boolean hasIndustry = facts.industry() != null && !left.get(industry);
        for (int number = left.nextSetBit(0); number >= 0; number = left.nextSetBit(number + 1)) {
            if (hasIndustry && !derived.get(number)) {
                fewer[number] = book.fact(numbers.key(number))
                        .flatMap(fact -> fact.derivedFrom(facts.industry()))
                        .orElse(null);
                follow.set(number, fewer[number] != null);
            } else if (!derived.get(number)) {
                fewer[number] = null;
            }
        }
        if (left.get(industry)) {
            derived.stream().forEach(number -> fewer[number] = null);
            follow.clear();
        }
        return new Answers(numbers, book, facts, fewer, follow, industry);
    }

    /** What is known once {@code value} is stated for the fact {@code number}. */
    Answers with(int number, Object value) {
        @Nullable Object[] more = values.clone();
        more[number] = value;
        BitSet follow = (BitSet) derived.clone();
        follow.clear(number);
        return new Answers(numbers, book, facts, more, follow, industry);
    }

    /** The facts that are no longer the same where {@code left} are not given. */
    BitSet changedWithout(BitSet left) {
        BitSet changed = (BitSet) left.clone();
        if (left.get(industry)) {
            changed.or(derived);
        }
        return changed;
    }

    /** What is known of the fact {@code number}; null where nothing is. */
    @Nullable
    Object get(int number) {
        return values[number];
    }

    /** Whether the fact {@code number} follows from the industry. */
    boolean isDerived(int number) {
        return derived.get(number);
    }

    /** The industry's code; null where it is not given. */
    @Nullable
    String industry() {
        return (String) values[industry];
    }

    /** The number of the industry. */
    int industryNumber() {
        return industry;
    }

    FactNumbers numbers() {
        return numbers;
    }

    /** All values, to be added to. */
    @Nullable
    Object[] values() {
        return values.clone();
    }
}
