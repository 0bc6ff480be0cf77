package org.ecozone.access.eia;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A set of classes, as bits by ordinal; the heavier the class, the lower its bit.
 *
 * @param bits bit i for the class of ordinal i
 */
record EiaClasses(int bits) {

    static final EiaClasses EMPTY = new EiaClasses(0);
    static final EiaClasses ALL = new EiaClasses((1 << EiaClass.values().length) - 1);
    static final EiaClasses NONE = EMPTY.with(EiaClass.NONE);

    private static final EiaClass[] BY_WEIGHT = EiaClass.values();

    EiaClasses with(EiaClass one) {
        return new EiaClasses(bits | 1 << one.ordinal());
    }

    EiaClasses or(EiaClasses others) {
        return new EiaClasses(bits | others.bits);
    }

    /** The heavier of each pair: what two items give together. */
    EiaClasses heavier(EiaClasses others) {
        int heavier = 0;
        for (EiaClass one : BY_WEIGHT) {
            for (EiaClass other : BY_WEIGHT) {
                if (has(one) && others.has(other)) {
                    heavier |= 1 << Math.min(one.ordinal(), other.ordinal());
                }
            }
        }
        return new EiaClasses(heavier);
    }

    boolean has(EiaClass one) {
        return (bits & 1 << one.ordinal()) != 0;
    }

    /** The only class; null where there are several. */
    @Nullable
    EiaClass only() {
        return Integer.bitCount(bits) == 1 ? BY_WEIGHT[Integer.numberOfTrailingZeros(bits)] : null;
    }

    /** Whether these can raise every class that {@code others} hold: the heaviest here is heavier than the lightest there. */
    boolean canRaise(EiaClasses others) {
        return Integer.numberOfTrailingZeros(bits) < 31 - Integer.numberOfLeadingZeros(others.bits);
    }

    /** Heaviest first. */
    List<EiaClass> list() {
        List<EiaClass> list = new ArrayList<>(BY_WEIGHT.length);
        for (EiaClass one : BY_WEIGHT) {
            if (has(one)) {
                list.add(one);
            }
        }
        return list;
    }
}
