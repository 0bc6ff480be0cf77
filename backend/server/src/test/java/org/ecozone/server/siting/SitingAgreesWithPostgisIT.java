package org.ecozone.server.siting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The siting map of a regiment against PostGIS, which cuts that of the territory at the regiment's border. */
class SitingAgreesWithPostgisIT extends RunningServer {

    private static final String PROJECT = """
            {"type": "Feature", "geometry": null, "properties": {"industry": "7820", "areaMu": 300, "within": %s}}""";

    /** The ground of the territory's answer in the zone, and how much of it is no ground of the zone's, or the other way round. */
    private static final String COMMON = """
            WITH zone AS (SELECT z.geom FROM zones z JOIN editions e ON e.code = ?
                    AND z.from_edition <= e.seq AND (z.until_edition IS NULL OR z.until_edition > e.seq)
                WHERE z.layer = 'admin-area' AND z.code = 'WS-84'),
            cut AS (SELECT ST_CollectionExtract(ST_Intersection(
                    ST_SetSRID(ST_GeomFromGeoJSON(?), 4490), zone.geom), 3) AS geom FROM zone)
            SELECT ST_Area(ST_Segmentize(geom, 0.0005)::geography) AS area,
                ST_Area(ST_Segmentize(ST_CollectionExtract(
                    ST_SymDifference(geom, ST_SetSRID(ST_GeomFromGeoJSON(?), 4490)), 3), 0.0005)::geography) AS apart
            FROM cut
            """;

    private static final String NOTHING = "{\"type\":\"MultiPolygon\",\"coordinates\":[]}";
    private static final double SQUARE_METRES = 0.5;

    @Autowired
    private JdbcTemplate jdbc;

    private List<JsonNode> lines(String within) {
        Answer answer = http().post("/api/siting", PROJECT.formatted(within));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body()
                .lines()
                .filter(line -> !line.startsWith("{\"progress\""))
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();
    }

    private static String boundsOf(JsonNode region) {
        return region.at("/properties/atLeast") + " " + region.at("/properties/atMost");
    }

    @Test
    void theAnswerOfARegimentIsThatOfTheTerritoryCutAtItsBorder() {
        List<JsonNode> territory = lines("null");
        String edition = territory.get(0).at("/siting/edition/code").asString();
        Map<String, JsonNode> own = new HashMap<>();
        List<JsonNode> inside = lines("{\"layer\": \"admin-area\", \"zone\": \"WS-84\"}");
        inside.subList(1, inside.size() - 2).forEach(region -> own.put(boundsOf(region), region));

        double together = 0;
        for (JsonNode region : territory.subList(1, territory.size() - 2)) {
            JsonNode part = own.get(boundsOf(region));
            double area =
                    part == null ? 0 : part.at("/properties/areaSquareMetres").doubleValue();
            Map<String, Object> theirs = jdbc.queryForMap(
                    COMMON,
                    edition,
                    region.path("geometry").toString(),
                    part == null ? NOTHING : part.path("geometry").toString());
            assertThat((Double) theirs.get("area")).as(boundsOf(region)).isCloseTo(area, Offset.offset(SQUARE_METRES));
            assertThat((Double) theirs.get("apart")).as(boundsOf(region)).isLessThan(SQUARE_METRES);
            together += (Double) theirs.get("area");
        }
        assertThat(together)
                .isCloseTo(
                        inside.get(inside.size() - 2)
                                .at("/within/areaSquareMetres")
                                .doubleValue(),
                        Offset.offset(SQUARE_METRES));
    }
}
