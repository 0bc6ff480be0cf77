package org.ecozone.access.rule;

import org.ecozone.zoning.Zone;
import org.jspecify.annotations.Nullable;

/** Named values that a condition reads: {@link Boolean}, {@link Number} or {@link String}. */
public interface Values {

    /** The value of {@code key}; null where it is not known. */
    @Nullable
    Object get(String key);

    /**
     * The value of {@code key}.
     *
     * @param number of the key, where the condition was numbered for these values ({@link ConditionNode#numbered}); less than 0
     *     otherwise
     */
    default @Nullable Object get(String key, int number) {
        return get(key);
    }

    /** What the value may become when borders move; null where it stays as it is. */
    default @Nullable Spread spread(String key, int number) {
        return null;
    }

    /** What rules may ask of a zone. */
    static Values of(Zone zone) {
        return key -> switch (key) {
            case "code" -> zone.code();
            case "name" -> zone.name();
            case "category" -> zone.category();
            default -> zone.attributes().get(key);
        };
    }
}
