package org.ecozone.access.assess;

import java.util.List;
import org.ecozone.access.rule.Truth;
import org.ecozone.access.rule.Where;

/**
 * How a rule's place came to its truth, part by part.
 *
 * @param truth of this part
 * @param where this part
 * @param parts of an {@link Where.All} or {@link Where.Any}, in their order; empty for others
 */
public record PlaceTrace(Truth truth, Where where, List<PlaceTrace> parts) {

    public PlaceTrace {
        parts = List.copyOf(parts);
    }
}
