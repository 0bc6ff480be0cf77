package org.ecozone.server.screening;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecozone.screening.record.RecordedScreening;
import org.ecozone.server.zoning.EditionQuery;
import org.ecozone.server.zoning.PublishedEditions;
import org.ecozone.zoning.Zone;
import org.ecozone.zoning.ZoningMap;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Small squares in the zones in force, to try out what is done with sites. */
@Component
class SampleSquares {

    private static final double HALF_SIDE_DEGREES = 0.002;

    private final ScreeningService screenings;
    private final PublishedEditions editions;
    private final Clock clock;

    SampleSquares(ScreeningService screenings, PublishedEditions editions, Clock clock) {
        this.screenings = screenings;
        this.editions = editions;
        this.clock = clock;
    }

    EditionQuery today() {
        return EditionQuery.of(null, null, null, clock);
    }

    /** All zones of the edition that is asked for. */
    List<Zone> zones(EditionQuery query) {
        ZoningMap map = editions.choose(query).map();
        return map.layers().stream()
                .flatMap(layer -> map.zones(layer.id()).orElseThrow().stream())
                .toList();
    }

    /** A project of which nothing is stated, in the first zone, as it would be recorded; empty where there is no zone. */
    Optional<RecordedScreening> record() {
        EditionQuery today = today();
        return zones(today).stream()
                .findFirst()
                .map(zone -> screenings.recordable(
                        in(zone), today, new UUID(0, 0), clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    /** As a request has it. */
    static ObjectNode in(Zone zone) {
        Coordinate centre = zone.geometry().getInteriorPoint().getCoordinate();
        ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature");
        ArrayNode ring = feature.putObject("geometry")
                .put("type", "Polygon")
                .putArray("coordinates")
                .addArray();
        int[][] corners = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}, {-1, -1}};
        for (int[] corner : corners) {
            ring.addArray().add(centre.x + corner[0] * HALF_SIDE_DEGREES).add(centre.y + corner[1] * HALF_SIDE_DEGREES);
        }
        feature.putObject("properties");
        return feature;
    }
}
