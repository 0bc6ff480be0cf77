package org.ecozone.access.eia;

import java.util.SortedSet;
import org.ecozone.access.rule.Condition;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Values;
import org.jspecify.annotations.Nullable;

/** A column of an item of the EIA catalogue: which projects of the item it takes. */
public sealed interface EiaCell {

    /** @param lighter truth that a lighter column takes the project by its own words */
    Truth truth(Values values, Truth lighter);

    /** Adds the keys that can still decide it. */
    default void collectOpen(Values values, SortedSet<String> open) {}

    default void collectKeys(SortedSet<String> keys) {}

    /** Whether facts alone decide it. */
    default boolean isExact() {
        return true;
    }

    /** The column is empty or holds everything. */
    record Whole(boolean all) implements EiaCell {

        @Override
        public Truth truth(Values values, Truth lighter) {
            return Truth.of(all);
        }
    }

    /** 其他: what heavier columns leave and no lighter one names, but for an exception. */
    record Rest(@Nullable Condition except) implements EiaCell {

        @Override
        public Truth truth(Values values, Truth lighter) {
            Truth excepted = except == null ? Truth.FALSE : except.root().evaluate(values);
            return lighter.or(excepted).not();
        }

        @Override
        public void collectOpen(Values values, SortedSet<String> open) {
            if (except != null) {
                except.root().collectOpen(values, open);
            }
        }

        @Override
        public void collectKeys(SortedSet<String> keys) {
            if (except != null) {
                keys.addAll(except.keys());
            }
        }
    }

    /** A condition that says the same as the text. */
    record Exact(Condition when) implements EiaCell {

        @Override
        public Truth truth(Values values, Truth lighter) {
            return when.root().evaluate(values);
        }

        @Override
        public void collectOpen(Values values, SortedSet<String> open) {
            when.root().collectOpen(values, open);
        }

        @Override
        public void collectKeys(SortedSet<String> keys) {
            keys.addAll(when.keys());
        }
    }

    /**
     * A text that facts decide in part.
     *
     * @param holds where it is TRUE, the column takes the project; null where no fact tells
     * @param fails where it is TRUE, it does not; null where no fact tells
     */
    record ByPerson(@Nullable Condition holds, @Nullable Condition fails) implements EiaCell {

        @Override
        public Truth truth(Values values, Truth lighter) {
            if (holds != null && holds.root().evaluate(values) == Truth.TRUE) {
                return Truth.TRUE;
            }
            return fails != null && fails.root().evaluate(values) == Truth.TRUE ? Truth.FALSE : Truth.UNKNOWN;
        }

        @Override
        public void collectOpen(Values values, SortedSet<String> open) {
            for (@Nullable Condition part : new @Nullable Condition[] {holds, fails}) {
                if (part != null) {
                    part.root().collectOpen(values, open);
                }
            }
        }

        @Override
        public void collectKeys(SortedSet<String> keys) {
            for (@Nullable Condition part : new @Nullable Condition[] {holds, fails}) {
                if (part != null) {
                    keys.addAll(part.keys());
                }
            }
        }

        @Override
        public boolean isExact() {
            return false;
        }
    }
}
