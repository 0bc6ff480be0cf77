package org.ecozone.server.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.ecozone.access.RuleBook;
import org.ecozone.screening.Screening;
import org.ecozone.screening.ScreeningJson;
import org.ecozone.screening.ScreeningRequest;
import org.ecozone.server.problem.ProblemCode;
import org.ecozone.server.problem.ProblemException;
import org.ecozone.server.zoning.ChosenEdition;
import org.ecozone.server.zoning.EditionQuery;
import org.ecozone.server.zoning.PublishedEditions;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Screens what a request holds against the edition it asks for. Needs no database. */
@Service
class ScreeningService {

    private final PublishedEditions editions;
    private final RuleBook rules;
    private final RequestReader reader;
    private final Clock clock;
    private final String software;

    ScreeningService(
            PublishedEditions editions, RuleBook rules, RequestReader reader, Clock clock, BuildProperties build) {
        this.editions = editions;
        this.rules = rules;
        this.reader = reader;
        this.clock = clock;
        this.software = String.valueOf(build.getVersion());
    }

    /** The result as JSON; {@code query} tells edition and day. */
    ObjectNode preview(JsonNode feature, EditionQuery query) {
        ChosenEdition chosen = editions.choose(query);
        requireRulesFor(chosen.asOf());
        ScreeningRequest request = reader.read(feature, chosen.asOf());
        var result = Screening.screen(request, chosen.map(), rules);
        return ScreeningJson.of(result, software, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** What the site and the zones have in common, to be drawn. */
    ObjectNode overlaps(JsonNode feature, EditionQuery query) {
        ChosenEdition chosen = editions.choose(query);
        ScreeningRequest request = reader.read(feature, chosen.asOf());
        return OverlapFeatures.of(chosen.map(), request.site());
    }

    private void requireRulesFor(LocalDate asOf) {
        if (asOf.isBefore(rules.from())) {
            throw ProblemException.at(
                    "asOf", ProblemCode.BAD_PARAMETER, "规则库自 " + rules.from() + " 起完整，不能用于 " + asOf + " 的研判");
        }
    }
}
