package org.ecozone.screening.answer;

import java.util.SortedMap;
import org.ecozone.json.CanonicalText;
import org.jspecify.annotations.Nullable;

/** Values of facts. */
final class ValueJson {

    private ValueJson() {}

    /** {@link Boolean}, {@link Number} or {@link String}; null for none. */
    static void write(CanonicalText out, @Nullable Object value) {
        if (value instanceof Boolean truth) {
            out.truth(truth);
        } else if (value instanceof Number number) {
            out.number(number.doubleValue());
        } else {
            out.text(value == null ? null : value.toString());
        }
    }

    /** By key; the order of {@code values} is that of its keys. */
    static void write(CanonicalText out, SortedMap<String, Object> values) {
        out.open();
        values.forEach((key, value) -> {
            out.member(key);
            write(out, value);
        });
        out.close();
    }
}
