package org.ecozone.server.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.ecozone.server.Http.Answer;
import org.ecozone.server.RunningServer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests that were right until a seeded chance changed them are answered or refused, and never an error of ours. */
class MutatedRequestsIT extends RunningServer {

    private static final int REQUESTS = 1_000;
    private static final long SEED = 42;
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> RIGHT = List.of("""
            {"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [
              [[82.1, 44.85], [82.105, 44.85], [82.105, 44.853], [82.1, 44.853], [82.1, 44.85]],
              [[82.101, 44.851], [82.102, 44.851], [82.102, 44.852], [82.101, 44.851]]]},
             "properties": {"name": "x", "industry": "2511", "facts": {"boiler_tph": 3, "nature": "NEW"}}}""", """
            {"type": "Feature", "geometry": {"type": "MultiPolygon", "coordinates": [
              [[[82.1, 44.85], [82.105, 44.85], [82.105, 44.853], [82.1, 44.85]]],
              [[[82.2, 44.85], [82.205, 44.85], [82.205, 44.853], [82.2, 44.85]]]]}, "properties": {}}""", """
            {"type": "Feature", "geometry": {"type": "MultiLineString", "coordinates": [
              [[82.1, 44.85], [82.105, 44.85]], [[82.1, 44.9], [82.105, 44.95]]]}, "properties": {"widthMetres": 20}}""", """
            {"type": "Feature", "crs": {"type": "name", "properties": {"name": "EPSG:4515"}},
             "geometry": {"type": "Point", "coordinates": [27551000, 4967000]}, "properties": {}}""");

    private static final List<String> ODD = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e308",
            "1e-320",
            "180",
            "90",
            "82.1",
            "44.85",
            "\"\"",
            "\"x\"",
            "\"Polygon\"",
            "\"MultiPoint\"",
            "\"EPSG:4490\"",
            "[]",
            "{}",
            "[[]]",
            "[[[]]]",
            "[1]",
            "[82.1,44.85,3,4]",
            "{\"a\":1}",
            "12345678901234567890",
            "82.1000000001");

    private static final List<String> PATHS =
            List.of("/api/screenings/preview", "/api/screenings/preview/overlaps", "/api/extracts");

    @Test
    void noneIsAnErrorOfOurs() {
        var random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < REQUESTS; i++) {
            String body = mutated(RIGHT.get(random.nextInt(RIGHT.size())), random);
            String path = PATHS.get(random.nextInt(PATHS.size()));
            Answer answer = http().post(path, body);
            assertThat(answer.status()).as(body).isIn(200, 400, 422);
            refused += answer.status() == 200 ? 0 : 1;
        }
        assertThat(refused).isBetween(REQUESTS / 2, REQUESTS - 1);
    }

    private static String mutated(String right, Random random) {
        JsonNode root = JSON.readTree(right);
        for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
            List<JsonNode> holders = new ArrayList<>();
            collect(root, holders);
            change(holders.get(random.nextInt(holders.size())), random);
        }
        return root.toString();
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainer() && !node.isEmpty()) {
            holders.add(node);
            node.forEach(child -> collect(child, holders));
        }
    }

    private static void change(JsonNode holder, Random random) {
        JsonNode odd = JSON.readTree(ODD.get(random.nextInt(ODD.size())));
        int place = random.nextInt(holder.size());
        if (holder instanceof ArrayNode array) {
            switch (random.nextInt(3)) {
                case 0 -> array.set(place, odd);
                case 1 -> array.insert(place, odd);
                default -> array.remove(place);
            }
        } else if (holder instanceof ObjectNode object) {
            String name = List.copyOf(object.propertyNames()).get(place);
            if (random.nextInt(3) > 0) {
                object.set(name, odd);
            } else {
                object.remove(name);
            }
        }
    }
}
