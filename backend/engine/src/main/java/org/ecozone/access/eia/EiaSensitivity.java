package org.ecozone.access.eia;

import java.util.List;
import java.util.SortedSet;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Values;

/**
 * Whether a project touches the sensitive areas that an item means.
 *
 * @param parts of article 3 of the catalogue, any of which makes it so; empty where the item speaks of none
 */
public record EiaSensitivity(List<EiaCell.ByPerson> parts) {

    /** In conditions of items this key stands for the truth of the whole. No fact has it. */
    public static final String KEY = "sensitive_area";

    public EiaSensitivity {
        parts = List.copyOf(parts);
    }

    /** {@code known}, and the truth of the whole under {@link #KEY}. */
    Values over(Values known) {
        return key -> KEY.equals(key) ? value(known) : known.get(key);
    }

    private @org.jspecify.annotations.Nullable Object value(Values known) {
        return switch (truth(known)) {
            case TRUE -> Boolean.TRUE;
            case FALSE -> Boolean.FALSE;
            case UNKNOWN -> null;
        };
    }

    Truth truth(Values known) {
        Truth truth = Truth.FALSE;
        for (EiaCell.ByPerson part : parts) {
            truth = truth.or(part.truth(known, Truth.FALSE));
        }
        return truth;
    }

    /** Puts the keys that decide the whole in the place of {@link #KEY}. */
    void resolve(Values known, SortedSet<String> open) {
        if (open.remove(KEY)) {
            for (EiaCell.ByPerson part : parts) {
                if (part.truth(known, Truth.FALSE) == Truth.UNKNOWN) {
                    part.collectOpen(known, open);
                }
            }
        }
    }
}
