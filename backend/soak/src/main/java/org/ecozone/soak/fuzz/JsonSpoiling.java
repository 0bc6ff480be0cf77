package org.ecozone.soak.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON whose values are others, are gone, or stand where they do not belong. */
final class JsonSpoiling {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final List<String> ODD = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1e308",
            "1e-320",
            "-0.0",
            "180",
            "90",
            "82.1",
            "44.85",
            "\"\"",
            "\"x\"",
            "\"Polygon\"",
            "\"MultiPoint\"",
            "\"EPSG:4490\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\"",
            "[]",
            "{}",
            "[[]]",
            "[[[]]]",
            "[1]",
            "[82.1,44.85,3,4]",
            "{\"a\":1}",
            "{\"\":{}}",
            "12345678901234567890",
            "82.1000000001",
            "1e400",
            "1E1000000",
            "0.1e-999999999");

    private JsonSpoiling() {}

    static String spoil(String right, Random random) {
        JsonNode root;
        try {
            root = JSON.readTree(right);
        } catch (JacksonException spoiltBefore) {
            return right + "}";
        }
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            List<JsonNode> holders = new ArrayList<>();
            collect(root, holders);
            if (!holders.isEmpty()) {
                change(holders.get(random.nextInt(holders.size())), random);
            }
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
        JsonNode odd = odd(random);
        int place = random.nextInt(holder.size());
        if (holder instanceof ArrayNode array) {
            switch (random.nextInt(3)) {
                case 0 -> array.set(place, odd);
                case 1 -> array.insert(place, odd);
                default -> array.remove(place);
            }
        } else if (holder instanceof ObjectNode object) {
            String name = List.copyOf(object.propertyNames()).get(place);
            switch (random.nextInt(4)) {
                case 0 -> object.remove(name);
                case 1 -> object.set(name + "2", odd);
                default -> object.set(name, odd);
            }
        }
    }

    private static JsonNode odd(Random random) {
        try {
            return JSON.readTree(ODD.get(random.nextInt(ODD.size())));
        } catch (JacksonException beyondNumbers) {
            return JSON.nullNode();
        }
    }
}
