package org.ecozone.screening.batch;

import java.util.List;
import org.ecozone.fault.Fault;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One of many sites, as it came. */
public sealed interface BatchSite {

    /** What it is called; null if nobody says. */
    @Nullable
    String name();

    /**
     * A site that can be asked for.
     *
     * @param feature its Feature as it came, without what is common
     * @param pointer of the Feature in what was sent; null where what was sent is no JSON
     */
    record Asked(
            @Nullable String name,
            JsonNode feature,
            @Nullable String pointer) implements BatchSite {}

    /** A site that could not be read from its file, and why. */
    record Unread(@Nullable String name, List<Fault> faults) implements BatchSite {

        public Unread {
            faults = List.copyOf(faults);
        }
    }
}
