package org.ecozone.server.screening;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecozone.screening.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A page of recorded screenings, newest first.
 *
 * @param next what to give as {@code after} for the next page; null on the last
 */
record ScreeningListing(List<Entry> screenings, @Nullable String next) {

    /** One of them. */
    @Schema(name = "RecordedScreening")
    record Entry(
            UUID id,
            @Nullable String name,
            @Nullable Named industry,
            Verdict verdict,
            EditionName edition,
            RulesName rules,

            @Schema(description = "按哪一天的法律", format = "date")
            String asOf,

            Instant evaluatedAt,
            String resultHash,
            @Schema(description = "亩；线、点地块为空") @Nullable BigDecimal areaMu) {}

    /** An industry. */
    @Schema(name = "NamedIndustry")
    record Named(String code, String name) {}

    /** An edition. */
    record EditionName(String code, String hash) {}

    /** A release of the rules. */
    record RulesName(String version, String hash) {}

    /** The first {@code limit} of {@code found}; one more than that were asked for. */
    static ScreeningListing of(List<Entry> found, int limit) {
        if (found.size() <= limit) {
            return new ScreeningListing(found, null);
        }
        List<Entry> page = found.subList(0, limit);
        Entry last = page.get(limit - 1);
        return new ScreeningListing(List.copyOf(page), new ListPlace(last.evaluatedAt(), last.id()).text());
    }
}
