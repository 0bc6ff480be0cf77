package org.ecozone.server.indicator;

import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.zoning.EditionQuery;
import org.ecozone.server.zoning.PublishedEditions;
import org.ecozone.server.zoning.PublishedEditions.Named;
import org.ecozone.zoning.ZoningMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which two editions a request speaks of: one, and the one that changes are told against. */
@Component
public class EditionPair {

    private final PublishedEditions editions;

    EditionPair(PublishedEditions editions) {
        this.editions = editions;
    }

    /** Both; the same where {@code edition} is its own baseline. */
    public record Pair(ZoningMap edition, ZoningMap baseline) {}

    /**
     * The edition that is asked for, and {@code baseline}, by default the oldest published one.
     */
    Pair of(EditionQuery edition, @Nullable String baseline) {
        return new Pair(editions.choose(edition).map(), baseline(baseline, "baseline"));
    }

    /** The edition {@code code} of the path, and {@code baseline}, named by {@code parameter}, likewise. */
    public Pair named(String code, @Nullable String baseline, String parameter) {
        return new Pair(editions.named(code, "code"), baseline(baseline, parameter));
    }

    /** Likewise; throws BAD_PARAMETER where both are the same. */
    Pair different(String code, @Nullable String other, String parameter) {
        Pair pair = named(code, other, parameter);
        if (code.equals(pair.baseline().edition().code())) {
            throw ProblemException.at(
                    parameter,
                    ProblemCode.BAD_PARAMETER,
                    "版本 " + code + " 不能与自己比较" + (other == null ? "：它是最早的版本，请用 " + parameter + " 指定另一个" : ""));
        }
        return pair;
    }

    /** Whether there is an edition {@code code} of the path; else throws EDITION_UNKNOWN. */
    public void require(String code) {
        editions.require(code, "code");
    }

    private ZoningMap baseline(@Nullable String code, String parameter) {
        if (code != null) {
            return editions.named(code, parameter);
        }
        String oldest = editions.names().stream()
                .findFirst()
                .map(Named::code)
                .orElseThrow(() -> ProblemException.at(parameter, ProblemCode.EDITION_UNKNOWN, "尚无已公布的数据版本"));
        return editions.named(oldest, parameter);
    }
}
