package org.ecozone.access.assess;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ecozone.access.rule.Spread;
import org.ecozone.access.rule.Values;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of project and site: stated, derived from the industry, measured, and the industry; of what is measured
 * also what it may become when borders move. Made in one pass ({@link Measurement}); immutable.
 */
public final class Valuation implements Values {

    private final FactNumbers numbers;
    private final @Nullable Object[] values;
    private final @Nullable Spread[] spreads;
    private final @Nullable BitSet[] behind;
    private final boolean hasBehind;

    /**
     * @param behind of a measured fact that is unknown the facts that would tell it; null for others
     */
    Valuation(FactNumbers numbers, @Nullable Object[] values, @Nullable Spread[] spreads, @Nullable BitSet[] behind) {
        this.numbers = numbers;
        this.values = values;
        this.spreads = spreads;
        this.behind = behind;
        boolean has = false;
        for (@Nullable BitSet one : behind) {
            has |= one != null;
        }
        this.hasBehind = has;
    }

    @Override
    public @Nullable Object get(String key) {
        return get(key, numbers.number(key));
    }

    @Override
    public @Nullable Object get(String key, int number) {
        int of = number < 0 ? numbers.number(key) : number;
        return of < 0 ? null : values[of];
    }

    @Override
    public @Nullable Spread spread(String key, int number) {
        int of = number < 0 ? numbers.number(key) : number;
        return of < 0 ? null : spreads[of];
    }

    /** What is known, by key. */
    public Map<String, Object> byKey() {
        Map<String, Object> known = new HashMap<>();
        for (int number = 0; number < values.length; number++) {
            @Nullable Object value = values[number];
            if (value != null) {
                known.put(numbers.key(number), value);
            }
        }
        return Collections.unmodifiableMap(known);
    }

    /** What is known of {@code facts}, by key. */
    SortedMap<String, Object> known(BitSet facts) {
        SortedMap<String, Object> known = new TreeMap<>();
        for (int number = facts.nextSetBit(0); number >= 0; number = facts.nextSetBit(number + 1)) {
            @Nullable Object value = values[number];
            if (value != null) {
                known.put(numbers.key(number), value);
            }
        }
        return Collections.unmodifiableSortedMap(known);
    }

    /** {@code facts}, each measured one among them that is unknown replaced by those that would tell it. */
    BitSet answerable(BitSet facts) {
        if (!hasBehind) {
            return facts;
        }
        BitSet answerable = new BitSet(values.length);
        for (int number = facts.nextSetBit(0); number >= 0; number = facts.nextSetBit(number + 1)) {
            @Nullable BitSet telling = behind[number];
            if (telling == null) {
                answerable.set(number);
            } else {
                answerable.or(telling);
            }
        }
        return answerable;
    }

    /** Whether none of {@code facts} is a measured one that others would tell. */
    boolean areAnswerable(int[] facts) {
        for (int fact : facts) {
            if (behind[fact] != null) {
                return false;
            }
        }
        return true;
    }

    FactNumbers numbers() {
        return numbers;
    }

    @Nullable
    Object get(int number) {
        return values[number];
    }

    @Nullable
    Spread spread(int number) {
        return spreads[number];
    }

    @Nullable
    BitSet behind(int number) {
        return behind[number];
    }
}
