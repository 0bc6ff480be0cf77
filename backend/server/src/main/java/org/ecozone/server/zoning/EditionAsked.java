package org.ecozone.server.zoning;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.Clock;
import org.ecozone.server.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters by which a request says of which edition it speaks, as they came; null where one was not given. Every address
 * that speaks of an edition takes these three.
 */
public record EditionAsked(
        @Parameter(description = "数据版本；不给出则按 asOf、knownAt 查找，不与 knownAt 同用") @Nullable
        String edition,

        @Parameter(description = "按哪一天的法律与数据，如 2026-08-01；默认今天") @Nullable
        String asOf,

        @Parameter(description = "按当时已公布的数据，带时区的时刻") @Nullable
        String knownAt) {

    /** What they ask for, by default today and now by {@code clock}; throws {@link ProblemException} with every fault. */
    public EditionQuery query(Clock clock) {
        return EditionQuery.of(edition, asOf, knownAt, clock);
    }
}
