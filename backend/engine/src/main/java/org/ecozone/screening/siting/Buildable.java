package org.ecozone.screening.siting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.ecozone.access.assess.Assessment;
import org.ecozone.access.assess.RuleOutcome;
import org.ecozone.access.assess.RulesOnMap;
import org.ecozone.access.industry.Industry;
import org.ecozone.access.rule.Effect;
import org.ecozone.access.rule.Facts;
import org.ecozone.access.rule.Rule;
import org.ecozone.access.rule.Truth;
import org.ecozone.geo.Length;
import org.ecozone.work.Deadline;
import org.ecozone.zoning.SiteOverlaps;
import org.jspecify.annotations.Nullable;

/**
 * What may be built at a place: what rules say of a project of each industry there, of which nothing else is known than what is
 * stated. Each is what screening it says.
 *
 * @param rows by industry, in the order asked
 */
record Buildable(List<Row> rows) {

    /**
     * An industry.
     *
     * @param deciding the first rule that is TRUE and has the effect {@code atLeast}; null where nothing but permits is TRUE
     * @param opening the first rule that is UNKNOWN and has the effect {@code atMost}; null where the bounds agree
     */
    record Row(
            Industry industry,
            Bounds bounds,
            @Nullable Rule deciding,
            @Nullable Rule opening) {}

    /**
     * Asks the rules for each of {@code industries}.
     *
     * @param site measured with what the rule book asks
     * @param stated facts of the project, by key, whatever its industry; those that an industry settles itself give way to it
     * @param accuracy of the site; null where it states none
     */
    static Buildable of(
            RulesOnMap rules,
            SiteOverlaps site,
            Map<String, ?> stated,
            Collection<Industry> industries,
            LocalDate asOf,
            @Nullable Length accuracy) {
        List<Row> rows = new ArrayList<>(industries.size());
        for (Industry industry : industries) {
            Deadline.check();
            Facts facts = Facts.read(stated, industry.code(), rules.rules().factBook())
                    .facts();
            rows.add(row(industry, rules.assess(site, facts, asOf, accuracy)));
        }
        return new Buildable(rows);
    }

    private static Row row(Industry industry, Assessment assessment) {
        Bounds bounds = Bounds.of(assessment);
        return new Row(
                industry,
                bounds,
                bounds.atLeast() == Effect.PERMITTED ? null : first(assessment, Truth.TRUE, bounds.atLeast()),
                bounds.atLeast() == bounds.atMost() ? null : first(assessment, Truth.UNKNOWN, bounds.atMost()));
    }

    private static @Nullable Rule first(Assessment assessment, Truth truth, Effect effect) {
        return assessment.outcomes().stream()
                .filter(outcome -> outcome.truth() == truth && outcome.rule().effect() == effect)
                .map(RuleOutcome::rule)
                .findFirst()
                .orElse(null);
    }
}
